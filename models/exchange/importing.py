"""Bringing chats from elsewhere into the store. Each comes whole, in a transaction of its own, or not at all."""

import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, Any

from models.conversations.records import ThreadId
from models.conversations.store import Store
from models.errors import StoreError
from models.exchange import chatgpt, claude, document, jan, lm_studio, open_webui
from models.exchange.elements import Broken, decoded, elements
from models.exchange.foreign import Foreign, Read, conversation_of
from models.exchange.loose import digest, fields
from models.exchange.progress import Progress, Stopped, tell
from models.exchange.sources import Piece, Source, source_at

_MOST_TROUBLES = 1000
# What a broken file raises while it is read, whatever it is packed in.
_UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError)
_READERS: tuple[tuple[Callable[[Mapping[str, Any]], bool], Callable[[Mapping[str, Any], str], Foreign]], ...] = (
    (chatgpt.is_chat, chatgpt.read),
    (claude.is_chat, claude.read),
    (open_webui.is_chat, open_webui.read),
    (lm_studio.is_chat, lm_studio.read),
)


@dataclass(frozen=True)
class Trouble:
    """What could not be imported, or not wholly: where, and why in one sentence."""

    where: str
    sentence: str


@dataclass
class Imported:
    """What came of an import."""

    threads: list[ThreadId] = field(default_factory=list)
    """The new ones, in the order of the file."""
    conversations: int = 0
    already_there: int = 0
    corrections: int = 0
    troubles: list[Trouble] = field(default_factory=list)
    stopped: bool = False
    """It was stopped before the end."""


def import_chats(path: Path, store: Store, preset: str, progress: Progress = lambda _: True) -> Imported:
    """Import all chats in a file, a folder or a zip: our own, or of ChatGPT, Claude, LM Studio, Jan and Open WebUI.

    What another app had goes by `preset` from its next message on, and has no assessments. What cannot be read is listed and the rest
    is imported. What is in the store when `progress` stops it stays. Raises ExchangeError where there is nothing to read at `path`.
    """
    with source_at(path) as source:
        return _Import(source, store, preset, progress).run()


class _Import:
    def __init__(self, source: Source, store: Store, preset: str, progress: Progress) -> None:
        self._source = source
        self._store = store
        self._preset = preset
        self._progress = progress
        self._bytes = max(1, sum(piece.size for piece in source.pieces))
        self._read = 0
        self._found = 0
        self._result = Imported()

    def run(self) -> Imported:
        try:
            for piece in self._source.pieces:
                self._take_piece(piece)
        except Stopped:
            self._result.stopped = True
        except StoreError as error:
            self._trouble("", error.sentence)
            self._result.stopped = True
        else:
            if self._found == 0 and not self._result.troubles:
                self._trouble("", "No chats of a kind that is known here are in it.")
        return self._result

    def _take_piece(self, piece: Piece) -> None:
        if piece.trouble:
            self._trouble(piece.name, piece.trouble)
            return
        try:
            if PurePosixPath(piece.name).name == jan.THREAD_FILE and self._take_jan(piece):
                return
            if not piece.name.endswith(".jsonl"):
                self._take_elements(piece)
        except Broken as error:
            self._trouble(piece.name, f"It cannot be read to its end: {error}.")
        except StoreError:
            raise
        except _UNREADABLE as error:
            self._trouble(piece.name, f"It cannot be read to its end: {error}.")

    def _take_elements(self, piece: Piece) -> None:
        for place, (element, value) in enumerate(self._values(piece), start=1):
            where = piece.name if place == 1 else f"{piece.name}, number {place}"
            if isinstance(value, Broken):
                self._trouble(f"{piece.name}, number {place}", f"This chat cannot be read: {value}.")
                continue
            self._take_value(where, fields(value), element)

    def _take_value(self, where: str, value: Mapping[str, Any], element: bytes) -> None:
        identity = digest(element)
        try:
            if document.is_document(value):
                self._found += 1
                self._keep(where, document.read(value, identity))
            elif document.is_correction(value):
                self._found += 1
                self._store.wholes.take_in_correction(document.read_correction(value))
                self._result.corrections += 1
            else:
                self._take_foreign(where, value, identity)
        except Broken as error:
            self._trouble(where, f"This could not be imported: {error}.")

    def _take_foreign(self, where: str, value: Mapping[str, Any], identity: str) -> None:
        for is_chat, read in _READERS:
            if is_chat(value):
                self._found += 1
                self._keep(where, conversation_of(read(value, identity), self._preset))
                return

    def _take_jan(self, piece: Piece) -> bool:
        """Whether it is a chat of Jan's: its messages stand in the file beside it."""
        beside = self._source.sibling(piece.name, jan.MESSAGES_FILE)
        if beside is None:
            return False
        self._found += 1
        thread = next((fields(value) for _, value in self._values(piece)), {})
        messages = []
        for place, (_, value) in enumerate(self._values(beside), start=1):
            if isinstance(value, Broken):
                self._trouble(f"{beside.name}, number {place}", f"This message cannot be read: {value}.")
            else:
                messages.append(fields(value))
        self._keep(piece.name, conversation_of(jan.read(thread, messages, piece.name), self._preset))
        return True

    def _values(self, piece: Piece) -> Iterator[tuple[bytes, Any]]:
        """Each element of a file with its value, which is a Broken where it is no JSON."""
        with self._source.open(piece.name) as stream:
            for element in elements(_Watched(stream, self._on_read)):
                try:
                    yield element, decoded(element)
                except Broken as error:
                    yield element, error

    def _keep(self, where: str, read: Read | None) -> None:
        tell(self._progress, self._read / self._bytes)
        if read is None:
            return  # a chat without a word in it
        threads = self._store.wholes.take_in(read.whole)
        if threads is None:
            self._result.already_there += 1
            return
        self._result.conversations += 1
        self._result.threads += threads
        for sentence in read.troubles:
            self._trouble(where, sentence)

    def _on_read(self, size: int) -> None:
        self._read += size
        tell(self._progress, self._read / self._bytes)

    def _trouble(self, where: str, sentence: str) -> None:
        if len(self._result.troubles) < _MOST_TROUBLES:
            printable = "".join(character if character.isprintable() else "�" for character in where[-200:])
            self._result.troubles.append(Trouble(printable, sentence))


class _Watched:
    """A stream that tells how much was read of it."""

    def __init__(self, stream: IO[bytes], tell: Callable[[int], None]) -> None:
        self._stream = stream
        self._tell = tell

    def read(self, size: int, /) -> bytes:
        chunk = self._stream.read(size)
        self._tell(len(chunk))
        return chunk
