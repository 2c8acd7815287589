"""Attaching files to what is being written: chosen, dropped or pasted."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.attachments.file_queue import FileQueue
from desktop.attachments.viewer import AttachmentViewer
from desktop.file_dialog import FileDialog
from desktop.sentences import in_window_language
from desktop.window.composer import Composer
from desktop.window.drafts import Drafts
from models.attachments.joining import MOST_FILES, refuse_beside
from models.conversations.records import Attachment, ThreadId
from models.errors import AttachmentRefused

_MOST_SAID = 4
"""Sentences about the files of one choice."""


class Attaching(QObject):
    """Between the composer, the thread that reads files, and the window that shows them. Main thread only.

    `may_attach` says whether the open thread takes anything in.

    Signals:
        trouble: one sentence for the user.
    """

    trouble = Signal(str)

    def __init__(self, composer: Composer, drafts: Drafts, may_attach: Callable[[], bool], window: QWidget) -> None:
        super().__init__(window)
        self._composer = composer
        self._drafts = drafts
        self._may_attach = may_attach
        self._window = window
        self._asking = FileDialog(window)
        self._said: list[str] = []
        self._files = FileQueue(self)
        self._files.read.connect(self._on_read)
        self._files.refused.connect(self._say)
        self._files.busy_changed.connect(self.show_reading)
        composer.attach_requested.connect(self.choose)
        composer.tray.opened.connect(self.show_file)

    @Slot()
    def choose(self) -> None:
        """Let the user choose files, without stopping the window meanwhile."""
        if not self._may_attach():
            return
        kinds = [
            self.tr("Text, code, tables and PDF (*)"),
            self.tr("PDF (*.pdf)"),
            self.tr("Text and Markdown (*.txt *.md *.markdown)"),
            self.tr("Tables (*.csv *.tsv)"),
        ]
        self._asking.ask_for_several(self.tr("Attach files"), kinds, self._take_chosen)

    def attach(self, files: Sequence[Path]) -> None:
        """Read these files for the open thread's composer, as many as one message may have."""
        thread = self._drafts.thread_id
        if thread is None or not self._may_attach():
            self.trouble.emit(self.tr("This chat has ended, so nothing can be attached here."))
            return
        if not self._files.reading_for(thread):
            self._said.clear()
        room = MOST_FILES - len(self._composer.attachments) - self._files.waiting_for(thread)
        if len(files) > room:
            words = self.tr("A message takes {count} files at most. %n were left out.", "", len(files) - max(room, 0))
            self._say(words.format(count=MOST_FILES))
        for file in files[: max(room, 0)]:
            self._files.ask(file, thread)

    @Slot()
    def show_reading(self) -> None:
        """Say what is being read for the open thread."""
        thread = self._drafts.thread_id
        self._composer.show_reading(self._files.reading_for(thread) if thread is not None else "")

    @Slot(object)
    def show_file(self, attachment: Attachment) -> None:
        """Show what was read of a file."""
        AttachmentViewer(attachment, self._composer.tray.theme, self._window).show()

    @Slot(object, object)
    def _on_read(self, thread: ThreadId, attachment: Attachment) -> None:
        if thread == self._drafts.thread_id:
            try:
                refuse_beside(self._composer.attachments, attachment)
            except AttachmentRefused as error:
                self._say(in_window_language(error.sentence))
                return
        self._drafts.add(thread, attachment)
        if attachment.note:
            self._say(self.tr("“{name}” is attached. {note}").format(name=attachment.name, note=attachment.note))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        """Of several files that were chosen at once: the next sentence is not to take the place of the one before."""
        self._said = [*(said for said in self._said if said != sentence), sentence][-_MOST_SAID:]
        self.trouble.emit(" ".join(self._said))

    def _take_chosen(self, files: list[Path]) -> None:
        self.attach(files)
        self._composer.setFocus()
