"""The map of a conversation: what it shows, how one walks it, where a click leads, and that it follows without taking the focus."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.inspector.inspector import Page
from desktop.transcript.row import MessageRow
from desktop.tree.picture import TreePicture
from tests.desktop.window.conftest import ABUSE, Room

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def picture(room: Room) -> TreePicture:
    return room.window.inspector.map.picture


def spoken(room: Room) -> list[str]:
    nodes = picture(room).nodes
    return [str(nodes.index(row, 0).data(SPOKEN)) for row in range(nodes.rowCount())]


def here(room: Room) -> str:
    return str(picture(room).currentIndex().data(SPOKEN))


def focused_message(room: Room) -> str:
    row = QApplication.focusWidget()
    assert isinstance(row, MessageRow)
    assert row.message is not None
    return row.message.text


@pytest.fixture
def mapped(room: Room) -> Room:
    """A chat with two versions of its second question, the map beside it."""
    room.engine.words = ["An answer."]
    room.say("The first thing", "A question")
    room.chat.transcript.edit_requested.emit(room.path[2].id)
    room.say("Another question")
    room.window.commands.run("chat.map")
    return room


def test_it_tells_each_message_with_its_replies_and_stands_on_the_last(mapped: Room) -> None:
    assert spoken(mapped) == [
        "You: The first thing",
        "Model: An answer., 2 replies",
        "You: A question",
        "Model: An answer.",
        "You: Another question",
        "Model: An answer., last message of “The first thing”",
    ]
    assert picture(mapped).hasFocus()
    assert here(mapped) == "Model: An answer., last message of “The first thing”"
    interface = QAccessible.queryAccessibleInterface(picture(mapped))
    assert interface.childCount() == 6
    assert interface.child(0).text(QAccessible.Text.Name) == "You: The first thing"


def test_arrows_home_and_end_walk_the_tree(mapped: Room) -> None:
    mapped.press(Qt.Key.Key_Up)
    assert here(mapped) == "You: Another question"
    mapped.press(Qt.Key.Key_Left)
    assert here(mapped) == "You: A question"
    mapped.press(Qt.Key.Key_Right)
    mapped.press(Qt.Key.Key_Right)
    assert here(mapped) == "You: Another question"
    mapped.press(Qt.Key.Key_Home)
    assert here(mapped) == "You: The first thing"
    mapped.press(Qt.Key.Key_Down)
    mapped.press(Qt.Key.Key_Down)
    assert here(mapped) == "You: Another question"  # the way of the open chat
    mapped.press(Qt.Key.Key_Home)
    mapped.press(Qt.Key.Key_End)
    assert "last message" in here(mapped)


def test_enter_goes_to_the_message_also_on_another_way_through_the_chat(mapped: Room) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Return):
        mapped.press(key)
    assert focused_message(mapped) == "A question"
    assert [message.text for message in mapped.path][2:] == ["A question", "An answer."]
    mapped.until(lambda: "last message" in spoken(mapped)[3])


def test_a_click_opens_the_chat_in_which_the_message_stands(mapped: Room) -> None:
    first = mapped.chat.open_thread.id
    mapped.chat.transcript.branch_requested.emit(mapped.path[1].id)
    branch = mapped.chat.open_thread.id
    mapped.say("In the branch")
    mapped.until(lambda: any("In the branch" in words for words in spoken(mapped)))
    nodes = picture(mapped).nodes
    target = next(row for row, words in enumerate(spoken(mapped)) if words == "You: A question")
    index = nodes.index(target, 0)
    picture(mapped).scrollTo(index)
    place = picture(mapped).visualRect(index).center()
    mapped.qtbot.mouseClick(picture(mapped).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert mapped.chat.open_thread.id == first != branch
    assert focused_message(mapped) == "A question"


def test_it_follows_the_turn_without_taking_the_focus(mapped: Room) -> None:
    mapped.chat.composer.setFocus()
    mapped.engine.go_on.clear()
    mapped.send("Yet another")
    mapped.until(lambda: any("Yet another" in words for words in spoken(mapped)))
    assert not picture(mapped).hasFocus()
    mapped.engine.go_on.set()
    mapped.finish()
    mapped.until(lambda: "last message" in spoken(mapped)[-1])
    mapped.until(lambda: "last message" in here(mapped))
    assert not picture(mapped).hasFocus()


def test_it_shares_its_place_with_what_explains(mapped: Room) -> None:
    inspector = mapped.window.inspector
    assert inspector.page is Page.MAP
    mapped.window.commands.run("chat.reasons")
    assert inspector.isVisible()
    assert inspector.page is Page.WHY
    mapped.window.commands.run("chat.map")
    assert inspector.page is Page.MAP
    mapped.press(Qt.Key.Key_Escape)
    assert not inspector.isVisible()


def test_a_long_run_is_folded_until_it_is_chosen(room: Room) -> None:
    room.say(*(f"Question {number}" for number in range(5)))
    room.window.commands.run("chat.map")
    assert len(spoken(room)) == 3
    assert spoken(room)[1].startswith("8 messages, folded")
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Return)
    assert len(spoken(room)) == 10
    assert picture(room).hasFocus()
    assert here(room).startswith("Model:")


def test_it_zooms_around_the_pointer_and_by_keys(mapped: Room) -> None:
    view = picture(mapped)
    assert mapped.window.inspector.map.larger.isEnabled()
    mapped.window.resize(1200, 440)
    view.set_zoom(1.6)
    mapped.press(Qt.Key.Key_Up)
    pos = QPointF(view.visualRect(view.currentIndex()).center())
    wheel = QWheelEvent(
        pos,
        pos,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom > 1.6
    assert view.indexAt(pos.toPoint()) == view.currentIndex()
    mapped.press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1
    mapped.press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom < 1


def test_every_node_of_an_ended_chat_can_be_gone_to_and_nothing_is_moved(room: Room) -> None:
    room.say("The first thing")
    room.chat.transcript.regenerate_requested.emit(room.path[-1].id)
    room.finish()
    room.say("More", ABUSE, ABUSE, ABUSE)
    ended, before = room.chat.open_thread.id, room.path
    room.window.commands.run("chat.map")
    assert any("ended here" in words for words in spoken(room))
    assert any("a warning" in words for words in spoken(room))
    nodes = picture(room).nodes
    for message in [nodes.node(row).first.id for row in range(nodes.rowCount())]:
        picture(room).message_chosen.emit(message)
        row = QApplication.focusWidget()
        assert isinstance(row, MessageRow)
        assert row.message is not None
        assert row.message.id == message
    assert room.chat.open_thread.id == ended
    assert room.path == before
    assert room.chat.end_card.isVisible()


def test_what_is_only_in_the_trash_is_not_on_it(mapped: Room) -> None:
    first = mapped.chat.open_thread.id
    mapped.chat.transcript.branch_requested.emit(mapped.path[1].id)
    mapped.say("In the branch")
    mapped.store.places.trash([first])
    mapped.chat.threads_changed.emit()
    mapped.until(lambda: len(spoken(mapped)) == 4)
    assert not any("question" in words for words in spoken(mapped))


def test_it_is_mirrored_with_the_window_and_keeps_what_one_stands_on(mapped: Room) -> None:
    view = picture(mapped)
    rows = {words: row for row, words in enumerate(spoken(mapped))}
    first, second = (view.nodes.index(rows[f"You: {words} question"], 0) for words in ("A", "Another"))
    assert view.visualRect(first).x() < view.visualRect(second).x()
    before = here(mapped)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second = (view.nodes.index(rows[f"You: {words} question"], 0) for words in ("A", "Another"))
    assert view.visualRect(first).x() > view.visualRect(second).x()
    assert here(mapped) == before


def test_while_a_chat_is_answered_it_stays_on_its_way_and_says_so(mapped: Room) -> None:
    mapped.engine.go_on.clear()
    mapped.send("Yet another")
    mapped.until(lambda: any("Yet another" in words for words in spoken(mapped)))
    nodes = picture(mapped).nodes
    before = mapped.path[:4]
    target = next(row for row, words in enumerate(spoken(mapped)) if words == "You: A question")
    picture(mapped).message_chosen.emit(nodes.node(target).first.id)
    assert "Go there when the answer is finished." in mapped.screen
    assert mapped.path[:4] == before
    mapped.engine.go_on.set()
    mapped.finish()


def test_another_chat_may_be_stepped_through_while_one_is_answered(mapped: Room) -> None:
    first, versions = mapped.chat.open_thread.id, mapped.path[2].siblings
    mapped.window.open_new_chat()
    mapped.engine.go_on.clear()
    mapped.send("In a chat of its own")
    mapped.until(lambda: mapped.path)
    mapped.window.open_thread(first)
    mapped.chat.transcript.sibling_requested.emit(versions[0])
    assert mapped.path[2].id == versions[0]
    mapped.engine.go_on.set()
    mapped.finish()


def test_a_chat_without_messages_has_an_empty_map(mapped: Room) -> None:
    mapped.window.open_new_chat()
    mapped.until(lambda: not spoken(mapped))
    picture(mapped).setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        mapped.press(key)
    mapped.say("First")
    mapped.until(lambda: len(spoken(mapped)) == 2)
