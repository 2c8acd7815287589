"""The end card by keyboard and by screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.transcript.row import MessageRow
from models.conversations.records import Author
from tests.desktop.window.conftest import ABUSE, Room


def spoken(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def children(widget: QWidget) -> list[QAccessibleInterface]:
    whole = spoken(widget)
    return [child for n in range(whole.childCount()) if (child := whole.child(n)) and not child.state().invisible]


def test_a_screen_reader_hears_who_left_and_why_before_the_ways_on(room: Room) -> None:
    room.end_chat()
    card = room.chat.end_card
    names = [child.text(QAccessible.Text.Name) for child in children(card) if child.text(QAccessible.Text.Name)]
    assert names == [
        "Chat ended by SmolLM2",
        "It warned that this chat could end, and the insults went on.",
        "New chat",
        "Branch from here",
        "from:",
        spoken(card.choice).text(QAccessible.Text.Name),  # on Linux what is chosen, and the label tells what for
        "Why?",
    ]
    assert spoken(card).text(QAccessible.Text.Description).startswith("It warned that this chat could end")


def test_every_way_on_has_a_role_and_says_what_it_does(room: Room) -> None:
    room.end_chat()
    card = room.chat.end_card
    assert spoken(card.new_chat).role() is QAccessible.Role.Button

    assert "Of course. Here is an answer." in spoken(card.branch).text(QAccessible.Text.Description)
    assert spoken(card.choice).role() is QAccessible.Role.ComboBox
    labels = [other.text(QAccessible.Text.Name) for other, _ in spoken(card.choice).relations()]
    assert "from:" in labels
    assert spoken(card.choice).text(QAccessible.Text.Value) == "SmolLM2: “Of course. Here is an answer.”"
    assert spoken(card.why).text(QAccessible.Text.Description)


def test_the_tab_key_goes_through_the_card_in_reading_order_and_back(room: Room) -> None:
    room.end_chat()
    card = room.chat.end_card
    order = [card, card.new_chat, card.branch, card.choice, card.why]
    assert QApplication.focusWidget() is card
    for widget in order[1:]:
        room.press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget
    for widget in reversed(order[:-1]):
        room.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is widget


def test_the_focus_can_be_seen_on_every_part(room: Room) -> None:
    room.end_chat()
    card = room.chat.end_card
    for widget in (card, card.new_chat, card.branch, card.choice, card.why):
        card.why.setFocus() if widget is not card.why else card.new_chat.setFocus()
        before = widget.grab().toImage()
        widget.setFocus()
        assert widget.grab().toImage() != before


def test_the_list_has_the_civil_messages_up_to_the_first_that_counted_and_a_branch_starts_there(room: Room) -> None:
    room.say("One", "Two", ABUSE, "Three", ABUSE, ABUSE)
    choice = room.chat.end_card.choice
    answer = "SmolLM2: “Of course. Here is an answer.”"
    assert [choice.itemText(n) for n in range(choice.count())] == [answer, "You: “Two”", answer, "You: “One”"]
    choice.setFocus()
    for _ in range(2):
        room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    room.press(Qt.Key.Key_Return)
    assert [message.text for message in room.path] == ["One", "Of course. Here is an answer."]
    assert room.path[-1].author is Author.MODEL
    assert room.chat.open_thread.ending is None


def test_only_the_messages_in_the_list_offer_a_branch_in_their_menu_and_the_users_own_can_be_edited(room: Room) -> None:
    room.say("One", ABUSE, ABUSE, ABUSE)
    offered = {}
    for message in room.path:
        room.chat.transcript.go_to(message.id)
        row = QApplication.focusWidget()
        assert row is not None
        menu = row.menu()  # type: ignore[attr-defined]
        offered[message.text] = [action.text() for action in menu.actions() if action.text()]
        menu.deleteLater()
    always = ["Select the whole message", "Details…"]
    plain = "Copy without Markdown's signs"
    assert offered["One"] == ["Copy", "Edit and branch", "Branch from here", *always]
    assert offered["Of course. Here is an answer."] == ["Copy", "Branch from here", plain, *always]
    assert offered[ABUSE] == ["Copy", "Edit and branch", "Why did this count?", "This was wrong…", *always]


def test_shift_f10_opens_a_messages_menu_and_branching_there_opens_a_new_thread(room: Room) -> None:
    room.end_chat()
    ended = room.chat.open_thread.id
    room.chat.transcript.go_to(room.path[0].id)
    room.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    (branch,) = [action for action in menu.actions() if action.text() == "Branch from here"]
    menu.close()
    branch.trigger()
    assert room.chat.open_thread.id != ended
    assert [message.text for message in room.path] == ["What is the capital of France?"]
    assert room.store.thread(ended).ending is not None


def test_a_click_with_the_other_button_on_the_words_opens_the_messages_menu(room: Room) -> None:
    room.say("One")
    room.chat.transcript.go_to(room.path[0].id)
    row = QApplication.focusWidget()
    assert isinstance(row, MessageRow)
    words = row.text_panes()[0].viewport()
    place = words.rect().center()
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, words.mapToGlobal(place))
    QApplication.sendEvent(words, click)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert "Branch from here" in [action.text() for action in menu.actions()]
    menu.close()
