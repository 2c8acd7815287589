"""The window that lists what the user marked as wrong, and where it can be removed and exported."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.beginning import beginning
from desktop.file_dialog import FileDialog
from desktop.translation import day, quoted
from desktop.window.quiet_line import QuietLine
from models.abuse.corrections import Correction, as_json
from models.conversations.store import Store
from models.errors import ExeuntError

_SIZE = (520, 420)


class CorrectionsWindow(QDialog):
    """A small window beside the main one; nothing waits for it.

    Signals:
        marks_changed: one was removed, so that its message counts again.
    """

    marks_changed = Signal()

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._asking = FileDialog(self)
        self.setWindowTitle(self.tr("What you marked as wrong"))
        self.setModal(False)
        self.resize(*_SIZE)
        self._about = QLabel(
            self.tr(
                "None of these messages, nor a trivial edit of one, counts again on this device. They stay here: "
                "nothing is sent anywhere."
            )
        )
        self._about.setProperty("role", "caption")
        self._about.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._show_what_can_be_done)
        self.line = QuietLine()
        self.line.action_requested.connect(self.line.be_silent)
        self.remove = _button(self.tr("Remove"))
        self.remove.setToolTip(self.tr("The message can count again, and its text is deleted here"))
        self.remove.clicked.connect(self._on_remove)
        self.export = _button(self.tr("Export…"))
        self.export.clicked.connect(self._on_export)
        close = _button(self.tr("Close"))
        close.clicked.connect(self.close)
        self._lay_out(close)

    @Slot()
    def open(self) -> None:
        """Show the window with what there is now."""
        self.line.be_silent()
        self.show_all()
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.setFocus()

    def show_all(self) -> None:
        """List them anew, the newest first."""
        try:
            found = self._store.corrections.all()
        except ExeuntError as error:
            self.line.say(error.sentence)
            return
        self.list.clear()
        for correction in reversed(found):
            item = QListWidgetItem(words_of(correction))
            item.setData(Qt.ItemDataRole.UserRole, correction.id)
            item.setToolTip(correction.text[:1000])
            self.list.addItem(item)
        if found:
            self.list.setCurrentRow(0)
        else:
            self.line.say(
                self.tr("You have marked nothing. “This was wrong” is in the menu of a message that counted.")
            )
        self._show_what_can_be_done()

    def export_to(self, file: Path) -> None:
        """Write all of them to a file as a JSON list, and say so."""
        unfinished = file.with_name(f"{file.name}.part")
        try:
            found = self._store.corrections.all()
            # A disk that is full must not cost the export that was there before.
            unfinished.write_bytes(as_json(found))
            unfinished.replace(file)
        except ExeuntError as error:
            self.line.say(error.sentence)
        except OSError as error:
            words = self.tr("“{file}” could not be written: {reason}. Choose another place.")
            self.line.say(words.format(file=file, reason=error.strerror))
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        else:
            self.line.say(self.tr("{count} written to “{file}”.").format(count=len(found), file=file))

    def _lay_out(self, close: QPushButton) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.remove)
        buttons.addWidget(self.export)
        buttons.addStretch(1)
        buttons.addWidget(close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(self._about)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.line)
        rows.addLayout(buttons)

    @Slot()
    def _show_what_can_be_done(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))
        self.export.setEnabled(self.list.count() > 0)

    @Slot()
    def _on_remove(self) -> None:
        try:
            for item in self.list.selectedItems():
                self._store.corrections.remove(item.data(Qt.ItemDataRole.UserRole))
        except ExeuntError as error:
            self.line.say(error.sentence)
        self.marks_changed.emit()
        self.list.setFocus()

    @Slot()
    def _on_export(self) -> None:
        kinds = [self.tr("JSON files (*.json)")]
        title = self.tr("Export what you marked as wrong")
        self._asking.ask_where(title, kinds, "exeunt-marked-as-wrong.json", self.export_to)


def words_of(correction: Correction) -> str:
    """One in the list."""
    note = f"\n{correction.note}" if correction.note else ""
    return f"{day(correction.created)}  {quoted(beginning(correction.text, 120))}{note}"


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "outlined")
    button.setAutoDefault(False)
    return button
