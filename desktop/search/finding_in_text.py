"""Finding in one long text in a window of its own: between the bar and the field that shows the text."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from desktop.search.find_bar import FindBar
from desktop.search.marks import as_qt_counts, mark
from desktop.theme.theme import Theme
from models.conversations.search_words import Finder, Range, finder_of_text

_MOST_MARKED = 1000
"""On either side of the place that is shown: each mark is looked at whenever the field is painted."""


class FindingInText(QObject):
    """Marks all places, and leads from one to the next. The text does not change meanwhile. Main thread only."""

    def __init__(self, theme: Theme, bar: FindBar, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._theme = theme
        self._bar = bar
        self._field = field
        self._text = field.document().toRawText()
        self._finder: Finder | None = None
        self._places: list[Range] = []
        self._current: int | None = None
        bar.wanted.connect(self._on_wanted)
        bar.step_requested.connect(self.step)
        bar.close_requested.connect(self.close)
        theme.changed.connect(self._mark)

    def show(self, typed: str, finder: Finder) -> None:
        """Show the first place of what was searched for elsewhere, which was typed like this."""
        self._bar.blockSignals(True)
        self._bar.field.setText(typed)
        self._bar.blockSignals(False)
        self._bar.show()
        self._find(finder)
        self.step(1)

    @Slot()
    def open(self) -> None:
        """Show the bar, ready for other words, with those that are selected, if any."""
        selected = self._field.textCursor().selectedText()
        self._bar.show()
        if selected and "\u2029" not in selected:
            self._bar.field.setText(selected)
        self._bar.field.setFocus()
        self._bar.field.selectAll()
        if self._finder is None:
            self._on_wanted()

    @Slot()
    def close(self) -> None:
        """Take bar and marks away."""
        self._bar.hide()
        self._find(None)
        self._field.setFocus()

    @Slot()
    def next(self) -> None:
        """F3."""
        self._step_or_open(1)

    @Slot()
    def previous(self) -> None:
        """Shift+F3."""
        self._step_or_open(-1)

    @Slot(int)
    def step(self, by: int) -> None:
        """Show the next place (1) or the one before (-1), around the end."""
        if not self._places:
            return
        here = -1 if by > 0 else 0
        self._current = ((here if self._current is None else self._current) + by) % len(self._places)
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(self._places[self._current][0])
        self._field.setTextCursor(cursor)
        self._field.centerCursor()
        self._mark()
        self._say()

    def _step_or_open(self, by: int) -> None:
        if self._bar.isHidden():
            self.open()
        else:
            self.step(by)

    def _find(self, finder: Finder | None) -> None:
        self._finder, self._current = finder, None
        self._places = as_qt_counts(self._text, finder.ranges(self._text)) if finder else []
        self._mark()
        self._say()

    def _say(self) -> None:
        total = len(self._places)
        words = self.tr("%n found", "", total) if total else self.tr("Nothing found")
        if self._current is not None:
            words = self.tr("{number} of {total}").format(number=self._current + 1, total=total)
        self._bar.say(words if self._finder else "", may_step=total > 0)

    @Slot()
    def _mark(self) -> None:
        first = max((self._current or 0) - _MOST_MARKED, 0)
        shown = enumerate(self._places[first : first + 2 * _MOST_MARKED], start=first)
        tokens, document = self._theme.tokens, self._field.document()
        self._field.setExtraSelections(
            [mark(document, place, tokens, strong=number == self._current) for number, place in shown]
        )

    @Slot()
    def _on_wanted(self) -> None:
        self._find(finder_of_text(self._bar.text, keeps_case=self._bar.keeps_case))
