"""Personas and prompts to and from a file."""

from pathlib import Path

from PySide6.QtCore import QMargins, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.file_dialog import FileDialog
from desktop.personas.library import PromptLibrary
from desktop.settings.controls import push_button
from desktop.window.attempt import attempt
from desktop.window.quiet_line import QuietLine
from models.errors import ExchangeError
from models.personas.prompt_file import built_in, read_prompts, write_prompts
from models.personas.records import PromptBook, added

_NAME = "exeunt-prompts.json"


class PromptFiles(QWidget):
    """Buttons that write all to a file, read some from one, and bring back those of the app."""

    def __init__(self, library: PromptLibrary) -> None:
        super().__init__()
        self._library = library
        self._asking = FileDialog(self)
        self.export = push_button(self.tr("Export…"))
        self.bring = push_button(self.tr("Import…"))
        self.shipped = push_button(self.tr("Add those of the app"))
        self.line = QuietLine()
        self.export.clicked.connect(self._on_export)
        self.bring.clicked.connect(self._on_import)
        self.shipped.clicked.connect(self._on_shipped)
        self.setFocusProxy(self.export)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.export, self.bring, self.shipped):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(QMargins())
        rows.setSpacing(8)
        rows.addLayout(buttons)
        rows.addWidget(self.line)

    @property
    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches."""
        return [self.export, self.bring, self.shipped]

    def write(self, file: Path) -> None:
        """Write all there is to this file."""

        def write() -> None:
            try:
                write_prompts(file, self._library.book)
            except OSError as error:
                raise ExchangeError(
                    f"“{file}” could not be written ({error.strerror}). Choose another place, or free some space."
                ) from error

        if attempt(write, self.line.say):
            self.line.say(self.tr("Written to {file}.").format(file=file))

    def read(self, file: Path) -> None:
        """Take in what this file has and is not here yet."""
        found: list[PromptBook] = []
        if attempt(lambda: found.append(read_prompts(file)), self.line.say):
            self._take_in(found[0])

    def _take_in(self, others: PromptBook) -> None:
        before = self._library.book
        book = added(before, others)
        if not attempt(lambda: self._library.keep(book), self.line.say):
            return
        new = len(book.personas) + len(book.prompts) - len(before.personas) - len(before.prompts)
        self.line.say(self.tr("%n added.", "", new) if new else self.tr("All of them were here already."))

    @Slot()
    def _on_export(self) -> None:
        self._asking.ask_where(self.tr("Export personas and prompts"), self._kinds(), _NAME, self.write)

    @Slot()
    def _on_import(self) -> None:
        self._asking.ask_which(self.tr("Import personas and prompts"), self._kinds(), self.read)

    def _kinds(self) -> list[str]:
        return [self.tr("Personas and prompts (*.json)"), self.tr("All files (*)")]

    @Slot()
    def _on_shipped(self) -> None:
        self._take_in(built_in(self._library.language))
