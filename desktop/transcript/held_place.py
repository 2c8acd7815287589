"""A line of a message that stays where it is on the screen while what stands above it in the same message becomes higher or lower."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop.transcript.pane import TextPane


@dataclass(frozen=True)
class HeldPlace:
    """A line in one of a row's panes: the text block it is in, by its number, and a character of the block that stands in it."""

    row: QWidget
    pane: TextPane
    block: int
    character: int
    y: int
    """Where in the row it stood, in pixels."""

    def moved(self) -> int:
        """By how many pixels it stands lower in its row now. The row's parts must be placed."""
        return _top(self.row, self.pane, self.block, self.character) - self.y


def hold_place(row: QWidget, panes: list[TextPane], y: int, before: HeldPlace | None = None) -> HeldPlace | None:
    """The line at `y` in the row, or the first one below it; None where there is none.

    What was held `before` is held further where it is in that line: with the line's first character each time, many widths one after
    the other would lead upwards, a line at a time.
    """
    for pane in panes:
        if pane.mapTo(row, QPoint(0, pane.height())).y() <= y:
            continue
        cursor = pane.cursorForPosition(QPoint(0, max(y - pane.mapTo(row, QPoint()).y(), 0)))
        block, character = cursor.blockNumber(), cursor.positionInBlock()
        if before is not None and (before.row, before.pane, before.block) == (row, pane, block):
            line = cursor.block().layout().lineForTextPosition(character)
            if line.isValid() and 0 <= before.character - line.textStart() < line.textLength():
                character = before.character
        return HeldPlace(row, pane, block, character, _top(row, pane, block, character))
    return None


def _top(row: QWidget, pane: TextPane, number: int, character: int) -> int:
    block = pane.document().findBlockByNumber(number)
    inside = 0.0
    if block.isValid():
        inside = pane.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(min(character, block.length() - 1))
        inside += line.y() if line.isValid() else 0.0
    return pane.mapTo(row, QPoint(0, round(inside))).y()
