"""A model's thoughts, told apart from its answer while both are written.

A model that thinks aloud does it in a form of its own: a tag, a pair of control tokens, a channel with a header. A control token
means what it says wherever it stands. The same words as plain text open a thought at the beginning of an answer alone, or behind
another thought: in the middle of prose or of code they are what somebody writes about. A thought that is not closed is a thought to
its end.
"""

from enum import Enum, auto
from typing import NamedTuple

from models.chat.answer_text import overlap
from models.chat.thinking_forms import (
    HEADER_END,
    HEADERS,
    NEXT_SECTION,
    PAIRS,
    SECTION_ENDS,
    WRAPPER_ENDS,
    WRAPPERS,
    WRAPPERS_BEHIND_THOUGHTS,
    Opening,
    closers_of,
    is_addressed,
)

_LONGEST_HEADER = 200
_NO_OPENING = Opening()
_QUOTES = "`'\""
# A control token that may begin what opens a thought, also where the rest of it is plain text.
_OPENING_MARKS = tuple(opener.partition(">")[0] + ">" for opener in (*PAIRS, *WRAPPERS) if opener[0] == "<")


class Kind(Enum):
    """What a stretch of an answer is."""

    ANSWER = auto()
    THOUGHT = auto()
    MARK = auto()
    """A control token, by its name: shown to nobody, but it may begin a call."""


class Stretch(NamedTuple):
    """A piece of what a model wrote."""

    kind: Kind
    text: str


def without_thoughts(answer: str) -> str:
    """A whole answer without the thoughts in it."""
    splitter = ThoughtSplitter()
    stretches = [*splitter.feed(answer), *splitter.finish()]
    return "".join(stretch.text for stretch in stretches if stretch.kind is Kind.ANSWER)


class _State(Enum):
    START = auto()
    """Nothing but white space since the beginning, or since a thought or a section ended."""
    HEADER = auto()
    THOUGHT = auto()
    ANSWER = auto()


