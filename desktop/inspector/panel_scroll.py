"""What the panels beside the chat scroll in: a column as wide as the panel, that the focus pulls into view."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_SIDE = 16


class PanelScroll(QScrollArea):
    """A scroll area whose content is made anew as a whole, and which then stays where it was scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)

    def start_anew(self) -> tuple[QWidget, QVBoxLayout]:
        """An empty column to fill, for `show_widget`."""
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(_SIDE, 4, _SIDE - 4, 16)
        rows.setSpacing(4)
        return inner, rows

    def show_widget(self, inner: QWidget) -> None:
        """Show a filled column in place of the one before."""
        layout = inner.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addStretch(1)
        place = self.verticalScrollBar().value()
        before = self.takeWidget()
        if before is not None:
            # Not `setWidget` alone, which deletes it at once: what made this necessary may have been pressed in there.
            before.hide()
            before.deleteLater()
        self.setWidget(inner)
        inner.setAutoFillBackground(False)  # a scroll area turns it on
        self.verticalScrollBar().setValue(place)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to a widget, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 0))
