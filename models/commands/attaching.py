"""Files in the terminal chat: attached, listed, taken off, and sent with the next message."""

import os
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

from models.attachments.file_reading import read_attachment
from models.attachments.joining import refuse_beside
from models.commands.one_line import on_one_line
from models.conversations.records import Attachment, Thread
from models.conversations.store import Store
from models.errors import AttachmentRefused

_LONGEST = 400


class Attaching:
    """Keeps them in the store until they are sent, as the window does: what is attached outlives the app."""

    def __init__(self, store: Store, say: Callable[[str], None]) -> None:
        self._store = store
        self._say = say

    def of(self, thread: Thread) -> tuple[Attachment, ...]:
        """What goes with the next message."""
        return self._store.unsent.of(thread.id).attachments

    def attach(self, thread: Thread, files: Sequence[Path]) -> None:
        """Read these files, which may take seconds; of each that cannot be attached it is said why. Ctrl+C stops it."""
        for file in files:
            try:
                self._add(thread, read_attachment(_from_home(file)))
            except AttachmentRefused as error:
                self._say(f"[{on_one_line(error.sentence, _LONGEST)}]")
            except KeyboardInterrupt:
                self._say(f"[Stopped. “{_shown(file.name)}” is not attached.]")
                return

    def attach_or_list(self, thread: Thread, words: str) -> None:
        """`/attach`: attach what is named; a path with spaces stands in quotation marks, or alone."""
        if not words:
            self._list(self.of(thread))
            return
        try:
            named = [words] if _is_one_file(words) else _split(words)
        except ValueError:
            self._say("A quotation mark is missing. A path with spaces stands between two of them.")
            return
        self.attach(thread, [Path(name) for name in named])

    def detach(self, thread: Thread, words: str) -> None:
        """`/detach`: take one file off, by its name or its number in the list; without either, all."""
        attached = self.of(thread)
        gone = [file for number, file in enumerate(attached, start=1) if not words or words in (file.name, str(number))]
        if not gone:
            self._say(f"No file “{words}” is attached. /attach lists them." if words else "Nothing is attached.")
            return
        self._keep(thread, [file for file in attached if file not in gone])
        self._say(f"Taken off: {', '.join(_shown(file.name) for file in gone)}.")

    def forget(self, thread: Thread) -> None:
        """They stand with a message now."""
        self._keep(thread, ())

    def carry(self, before: Thread, thread: Thread) -> None:
        """Bring them along to another chat."""
        attached = self.of(before)
        if attached and before.id != thread.id:
            self._keep(thread, attached)
            self.forget(before)
            self._list(attached)

    def _add(self, thread: Thread, file: Attachment) -> None:
        attached = self.of(thread)
        refuse_beside(attached, file)
        self._keep(thread, [*attached, file])
        self._say(" ".join(filter(None, [f"Attached: {_described(file)}.", file.note])))

    def _list(self, attached: Sequence[Attachment]) -> None:
        if not attached:
            self._say("Nothing is attached. /attach FILE sends a text file or a PDF with your next message.")
            return
        lines = [f"  {number}  {_described(file)}" for number, file in enumerate(attached, start=1)]
        self._say("\n".join(["With your next message:", *lines]))

    def _keep(self, thread: Thread, attachments: Sequence[Attachment]) -> None:
        self._store.unsent.keep_attachments(thread.id, attachments)


def _is_one_file(words: str) -> bool:
    try:
        return _from_home(Path(words)).is_file()
    except OSError:  # far too long for a path: several, then
        return False


def _split(words: str) -> list[str]:
    """As a shell takes it apart; on Windows a backslash is a part of the path. ValueError where a quotation mark is missing."""
    if os.name == "nt":
        return [part.strip("\"'") for part in shlex.split(words, posix=False)]
    return shlex.split(words)


def _from_home(file: Path) -> Path:
    try:
        return file.expanduser()
    except RuntimeError:  # of somebody who is not known here
        return file


def _shown(name: str) -> str:
    return on_one_line(name)


def _described(file: Attachment) -> str:
    letters = "1 letter" if len(file.text) == 1 else f"{len(file.text):,} letters"
    return f"{_shown(file.name)} ({letters})"
