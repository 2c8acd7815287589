"""What a search of all chats is narrowed by: who wrote it, when, with which model, and where the chat is kept."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLabel, QSizePolicy, QWidget

from desktop.search.flow import Flow
from desktop.theme.theme import Theme
from desktop.window.choice import Choice
from models.conversations.records import Author
from models.conversations.search_records import SearchQuery
from models.conversations.searchable_threads import Place

_BESIDE, _WIDEST = 58, 220  # pixels


class When(Enum):
    """How long ago."""

    ANY = "any"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    BETWEEN = "between"


_DAYS = {When.TODAY: 0, When.WEEK: 6, When.MONTH: 29, When.YEAR: 364}


def span(when: When, today: date, first: date, last: date) -> tuple[datetime | None, datetime | None]:
    """From when on, and until before when, by the clock of this machine. `first` and `last` are for BETWEEN."""
    if when is When.BETWEEN:
        return _start(min(first, last)), _start(max(first, last) + timedelta(days=1))
    return (_start(today - timedelta(days=_DAYS[when])) if when in _DAYS else None), None


def _start(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()


class Filters(QWidget):
    """The choices in a row, or in several where that is too narrow.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.author = self._choice(theme, self.tr("Who wrote it"))
        self.author.addItem(self.tr("By anyone"), None)
        self.author.addItem(self.tr("By you"), Author.USER)
        self.author.addItem(self.tr("By a model"), Author.MODEL)
        self.when = self._choice(theme, self.tr("When"))
        for when, words in self._times():
            self.when.addItem(words, when)
        self.model = self._choice(theme, self.tr("With which model"))
        self.model.addItem(self.tr("Any model"), None)
        self.where = self._choice(theme, self.tr("Where the chat is kept"))
        self.where.addItem(self.tr("In the list"), frozenset({Place.LISTED}))
        self.where.addItem(self.tr("List and archive"), frozenset({Place.LISTED, Place.ARCHIVE}))
        self.where.addItem(self.tr("Everywhere, with the trash"), frozenset(Place))
        self.ended_only = QCheckBox(self.tr("Ended chats only"))
        self.ended_only.toggled.connect(self.changed)
        self.in_thoughts = QCheckBox(self.tr("Also in thoughts"))
        self.in_thoughts.setToolTip(
            self.tr("What models thought over their answers, which is folded away in the chats")
        )
        self.in_thoughts.toggled.connect(self.changed)
        self.first, self.last = self._date(self.tr("From this day")), self._date(self.tr("Until this day"))
        self._until = QLabel(self.tr("to"))
        self._until.setProperty("role", "caption")
        for choice in (self.author, self.when, self.model, self.where):
            _fit(choice)
        flow = Flow(self)
        times = (self.when, self.first, self._until, self.last)
        for widget in (self.author, *times, self.model, self.where, self.ended_only, self.in_thoughts):
            flow.addWidget(widget)
        self.when.currentIndexChanged.connect(self._show_dates)
        self._show_dates()

    @property
    def are_set(self) -> bool:
        """Whether anything is narrowed. Thoughts only add to it."""
        return self.query("") != SearchQuery(text="", in_thoughts=self.in_thoughts.isChecked())

    def query(self, text: str) -> SearchQuery:
        """A search for this, as narrowed here."""
        first, last = (_day(field.date()) for field in (self.first, self.last))
        author = self.author.currentData()  # Qt makes plain text of it
        since, until = span(self.when.currentData(), datetime.now().astimezone().date(), first, last)
        return SearchQuery(
            text=text,
            author=Author(author) if author else None,
            model=self.model.currentData(),
            since=since,
            until=until,
            ended_only=self.ended_only.isChecked(),
            in_thoughts=self.in_thoughts.isChecked(),
            places=self.where.currentData(),
        )

    def show_models(self, names: Sequence[str]) -> None:
        """Offer these models, and keep the choice."""
        chosen = self.model.currentData()
        self.model.blockSignals(True)
        self.model.clear()
        self.model.addItem(self.tr("Any model"), None)
        for name in names:
            self.model.addItem(name, name)
        self.model.setCurrentIndex(max(self.model.findData(chosen), 0))
        _fit(self.model)
        self.model.blockSignals(False)

    @Slot()
    def clear(self) -> None:
        """Narrow nothing."""
        for choice in (self.author, self.when, self.model, self.where):
            choice.setCurrentIndex(0)
        self.ended_only.setChecked(False)

    def _times(self) -> list[tuple[When, str]]:
        return [
            (When.ANY, self.tr("At any time")),
            (When.TODAY, self.tr("Today")),
            (When.WEEK, self.tr("In the last 7 days")),
            (When.MONTH, self.tr("In the last 30 days")),
            (When.YEAR, self.tr("In the last year")),
            (When.BETWEEN, self.tr("Between…")),
        ]

    def _choice(self, theme: Theme, name: str) -> Choice:
        choice = Choice(theme)
        choice.setAccessibleName(name)
        choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        choice.currentIndexChanged.connect(self.changed)
        return choice

    def _date(self, name: str) -> QDateEdit:
        field = QDateEdit(QDate.currentDate())
        field.setCalendarPopup(True)
        field.setAccessibleName(name)
        field.dateChanged.connect(self.changed)
        return field

    @Slot()
    def _show_dates(self) -> None:
        between = self.when.currentData() is When.BETWEEN
        for widget in (self.first, self._until, self.last):
            widget.setVisible(between)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _fit(choice: Choice) -> None:
    """Make a choice as wide as its words, within reason: a model may be called anything."""
    choice.ensurePolished()  # else the words are measured in another font
    words = (choice.itemText(number) for number in range(choice.count()))
    widest = max(choice.fontMetrics().horizontalAdvance(text) for text in words)
    choice.setFixedWidth(min(widest + _BESIDE, _WIDEST))
