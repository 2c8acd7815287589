"""The window's two parts side by side, or, where there is no room for both, the sidebar as a drawer over the other."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.window.sidebar import WIDTH, Sidebar

DRAWER_BELOW = 900
_HAIRLINE = 1


class Frame(QWidget):
    """Lays out sidebar and main part.

    Signals:
        drawer_mode_changed: the sidebar is a drawer from now on, or no longer.
    """

    drawer_mode_changed = Signal(bool)

    def __init__(self, sidebar: Sidebar, main: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sidebar = sidebar
        self._main = main
        self._is_drawer = False
        self._is_open = False
        self._line = QWidget(self)
        self._line.setBackgroundRole(QPalette.ColorRole.Mid)  # the hairline's colour
        self._line.setAutoFillBackground(True)
        main.setParent(self)
        self._scrim = _Scrim(self)
        self._scrim.pressed.connect(self.close_drawer)
        sidebar.setParent(self)
        self._line.raise_()

    @property
    def is_drawer(self) -> bool:
        """Whether the sidebar is a drawer."""
        return self._is_drawer

    @property
    def is_drawer_open(self) -> bool:
        """Whether the drawer lies over the chat."""
        return self._is_drawer and self._is_open

    def open_drawer(self) -> None:
        """Show the sidebar where it is a drawer."""
        self._is_open = self._is_drawer
        self._lay_out()

    def close_drawer(self) -> None:
        """Hide the sidebar where it is a drawer."""
        self._is_open = False
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_drawer = self.width() < DRAWER_BELOW
        if is_drawer != self._is_drawer:
            self._is_drawer = is_drawer
            self._is_open = False
            self.drawer_mode_changed.emit(is_drawer)
        self._lay_out()

    def _lay_out(self) -> None:
        width, height = self.width(), self.height()
        beside = not self._is_drawer
        left = WIDTH + _HAIRLINE if beside else 0
        self._main.setGeometry(left, 0, width - left, height)
        self._sidebar.setGeometry(0, 0, WIDTH, height)
        self._line.setGeometry(WIDTH, 0, _HAIRLINE, height)
        self._scrim.setGeometry(0, 0, width, height)
        self._scrim.setVisible(self.is_drawer_open)
        self._sidebar.setVisible(beside or self._is_open)
        self._line.setVisible(beside or self._is_open)
        if self.is_drawer_open:
            self._scrim.raise_()
            self._sidebar.raise_()
            self._line.raise_()


class _Scrim(QWidget):
    """Dims what the drawer lies over; a click on it closes the drawer."""

    pressed = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 72))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