class ThoughtSplitter:
    """Tells thoughts from answer, however the text is cut into pieces.

    Thoughts come without the white space around them, and the answer without that between a thought and itself. Within an answer
    without thoughts nothing is changed.
    """

    def __init__(self, opening: Opening = _NO_OPENING) -> None:
        self._held = _Held()
        self._thoughts = _Thoughts()
        self._closers = opening.closers
        self._wrapper_end = opening.wrapper_end
        self._joint = ""
        """What stands between two sections of the answer."""
        self._header_in_prompt = opening.in_header
        self._behind_thought = opening.behind_thought
        self._over = False
        self._state = _State.HEADER if opening.in_header else _State.THOUGHT if opening.closers else _State.START

    def feed(self, text: str) -> list[Stretch]:
        """Plain text of the answer: what is certain now, often nothing."""
        self._held.push(text, is_mark=False)
        return self._advance()

    def mark(self, name: str) -> list[Stretch]:
        """A control token of the answer, by its name."""
        self._held.push(name, is_mark=True)
        return self._advance()

    def finish(self) -> list[Stretch]:
        """What was held, once no more comes."""
        self._over = True
        return self._advance()

    def _advance(self) -> list[Stretch]:
        steps = {
            _State.START: self._start,
            _State.HEADER: self._header,
            _State.THOUGHT: self._thought,
            _State.ANSWER: self._answer,
        }
        told: list[Stretch] = []
        while self._held.text and (found := steps[self._state]()) is not None:
            told.extend(found)
        return told

    # Each step takes something off what is held or changes the state; it brings None where more must come first.

    def _start(self) -> list[Stretch] | None:
        begun = self._held.text.lstrip()
        blank = len(self._held.text) - len(begun)
        wrappers = WRAPPERS | (WRAPPERS_BEHIND_THOUGHTS if self._behind_thought else {})
        openers = (*PAIRS, *wrappers, *HEADERS)
        opener = next((opener for opener in openers if begun.startswith(opener)), None)
        if opener is None:
            if not self._over and any(opener.startswith(begun) for opener in openers):
                return None
            if self._behind_thought:
                self._held.take(blank)
            joint, self._joint = self._joint, ""
            return [*([Stretch(Kind.ANSWER, joint)] if joint and begun else []), *self._begin_answer()]
        self._held.take(blank)
        if opener in HEADERS:
            self._state = _State.HEADER
            return []
        self._held.take(len(opener))
        if opener in PAIRS:
            self._state, self._closers = _State.THOUGHT, (PAIRS[opener],)
        else:
            self._wrapper_end, self._behind_thought = wrappers[opener], True
        return []

    def _begin_answer(self) -> list[Stretch]:
        self._state = _State.ANSWER
        # A mark that turned out to open nothing must not be looked at again.
        return (
            self._held.take(len(self._held.first.text))
            if self._held.text and self._held.first.kind is Kind.MARK
            else []
        )

    def _header(self) -> list[Stretch] | None:
        text = self._held.text
        end = HEADER_END.search(text)
        header = text[: end.end()] if end else text
        in_prompt = self._header_in_prompt
        if "\n" in header or len(header) > _LONGEST_HEADER or (end is None and self._over and not in_prompt):
            self._header_in_prompt = False
            return self._begin_answer()
        if end is None and not self._over:
            return None
        self._header_in_prompt = False
        taken = self._held.take(len(header))
        if closers := closers_of(header):
            self._state, self._closers = _State.THOUGHT, closers
        elif is_addressed(header):  # who looks for calls needs the header whole
            self._state = _State.ANSWER
            return [Stretch(Kind.MARK, NEXT_SECTION), *taken] if in_prompt else taken
        else:
            self._state, self._behind_thought = _State.START, True
        return []

    def _thought(self) -> list[Stretch] | None:
        text = self._held.text
        at, closer = self._first_closer(text)
        if closer and self._is_quoted(text, at, closer):
            after = at + len(closer)
            if after == len(text) and not self._over:
                return None
            if after < len(text):
                return self._thoughts.told(self._held.take(after))
        if closer:
            told = self._thoughts.told(self._held.take(at))
            self._held.take(0 if closer == NEXT_SECTION else len(closer))
            self._thoughts.end()
            self._state, self._behind_thought = _State.START, True
            self._wrapper_end = WRAPPER_ENDS.get(closer, "")
            return told
        kept = 0 if self._over else max(overlap(text, closer) for closer in self._closers)
        return self._thoughts.told(self._held.take(len(text) - kept)) if kept < len(text) else None

    def _first_closer(self, text: str) -> tuple[int, str]:
        found = [(text.index(closer), closer) for closer in self._closers if closer in text]
        return min(found, default=(len(text), ""))

    def _is_quoted(self, text: str, at: int, closer: str) -> bool:
        """Whether a closer stands in quotation marks: the thought is about it. True as well where that is still to be seen."""
        before = text[at - 1] if at else self._thoughts.last
        return before in _QUOTES and before != "" and text[at + len(closer) :][:1] in ("", before)

    def _answer(self) -> list[Stretch] | None:
        text = self._held.text
        kept = 0
        if end := self._wrapper_end:
            if (at := text.find(end)) >= 0:
                told = self._held.take(at)
                self._held.take(len(end))
                self._wrapper_end = ""
                return told
            kept = 0 if self._over else overlap(text, end)
        first = self._held.first
        if first.kind is Kind.MARK and kept < len(text):
            if first.text in SECTION_ENDS:
                self._held.take(len(first.text))
                self._state, self._behind_thought, self._joint = _State.START, True, "\n\n"
                return []
            if first.text in PAIRS or first.text in HEADERS or first.text in _OPENING_MARKS:
                self._state = _State.START
                return []
        size = min(len(first.text), len(text) - kept)
        return self._held.take(size) if size else None


class _Thoughts:
    """Thoughts as they are told: without the white space around them, and with an empty line between two."""

    def __init__(self) -> None:
        self.last = ""
        """The last character, white space included; empty at the beginning of a thought."""
        self._blank = ""
        self._any = False
        self._between = False

    def told(self, taken: list[Stretch]) -> list[Stretch]:
        text = "".join(stretch.text for stretch in taken if stretch.kind is not Kind.MARK)
        self.last = text[-1:] or self.last
        text = self._blank + text
        shown = text.rstrip()
        self._blank = text[len(shown) :]
        if not shown:
            return []
        if not self._any or self._between:
            shown = ("\n\n" if self._any else "") + shown.lstrip()
        self._any, self._between = True, False
        return [Stretch(Kind.THOUGHT, shown)]

    def end(self) -> None:
        self._between = self._any
        self.last = self._blank = ""


class _Held:
    """What was not told yet, text and control tokens in order."""

    def __init__(self) -> None:
        self._pieces: list[Stretch] = []
        self.text = ""
        """All of it, control tokens by their names."""

    @property
    def first(self) -> Stretch:
        return self._pieces[0]

    def push(self, text: str, *, is_mark: bool) -> None:
        if text:
            self._pieces.append(Stretch(Kind.MARK if is_mark else Kind.ANSWER, text))
            self.text += text

    def take(self, count: int) -> list[Stretch]:
        """Take off the first `count` characters. A control token of which only a part is taken becomes plain text."""
        self.text = self.text[count:]
        taken = []
        while count > 0:
            piece = self._pieces[0]
            if len(piece.text) <= count:
                taken.append(self._pieces.pop(0))
            else:
                taken.append(Stretch(Kind.ANSWER, piece.text[:count]))
                self._pieces[0] = Stretch(Kind.ANSWER, piece.text[count:])
            count -= len(piece.text)
        return taken
