"""The sidebar: a new chat, the search, the chats, the ways to archive and trash, and the light."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.commands.commands import Commands
from desktop.icons import Icon, icon
from desktop.theme.appearance import Appearance
from desktop.theme.theme import Theme
from desktop.threads.shelf_bars import ShelfFoot, ShelfHead
from desktop.threads.thread_list import ThreadList
from desktop.threads.thread_rows import Row
from desktop.threads.wishes import Act
from desktop.window.quiet_line import QuietLine
from models.conversations.reading import Shelf
from models.conversations.records import ThreadId

WIDTH = 264
_ICON = QSize(24, 18)  # wider than the glyph, so that the words keep away from it
_SEARCH_DELAY = 150
_UNDO_SHOWN = 12_000


class Sidebar(QFrame):
    """The sidebar; it shows what the window gives it and tells what the user wants.

    Signals:
        thread_requested, wished: see ThreadList.
        shelf_chosen: object Shelf; the list, the archive or the trash is to be shown.
        empty_requested: all that is in the trash is to go for good.
        undo_requested: what was just done is to be taken back.
        search_changed: what is searched for, empty for everything; told once typing rests.
        everywhere_requested: every place is to be shown where this stands.
        appearance_chosen: light, dark, or as the system has it.
    """

    thread_requested = Signal(object)
    wished = Signal(object)
    shelf_chosen = Signal(object)
    empty_requested = Signal()
    undo_requested = Signal()
    search_changed = Signal(str)
    everywhere_requested = Signal(str)
    appearance_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "sunken")
        self.setFixedWidth(WIDTH)
        self.new_chat = _wide_button(self.tr("New chat"))
        self.search = self._build_search()
        self.everywhere = QPushButton(self.tr("All results"))
        self.everywhere.setProperty("role", "link")
        self.everywhere.clicked.connect(self._on_everywhere_clicked)
        self.everywhere.hide()
        self.threads = ThreadList(theme)
        self.threads.thread_requested.connect(self.thread_requested)
        self.threads.wished.connect(self.wished)
        self.threads.chosen_changed.connect(self._show_foot)
        self.head = ShelfHead(theme)
        self.head.back_requested.connect(self._on_back)
        self.foot = ShelfFoot()
        self.foot.act_requested.connect(self._on_act_requested)
        self.foot.empty_requested.connect(self.empty_requested)
        self._undo = QuietLine()
        self._undo.action_requested.connect(self._on_undo)
        self._undo_timer = QTimer(self)
        self._undo_timer.setSingleShot(True)
        self._undo_timer.setInterval(_UNDO_SHOWN)
        self._undo_timer.timeout.connect(self._undo.be_silent)
        self._nothing = QuietLine()
        self.appearance = _wide_button(self.tr("Appearance"))
        self.appearance.clicked.connect(self._on_appearance_clicked)
        self.settings = _wide_button(self.tr("Settings"))
        self.archive = _wide_button(self.tr("Archive"))
        self.archive.clicked.connect(lambda: self.shelf_chosen.emit(Shelf.ARCHIVE))
        self.trash = _wide_button(self.tr("Trash"))
        self.trash.clicked.connect(lambda: self.shelf_chosen.emit(Shelf.TRASH))
        self.show_ways(has_archive=False, has_trash=False)
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def search_text(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def use_commands(self, commands: Commands) -> None:
        """Have the buttons do what the commands do, and say their keys."""
        for button, name in ((self.new_chat, "chats.new"), (self.settings, "app.settings")):
            button.clicked.connect(commands.action(name).trigger)
            commands.describe(button, name)
        commands.describe(self.search, "chats.filter")

    def show_rows(
        self, rows: Sequence[Row], open_thread: ThreadId | None, shelf: Shelf = Shelf.LIST, about: str = ""
    ) -> None:
        """Show the chats of a shelf; `about` is said above those of the archive or the trash."""
        has_places = shelf is Shelf.LIST and not self.search_text
        self.threads.show_rows(rows, open_thread, shelf, has_places=has_places)
        self.head.show_shelf(shelf, about)
        self._show_foot()
        if rows or (shelf is Shelf.LIST and not self.search_text):
            self._nothing.be_silent()
        else:
            self._nothing.say(self._words_for_nothing(shelf))

    def show_ways(self, *, has_archive: bool, has_trash: bool) -> None:
        """Show the ways to the archive and the trash, where there is anything in them."""
        self.archive.setVisible(has_archive)
        self.trash.setVisible(has_trash)

    def say(self, sentence: str) -> None:
        """Say what was done, for a while."""
        self._undo.say(sentence)
        self._undo_timer.start()

    def offer_undo(self, sentence: str) -> None:
        """Say what was done, and offer to take it back, for a while."""
        self._undo.say(sentence, self.tr("Undo"))
        self._undo_timer.start()

    def _words_for_nothing(self, shelf: Shelf) -> str:
        if shelf is Shelf.TRASH:
            return self.tr("The trash is empty.")
        return self.tr("The archive is empty.") if shelf is Shelf.ARCHIVE else self.tr("Nothing found.")

    def _build_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search…"))
        search.setAccessibleName(self.tr("Search the chats"))
        search.setClearButtonEnabled(True)
        search.setTextMargins(-8, 0, 0, 0)
        self._glass = QAction(search)
        search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._search_timer = QTimer(self)
        self._search_timer.setSingleShot(True)
        self._search_timer.setInterval(_SEARCH_DELAY)
        self._search_timer.timeout.connect(self._on_search_rested)
        search.textChanged.connect(self._search_timer.start)
        search.returnPressed.connect(self._on_search_entered)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), search, context=Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._on_search_entered)
        return search

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(0)
        for widget in (self.new_chat, self.search, self.everywhere, self._nothing):
            row = QVBoxLayout()
            side = 12 if widget is self.search else 8
            row.setContentsMargins(side, 0, side, 0)
            row.addWidget(widget)
            layout.addLayout(row)
            layout.addSpacing(8 if widget is self.new_chat else 4)
            if widget is self.search:
                layout.addWidget(self.head)
        self._nothing.setContentsMargins(12, 8, 12, 0)
        layout.addWidget(self.threads, 1)
        layout.addWidget(self.foot)
        self._undo.setContentsMargins(20, 8, 12, 8)
        layout.addWidget(self._undo)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 4, 8, 0)
        put_away = QHBoxLayout()
        put_away.setSpacing(0)
        put_away.addWidget(self.archive)
        put_away.addWidget(self.trash)
        foot.addLayout(put_away)
        foot.addWidget(self.appearance)
        foot.addWidget(self.settings)
        layout.addLayout(foot)

    @Slot()
    def _on_search_rested(self) -> None:
        self.everywhere.setVisible(bool(self.search_text))
        self.search_changed.emit(self.search_text)

    @Slot()
    def _on_everywhere_clicked(self) -> None:
        self.everywhere_requested.emit(self.search_text)

    @Slot()
    def _on_search_entered(self) -> None:
        self._search_timer.stop()
        self.search_changed.emit(self.search_text)
        if self.threads.model().rowCount():
            self.threads.stand_on_first()

    @Slot()
    def _on_undo(self) -> None:
        self._undo_timer.stop()
        self._undo.be_silent()
        self.undo_requested.emit()

    @Slot()
    def _on_back(self) -> None:
        self.shelf_chosen.emit(Shelf.LIST)

    @Slot(object)
    def _on_act_requested(self, act: Act) -> None:
        self.threads.wish(act)
        self.threads.setFocus()  # the button may be greyed now

    @Slot()
    def _show_foot(self) -> None:
        threads = self.threads
        self.foot.show_shelf(threads.shelf, threads.chosen, is_empty=threads.model().rowCount() == 0)

    @Slot()
    def _on_appearance_clicked(self) -> None:
        _pop_up_above(self.appearance, self.appearance_menu())

    def appearance_menu(self) -> QMenu:
        """The menu of the three appearances; it deletes itself when closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        names = {
            Appearance.SYSTEM: self.tr("As the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        for appearance, name in names.items():
            action = QAction(name, group)
            action.setCheckable(True)
            action.setChecked(appearance is self._theme.appearance)
            action.setData(appearance)
            menu.addAction(action)
        group.triggered.connect(self._on_appearance_chosen)
        return menu

    @Slot(QAction)
    def _on_appearance_chosen(self, action: QAction) -> None:
        self.appearance_chosen.emit(Appearance(action.data()))

    @Slot()
    def _on_theme_changed(self) -> None:
        tokens = self._theme.tokens
        self.new_chat.setIcon(icon(Icon.NEW_CHAT, tokens.ink))
        self.new_chat.setIconSize(_ICON)
        self._glass.setIcon(icon(Icon.SEARCH, tokens.second))
        self.appearance.setIcon(icon(Icon.DARK if self._theme.dark else Icon.LIGHT, tokens.second))
        self.appearance.setIconSize(_ICON)
        self.archive.setIcon(icon(Icon.ARCHIVE, tokens.second))
        self.archive.setIconSize(_ICON)
        self.trash.setIcon(icon(Icon.TRASH, tokens.second))
        self.trash.setIconSize(_ICON)
        self.settings.setIcon(icon(Icon.SETTINGS, tokens.second))
        self.settings.setIconSize(_ICON)


def _pop_up_above(button: QToolButton, menu: QMenu) -> None:
    menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def _wide_button(words: str) -> QToolButton:
    # A tool button, since it puts icon and words at the left; a push button centres them.
    button = QToolButton()
    button.setText(words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where somebody writes
    button.setMinimumHeight(36)
    return button
