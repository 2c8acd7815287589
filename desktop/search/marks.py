"""Marks on the screen where something was found: in the panes of the rows that are shown, without a change to their texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPoint
from PySide6.QtGui import QBrush, QColor, QTextCharFormat, QTextCursor, QTextDocument
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
    """From 0 on; those in its thoughts come first, where they are looked into."""
    thoughts: int = 0
    """How many of them are in its thoughts."""

    @property
    def is_in_thoughts(self) -> bool:
        """Whether this one is."""
        return self.number < self.thoughts


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
            here = current if current and row.message and row.message.id == current.message else None
            number, panes = _panes_of(row, here) if here else (None, [])
            for pane in row.text_panes():
                found = self._mark(pane, finder, number if pane in panes else None, tokens)
                if number is not None and pane in panes:
                    number -= found

    def _mark(self, pane: TextPane, finder: Finder, current: int | None, tokens: Tokens) -> int:
        wanted = _Marked(finder, pane.document().revision(), current, tokens)
        if self._marked.get(pane) == wanted:
            return len(pane.extraSelections())
        places = places_in(pane, finder)
        made = [mark(pane.document(), place, tokens, strong=number == current) for number, place in enumerate(places)]
        pane.setExtraSelections(made)
        self._marked[pane] = wanted
        return len(made)


def top_of(row: MessageRow, finder: Finder, place: Place) -> int:
    """How far below the row's top the place stands, in pixels; 0 where it is not there."""
    number, panes = _panes_of(row, place)
    for pane in panes:
        places = places_in(pane, finder)
        if number < len(places):
            return pane.viewport().mapTo(row, _corner(pane, places[number])).y()
        number -= len(places)
    return 0


def bring_sideways(row: MessageRow, finder: Finder, place: Place) -> None:
    """Scroll the pane itself, where it is wider than the column: code and tables."""
    number, panes = _panes_of(row, place)
    for pane in panes:
        places = places_in(pane, finder)
        if number < len(places):
            bar = pane.horizontalScrollBar()
            x = _corner(pane, places[number]).x()
            if not 0 <= x < pane.viewport().width() * 3 // 4:
                bar.setValue(bar.value() + x - pane.viewport().width() // 3)
            return
        number -= len(places)


def _panes_of(row: MessageRow, place: Place) -> tuple[int, list[TextPane]]:
    """The panes among which a place stands, and its number among theirs."""
    if place.is_in_thoughts:
        return place.number, row.thought_panes()
    return place.number - place.thoughts, row.word_panes()


def places_in(pane: TextPane, finder: Finder) -> list[Range]:
    """The places in a pane, counted as Qt counts: what is beyond 16 bits, such as most emoji, is two."""
    text = pane.document().toRawText()
    return as_qt_counts(text, finder.ranges(text))


def as_qt_counts(text: str, places: list[Range]) -> list[Range]:
    """The same places, in order, where what is beyond 16 bits is two."""
    if not places or max(text) <= _BEYOND_16_BITS:
        return places
    made: list[Range] = []
    passed = more = 0
    for start, stop in places:
        more += sum(letter > _BEYOND_16_BITS for letter in text[passed:start])
        within = sum(letter > _BEYOND_16_BITS for letter in text[start:stop])
        made.append((start + more, stop + more + within))
        more, passed = more + within, stop
    return made


def _corner(pane: TextPane, place: Range) -> QPoint:
    cursor = QTextCursor(pane.document())
    cursor.setPosition(place[0])
    return pane.cursorRect(cursor).topLeft()


def mark(document: QTextDocument, place: Range, tokens: Tokens, *, strong: bool) -> QTextEdit.ExtraSelection:
    """A mark for a text's extra selections; a strong one is where one stands."""
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    look = QTextCharFormat()
    look.setBackground(QBrush(QColor(tokens.accent if strong else tokens.found)))
    look.setForeground(QBrush(QColor(tokens.on_accent if strong else tokens.ink)))
    made.cursor, made.format = cursor, look
    return made


def first_shown(rows: Sequence[MessageRow], screen: int) -> MessageId | None:
    """The first message of which something stands on the screen, which is so many pixels high."""
    shown = (row for row in rows if row.message is not None and row.y() + row.height() > 0 and row.y() < screen)
    first = min(shown, key=lambda row: row.y(), default=None)
    return first.message.id if first is not None and first.message is not None else None
