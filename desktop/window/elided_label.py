"""One line of text that never asks for more room than there is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.reading_direction import window_edge


class ElidedLabel(QLabel):
    """One line of text that ends in “…” where there is no room; the tooltip then has the whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole_text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._keep_to_edge()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_whole_text(self, text: str) -> None:
        """Show this text."""
        self.whole_text = " ".join(text.split())
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._elide()
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._keep_to_edge()

    def _keep_to_edge(self) -> None:
        """Begin where the window does: by itself, Qt puts a title in Hebrew at the other end of its room."""
        self.setAlignment(window_edge(self) | Qt.AlignmentFlag.AlignVCenter)

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self.whole_text, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self.whole_text if shown != self.whole_text else "")
        self.setAccessibleName(self.whole_text)
