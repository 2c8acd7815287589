"""Marks on the screen where something was found: in the panes of the rows that are shown, without a change to their texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPoint
from PySide6.QtGui import QBrush, QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.theme.tokens import Tokens
from desktop.transcript.pane import TextPane
from desktop.transcript.row import MessageRow
from models.conversations.records import MessageId
from models.conversations.search_words import Finder, Range

_BEYOND_16_BITS = "\uffff"


@dataclass(frozen=True)
class Place:
    """One of the places in a message."""

    message: MessageId
    number: int
    """From 0 on."""


@dataclass(frozen=True)
class _Marked:
    """What a pane was marked for: marks that would be the same again are left as they are."""

    finder: Finder
    revision: int
    current: int | None
    tokens: Tokens


class Marks:
    """Marks rows."""

    def __init__(self) -> None:
        self._marked: WeakKeyDictionary[TextPane, _Marked] = WeakKeyDictionary()

    def show(self, rows: Iterable[MessageRow], finder: Finder | None, current: Place | None, tokens: Tokens) -> None:
        """Mark all places in these rows, one of them strongly; without a finder, mark nothing any more."""
        if finder is None:
            for pane in list(self._marked):
                pane.setExtraSelections([])
            self._marked.clear()
            return
        for row in rows:
            passed = 0
            here = current.number if current and row.message and row.message.id == current.message else None
            for pane in row.thought_panes():
                self._mark(pane, finder, None, tokens)
            for pane in row.word_panes():
                passed += self._mark(pane, finder, None if here is None else here - passed, tokens)

    def _mark(self, pane: TextPane, finder: Finder, current: int | None, tokens: Tokens) -> int:
        wanted = _Marked(finder, pane.document().revision(), current, tokens)
        if self._marked.get(pane) == wanted:
            return len(pane.extraSelections())
        places = places_in(pane, finder)
        made = [_mark(pane, place, tokens, strong=number == current) for number, place in enumerate(places)]
        pane.setExtraSelections(made)
        self._marked[pane] = wanted
        return len(made)


def top_of(row: MessageRow, finder: Finder, number: int) -> int:
    """How far below the row's top the place of this number stands, in pixels; 0 where it is not there."""
    for pane in row.word_panes():
        places = places_in(pane, finder)
        if number < len(places):
            return pane.viewport().mapTo(row, _corner(pane, places[number])).y()
        number -= len(places)
    return 0


def bring_sideways(row: MessageRow, finder: Finder, number: int) -> None:
    """Scroll the pane itself, where it is wider than the column: code and tables."""
    for pane in row.word_panes():
        places = places_in(pane, finder)
        if number < len(places):
            bar = pane.horizontalScrollBar()
            x = _corner(pane, places[number]).x()
            if not 0 <= x < pane.viewport().width() * 3 // 4:
                bar.setValue(bar.value() + x - pane.viewport().width() // 3)
            return
        number -= len(places)


def places_in(pane: TextPane, finder: Finder) -> list[Range]:
    """The places in a pane, counted as Qt counts: what is beyond 16 bits, such as most emoji, is two."""
    text = pane.document().toRawText()
    places = finder.ranges(text)
    if not places or max(text) <= _BEYOND_16_BITS:
        return places
    return [(_qt_place(text, start), _qt_place(text, stop)) for start, stop in places]


def _qt_place(text: str, place: int) -> int:
    return place + sum(letter > _BEYOND_16_BITS for letter in text[:place])


def _corner(pane: TextPane, place: Range) -> QPoint:
    cursor = QTextCursor(pane.document())
    cursor.setPosition(place[0])
    return pane.cursorRect(cursor).topLeft()


def _mark(pane: TextPane, place: Range, tokens: Tokens, *, strong: bool) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    cursor = QTextCursor(pane.document())
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    look = QTextCharFormat()
    look.setBackground(QBrush(QColor(tokens.accent if strong else tokens.found)))
    look.setForeground(QBrush(QColor(tokens.on_accent if strong else tokens.ink)))
    mark.cursor, mark.format = cursor, look
    return mark


def first_shown(rows: Sequence[MessageRow], screen: int) -> MessageId | None:
    """The first message of which something stands on the screen, which is so many pixels high."""
    shown = (row for row in rows if row.message is not None and row.y() + row.height() > 0 and row.y() < screen)
    first = min(shown, key=lambda row: row.y(), default=None)
    return first.message.id if first is not None and first.message is not None else None
