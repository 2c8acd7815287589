"""A line of a message that stays where it is on the screen while what stands above it in the same message becomes higher or lower."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop.transcript.pane import TextPane


@dataclass(frozen=True)
class HeldPlace:
    """A text block in one of a row's panes, by its number, and where in the row it stood, in pixels."""

    row: QWidget
    pane: TextPane
    block: int
    y: int

    def moved(self) -> int:
        """By how many pixels it stands lower in its row now. The row's parts must be placed."""
        return _top(self.row, self.pane, self.block) - self.y


def hold_place(row: QWidget, panes: list[TextPane], y: int) -> HeldPlace | None:
    """The text block at `y` in the row, or the first one below it; None where there is none."""
    for pane in panes:
        if pane.mapTo(row, QPoint(0, pane.height())).y() <= y:
            continue
        number = pane.cursorForPosition(QPoint(0, max(y - pane.mapTo(row, QPoint()).y(), 0))).blockNumber()
        return HeldPlace(row, pane, number, _top(row, pane, number))
    return None


def _top(row: QWidget, pane: TextPane, number: int) -> int:
    block = pane.document().findBlockByNumber(number)
    inside = pane.document().documentLayout().blockBoundingRect(block).top() if block.isValid() else 0.0
    return pane.mapTo(row, QPoint(0, round(inside))).y()
