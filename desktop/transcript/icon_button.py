"""The small buttons of the transcript: an icon, a name, and no hold on the arrow keys."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.icons import Icon, icon


class IconButton(QToolButton):
    """Shows an icon; its name is its tool tip and what a screen reader says."""

    SIDE = 24

    def __init__(self, picture: Icon, name: str, parent: QWidget, height: int = SIDE) -> None:
        super().__init__(parent)
        self._picture = picture
        self._colour = "#000000"
        self.setProperty("role", "icon")
        self.setIconSize(QSize(16, 16))
        self.setFixedSize(self.SIDE, height)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the transcript itself leads the Tab key through its rows
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Say something else of what it does."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def show_icon(self, picture: Icon, colour: str) -> None:
        """Show this icon in this colour."""
        if (picture, colour) != (self._picture, self._colour) or self.icon().isNull():
            self._picture, self._colour = picture, colour
            self.setIcon(icon(picture, colour))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it; the arrows belong to what it stands in."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
