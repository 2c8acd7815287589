"""The page on which all chats are searched: the words, what they are narrowed by, and what was found."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from desktop.announcing import announce
from desktop.icons import Icon, icon
from desktop.search.filters import Filters
from desktop.search.result_list import ResultList
from desktop.search.result_rows import rows_of
from desktop.theme.theme import Theme
from desktop.transcript.icon_button import IconButton
from desktop.window.quiet_line import QuietLine
from models.conversations.search_records import Found, SearchQuery

WIDEST = 820
_RESTS_MS = 60
_LONG_MS = 300
_ANNOUNCED_AFTER = 700


class SearchPage(QWidget):
    """Shows what it is given and tells what is wanted.

    Signals:
        wanted: a SearchQuery is to be answered; told once typing rests.
        chosen: a result is to be opened: object ResultRow.
        stop_requested: the search under way takes too long.
        close_requested: back to the chat.
    """

    wanted = Signal(object)
    chosen = Signal(object)
    stop_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = Found()
        self.field = self._build_field()
        self.close_button = IconButton(Icon.CLOSE, self.tr("Close (Esc)"), self)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.close_requested)
        self.filters = Filters(theme)
        self.filters.changed.connect(self._want)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Searching"))
        self.line = QuietLine()
        self.line.action_requested.connect(self._on_line_action)
        self.count = QLabel()
        self.count.setProperty("role", "caption")
        self.results = ResultList(theme)
        self.results.chosen.connect(self.chosen)
        self.results.left_at_top.connect(self.field.setFocus)
        self._rest = self._timer(_RESTS_MS, self._want)
        self._long = self._timer(_LONG_MS, self._on_long)
        self._announcement = self._timer(_ANNOUNCED_AFTER, self._on_announced)
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_idle()

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.field.text().strip()

    def search_for(self, text: str) -> None:
        """Search for this."""
        self.field.setText(text)
        self._want()

    @Slot()
    def refresh(self) -> None:
        """Search again: something may have been said since."""
        if self.text:
            self._want()

    def show_found(self, _query: SearchQuery, found: Found) -> None:
        """Show what a search came to."""
        self._settle()
        self._show_results(found)
        if found.results:
            self.count.setText(self._words_for(found))
        elif self.filters.are_set:
            self._say_nothing_found(self.tr("Nothing found with these filters."), self.tr("Clear the filters"))
        else:
            self._say_nothing_found(self.tr("Nothing found.") + self._behind(found))
        self._announcement.start()

    def show_failed(self, sentence: str) -> None:
        """Say why nothing could be found."""
        self._settle()
        self._show_results(Found())
        self.line.say(sentence)

    def show_idle(self) -> None:
        """Say how to search, before anything is searched for."""
        self._settle()
        self._show_results(Found())
        self.line.say(
            self.tr("Words are found as beginnings, in any order. “In quotation marks”, they are found as they stand.")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, Enter and the arrow down lead to the results."""
        down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in down:
            if self._rest.isActive():
                self._want()
            elif self._shown.threads:
                self.results.focus_first()
            return True
        return False

    # Building

    def _build_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Search all chats"))
        field.setAccessibleName(self.tr("Search all chats"))
        field.setClearButtonEnabled(True)
        field.setMinimumHeight(40)
        self._glass = QAction(field)
        field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(self._on_typed)
        field.installEventFilter(self)
        return field

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.field, 1)
        top.addWidget(self.close_button)
        column = QVBoxLayout()
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        for widget in (self.filters, self.progress, self.line, self.count):
            column.addWidget(widget)
        column.addWidget(self.results, 1)
        inner = QWidget()
        inner.setLayout(column)
        inner.setMaximumWidth(WIDEST)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.addStretch(1)
        layout.addWidget(inner, 1000)
        layout.addStretch(1)

    # What is shown

    def _words_for(self, found: Found) -> str:
        words = self.tr("%n results", "", found.results)
        if found.there_are_more:
            words = self.tr("{results}, the newest; there are older ones").format(results=words)
        return words + self._behind(found)

    def _behind(self, found: Found) -> str:
        """What there is to add while an older version's chats are taken in."""
        if not found.is_behind:
            return ""
        return " " + self.tr("(files and thoughts of older chats are still being taken in)")

    def _show_results(self, found: Found) -> None:
        self._shown = found
        self.results.show_rows(rows_of(found))
        self.count.setVisible(bool(found.threads))
        self.line.be_silent()

    def _say_nothing_found(self, sentence: str, action: str = "") -> None:
        self.line.say(sentence, action)

    def _settle(self) -> None:
        self._long.stop()
        self.progress.hide()

    @Slot()
    def _want(self) -> None:
        self._rest.stop()
        query = self.filters.query(self.text)
        if not query.text:
            self.stop_requested.emit()
            self.show_idle()
            return
        self._long.start()
        self.wanted.emit(query)

    # What Qt tells

    @Slot()
    def _on_typed(self) -> None:
        self._rest.start()

    @Slot()
    def _on_long(self) -> None:
        self.progress.show()
        self.line.say(self.tr("Searching…"), self.tr("Stop"))

    @Slot()
    def _on_line_action(self) -> None:
        if self.progress.isHidden():
            self.filters.clear()
            self.field.setFocus()
        else:
            self.stop_requested.emit()
            self._settle()
            self.line.say(self.tr("The search was stopped."))

    @Slot()
    def _on_announced(self) -> None:
        announce(self, self.count.text() if self._shown.threads else self.line.sentence)

    @Slot()
    def _on_theme_changed(self) -> None:
        tokens = self._theme.tokens
        self._glass.setIcon(icon(Icon.SEARCH, tokens.second))
        self.close_button.show_icon(Icon.CLOSE, tokens.second)
