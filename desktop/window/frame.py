"""The window's parts side by side, or, where there is no room, those at the sides as drawers over the chat."""

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from desktop.inspector.inspector import WIDTH as INSPECTOR_WIDTH
from desktop.inspector.inspector import Inspector
from desktop.window.sidebar import WIDTH, Sidebar

DRAWER_BELOW = 900
INSPECTOR_BESIDE = 1100
"""From this width on the inspector stands beside the chat; below it lies over the chat."""
_HAIRLINE = 1


class Frame(QWidget):
    """Lays out sidebar, main part and inspector.

    Signals:
        drawer_mode_changed: the sidebar is a drawer from now on, or no longer.
    """

    drawer_mode_changed = Signal(bool)

    def __init__(self, sidebar: Sidebar, main: QWidget, inspector: Inspector, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sidebar = sidebar
        self._main = main
        self._inspector = inspector
        self._is_inspecting = False
        self._is_drawer = False
        self._is_open = False
        self._line, self._inspector_line = (_hairline(self) for _ in range(2))
        main.setParent(self)
        inspector.setParent(self)
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

    def show_inspector(self, shown: bool) -> None:
        """Show the inspector, or hide it."""
        self._is_inspecting = shown
        self._lay_out()

    def parts_in_order(self) -> list[QWidget]:
        """Those that are seen, in the order in which they are read."""
        return [part for part in (self._sidebar, self._main, self._inspector) if not part.isHidden()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_drawer = self.width() < DRAWER_BELOW
        if is_drawer != self._is_drawer:
            self._is_drawer = is_drawer
            self._is_open = False
            self.drawer_mode_changed.emit(is_drawer)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._lay_out()

    def _put(self, widget: QWidget, leading: int, width: int) -> None:
        """Give a part its place, counted from where reading begins, over the whole height."""
        place = QRect(leading, 0, width, self.height())
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _lay_out(self) -> None:
        width = self.width()
        beside = not self._is_drawer
        left = WIDTH + _HAIRLINE if beside else 0
        inspector = min(INSPECTOR_WIDTH, width - 2 * _HAIRLINE)
        right = inspector + _HAIRLINE if self._is_inspecting and width >= INSPECTOR_BESIDE else 0
        self._put(self._main, left, width - left - right)
        self._put(self._inspector, width - inspector, inspector)
        self._put(self._inspector_line, width - inspector - _HAIRLINE, _HAIRLINE)
        for widget in (self._inspector, self._inspector_line):
            widget.setVisible(self._is_inspecting)
            widget.raise_()
        self._put(self._sidebar, 0, WIDTH)
        self._put(self._line, WIDTH, _HAIRLINE)
        self._put(self._scrim, 0, width)
        self._scrim.setVisible(self.is_drawer_open)
        self._sidebar.setVisible(beside or self._is_open)
        self._line.setVisible(beside or self._is_open)
        if self.is_drawer_open:
            self._scrim.raise_()
            self._sidebar.raise_()
            self._line.raise_()


def _hairline(parent: QWidget) -> QWidget:
    line = QWidget(parent)
    line.setBackgroundRole(QPalette.ColorRole.Mid)  # the hairline's colour
    line.setAutoFillBackground(True)
    return line


class _Scrim(QWidget):
    """Dims what the drawer lies over; a click on it closes the drawer."""

    pressed = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 72))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
