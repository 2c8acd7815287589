"""A room with four chats, and a hand for the list that has them."""

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from desktop.threads.thread_list import ThreadList
from models.conversations.records import ThreadId
from tests.desktop.window.conftest import Room

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Chats:
    """A room with chats One to Four, and a hand for their list. The newest stands at the top: Four."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.ids: dict[str, ThreadId] = {}
        for title in ("One", "Two", "Three", "Four"):
            room.window.open_new_chat()
            room.say(title)
            self.ids[title] = room.chat.open_thread.id
        self.list: ThreadList = room.window.sidebar.threads
        self.list.setFocus()

    @property
    def shown(self) -> list[str]:
        model = self.list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def chosen(self) -> list[str]:
        return [thread.title for thread in self.list.chosen]

    def index(self, words: str) -> QModelIndex:
        return self.list.model().index(self.shown.index(words), 0)

    def place(self, words: str) -> QPoint:
        index = self.index(words)
        self.list.scrollTo(index)
        return self.list.visualRect(index).center()

    def click(self, words: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.room.qtbot.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, modifier, self.place(words))

    def choose(self, *titles: str) -> None:
        for number, title in enumerate(titles):
            self.click(title, CTRL if number else Qt.KeyboardModifier.NoModifier)
        assert sorted(self.chosen) == sorted(titles)

    def entry(self, words: str, on: str) -> None:
        """Choose an entry of the menu of a row, or of its submenu."""
        menu = self.list.menu_for(self.index(on))
        menus = [menu, *menu.findChildren(QMenu)]
        action = next(action for each in menus for action in each.actions() if action.text() == words)
        assert action.isEnabled()
        action.trigger()
        menu.close()

    def name_it(self, name: str) -> None:
        """Type a name into the field that is open in the list."""
        field = QApplication.focusWidget()
        self.room.qtbot.keyClicks(field, name)
        self.room.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.room.until(lambda: QApplication.focusWidget() is not field)  # Qt takes it over a moment later

    def drag(self, *titles: str, onto: str) -> None:
        self.choose(*titles)
        dragged = self.list.model().mimeData([self.index(title) for title in titles])  # the event only points at it
        drop = QDropEvent(
            QPointF(self.place(onto)),
            Qt.DropAction.MoveAction,
            dragged,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.list.dropEvent(drop)
        assert drop.isAccepted()

    def folder_of(self, title: str) -> str | None:
        return self.room.store.thread(self.ids[title]).folder

    def question(self) -> QMessageBox:
        found = self.room.window.deleting.question
        assert found is not None
        return found

    def say_yes(self) -> None:
        box = self.question()
        next(button for button in box.buttons() if button.text() == "Delete for good").click()
