"""Where the keyboard leads: to the search, back out of what lies open, and from one part of the window to the next."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.inspector.inspecting import Inspecting
from desktop.inspector.inspector import Inspector
from desktop.search.search_opening import SearchOpening
from desktop.window.chat import Chat
from desktop.window.frame import Frame
from desktop.window.sidebar import Sidebar


class GettingAbout(QObject):
    """Moves the focus between the parts of the window. Main thread only."""

    def __init__(
        self,
        frame: Frame,
        sidebar: Sidebar,
        chat: Chat,
        inspector: Inspector,
        inspecting: Inspecting,
        searching: SearchOpening,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._sidebar = sidebar
        self._chat = chat
        self._inspector = inspector
        self._inspecting = inspecting
        self._searching = searching

    @Slot()
    def to_threads(self) -> None:
        """To the list of chats, out of its drawer where it is in one."""
        self._frame.open_drawer()
        self._sidebar.threads.setFocus()

    @Slot()
    def to_search(self) -> None:
        """To the search, ready for other words."""
        self._frame.open_drawer()
        self._sidebar.search.setFocus()
        self._sidebar.search.selectAll()

    @Slot()
    def step_back(self) -> None:
        """Esc: out of what was begun or opened last, one thing at a time; at last to where one writes."""
        if self._sidebar.search.hasFocus() and self._sidebar.search.text():
            self._sidebar.search.clear()
        elif self._frame.is_drawer_open:
            self._frame.close_drawer()
            self._chat.focus()
        elif self._inspecting.is_shown and _has_focus(self._inspector):
            if not self._inspector.why.cancel_note():
                self._inspecting.hide()
        elif self._searching.is_open:
            self._searching.step_back()
        elif not self._chat.keep_open() and not self._chat.cancel_edit() and not self._chat.stop():
            self._chat.focus()

    @Slot()
    def to_next_part(self) -> None:
        """F6."""
        self._move_on(1)

    @Slot()
    def to_part_before(self) -> None:
        """Shift+F6."""
        self._move_on(-1)

    def _move_on(self, step: int) -> None:
        shown = [(part, place) for part, place in self._parts() if part.isVisible()]
        here = next((number for number, (part, _) in enumerate(shown) if _has_focus(part)), len(shown) - 1)
        shown[(here + step) % len(shown)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _parts(self) -> list[tuple[QWidget, QWidget]]:
        """Each part, with the place in it where the focus goes."""
        chat, inspector = self._chat, self._inspector
        return [
            (self._sidebar, self._sidebar.threads),
            (self._searching.page, self._searching.page.field),
            (chat.transcript, chat.transcript),
            (chat.end_question, chat.end_question.keep),
            (chat.composer, chat.composer),
            (chat.end_card, chat.end_card),
            (inspector, inspector.beginning),
        ]


def _has_focus(part: QWidget) -> bool:
    """Whether the focus is on a widget or in it."""
    focused = QApplication.focusWidget()
    return focused is not None and (part is focused or part.isAncestorOf(focused))
