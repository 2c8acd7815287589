"""What of a message stands on the screen, as one text, without laying it out: the places found in it are those found in its panes."""

from collections.abc import Iterable

from desktop.transcript.markdown.blocks import Block, Code, Lines, Paragraph, Rule, Run, Table
from desktop.transcript.markdown.reading import read_markdown
from desktop.transcript.markdown.typed_text import read_typed
from models.conversations.records import Author, Message
from models.conversations.search_words import Finder, folded

PARAGRAPH = "\u2029"
"""Between two paragraphs, as in a text pane's own text. Nothing is found across it."""
_LINE = "\u2028"
_DRAWN = "\ufffc"
"""Stands where a formula is drawn."""
_MARKUP = str.maketrans(dict.fromkeys("*_`~#|") | {"\n": " "})
_READ_ANYHOW = ("&", "\\", "](")


def shown_text(message: Message) -> str:
    """The words of a message and of its notice, as they are shown."""
    blocks = read_typed(message.text) if message.author is Author.USER else read_markdown(message.text)
    notice = read_markdown(message.notice.text) if message.notice is not None else ()
    return PARAGRAPH.join(_words(block) for block in (*blocks, *notice))


def shown_thoughts(thoughts: str) -> str:
    """What was thought over an answer, as it is shown unfolded."""
    return PARAGRAPH.join(_words(block) for block in read_markdown(thoughts))


class ShownTexts:
    """The texts of the messages of a path, each read once, and only where something may be found in it."""

    def __init__(self) -> None:
        self._read: dict[int, tuple[str, str]] = {}
        self._thoughts: dict[int, tuple[str, str]] = {}
        self._files: dict[tuple[int, int], str] = {}

    def forget(self) -> None:
        """Another path is shown."""
        self._read.clear()
        self._thoughts.clear()
        self._files.clear()

    def places(self, message: Message, finder: Finder) -> int:
        """How often something is found in a message."""
        written, shown = self._read.get(message.id, ("", ""))
        if not shown or written is not message.text:
            if not _may_hold(message, finder):
                return 0
            shown = shown_text(message)
            self._read[message.id] = (message.text, shown)
        return len(finder.ranges(shown))

    def places_in_thoughts(self, message: Message, finder: Finder) -> int:
        """How often something is found in what was thought over a message."""
        thoughts = message.thoughts.text if message.thoughts else ""
        written, shown = self._thoughts.get(message.id, ("", ""))
        if not shown or written is not thoughts:
            if not _may_be_in(thoughts, finder):
                return 0
            shown = shown_thoughts(thoughts)
            self._thoughts[message.id] = (thoughts, shown)
        return len(finder.ranges(shown))

    def files_with(self, message: Message, finder: Finder) -> list[int]:
        """In which of a message's files something is found, in the text or in the name."""
        return [number for number in range(len(message.attachments)) if self._is_in_file(message, number, finder)]

    def _is_in_file(self, message: Message, number: int, finder: Finder) -> bool:
        file = message.attachments[number]
        if finder.keeps_case:
            return finder.is_in(file.text) or finder.is_in(file.name)
        key = (message.id, number)
        if key not in self._files:  # a long text is folded once, and not at each letter that is typed
            self._files[key] = folded(f"{file.name}{PARAGRAPH}{file.text}")
        return finder.is_in_folded(self._files[key])


def _may_hold(message: Message, finder: Finder) -> bool:
    """Whether it is worth reading the Markdown, which takes a hundred times as long as this."""
    return message.notice is not None or _may_be_in(message.text, finder)


def _may_be_in(text: str, finder: Finder) -> bool:
    if any(sign in text for sign in _READ_ANYHOW):
        return True
    return finder.is_in(text) or finder.is_in(text.translate(_MARKUP))


def _line(runs: Iterable[Run]) -> str:
    return "".join(_DRAWN if run.formula is not None else run.text for run in runs).replace("\n", _LINE)


def _words(block: Block) -> str:
    match block:
        case Paragraph():
            return _line(block.runs)
        case Lines() | Code():
            return block.text.replace("\n", PARAGRAPH)
        case Table():
            cells = (cell for row in (block.header, *block.rows) for cell in row)
            return PARAGRAPH.join(_line(cell) for cell in cells)
        case Rule():
            return ""
