"""One selection across all panes of a message, by the mouse and by the keyboard."""

from collections.abc import Callable
from dataclasses import dataclass
from textwrap import indent

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.transcript.pane import TextPane

_SCROLL_MS = 40
_Move = QTextCursor.MoveOperation
_Key = QKeySequence.StandardKey
_MOVES = {
    _Key.SelectNextChar: _Move.NextCharacter,
    _Key.SelectPreviousChar: _Move.PreviousCharacter,
    _Key.SelectNextWord: _Move.NextWord,
    _Key.SelectPreviousWord: _Move.PreviousWord,
    _Key.SelectNextLine: _Move.Down,
    _Key.SelectPreviousLine: _Move.Up,
    _Key.SelectStartOfLine: _Move.StartOfLine,
    _Key.SelectEndOfLine: _Move.EndOfLine,
    _Key.SelectStartOfDocument: _Move.Start,
    _Key.SelectEndOfDocument: _Move.End,
}
_BACK = {_Move.PreviousCharacter, _Move.PreviousWord, _Move.Up, _Move.StartOfLine, _Move.Start}
_WITHIN_A_LINE = {_Move.StartOfLine, _Move.EndOfLine}


@dataclass(frozen=True)
class _Place:
    pane: TextPane
    position: int


class MessageSelection(QObject):
    """Watches the panes it is given. `panes` are all that are shown now, from top to bottom; `words` the message's own of them."""

    def __init__(self, row: QWidget, panes: Callable[[], list[TextPane]], words: Callable[[], list[TextPane]]) -> None:
        super().__init__(row)
        self._row = row
        self._panes = panes
        self._words = words
        self._anchor: _Place | None = None
        self._head: _Place | None = None
        self._pressed: TextPane | None = None
        self._beyond = QTimer(self)
        self._beyond.setInterval(_SCROLL_MS)
        self._beyond.timeout.connect(self._on_beyond)

    def watch(self, pane: TextPane) -> None:
        """Take part in what is selected in a pane."""
        pane.selecting = self

    def select_all(self) -> None:
        """Select the message's own words, all of them."""
        words = self._words()
        if words:
            self._span(_Place(words[0], 0), _end(words[-1]))

    @property
    def has_any(self) -> bool:
        """Whether anything is selected."""
        return any(pane.has_selection() for pane in self._panes())

    @property
    def has_all(self) -> bool:
        """Whether just the message's own words are selected, all of them."""
        words = self._words()
        others = [pane for pane in self._panes() if pane not in words]
        return bool(words) and all(_is_whole(pane) for pane in words) and not any(map(TextPane.has_selection, others))

    def text(self) -> str:
        """What is selected, as plain text."""
        return "\n\n".join(pane.selected_text() for pane in self._panes() if pane.has_selection())

    def markdown(self) -> str:
        """The same as Markdown."""
        chosen = [pane for pane in self._panes() if pane.has_selection()]
        if len(chosen) == 1:
            return chosen[0].selected_markdown()
        return "\n\n".join(indent(pane.selected_markdown(), pane.stands_behind, lambda _: True) for pane in chosen)

    def extends(self, event: QKeyEvent) -> bool:
        """Whether a key selects, and then it did."""
        if event.matches(_Key.SelectAll):
            self.select_all()
            return True
        for key, move in _MOVES.items():
            if event.matches(key):
                self._extend(move)
                return True
        return False

    # What the panes tell

    def press(self, pane: TextPane) -> None:
        """The mouse is pressed in a pane."""
        self._pressed, self._anchor, self._head = pane, None, None
        for other in self._panes():
            if other is not pane and other.has_selection():
                other.drop_selection()

    def move_to(self, pointer: QPoint) -> bool:
        """Select up to the pointer (on the screen), where it has left the pane that it was pressed in; else the pane itself does."""
        self._watch_edges(pointer)
        pane = self._pane_at(pointer)
        if self._pressed is None or pane is None or (pane is self._pressed and self._anchor is None):
            return False
        anchor = self._anchor or _Place(self._pressed, self._pressed.textCursor().anchor())
        position = pane.cursorForPosition(pane.viewport().mapFromGlobal(pointer)).position()
        self._span(anchor, _Place(pane, position))
        return True

    def release(self) -> None:
        """The mouse is let go."""
        self._pressed = None
        self._beyond.stop()

    def _pane_at(self, pointer: QPoint) -> TextPane | None:
        """The pane at the height of the pointer; between two, the one above."""
        panes = self._panes()
        above = [pane for pane in panes if pane.viewport().mapToGlobal(QPoint()).y() <= pointer.y()]
        return above[-1] if above else panes[0] if panes else None

    def _extend(self, move: QTextCursor.MoveOperation) -> None:
        panes = self._panes()
        if not panes:
            return
        anchor, head = self._ends(panes)
        head = _moved(head, move, panes)
        self._span(anchor, head)
        self._scroll_to(head)

    def _ends(self, panes: list[TextPane]) -> tuple[_Place, _Place]:
        """From where to where is selected now; where nothing is, both are where a pane has its cursor, or the beginning."""
        if self._anchor is not None and self._head is not None and {self._anchor.pane, self._head.pane} <= set(panes):
            return self._anchor, self._head
        for pane in panes:
            if pane.has_selection() or pane.hasFocus():
                cursor = pane.textCursor()
                return _Place(pane, cursor.anchor()), _Place(pane, cursor.position())
        first = (self._words() or panes)[0]
        return _Place(first, 0), _Place(first, 0)

    def _span(self, anchor: _Place, head: _Place) -> None:
        self._anchor, self._head = anchor, head
        panes = self._panes()
        first, last = panes.index(anchor.pane), panes.index(head.pane)
        for number, pane in enumerate(panes):
            end = pane.document().characterCount() - 1
            if not min(first, last) <= number <= max(first, last):
                pane.drop_selection()
                continue
            start, stop = (0, end) if first <= last else (end, 0)
            _select(pane, anchor.position if number == first else start, head.position if number == last else stop)

    # The transcript around it

    def _watch_edges(self, pointer: QPoint) -> None:
        if self._distance(pointer) and not self._beyond.isActive():
            self._beyond.start()
        elif not self._distance(pointer):
            self._beyond.stop()

    def _distance(self, pointer: QPoint) -> int:
        """How far the pointer is above the transcript (less than 0) or below it, in pixels."""
        area = self._scroll_area()
        if area is None:
            return 0
        y = area.viewport().mapFromGlobal(pointer).y()
        return min(y, 0) or max(y - area.viewport().height(), 0)

    @Slot()
    def _on_beyond(self) -> None:
        area, pointer = self._scroll_area(), QCursor.pos()
        if area is not None and self._pressed is not None:
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + self._distance(pointer))
            self.move_to(pointer)

    def _scroll_to(self, place: _Place) -> None:
        area = self._scroll_area()
        if area is None:
            return
        cursor = QTextCursor(place.pane.document())
        cursor.setPosition(place.position)
        spot = place.pane.cursorRect(cursor)
        top = place.pane.viewport().mapTo(area.viewport(), spot.topLeft()).y()
        below = top + spot.height() - area.viewport().height()
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() + (min(top, 0) or max(below, 0)))

    def _scroll_area(self) -> QAbstractScrollArea | None:
        around = self._row.parentWidget()
        while around is not None and not isinstance(around, QAbstractScrollArea):
            around = around.parentWidget()
        return around


