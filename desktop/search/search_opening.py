"""Opens the page on which all chats are searched, in place of the chat, and leads from a result to its message."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from desktop.search.catching_up import CatchingUp
from desktop.search.finding import Finding
from desktop.search.result_rows import HitRow, ResultRow, thread_of
from desktop.search.search_page import SearchPage
from desktop.search.searching import Searching
from desktop.theme.theme import Theme
from models.conversations.search_records import Source


class SearchOpening(QObject):
    """Between the page, the thread that searches, and the chat. Main thread only.

    The page takes the place of `chat` and of what stands beside it.

    Signals:
        opened: the page is shown.
        thread_requested: a chat is to be opened: object thread id.
        message_requested: a message of it is to be shown: object message id.
    """

    opened = Signal()
    thread_requested = Signal(object)
    message_requested = Signal(object)

    def __init__(self, theme: Theme, folder: Path, chat: QWidget, finding: Finding, parent: QObject) -> None:
        super().__init__(parent)
        main = chat.parentWidget() or chat
        self.page = SearchPage(theme, main)
        self.page.hide()
        self._main = main
        self._finding = finding
        self._hidden: list[QWidget] = []
        self._came_from: QWidget | None = None
        self._searching = Searching(folder, self)
        self._catching_up = CatchingUp(folder, self)
        layout = main.layout()
        if isinstance(layout, QBoxLayout):
            layout.addWidget(self.page, 1)
        self.page.wanted.connect(self._searching.ask)
        self.page.stop_requested.connect(self._searching.stop)
        self.page.close_requested.connect(self.step_back)
        self.page.chosen.connect(self._on_chosen)
        self.page.installEventFilter(self)
        self._searching.found.connect(self.page.show_found)
        self._searching.failed.connect(self.page.show_failed)
        self._searching.models_known.connect(self.page.filters.show_models)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def is_open(self) -> bool:
        """Whether the page is shown."""
        return not self.page.isHidden()

    @Slot()
    def open(self, text: str = "") -> None:
        """Show the page, with this to be searched for, else with what was there before, ready to be replaced."""
        if not self.is_open:
            self._came_from = QApplication.focusWidget()
            self._hidden = [widget for widget in self._others() if not widget.isHidden()]
            for widget in self._hidden:
                widget.hide()
            self.page.show()
            self.opened.emit()
            self._searching.ask_models()
            if not text:
                self.page.refresh()
        if text:
            self.page.search_for(text)
        self.page.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.field.selectAll()

    def close(self) -> None:
        """Show the chat again. The focus goes nowhere by this."""
        if self.is_open:
            self.page.hide()
            self._searching.stop()
            for widget in self._hidden:
                widget.show()
            self._hidden = []

    def end(self) -> None:
        """End the threads that search, and that take in what is not found yet."""
        self._catching_up.close()
        self._searching.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On the page Esc is its own, and no shortcut of the window's."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.step_back()
                return True
        return False

    def _others(self) -> list[QWidget]:
        children = self._main.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [child for child in children if child is not self.page]

    @Slot()
    def step_back(self) -> None:
        """Show the chat again, with the focus where it was."""
        self.close()
        if self._came_from is not None and isValid(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whatever leads the focus into the chat brings it into sight."""
        if self.is_open and now is not None and any(widget.isAncestorOf(now) for widget in self._hidden):
            self.close()

    @Slot(object)
    def _on_chosen(self, row: ResultRow) -> None:
        words = self.page.text
        self.close()
        self.thread_requested.emit(thread_of(row))
        if isinstance(row, HitRow):
            hit = row.hit
            self.message_requested.emit(hit.message)
            self._finding.show_words(words, hit.message, in_thoughts=hit.source is Source.THOUGHTS)
            if hit.file is not None:
                self._finding.show_file(hit.message, hit.file.number)
