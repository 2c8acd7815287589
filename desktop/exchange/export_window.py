"""Choosing how a chat is written to a file, and which of its messages."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
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
from models.conversations.records import Author, Message, MessageId
from models.exchange.exporting import Form

_SIZE = (500, 440)


class ExportWindow(QDialog):
    """The form and the messages of one chat. It asks for a file and writes none itself.

    Signals:
        export_requested: object Form.
    """

    export_requested = Signal(object)

    def __init__(self, messages: Sequence[Message], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export this chat"))
        self.setModal(False)
        self.resize(*_SIZE)
        self.form = QComboBox()
        self.form.setAccessibleName(self.tr("Form"))
        for form, words in self._forms().items():
            self.form.addItem(words, form)
        self.form.currentIndexChanged.connect(self._on_form_changed)
        self._about = QLabel()
        self._about.setProperty("role", "caption")
        self._about.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Messages"))
        self.list.setSpacing(2)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemChanged.connect(self._show_what_can_be_done)
        you, model = self.tr("You"), self.tr("The model")
        for message in messages:
            who = you if message.author is Author.USER else message.model or model
            item = QListWidgetItem(f"{who}: {beginning(message.in_short)}")
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, message.id)
            self.list.addItem(item)
        self.none = _button(self.tr("Choose none"), "link")
        self.none.clicked.connect(self._on_all_or_none)
        self.export = _button(self.tr("Export…"), "primary")
        self.export.clicked.connect(self._on_export)
        cancel = _button(self.tr("Cancel"), "outlined")
        cancel.clicked.connect(self.close)
        self._lay_out(cancel)
        self._on_form_changed()

    @property
    def chosen(self) -> frozenset[MessageId] | None:
        """The messages to write; None for all of them."""
        items = [self.list.item(row) for row in range(self.list.count())]
        checked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        if len(checked) == len(items):
            return None
        return frozenset(item.data(Qt.ItemDataRole.UserRole) for item in checked)

    def _forms(self) -> dict[Form, str]:
        return {
            Form.MARKDOWN: self.tr("Markdown (.md)"),
            Form.HTML: self.tr("Web page (.html)"),
            Form.PDF: self.tr("PDF (.pdf)"),
            Form.JSON: self.tr("JSON, to import again (.json)"),
        }

    def _lay_out(self, cancel: QPushButton) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.none)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.export)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(self.form)
        rows.addWidget(self._about)
        rows.addWidget(self.list, 1)
        rows.addLayout(buttons)

    @Slot()
    def _on_form_changed(self) -> None:
        is_json = self.form.currentData() is Form.JSON
        self._about.setText(
            self.tr("The whole conversation with all its branches, and all that was found and decided in it.")
            if is_json
            else self.tr("What the chat shows, in order. Choose the messages that are to be in it.")
        )
        self.list.setEnabled(not is_json)
        self.none.setEnabled(not is_json)
        self._show_what_can_be_done()

    @Slot()
    def _show_what_can_be_done(self) -> None:
        chosen = self.chosen
        self.export.setEnabled(chosen is None or bool(chosen) or self.form.currentData() is Form.JSON)
        self.none.setText(self.tr("Choose none") if chosen is None else self.tr("Choose all"))

    @Slot()
    def _on_all_or_none(self) -> None:
        wanted = Qt.CheckState.Unchecked if self.chosen is None else Qt.CheckState.Checked
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(wanted)

    @Slot()
    def _on_export(self) -> None:
        self.export_requested.emit(self.form.currentData())


def _button(words: str, role: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    return button