def _moved(head: _Place, move: QTextCursor.MoveOperation, panes: list[TextPane]) -> _Place:
    if move in (_Move.Start, _Move.End):
        return _Place(panes[0], 0) if move is _Move.Start else _end(panes[-1])
    cursor = QTextCursor(head.pane.document())
    cursor.setPosition(head.position)
    beside = panes.index(head.pane) + (-1 if move in _BACK else 1)
    if cursor.movePosition(move) and cursor.position() != head.position:
        return _Place(head.pane, cursor.position())
    if 0 <= beside < len(panes) and move not in _WITHIN_A_LINE:
        return _end(panes[beside]) if move in _BACK else _Place(panes[beside], 0)
    return head


def _end(pane: TextPane) -> _Place:
    return _Place(pane, pane.document().characterCount() - 1)


def _is_whole(pane: TextPane) -> bool:
    cursor = pane.textCursor()
    return cursor.selectionStart() == 0 and cursor.selectionEnd() >= pane.document().characterCount() - 1


def _select(pane: TextPane, anchor: int, head: int) -> None:
    cursor = pane.textCursor()
    if (cursor.anchor(), cursor.position()) != (anchor, head):
        cursor.setPosition(anchor)
        cursor.setPosition(head, QTextCursor.MoveMode.KeepAnchor)
        pane.setTextCursor(cursor)
