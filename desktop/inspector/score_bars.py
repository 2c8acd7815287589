"""Scores as short bars: quiet, in second ink, with the number beside each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.fonts import interface_font
from desktop.theme.theme import Theme
from desktop.theme.tokens import TextSize
from desktop.translation import fixed

_LINE = 20
_GAP = 12
_NUMBER = 36
_BAR = 6


class ScoreBars(QWidget):
    """One line a score: its name, a bar from 0 to 1, its number. A screen reader hears names and numbers."""

    def __init__(self, theme: Theme, scores: Sequence[tuple[str, float]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scores = list(scores)
        self.setFont(interface_font(TextSize.CAPTION - 1))
        self.setAccessibleName(", ".join(f"{name} {fixed(score, 2)}" for name, score in scores))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, _LINE * len(self._scores))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        names = max(self.fontMetrics().horizontalAdvance(name) for name, _ in self._scores) + _GAP
        room = self.width() - names - _NUMBER
        for number, (name, score) in enumerate(self._scores):
            top = number * _LINE
            painter.setPen(QColor(tokens.second))
            # Qt turns the alignment round by itself where one reads from the right, and not the place.
            painter.drawText(self._placed(0, top, names, _LINE), Qt.AlignmentFlag.AlignVCenter, name)
            trailing = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(self._placed(self.width() - _NUMBER, top, _NUMBER, _LINE), trailing, fixed(score, 2))
            painter.setPen(Qt.PenStyle.NoPen)
            y = top + (_LINE - _BAR) / 2
            for width, colour in ((room, tokens.chosen), (max(room * score, _BAR / 2), tokens.second)):
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(self._placed(names, y, width, _BAR), _BAR / 2, _BAR / 2)

    def _placed(self, leading: float, top: float, width: float, height: float) -> QRectF:
        from_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return QRectF(self.width() - leading - width if from_right else leading, top, width, height)
