"""A message's first words as a link, that never asks for more room than there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.beginning import beginning
from desktop.translation import quoted

_AROUND = 6
"""Pixels of a link's border and padding."""


class QuoteButton(QPushButton):
    """Shows the beginning of a text in quotation marks, as much of it as there is room for. Enter presses it as well."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = quoted(beginning(text))
        self.setProperty("role", "quote")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("{quote}: show it in the chat").format(quote=self._words))
        self.setToolTip(self.tr("Show it in the chat"))
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - _AROUND
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(words.replace("&", "&&"))
