"""The settings: pages at the left, a search above them, and what is chosen holds at once."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icon, icon
from desktop.settings.page import Page
from desktop.settings.search import words_of
from desktop.settings.setting import Setting
from desktop.theme.theme import Theme
from desktop.window.choice import Choice
from desktop.window.quiet_line import QuietLine

_SIZE = QSize(860, 640)
_SMALLEST = QSize(360, 300)
_LIST_WIDTH = 216
_NARROW_BELOW = 620
"""Pixels: in less, the pages are a choice above instead of a list at the left."""
_ANY_WIDTH = (1 << 24) - 1
"""Qt's own most."""
_WIDEST = 640
"""Of a page: its sentences are to be read."""
_SIDE = 28


class SettingsWindow(QDialog):
    """A window beside the main one; nothing waits for it.

    One column holds all pages. Without a search, the chosen one is shown; while something is looked for, whatever was found is, on
    whichever page it stands.

    Signals:
        came_up: it is the window that is used now, perhaps after something else was done elsewhere.
    """

    came_up = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: list[Setting] = []
        self.pages: list[Page] = []
        self.setWindowTitle(self.tr("Settings"))
        self.setModal(False)
        self.setMinimumSize(_SMALLEST)
        self.search = self._build_search()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setProperty("role", "pages")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._on_page_chosen)
        self.list.itemClicked.connect(self._on_page_pressed)
        self.choice = Choice(theme)
        self.choice.setAccessibleName(self.tr("Page"))
        self.choice.activated.connect(self.list.setCurrentRow)
        self.choice.activated.connect(self._on_page_pressed)
        self.nothing = QuietLine()
        self._scroll = QScrollArea()
        self._column = QVBoxLayout()
        self._lay_out()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._on_search_wanted)
        QShortcut(QKeySequence("Ctrl+W"), self).activated.connect(self.close)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def add_page(self, page: Page) -> None:
        """Add a page at the end; the first one is shown."""
        self.pages.append(page)
        self._column.insertWidget(self._column.count() - 1, page)
        self.list.addItem(QListWidgetItem(page.title))
        self.choice.addItem(page.title)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._show()

    def open(self) -> None:
        """Come up, ready to be searched."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()
        self.search.selectAll()

    def go_to(self, setting: Setting) -> None:
        """Show the page of a setting, with the focus on it."""
        self.list.setCurrentRow(next(row for row, page in enumerate(self.pages) if setting in page.settings))
        setting.tab_stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(setting)

    # Building

    def _build_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search settings…"))
        search.setAccessibleName(self.tr("Search the settings"))
        search.setClearButtonEnabled(True)
        search.setTextMargins(-8, 0, 0, 0)
        self._glass = QAction(search)
        search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        search.textChanged.connect(self._show)
        return search

    def _lay_out(self) -> None:
        self._side = QFrame()
        self._side.setProperty("role", "sunken")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(12, 16, 12, 12)
        side.setSpacing(12)
        side.addWidget(self.search)
        side.addWidget(self.choice)
        side.addWidget(self.list, 1)
        inner = QWidget()
        inner.setLayout(self._column)
        inner.setMaximumWidth(_WIDEST + 2 * _SIDE)
        self._column.setContentsMargins(_SIDE, 20, _SIDE, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        self._scroll.setProperty("role", "panel")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the settings in it have the focus, and it follows them
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)  # a scroll area turns it on
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._side)
        self._row.addWidget(self._scroll, 1)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < _NARROW_BELOW
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._side.setMinimumWidth(0 if narrow else _LIST_WIDTH)
        self._side.setMaximumWidth(_ANY_WIDTH if narrow else _LIST_WIDTH)
        self.list.setVisible(not narrow)
        self.choice.setVisible(narrow)

    # Showing

    @Slot()
    def _show(self) -> None:
        self._show_found()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_found(self) -> None:
        words = words_of(self.search.text())
        tokens = self._theme.tokens
        style = f"background-color: {tokens.selection}; color: {tokens.ink}"
        self._found = []
        for number, page in enumerate(self.pages):
            found = page.show_found(words, style)
            self._found += found if words else []
            page.setVisible(bool(found) if words else number == self.list.currentRow())
            count = self.tr("{page}  ·  {count}").format(page=page.title, count=len(found))
            self.list.item(number).setText(count if words and found else page.title)
            self.list.item(number).setForeground(QColor(tokens.second if words and not found else tokens.ink))
        if words and not self._found:
            self.nothing.say(self.tr("No setting has these words. Try another word for it, or fewer."))
        else:
            self.nothing.be_silent()

    @Slot(int)
    def _on_page_chosen(self, number: int) -> None:
        self.choice.setCurrentIndex(number)
        self.search.clear()
        self._show()

    @Slot()
    def _on_page_pressed(self) -> None:
        self.search.clear()  # also where the page is the one that was chosen before the search

    @Slot()
    def _on_search_wanted(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._glass.setIcon(icon(Icon.SEARCH, self._theme.tokens.second))
        self._show_found()

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the search, then closes. From the search, Enter and the arrow down go to what was found."""
        searching = self.search.hasFocus()
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif searching and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._go_to_found()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the window as it is read, whatever order its widgets were made in."""
        settings = [setting for page in self.pages for setting in page.settings]
        stops = [self.search, self.choice, self.list, *(stop for setting in settings for stop in setting.tab_stops)]
        shown = [stop for stop in stops if stop.isVisible() and stop.isEnabled()]
        focused = QApplication.focusWidget()
        here = next((n for n, stop in enumerate(shown) if stop is focused), -1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        shown[(here + (1 if forward else -1)) % len(shown)].setFocus(reason)
        return True

    def _go_to_found(self) -> None:
        if self._found:
            self._found[0].tab_stops[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif not self.search.text():
            (self.list if self.list.isVisible() else self.choice).setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_up.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
