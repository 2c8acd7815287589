"""The file in the data folder that keeps personas and saved prompts, and others of its form: exports, and what ships with the app."""

import contextlib
import logging
import os
from pathlib import Path

import msgspec

from models.errors import DataFolderUnusable, ExchangeError
from models.paths import RESOURCES
from models.personas.records import PromptBook, is_sound

FILE_NAME = "prompts.json"
FORMAT = "exeunt-prompts"
VERSION = 1
BUILT_IN = RESOURCES / "personas"
"""A file for each language of the window."""
DEFAULT_LANGUAGE = "en"
_MOST_BYTES = 50_000_000
_log = logging.getLogger(__name__)


class _Written(msgspec.Struct, kw_only=True):
    format: str
    version: int
    book: PromptBook = PromptBook()


def read_prompts(file: Path) -> PromptBook:
    """What a file of this form holds. Raises ExchangeError, which says why it cannot be read."""
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise ExchangeError(f"“{file.name}” is too large for a file of prompts. Nothing was changed.")
        read = file.read_bytes()
        head = msgspec.json.decode(read, type=_Head)
        if head.format != FORMAT:
            raise ExchangeError(f"“{file.name}” is no file of personas and prompts. Nothing was changed.")
        if head.version > VERSION:
            raise ExchangeError(
                f"“{file.name}” was written by a later version of Exeunt. Install that version to read it; it was not changed."
            )
        book = msgspec.json.decode(read, type=_Written).book
    except OSError as error:
        raise ExchangeError(f"“{file}” cannot be read ({error.strerror}). Nothing was changed.") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ExchangeError(
            f"“{file.name}” makes no sense as personas and prompts ({error}). Nothing was changed."
        ) from error
    if not all(map(is_sound, book.personas)) or not all(map(is_sound, book.prompts)):
        raise ExchangeError(
            f"“{file.name}” has an entry without a name or a text, or one that is too long. Nothing was changed."
        )
    return book


def write_prompts(file: Path, book: PromptBook) -> None:
    """Write a file of this form, whole or not at all. Raises OSError."""
    part = file.with_name(f"{file.name}.part")
    payload = msgspec.json.format(msgspec.json.encode(_Written(format=FORMAT, version=VERSION, book=book)))
    try:
        with part.open("wb") as out:
            out.write(payload)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def built_in(language: str = DEFAULT_LANGUAGE) -> PromptBook:
    """What ships with the app, in a language such as `de`."""
    return read_prompts(BUILT_IN / f"{language}.json")


class PromptFile:
    """The user's own, in a data folder; until something is kept there, what ships with the app.

    A file that makes no sense is put aside under another name, never overwritten.
    """

    def __init__(self, folder: Path, language: str = DEFAULT_LANGUAGE) -> None:
        self._file = folder / FILE_NAME
        self._language = language
        self._locked = ""
        self.trouble = ""
        """A sentence for the user where the file could not be used, else empty."""
        self.book = self._read()

    def use_language(self, language: str) -> None:
        """Offer what ships with the app in this language. What was kept stays in its own."""
        self._language = language
        if not self._file.exists() and not self._locked:
            self.book = built_in(language)

    def keep(self, book: PromptBook) -> None:
        """Keep this from now on; it is on the disk when this returns. Raises DataFolderUnusable, and then keeps what was."""
        if self._locked:
            raise DataFolderUnusable(self._locked)
        try:
            write_prompts(self._file, book)
        except OSError as error:
            raise DataFolderUnusable(
                f"The personas and prompts could not be kept in “{self._file}” ({error.strerror}). Nothing was changed. "
                "See that the disk has room and may be written to, and try again."
            ) from error
        self.book = book

    def _read(self) -> PromptBook:
        if not self._file.exists():
            return built_in(self._language)
        try:
            return read_prompts(self._file)
        except ExchangeError as error:
            _log.warning("personas and prompts could not be read: %s", error.sentence)
            self._put_aside(error)
        return built_in(self._language)

    def _put_aside(self, error: ExchangeError) -> None:
        aside = next(
            path
            for number in range(1, 1_000_000)
            if not (path := self._file.with_name(f"prompts.damaged-{number}.json")).exists()
        )
        try:
            if _is_of_later_version(self._file):
                raise PermissionError
            self._file.replace(aside)
        except OSError:
            self._locked = self.trouble = (
                f"Your personas and prompts cannot be read, and stay as they are. {error.sentence} "
                "Until that is mended, those of the app are offered, and nothing can be changed there."
            )
        else:
            self.trouble = (
                "Your personas and prompts could not be read; those of the app are offered instead, and your chats are safe. "
                f"The old file is kept as {aside.name}."
            )


class _Head(msgspec.Struct):
    format: str = ""
    version: int = 0


def _is_of_later_version(file: Path) -> bool:
    try:
        head = msgspec.json.decode(file.read_bytes(), type=_Head)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return False
    return head.format == FORMAT and head.version > VERSION
