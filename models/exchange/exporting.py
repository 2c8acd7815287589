"""Writing chats to files: one for people or as JSON, or all of them as a zip."""

import zipfile
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import msgspec

from models.abuse.corrections import Correction
from models.conversations.records import MessageId, Thread, ThreadId
from models.conversations.store import Store
from models.conversations.whole_reading import whole_correction
from models.errors import ExchangeError, NoSuchRecord
from models.exchange.chat_text import ChatText, chat_text
from models.exchange.document import encoded
from models.exchange.drawn_formulas import draw_formulas
from models.exchange.html import as_html
from models.exchange.markdown import as_markdown
from models.exchange.progress import Progress, Stopped, tell
from models.exchange.whole_file import whole_file
from models.exchange.words import Words

MakePdf = Callable[[ChatText, Words, Progress], bytes]
"""Lays a chat out on pages. Raises Stopped."""

CORRECTIONS_FILE = "corrections.json"
_LONGEST_NAME = 60
# What the times of a zip can say.
_FIRST_IN_ZIP = datetime(1980, 1, 1, tzinfo=UTC)
_LAST_IN_ZIP = datetime(2107, 12, 31, tzinfo=UTC)


class Form(StrEnum):
    """What one chat can be written as; the value is how the file's name ends."""

    MARKDOWN = ".md"
    HTML = ".html"
    PDF = ".pdf"
    JSON = ".json"


def form_of(file: Path) -> Form:
    """The form that a file's name asks for. Raises ExchangeError."""
    try:
        return Form(file.suffix.lower())
    except ValueError:
        endings = ", ".join(Form)
        raise ExchangeError(f"“{file.name}” does not say what to write. Give a name that ends in {endings}.") from None


def export_chat(
    store: Store,
    thread: ThreadId,
    file: Path,
    words: Words,
    make_pdf: MakePdf,
    chosen: Collection[MessageId] | None = None,
    progress: Progress = lambda _: True,
) -> None:
    """Write a chat to a file in the form that its name asks for: all of its path, or the chosen messages of that.

    JSON is always the whole conversation with all its branches. Raises ExchangeError, StoreError, and Stopped where `progress` stops
    it: nothing is written then.
    """
    form = form_of(file)
    opened = store.thread(thread)
    if form is Form.JSON:
        content = encoded(store.wholes.read(opened.conversation))
    else:
        chat = chat_text(opened, store.path(thread), words, chosen)
        match form:
            case Form.MARKDOWN:
                content = as_markdown(chat, words).encode()
            case Form.HTML:
                content = as_html(chat, words, draw_formulas, progress).encode()
            case Form.PDF:
                content = make_pdf(chat, words, progress)
    tell(progress, 1.0)
    with whole_file(file) as written:
        written.write(content)


def export_everything(store: Store, file: Path, words: Words, progress: Progress = lambda _: True) -> int | None:
    """Write all conversations to a zip, as JSON to import again and as Markdown to read; how many. None where it was stopped.

    The file is there whole or not at all. Raises ExchangeError, StoreError.
    """
    threads: defaultdict[int, list[Thread]] = defaultdict(list)
    for thread in [*store.threads(), *store.places.archived(), *store.places.trashed()]:
        threads[thread.conversation].append(thread)
    return _write_zip(store, file, store.wholes.conversations(), threads, store.corrections.all(), words, progress)


def export_chats(
    store: Store, chosen: Collection[ThreadId], file: Path, words: Words, progress: Progress = lambda _: True
) -> int | None:
    """The same with these threads alone: what each shows as Markdown, and as JSON the conversations that they are of."""
    threads: defaultdict[int, list[Thread]] = defaultdict(list)
    for thread in store.places.read(chosen):
        threads[thread.conversation].append(thread)
    return _write_zip(store, file, sorted(threads), threads, (), words, progress)


def _write_zip(
    store: Store,
    file: Path,
    conversations: Sequence[int],
    threads: Mapping[int, list[Thread]],
    corrections: Sequence[Correction],
    words: Words,
    progress: Progress,
) -> int | None:
    try:
        with whole_file(file) as written, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
            for place, conversation in enumerate(conversations, start=1):
                tell(progress, (place - 1) / len(conversations))
                _pack(packed, store, conversation, place, threads.get(conversation, []), words)
            marks = [whole_correction(mark) for mark in corrections]
            packed.writestr(CORRECTIONS_FILE, msgspec.json.format(msgspec.json.encode(marks), indent=1))
    except Stopped:
        return None
    progress(1.0)
    return len(conversations)


def file_name(title: str) -> str:
    """A title as part of a file's name that every system takes."""
    kept = "".join(character if character.isalnum() or character in " -_" else " " for character in title)
    return " ".join(kept.split())[:_LONGEST_NAME].strip() or "chat"


def _pack(
    packed: zipfile.ZipFile, store: Store, conversation: int, place: int, threads: list[Thread], words: Words
) -> None:
    try:
        whole = store.wholes.read(conversation)
        paths = [(thread, store.path(thread.id)) for thread in sorted(threads, key=lambda thread: thread.id)]
    except NoSuchRecord:  # deleted in the window meanwhile
        return
    title = next((thread.title for thread in whole.threads if thread.title), "")
    _write(packed, f"conversations/{place:05} {file_name(title)}.json", encoded(whole), whole.created)
    for number, (thread, path) in enumerate(paths, start=1):
        branch = f".{number}" if len(paths) > 1 else ""
        text = as_markdown(chat_text(thread, path, words), words).encode()
        _write(packed, f"chats/{place:05}{branch} {file_name(thread.title)}.md", text, thread.updated)


def _write(packed: zipfile.ZipFile, name: str, content: bytes, changed: datetime) -> None:
    time = min(max(changed, _FIRST_IN_ZIP), _LAST_IN_ZIP)
    info = zipfile.ZipInfo(name, (time.year, time.month, time.day, time.hour, time.minute, time.second))
    info.external_attr = 0o600 << 16
    packed.writestr(info, content, zipfile.ZIP_DEFLATED)
