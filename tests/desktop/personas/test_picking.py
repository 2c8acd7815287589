"""Picking prompts and personas by a slash in the composer, with the keyboard and with the mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit

from models.chat.records import Sampling
from models.personas.records import Persona, PromptBook, SavedPrompt
from tests.desktop.window.conftest import Room

PIRATE = Persona(name="Pirate", instructions="You are a pirate.", sampling=Sampling(temperature=1.5))
STRICT = Persona(name="Strict", instructions="You are strict.", preset="firm")
TRANSLATE = SavedPrompt(name="Translate", text="Translate into {{language}}: {{text}} (as {{whom}})")
SHOUT = SavedPrompt(name="Shout", text="Shout this: {{clipboard}}")


@pytest.fixture
def stocked(room: Room) -> Room:
    room.desk.choices.prompts.keep(PromptBook(personas=(PIRATE, STRICT), prompts=(TRANSLATE, SHOUT)))
    room.chat.focus()
    return room


def field(room: Room) -> QPlainTextEdit:
    found = room.chat.composer.focusProxy()
    assert isinstance(found, QPlainTextEdit)
    return found


def names(room: Room) -> list[str]:
    """What the list offers; empty where it is not shown."""
    picker = room.window.prompts.picker
    return [picker.list.item(row).text() for row in range(picker.list.count())] if picker.isVisible() else []


def pick(room: Room, typed: str) -> None:
    room.type(f"/{typed}")
    room.press(Qt.Key.Key_Return)


def test_a_slash_opens_the_list_and_typing_filters_it(stocked: Room) -> None:
    stocked.type("/")
    assert names(stocked) == ["Pirate", "Strict", "Translate", "Shout", "Prompts and personas…"]
    stocked.type("s")
    assert names(stocked) == ["Strict", "Shout"]
    stocked.press(Qt.Key.Key_Backspace)
    stocked.press(Qt.Key.Key_Backspace)
    assert names(stocked) == []
    assert field(stocked).hasFocus()


def test_esc_puts_the_list_away_and_what_was_typed_can_be_sent(stocked: Room) -> None:
    stocked.type("/s")
    stocked.press(Qt.Key.Key_Escape)
    assert names(stocked) == []
    assert stocked.chat.composer.text == "/s"
    stocked.press(Qt.Key.Key_Return)
    stocked.finish()
    assert stocked.path[0].text == "/s"


def test_a_path_is_a_message_like_any_other(stocked: Room) -> None:
    stocked.type("/usr/bin/python")
    assert names(stocked) == []
    stocked.press(Qt.Key.Key_Return)
    stocked.finish()
    assert stocked.path[0].text == "/usr/bin/python"


def test_a_slash_within_or_pasted_or_in_a_draft_opens_nothing(stocked: Room) -> None:
    stocked.type("either/")
    assert names(stocked) == []
    field(stocked).clear()
    field(stocked).insertPlainText("/s")
    assert names(stocked) == []


def test_the_arrows_go_round_and_tab_picks(stocked: Room) -> None:
    stocked.type("/")
    for _ in range(2):
        stocked.press(Qt.Key.Key_Up)
    assert stocked.window.prompts.picker.current.name == "Shout"
    QGuiApplication.clipboard().setText("{{hello}}")
    stocked.press(Qt.Key.Key_Tab)
    assert stocked.chat.composer.text == "Shout this: {{hello}}"
    assert not stocked.window.prompts.picking.walk.is_under_way


def test_tab_goes_from_place_to_place_and_leaves_the_field_after_the_last(stocked: Room) -> None:
    pick(stocked, "tr")
    written = field(stocked)
    assert written.textCursor().selectedText() == "{{language}}"
    stocked.type("a language that is longer")
    stocked.press(Qt.Key.Key_Tab)
    assert written.textCursor().selectedText() == "{{text}}"
    stocked.press(Qt.Key.Key_Tab)
    assert written.textCursor().selectedText() == "{{whom}}"
    stocked.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert written.textCursor().selectedText() == "{{text}}"
    stocked.type("x")
    stocked.press(Qt.Key.Key_Tab)
    stocked.type("y")
    assert written.toPlainText() == "Translate into a language that is longer: x (as y)"
    stocked.press(Qt.Key.Key_Tab)
    assert not written.hasFocus()


def test_what_was_put_in_can_be_undone(stocked: Room) -> None:
    pick(stocked, "tr")
    field(stocked).undo()
    assert field(stocked).toPlainText() == "/tr"


def test_a_persona_in_a_blank_chat_sets_instructions_and_sampling(stocked: Room) -> None:
    pick(stocked, "pir")
    thread = stocked.chat.open_thread
    assert (thread.instructions, stocked.chat.composer.text) == (PIRATE.instructions, "")
    assert stocked.store.thread(thread.id).sampling == PIRATE.sampling
    stocked.say("Hello")
    assert stocked.engine.prompts[-1][0].content == PIRATE.instructions
    assert stocked.engine.samplings[-1].temperature == PIRATE.sampling.temperature


def test_a_persona_with_a_policy_begins_a_chat_under_it(stocked: Room) -> None:
    pick(stocked, "str")
    assert stocked.chat.is_blank
    assert stocked.chat.open_thread.preset == "firm"
    assert stocked.chat.open_thread.instructions == STRICT.instructions


def test_what_is_typed_after_a_persona_with_a_policy_was_chosen_is_found_again(stocked: Room) -> None:
    stocked.say("Hello")
    other = stocked.chat.open_thread.id
    stocked.window.open_new_chat()
    pick(stocked, "str")
    stocked.type("half a thought")
    stocked.window.open_thread(other)
    stocked.window.open_new_chat()
    assert stocked.chat.composer.text == "half a thought"
    assert (stocked.chat.open_thread.preset, stocked.chat.open_thread.instructions) == ("firm", STRICT.instructions)


def test_in_a_chat_under_way_the_policy_stays(stocked: Room) -> None:
    stocked.say("Hello")
    before = stocked.chat.open_thread
    pick(stocked, "str")
    after = stocked.store.thread(before.id)
    assert (after.preset, after.instructions) == (before.preset, STRICT.instructions)
    assert stocked.chat.open_thread.id == before.id
    stocked.shows("The policy of this chat stays")


def question(room: Room) -> QMessageBox:
    return next(box for box in room.window.findChildren(QMessageBox) if box.isVisible())


@pytest.mark.parametrize("loads", [True, False])
def test_a_personas_own_model_is_loaded_when_one_says_so(stocked: Room, tmp_path: Path, loads: bool) -> None:
    model = tmp_path / "other.gguf"
    model.touch()
    persona = Persona(name="Other", instructions="You are another.", model=str(model))
    stocked.desk.choices.prompts.keep(PromptBook(personas=(persona,)))
    pick(stocked, "oth")
    box = question(stocked)
    role = QMessageBox.ButtonRole.AcceptRole if loads else QMessageBox.ButtonRole.RejectRole
    next(button for button in box.buttons() if box.buttonRole(button) is role).click()
    if loads:
        stocked.until(lambda: stocked.runner.status.model and stocked.runner.status.model.path == str(model))
    else:
        assert len(stocked.engine.loaded_with) == 1
    assert stocked.chat.open_thread.instructions == persona.instructions


def test_a_model_that_is_gone_is_told_of(stocked: Room, tmp_path: Path) -> None:
    persona = Persona(name="Other", instructions="You are another.", model=str(tmp_path / "gone.gguf"))
    stocked.desk.choices.prompts.keep(PromptBook(personas=(persona,)))
    pick(stocked, "oth")
    stocked.shows("gone.gguf")


def test_what_is_selected_in_the_chat_can_be_put_in(stocked: Room) -> None:
    stocked.desk.choices.prompts.keep(PromptBook(prompts=(SavedPrompt(name="Quote", text="You said: {{selection}}"),)))
    stocked.say("Hello")
    panes = [pane for row in stocked.chat.transcript._rows for pane in row.text_panes()]
    panes[-1].selectAll()
    stocked.chat.focus()
    pick(stocked, "quo")
    assert stocked.chat.composer.text == "You said: Of course. Here is an answer."


def test_a_click_picks_as_well(stocked: Room) -> None:
    stocked.type("/")
    rows = stocked.window.prompts.picker.list
    stocked.qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(0)).center())
    assert stocked.chat.open_thread.instructions == PIRATE.instructions


def test_nothing_is_picked_on_an_ended_chat(stocked: Room) -> None:
    stocked.end_chat()
    ended = stocked.chat.open_thread.id
    commands = stocked.window.commands
    assert not any(command.id.startswith("persona.") for command in commands.all_now())
    for command in ("chat.prompts", "chat.instructions"):
        commands.run(command)
    stocked.window.prompts.choosing.take(PIRATE)
    assert names(stocked) == []
    assert stocked.store.thread(ended).instructions == ""


def test_another_chat_puts_the_list_away(stocked: Room) -> None:
    stocked.say("Hello")
    stocked.type("/")
    stocked.window.open_new_chat()
    assert names(stocked) == []


def test_a_broken_file_is_told_of_at_the_start(open_room: Callable[..., Room], tmp_path: Path) -> None:
    (tmp_path / "data" / "prompts.json").write_text("{")
    room = open_room()
    room.shows("prompts.damaged-1.json")
