"""Where chats are read from: a file, a folder, or a zip. Nothing in a zip is ever unpacked to a disk, so its names lead nowhere."""

import os
import stat
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from models.errors import ExchangeError
from models.exchange.jan import MESSAGES_FILE, THREAD_FILE

_SUFFIXES = (".json", ".jsonl")
_MOST_FILES = 200_000
# Chats are packed to a fifth of their size or so; what is packed to a thousandth was made to fill a memory or to take forever.
_MOST_PACKED = 250
_SMALL = 10_000_000


@dataclass(frozen=True)
class Piece:
    """One file to read: its place within the source, with slashes."""

    name: str
    size: int
    trouble: str = ""
    """Why it is not read, in a whole sentence; empty where it is."""


class Source(ABC):
    """Something to read chats from."""

    @property
    @abstractmethod
    def pieces(self) -> Sequence[Piece]:
        """All the files that chats may be in, in order of their names."""

    @abstractmethod
    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """One of them. Raises what files and zips raise."""

    def sibling(self, name: str, file: str) -> Piece | None:
        """The piece of another name in the same folder."""
        wanted = str(PurePosixPath(name).with_name(file))
        return next((piece for piece in self.pieces if piece.name == wanted), None)


class _Folder(Source):
    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self._folder = folder
        self._pieces = [Piece(name, (folder / name).stat().st_size) for name in names]
        self._by_name = {piece.name: piece for piece in self._pieces}

    @property
    def pieces(self) -> Sequence[Piece]:
        return self._pieces

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        return (self._folder / name).open("rb")

    def sibling(self, name: str, file: str) -> Piece | None:
        return self._by_name.get(str(PurePosixPath(name).with_name(file)))


class _Zip(Source):
    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        found = [each for each in file.infolist() if each.filename.endswith(_SUFFIXES) and not each.is_dir()]
        self._infos = {each.filename: each for each in found[:_MOST_FILES]}
        self._pieces = [Piece(name, info.file_size, _why_not(info)) for name, info in sorted(self._infos.items())]
        self._by_name = {piece.name: piece for piece in self._pieces}

    @property
    def pieces(self) -> Sequence[Piece]:
        return self._pieces

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        return self._file.open(self._infos[name])

    def sibling(self, name: str, file: str) -> Piece | None:
        return self._by_name.get(str(PurePosixPath(name).with_name(file)))


@contextmanager
def source_at(path: Path) -> Iterator[Source]:
    """What is to be read at `path`. Raises ExchangeError where nothing is there, or it cannot be read."""
    with ExitStack() as stack:
        try:
            source = _source(path, stack.enter_context)
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is no sound zip"
            raise ExchangeError(f"“{path}” cannot be read: {reason}. Nothing was imported.") from error
        yield source


def _source(path: Path, keep: Callable[[AbstractContextManager[zipfile.ZipFile]], zipfile.ZipFile]) -> Source:
    if path.is_dir():
        return _Folder(path, sorted(_names_in(path)))
    if not path.is_file():  # a pipe would be waited for without end
        raise ExchangeError(f"There is no file at “{path}”. Give a file, a folder or a zip that holds chats.")
    if zipfile.is_zipfile(path):
        return _Zip(keep(zipfile.ZipFile(path)))
    if path.name in {THREAD_FILE, MESSAGES_FILE}:
        both = [name for name in (MESSAGES_FILE, THREAD_FILE) if path.with_name(name).is_file()]
        return _Folder(path.parent, both)
    return _Folder(path.parent, [path.name])


def _names_in(folder: Path) -> Iterator[str]:
    found = 0
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place) / name
            if name.endswith(_SUFFIXES) and stat.S_ISREG(path.lstat().st_mode):
                yield path.relative_to(folder).as_posix()
                found += 1
                if found == _MOST_FILES:
                    return


def _why_not(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & 1:
        return "It is locked by a password."
    if info.file_size > _SMALL and info.file_size > _MOST_PACKED * max(info.compress_size, 1):
        return "It is packed so tightly that it cannot be a file of chats."
    return ""
