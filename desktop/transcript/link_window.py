"""The question before a link is opened: it names the whole address, whatever the words of the link say."""

import re

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextOption
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.theme.fonts import code_font
from desktop.theme.tokens import TextSize

_WIDTH = 460
_LINES = 6
_NAMES_A_SITE = re.compile(r"(?:https?://|www\.)[^\s/]+|^[\w-]+(?:\.[\w-]+)+$", re.IGNORECASE)


class LinkWindow(QDialog):
    """Opens the address in the system's own programs once the user says so. It goes away by itself."""

    def __init__(self, address: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._address = QUrl(address)
        # As it goes over the wire: a letter that only looks like another shows itself as what it is.
        whole = self._address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        mail = self._address.scheme().lower() == "mailto"
        self.setWindowTitle(self.tr("Write to this address?") if mail else self.tr("Open this address?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.address = self._address_field(whole)
        self.open_button = self._button(self.tr("Open"), "primary")
        self.open_button.clicked.connect(self._on_open)
        self.copy_button = self._button(self.tr("Copy the address"), "outlined")
        self.copy_button.clicked.connect(self._on_copy)
        cancel = self._button(self.tr("Cancel"), "outlined")
        cancel.clicked.connect(self.reject)
        self._lay_out(cancel, _question(self.windowTitle()), _warning(self._lies(words)))
        cancel.setFocus()

    def _lay_out(self, cancel: QPushButton, question: QLabel, warning: QLabel) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 20, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(question)
        rows.addWidget(self.address)
        rows.addWidget(warning)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.open_button)
        rows.addLayout(buttons)

    def _address_field(self, whole: str) -> QPlainTextEdit:
        field = QPlainTextEdit(whole, self)
        field.setReadOnly(True)
        field.setAccessibleName(self.tr("Address"))
        field.setTabChangesFocus(True)
        field.setFont(code_font(TextSize.CAPTION))
        field.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        line = field.fontMetrics().lineSpacing()
        needed = field.fontMetrics().horizontalAdvance(whole) // (_WIDTH - 60) + 1
        field.setFixedHeight(line * min(needed, _LINES) + 16)
        return field

    def _button(self, words: str, role: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", role)
        button.setAutoDefault(False)
        return button

    def _lies(self, words: str) -> str:
        """What to say of a link whose words name another site than it leads to; empty for all others."""
        named = _NAMES_A_SITE.search(words.strip())
        if named is None or named.group() in self._address.toString():
            return ""
        return self.tr("The words of the link name another address: {words}").format(words=words.strip()[:200])

    @Slot()
    def _on_open(self) -> None:
        QDesktopServices.openUrl(self._address)
        self.accept()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.toPlainText())
        self.reject()


def _question(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "title")
    return label


def _warning(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "notice")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(10, 6, 10, 6)
    label.setWordWrap(True)
    label.setVisible(bool(words))
    return label
