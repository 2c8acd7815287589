"""A choice among a few things, in the app's own look."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.icons import Icon, icon
from desktop.theme.theme import Theme

_CHEVRON = 14


class Choice(QComboBox):
    """A combo box with the app's chevron; the style sheet takes away the style's own. It is as wide as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QRect(self.width() - _CHEVRON - 8, (self.height() - _CHEVRON) // 2, _CHEVRON, _CHEVRON)
        icon(Icon.CHEVRON_DOWN, self._theme.tokens.second).paint(QPainter(self), place)
