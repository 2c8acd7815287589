"""The settings of what chats are told and of what is put by: what is changed there is kept, and can be had back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.personas.entry_window import EntryWindow, PersonaWindow, PromptWindow
from desktop.personas.page import ChatsPage
from models.chat.records import Sampling
from models.personas.prompt_file import built_in, read_prompts
from models.personas.records import Persona, PromptBook, SavedPrompt
from tests.desktop.window.conftest import Room

BOOK = PromptBook(
    personas=(
        Persona(
            name="Pirate",
            instructions="You are a pirate.",
            preset="gone",
            sampling=Sampling(seed=4, xtc_probability=0.5),
        ),
    ),
    prompts=tuple(SavedPrompt(name=name, text=name.lower()) for name in ("One", "Two", "Three")),
)


@pytest.fixture
def page(room: Room) -> ChatsPage:
    room.desk.choices.prompts.keep(BOOK)
    room.window.prompts.show_kept()
    (found,) = [page for page in room.window.settings.open().pages if isinstance(page, ChatsPage)]
    return found


def opened() -> EntryWindow:
    (window,) = [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, EntryWindow) and widget.isVisible()
    ]
    return window


def names(room: Room) -> list[str]:
    return [prompt.name for prompt in room.desk.choices.prompts.book.prompts]


def test_a_prompt_is_added_and_offered_at_once(room: Room, page: ChatsPage) -> None:
    page.prompts.add.click()
    window = opened()
    assert isinstance(window, PromptWindow)
    assert not window.save.isEnabled()
    window.name.setText("Two")
    window.text.setPlainText("Say {{what}} twice.")
    window.save.click()
    assert names(room) == ["One", "Two", "Three", "Two (2)"]
    assert page.prompts.titles == names(room)
    room.window.settings.open().close()
    room.window.activateWindow()
    room.until(room.window.isActiveWindow)
    room.chat.focus()
    room.type("/two")
    assert room.window.prompts.picker.list.count() == 2


def test_the_windows_behind_cannot_be_closed_over_words_that_are_not_saved(room: Room, page: ChatsPage) -> None:
    page.prompts.add.click()
    opened().text.setPlainText("Half a thought")
    assert QApplication.activeModalWidget() is opened()
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.window().windowHandle(), Qt.Key.Key_Escape)
    assert room.window.isVisible()
    assert page.window().isVisible()
    assert opened().text.text == "Half a thought"
    opened().reject()
    opened().reject()


def test_a_prompt_is_changed_in_its_place(room: Room, page: ChatsPage) -> None:
    page.prompts.list.setCurrentRow(1)
    room.qtbot.keyClick(page.prompts.list, Qt.Key.Key_Return)
    opened().text.setPlainText("zwei")
    opened().save.click()
    assert names(room) == ["One", "Two", "Three"]
    assert room.desk.choices.prompts.book.prompts[1].text == "zwei"


def test_what_was_written_is_not_thrown_away_by_one_key(room: Room, page: ChatsPage) -> None:
    page.prompts.list.setCurrentRow(0)
    page.prompts.edit.click()
    window = opened()
    room.qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    assert not window.isVisible()
    page.prompts.edit.click()
    window = opened()
    window.text.setPlainText("a long text")
    room.qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    assert window.isVisible()
    room.qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert room.desk.choices.prompts.book == BOOK


def test_what_was_deleted_comes_back_in_its_place(room: Room, page: ChatsPage) -> None:
    page.prompts.list.setCurrentRow(1)
    room.qtbot.keyClick(page.prompts.list, Qt.Key.Key_Delete)
    assert names(room) == ["One", "Three"]
    assert "Two" in page.prompts.line.sentence
    page.prompts.line.action_requested.emit()
    assert room.desk.choices.prompts.book == BOOK
    assert page.prompts.line.sentence == ""


def test_the_order_is_changed_by_keys_and_buttons(room: Room, page: ChatsPage) -> None:
    page.prompts.list.setCurrentRow(2)
    room.qtbot.keyClick(page.prompts.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(room) == ["One", "Three", "Two"]
    page.prompts.up.click()
    assert names(room) == ["Three", "One", "Two"]
    assert not page.prompts.up.isEnabled()
    page.prompts.down.click()
    page.prompts.down.click()
    assert names(room) == ["One", "Two", "Three"]


def test_an_entry_is_doubled_below_itself(room: Room, page: ChatsPage) -> None:
    page.prompts.list.setCurrentRow(0)
    page.prompts.double.click()
    assert names(room) == ["One", "One (2)", "Two", "Three"]


def test_a_persona_has_model_policy_and_sampling(room: Room, page: ChatsPage) -> None:
    page.personas.list.setCurrentRow(0)
    page.personas.edit.click()
    window = opened()
    assert isinstance(window, PersonaWindow)
    assert window.preset.currentData() == "gone"
    window.preset.setCurrentIndex(window.preset.findData("firm"))
    window.model.setCurrentIndex(1)
    window.model.activated.emit(1)
    window.numbers["temperature"].setText("0,3")
    window.numbers["temperature"].editingFinished.emit()
    window.save.click()
    (persona,) = room.desk.choices.prompts.book.personas
    assert persona == Persona(
        name="Pirate",
        instructions="You are a pirate.",
        preset="firm",
        model="/models/smollm2.gguf",
        sampling=Sampling(temperature=0.3, seed=4, xtc_probability=0.5),
    )


def test_what_cannot_be_kept_is_told_and_stays_in_its_window(room: Room, page: ChatsPage) -> None:
    (room.folder / "prompts.json.part").mkdir()
    page.prompts.list.setCurrentRow(0)
    page.prompts.delete.click()
    assert "could not be kept" in page.prompts.line.sentence
    page.prompts.add.click()
    window = opened()
    window.name.setText("Four")
    window.text.setPlainText("four")
    window.save.click()
    assert window.isVisible()
    assert room.desk.choices.prompts.book == BOOK
    (room.folder / "prompts.json.part").rmdir()
    window.save.click()
    assert names(room)[-1] == "Four"


def test_all_go_to_a_file_and_come_back_once(room: Room, page: ChatsPage, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    page.files.write(file)
    assert read_prompts(file) == BOOK
    page.files.read(file)
    assert room.desk.choices.prompts.book == BOOK
    room.desk.choices.prompts.keep(PromptBook())
    page.files.read(file)
    assert room.desk.choices.prompts.book == BOOK
    page.files.shipped.click()
    assert names(room)[3:] == [prompt.name for prompt in built_in().prompts]
    page.files.read(tmp_path / "nowhere.json")
    assert "cannot be read" in page.files.line.sentence
    page.files.write(tmp_path / "no folder" / "mine.json")
    assert "could not be written" in page.files.line.sentence


def test_the_default_instructions_are_kept_when_the_field_is_left(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.window.prompts.show_kept()
    (page,) = [page for page in room.window.settings.open().pages if isinstance(page, ChatsPage)]
    page.instructions.setFocus()
    room.qtbot.keyClicks(page.instructions, "You are brief.")
    room.window.settings.open().close()
    assert room.desk.choices.instructions == "You are brief."
    room = open_room()
    room.say("Hello")
    assert room.engine.prompts[-1][0].content == "You are brief."


def test_tab_reaches_every_list_and_button(room: Room, page: ChatsPage) -> None:
    settings = room.window.settings.open()
    page.instructions.setFocus()
    reached = set()
    for _ in range(60):
        settings.focusNextPrevChild(True)
        reached.add(QApplication.focusWidget())
    wanted = [page.instructions, page.personas.list, page.prompts.list, *page.files.tab_stops]
    wanted += [button for part in (page.personas, page.prompts) for button in part.buttons if button.isEnabled()]
    assert set(wanted) <= reached
