"""Exports and imports as the window offers them: asks for a file, has it done in the background, and says what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.exchange.background import Background, Job
from desktop.exchange.export_window import ExportWindow
from desktop.exchange.pdf import pdf_of
from desktop.exchange.progress_window import ProgressWindow
from desktop.exchange.translated import translated_words
from desktop.file_dialog import FileDialog
from desktop.sentences import in_window_language
from models.conversations.records import MessageId, ThreadId
from models.conversations.store import Store
from models.errors import ExeuntError
from models.exchange.exporting import Form, export_chat, export_chats, export_everything, file_name
from models.exchange.importing import Imported, import_chats
from models.exchange.progress import Progress, Stopped

_FILTERS = {Form.MARKDOWN: "Markdown", Form.HTML: "HTML", Form.PDF: "PDF", Form.JSON: "JSON"}


class Exchanging(QObject):
    """One export or import at a time. Main thread only.

    `preset` names what chats of other apps go by from their next message on.

    Signals:
        threads_changed: chats were added to the store.
        trouble: one sentence for the user.
    """

    threads_changed = Signal()
    trouble = Signal(str)

    def __init__(self, store: Store, folder: Path, preset: Callable[[], str], window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self._preset = preset
        self._window = window
        self._background = Background(folder, self)
        self.progress = ProgressWindow(window)
        self.choosing: ExportWindow | None = None
        self.asking = FileDialog(window)
        self._background.progressed.connect(self.progress.show_progress)
        self._background.finished.connect(self._on_finished)
        self.progress.stop_requested.connect(self._background.stop)

    def close(self) -> None:
        """The window is going: stop what is under way."""
        self._background.close()

    @property
    def is_busy(self) -> bool:
        """Whether an export or import is under way."""
        return self._background.is_busy

    # What is asked for

    def export_chat(self, thread: ThreadId) -> None:
        """Ask in which form a chat is to be written, and where."""
        if self._is_busy():
            return
        try:
            opened, path = self._store.thread(thread), self._store.path(thread)
        except ExeuntError as error:
            self.trouble.emit(error.sentence)
            return
        choosing = self.choosing = ExportWindow(path, self._window)

        def ask(form: Form) -> None:
            name = f"{file_name(opened.title)}{form}"
            self._ask_where(self.tr("Export this chat"), name, _FILTERS[form], write)

        def write(file: Path) -> None:
            self.export_chat_to(thread, file, choosing.chosen)
            choosing.close()

        choosing.export_requested.connect(ask)
        choosing.destroyed.connect(self._on_choosing_closed)
        choosing.show()

    @Slot(object)
    def export_chats(self, threads: Sequence[ThreadId]) -> None:
        """Ask where chosen chats are to be written: one in a form of one's choice, several to a zip."""
        if len(threads) == 1:
            self.export_chat(threads[0])
        elif not self._is_busy():
            title = self.tr("Export {count} chats").format(count=len(threads))
            self._ask_where(title, "exeunt-chats.zip", "Zip", lambda file: self.export_chats_to(threads, file))

    @Slot()
    def export_everything(self) -> None:
        """Ask where all chats are to be written."""
        if not self._is_busy():
            title = self.tr("Export everything")
            self._ask_where(title, "exeunt-chats.zip", "Zip", self.export_everything_to)

    @Slot()
    def import_chats(self) -> None:
        """Ask for a file to import."""
        if not self._is_busy():
            kinds = [self.tr("Exports of chats (*.zip *.json *.jsonl)"), self.tr("All files (*)")]
            self.asking.ask_which(self.tr("Import chats"), kinds, self.import_from)

    # What is done

    def export_chat_to(self, thread: ThreadId, file: Path, chosen: frozenset[MessageId] | None) -> None:
        """Write a chat to a file, in the form that its name says."""
        words = translated_words()
        done = self.tr("Written to “{file}”.").format(file=file)
        stopped = self.tr("Stopped. Nothing was written.")

        def job(store: Store, progress: Progress) -> str:
            try:
                export_chat(store, thread, file, words, pdf_of, chosen, progress)
            except Stopped:
                return stopped
            return done

        self._start(self.tr("Writing the chat to “{file}”").format(file=file.name), job)

    def export_everything_to(self, file: Path) -> None:
        """Write all chats to a zip."""
        words = translated_words()
        title = self.tr("Writing all chats to “{file}”")
        self._start_zip(title, file, lambda store, progress: export_everything(store, file, words, progress))

    def export_chats_to(self, threads: Sequence[ThreadId], file: Path) -> None:
        """Write chosen chats to a zip."""
        words = translated_words()
        title = self.tr("Writing the chosen chats to “{file}”")
        self._start_zip(title, file, lambda store, progress: export_chats(store, threads, file, words, progress))

    def _start_zip(self, title: str, file: Path, write: Callable[[Store, Progress], int | None]) -> None:
        stopped = self.tr("Stopped. Nothing was written.")

        def job(store: Store, progress: Progress) -> str:
            count = write(store, progress)
            if count is None:
                return stopped
            done = self.tr("%n conversations written to “{file}”. It can be imported again.", "", count)
            return done.format(file=file)

        self._start(title.format(file=file.name), job)

    def import_from(self, file: Path) -> None:
        """Import the chats in a file, a folder or a zip."""
        preset = self._preset()
        self._start(
            self.tr("Importing “{file}”").format(file=file.name),
            lambda store, progress: self._told(import_chats(file, store, preset, progress)),
        )

    def _told(self, result: Imported) -> str:
        words = [
            self.tr("Stopped. What was imported until then stays.") if result.stopped else "",
            self.tr("%n chats imported.", "", result.conversations),
            self.tr("%n were here already and were passed over.", "", result.already_there)
            if result.already_there
            else "",
        ]
        lines = [
            f"{trouble.where}: {in_window_language(trouble.sentence)}".removeprefix(": ") for trouble in result.troubles
        ]
        return "\n".join([" ".join(filter(None, words)), *lines])

    def _start(self, title: str, job: Job) -> None:
        if not self._is_busy():
            self.progress.begin(title)
            self._background.start(job)

    def _is_busy(self) -> bool:
        if self._background.is_busy:
            self.progress.raise_()
        return self._background.is_busy

    # Asking for a file

    def _ask_where(self, title: str, name: str, form: str, write: Callable[[Path], None]) -> None:
        suffix = Path(name).suffix
        self.asking.ask_where(title, [f"{form} (*{suffix})"], name, lambda file: self._write(file, suffix, write))

    def _write(self, file: Path, suffix: str, write: Callable[[Path], None]) -> None:
        """Write, under a name that ends as it should; the dialog has asked about the name that was typed, and about no other."""
        named = file if file.suffix.lower() == suffix else file.with_name(f"{file.name}{suffix}")
        if named != file and named.exists():
            words = self.tr("“{file}” is there already and was left as it is. Choose another name.")
            self.trouble.emit(words.format(file=named))
        else:
            write(named)

    @Slot()
    def _on_choosing_closed(self) -> None:
        self.choosing = None

    @Slot(str)
    def _on_finished(self, said: str) -> None:
        self.progress.end(said)
        self.threads_changed.emit()
