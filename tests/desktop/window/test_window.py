"""The window around the chats: the list, drafts, the model, the drawer, the keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.theme.appearance import Appearance
from desktop.threads.wishes import Act, Wish
from models.chat.records import EngineState
from models.conversations.records import MessageState
from tests.desktop.window.conftest import Room, words_of

CTRL = Qt.KeyboardModifier.ControlModifier


def titles(room: Room) -> list[str]:
    model = room.window.sidebar.threads.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_chats_are_listed_by_day_newest_first_without_empty_ones(room: Room) -> None:
    room.say("The first")
    room.window.open_new_chat()
    room.say("The second")
    room.window.open_new_chat()
    assert titles(room) == ["TODAY", "The second", "The first"]


def test_new_chat_twice_makes_one_chat(room: Room) -> None:
    room.say("The first")
    room.press(Qt.Key.Key_N, CTRL)
    blank = room.chat.open_thread.id
    room.press(Qt.Key.Key_N, CTRL)
    assert room.chat.open_thread.id == blank


def test_search_finds_words_in_messages_and_titles(room: Room) -> None:
    room.say("About pears")
    room.window.open_new_chat()
    room.engine.words = ["A quince is a fruit."]
    room.say("Something else")
    room.window.commands.run("chats.filter")
    assert room.window.sidebar.search.hasFocus()
    room.window.sidebar.search.setText("quince")
    room.until(lambda: titles(room) == ["Something else"])
    room.window.sidebar.search.setText("pears")
    room.until(lambda: titles(room) == ["About pears"])
    room.press(Qt.Key.Key_Down)
    assert room.window.sidebar.threads.hasFocus()
    assert [thread.title for thread in room.window.sidebar.threads.chosen] == ["About pears"]
    room.window.commands.run("chats.filter")
    room.window.sidebar.search.setText("zebra")
    room.until(lambda: titles(room) == [])
    room.press(Qt.Key.Key_Down)
    assert room.window.sidebar.search.hasFocus()
    assert "Nothing found." in words_of(room.window.sidebar)
    room.press(Qt.Key.Key_Escape)
    room.until(lambda: len(titles(room)) == 3)


def test_renaming_shows_in_the_head_and_the_list(room: Room) -> None:
    room.say("Hello")
    threads = room.window.sidebar.threads
    threads.model().setData(threads.currentIndex(), "Greetings")
    assert room.head_title() == "Greetings"
    assert titles(room) == ["TODAY", "Greetings"]
    assert room.store.thread(room.chat.open_thread.id).title == "Greetings"


def test_the_trash_can_be_undone(room: Room) -> None:
    room.say("Hello")
    thread = room.chat.open_thread.id
    room.window.sidebar.wished.emit(Wish(Act.TRASH, (thread,)))
    assert titles(room) == []
    assert room.chat.open_thread.id != thread
    assert "“Hello” is in the trash." in words_of(room.window.sidebar)
    room.window.sidebar.undo_requested.emit()
    assert titles(room) == ["TODAY", "Hello"]
    assert room.chat.open_thread.id == thread


def test_what_is_in_the_trash_can_be_brought_back_at_any_time(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello")
    thread = room.chat.open_thread.id
    assert room.window.sidebar.trash.isHidden()
    room.window.sidebar.wished.emit(Wish(Act.TRASH, (thread,)))
    room = open_room()
    assert not room.window.sidebar.trash.isHidden()
    room.window.sidebar.trash.click()
    assert titles(room) == ["Hello"]
    assert room.window.sidebar.threads.hasFocus()
    room.window.sidebar.foot.restore.click()
    assert titles(room) == ["TODAY", "Hello"]
    assert room.chat.open_thread.id == thread
    assert room.window.sidebar.trash.isHidden()


def test_a_draft_survives_switching_and_restarting(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello")
    thread = room.chat.open_thread.id
    room.type("not yet sent")
    room.window.open_new_chat()
    assert room.chat.composer.text == ""
    room.type("in the blank chat")
    room = open_room()
    assert room.chat.composer.text == "in the blank chat"
    room.window.open_thread(thread)
    assert room.chat.composer.text == "not yet sent"


def test_a_draft_in_the_blank_chat_survives_another_preset(room: Room) -> None:
    room.type("in the blank chat")
    room.store.set_instructions(room.chat.open_thread.id, "You are a pirate.")
    room.desk.choices.choose_preset("firm")
    assert (room.chat.composer.text, room.chat.open_thread.preset) == ("in the blank chat", "firm")
    other = room.store.new_thread("last-resort").id
    room.window.open_thread(other)
    room.desk.choices.choose_preset("gentle")
    room.window.open_new_chat()
    assert (room.chat.composer.text, room.chat.open_thread.preset) == ("in the blank chat", "gentle")
    assert room.chat.open_thread.instructions == "You are a pirate."


def test_a_draft_that_finds_the_disk_full_is_not_lost_among_other_chats_and_kept_once_there_is_room(
    room: Room,
) -> None:
    first = room.chat.open_thread.id
    room.send("First")
    room.finish()
    room.window.open_new_chat()
    second = room.chat.open_thread.id
    connection = room.store._database.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    long = "words " * 20_000
    room.window.open_thread(first)
    room.chat.composer.set_text(long)
    room.window.open_thread(second)
    assert room.store.thread(first).draft == ""
    assert room.chat.composer.text == ""
    room.window.open_thread(first)
    assert room.chat.composer.text == long
    connection.execute(f"PRAGMA max_page_count = {pages + 10_000}")
    room.until(lambda: room.store.thread(first).draft == long)


def test_a_draft_is_kept_soon_without_any_closing(room: Room) -> None:
    room.type("half a thought")
    room.until(lambda: room.store.thread(room.chat.open_thread.id).draft == "half a thought")


def test_a_refused_file_is_told_in_one_line_and_the_model_stays(room: Room) -> None:
    room.window.models.load(Path("/models/broken.gguf"))
    room.until(lambda: "broken.gguf is no GGUF file" in room.chat.line.sentence)
    assert room.head_model() == "SmolLM2"
    room.say("Still there?")
    assert room.path[-1].text == "Of course. Here is an answer."


def test_a_model_file_that_is_dropped_is_loaded(room: Room) -> None:
    drop(room, Path("/models/dropped.gguf"))
    room.until(lambda: room.head_model() == "dropped")


def test_another_file_that_is_dropped_is_told(room: Room) -> None:
    drop(room, Path("/pictures/cat.png"))
    room.until(lambda: "“cat.png”" in room.chat.line.sentence)
    assert room.head_model() == "SmolLM2"


def drop(room: Room, file: Path) -> None:
    """Onto the composer, which tells the window."""
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target = room.chat.composer.focusProxy().viewport()
    entering = QDragEnterEvent(QPoint(5, 5), copy, what, left, none)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, what, left, none))


def test_a_model_that_died_is_said_and_loading_it_again_goes_on(room: Room) -> None:
    room.engine.words = ["DIE"]
    room.say("Hello")
    room.shows("The model stopped working.")
    assert room.head_model() == "Stopped working: load it again"
    room.engine.words = ["Back again."]
    room.chat.transcript.say_action_requested.emit()
    room.until(lambda: room.path[-1].text == "Back again.")
    room.finish()
    assert [message.text for message in room.path] == ["Hello", "Back again."]
    assert "stopped working" not in room.screen


def test_what_a_dying_model_had_written_is_kept(room: Room) -> None:
    room.engine.words = ["Half of ", "DIE"]
    room.say("Hello")
    room.shows("Half of")
    assert room.path[-1].state is MessageState.INTERRUPTED
    assert room.path[-1].text == "Half of "


def test_a_model_that_dies_between_two_answers_is_seen(room: Room) -> None:
    room.engine.die()
    room.until(lambda: room.runner.status.state is EngineState.DIED)
    assert room.head_model() == "Stopped working: load it again"


def test_the_model_chosen_last_is_loaded_at_the_next_start(open_room: Callable[..., Room], tmp_path: Path) -> None:
    chosen = tmp_path / "chosen.gguf"
    chosen.touch()
    room = open_room()
    room.window.models.load(chosen)
    room.until(lambda: chosen in room.loaded)
    room = open_room(model=None)
    assert room.head_model() == "chosen"


def test_the_model_that_ships_is_not_remembered_by_its_path(open_room: Callable[..., Room]) -> None:
    room = open_room(model=None)
    room.say("Hello")
    assert room.desk.settings.model is None


def test_an_answer_that_a_crash_cut_off_is_marked_and_kept(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello")
    thread = room.chat.open_thread.id
    cut_off = room.store.begin_answer(thread, room.store.add_user_message(thread, "And now?").id, "SmolLM2")
    room.store.extend_answer(cut_off.id, "Half of an ans")
    room = open_room()
    room.shows("Half of an ans")
    room.shows("Interrupted")
    assert room.path[-1].state is MessageState.INTERRUPTED


def test_closing_the_window_stops_the_answer_and_keeps_it(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.engine.go_on.clear()
    room.send("Hello")
    room.shows("Of course.")
    room = open_room()
    assert room.path[-1].text == "Of course. "
    assert room.path[-1].state is MessageState.STOPPED


def test_below_900_pixels_the_sidebar_is_a_drawer(room: Room) -> None:
    room.window.resize(899, 620)
    room.until(lambda: room.window.frame.is_drawer)
    assert not room.window.sidebar.isVisible()
    room.window.head.sidebar_requested.emit()
    assert room.window.sidebar.isVisible()
    room.press(Qt.Key.Key_Escape)
    assert not room.window.sidebar.isVisible()
    room.window.resize(900, 620)
    room.until(room.window.sidebar.isVisible)


def test_choosing_a_chat_closes_the_drawer(room: Room) -> None:
    room.say("Hello")
    room.window.resize(700, 620)
    room.window.commands.run("chats.filter")
    assert room.window.sidebar.isVisible()
    room.window.sidebar.thread_requested.emit(room.chat.open_thread.id)
    assert not room.window.sidebar.isVisible()


def test_f6_goes_round_the_parts_of_the_window(room: Room) -> None:
    room.say("Hello")
    parts = [room.window.sidebar, room.chat.transcript, room.chat.composer]
    assert holder(parts) is room.chat.composer
    seen = []
    for _ in parts:
        room.press(Qt.Key.Key_F6)
        seen.append(holder(parts))
    assert seen == parts
    room.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert holder(parts) is room.chat.transcript


def holder(parts: list) -> object:
    focused = QApplication.focusWidget()
    return next((part for part in parts if part is focused or part.isAncestorOf(focused)), None)


def test_enter_on_the_list_opens_a_chat(room: Room) -> None:
    room.say("The first")
    first = room.chat.open_thread.id
    room.window.open_new_chat()
    room.say("The second")
    room.window.sidebar.threads.setFocus()
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert room.chat.open_thread.id == first


@pytest.mark.parametrize("key", [Qt.Key.Key_W, Qt.Key.Key_Q])
def test_ctrl_w_and_ctrl_q_close_the_window(room: Room, key: Qt.Key) -> None:
    room.press(key, CTRL)
    assert not room.window.isVisible()


def test_the_appearance_is_remembered(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.window.sidebar.appearance_chosen.emit(Appearance.DARK)
    assert room.desk.theme.dark
    room = open_room()
    assert room.desk.theme.dark


def test_a_composer_grows_to_eight_lines_and_no_further(room: Room) -> None:
    field = room.chat.composer.focusProxy()
    one = field.height()
    heights = []
    scrolled = []
    for lines in (2, 8, 20):
        room.chat.composer.set_text("\n".join("line" for _ in range(lines)))
        QApplication.processEvents()
        heights.append(field.height())
        scrolled.append(field.verticalScrollBar().value() > 0)
    line = field.fontMetrics().lineSpacing()
    # Fonts differ in how their lines are laid out, by a pixel or two a line.
    assert one + line - 2 <= heights[0] <= one + line + 2
    assert one + 7 * (line - 2) <= heights[1] <= one + 7 * (line + 2)
    assert heights[1] <= heights[2] <= heights[1] + line
    assert scrolled == [False, False, True]


def test_a_click_on_what_opens_a_menu_leaves_the_focus_where_somebody_writes(room: Room) -> None:
    room.type("half a sen")
    for button in (room.window.head.model, room.window.sidebar.appearance):
        assert button.focusPolicy() is Qt.FocusPolicy.TabFocus  # a click would open the menu, and wait for it
    assert room.chat.composer.focusProxy().hasFocus()
