"""The settings in the running app: what is chosen holds for the session that runs, and the menus say the same."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from desktop.settings.appearance_page import AppearancePage
from desktop.settings.ending_page import EndingPage
from desktop.settings.window import SettingsWindow
from desktop.theme.appearance import Appearance
from desktop.theme.fonts import measure
from desktop.theme.reading import LineWidth, Reading, ReadingSize
from desktop.transcript.prose_pane import ProsePane
from models.judging.asking import AskChatModel
from models.paths import SETTINGS_NAME
from models.policy.book import PolicyBook
from models.policy.records import Action, Behaviour
from tests.desktop.window.conftest import ABUSE, Room
from tests.models.chat.tiny_gguf import write_llama

GERMAN = PolicyBook.load(language="de")
ENGLISH = PolicyBook.load()


def opened(room: Room) -> tuple[SettingsWindow, AppearancePage, EndingPage]:
    window = room.window.settings.open()
    (appearance,) = (page for page in window.pages if isinstance(page, AppearancePage))
    (ending,) = (page for page in window.pages if isinstance(page, EndingPage))
    return window, appearance, ending


def notices(room: Room) -> list[str]:
    return [message.notice.text for message in room.path if message.notice]


def test_the_keys_and_the_sidebar_open_it(room: Room) -> None:
    room.qtbot.waitUntil(room.window.isActiveWindow)
    room.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsWindow)]
    assert [one.isVisible() for one in found] == [True]
    found[0].close()
    room.window.sidebar.settings.click()
    assert found[0].isVisible()


def test_notices_are_in_another_language_from_now_on_and_those_before_stay(room: Room) -> None:
    room.say(ABUSE)
    room.desk.choices.choose_language("de")
    room.say(ABUSE, ABUSE)
    first, second, last = notices(room)
    assert first in ENGLISH.notices.redirect[Behaviour.INSULT]
    assert second in GERMAN.notices.warn[Behaviour.INSULT]
    assert last in GERMAN.notices.end[Behaviour.INSULT]
    assert GERMAN.notices.ended_because[Behaviour.INSULT] in room.screen


def test_a_crisis_names_the_lines_of_the_country_that_was_chosen(room: Room) -> None:
    room.desk.choices.choose_country("NZ")
    room.say("I want to die")
    assert "1737" in notices(room)[0]


def test_who_is_asked_is_another_while_the_session_runs(room: Room) -> None:
    def judge_is_asked() -> bool:
        return room.runner._second_key.can_judge

    assert not judge_is_asked()
    room.desk.choices.choose_ask_model(AskChatModel.ALWAYS)
    room.until(judge_is_asked)
    room.desk.choices.choose_ask_model(AskChatModel.AUTO)
    room.until(lambda: not judge_is_asked())
    guard = write_llama(room.folder / "Llama-Guard-3-tiny.gguf")
    room.desk.choices.choose_guard(guard)
    room.until(judge_is_asked)
    room.desk.choices.choose_guard(None)
    room.until(lambda: not judge_is_asked())


def test_a_change_during_an_answer_waits_for_its_end_and_breaks_nothing(room: Room) -> None:
    room.say(ABUSE)
    room.engine.go_on.clear()
    room.send("Hello")
    room.until(lambda: len(room.path) > 2)
    room.desk.choices.choose_language("fr")
    room.desk.choices.choose_ask_model(AskChatModel.NEVER)
    room.engine.go_on.set()
    room.finish()
    assert room.path[-1].text == "Of course. Here is an answer."
    room.say(ABUSE)
    assert notices(room)[-1] in PolicyBook.load(language="fr").notices.variants(Action.WARN, Behaviour.INSULT)


def test_an_open_chat_keeps_its_preset_and_a_new_one_has_the_chosen(room: Room) -> None:
    room.say("Hello")
    _, _, ending = opened(room)
    next(button for button in ending.preset.buttons if button.text() == "Gentle").click()
    assert room.chat.open_thread.preset == "last-resort"
    room.window.open_new_chat()
    assert room.chat.open_thread.preset == "gentle"
    next(button for button in ending.preset.buttons if button.text() == "Firm").click()
    assert room.chat.open_thread.preset == "firm", "nothing has been said in it yet"


def test_the_menus_and_the_settings_say_the_same(room: Room) -> None:
    _, appearance, ending = opened(room)

    def in_menu(title: str) -> QAction:
        return next(one for one in room.window.head.more.menu().findChildren(QAction) if one.text() == title)

    in_menu("Observe").trigger()
    QApplication.processEvents()
    assert [one.text() for one in ending.preset.buttons if one.isChecked()] == ["Observe"]
    ending.preset.buttons[1].click()
    QApplication.processEvents()
    assert in_menu("Gentle").isChecked()
    assert not in_menu("Observe").isChecked()
    menu = room.window.sidebar.appearance_menu()
    next(one for one in menu.actions() if one.text() == "Dark").trigger()
    assert appearance.colours.currentText() == "Dark"
    menu.deleteLater()


def test_larger_type_is_shown_in_the_open_chat_at_once(room: Room) -> None:
    room.say("Give me a long answer.")
    room.window.resize(1400, 900)
    pane = next(pane for pane in room.chat.transcript.findChildren(ProsePane) if "answer" in pane.toPlainText())

    def size() -> float:
        cursor = pane.textCursor()
        cursor.setPosition(1)
        return cursor.charFormat().font().pointSizeF()

    before = size()
    room.desk.choices.look.choose_reading(Reading(ReadingSize.LARGER, LineWidth.NARROW))
    assert size() == pytest.approx(before * 22 / 15, rel=0.01)
    assert room.chat.transcript.column_width == measure()
    assert room.chat.composer.focusProxy().font().pointSizeF() == pytest.approx(size(), rel=0.01)
    room.desk.choices.look.choose_reading(Reading())
    assert size() == before


def test_corrections_are_listed_from_there(room: Room) -> None:
    _, _, ending = opened(room)
    ending.corrections.click()
    assert room.window.corrections.isVisible()


def test_what_was_chosen_holds_at_the_next_start(open_room: Callable[..., Room]) -> None:
    first = open_room()
    guard = write_llama(first.folder / "Llama-Guard-3-tiny.gguf")
    first.desk.choices.choose_guard(guard)
    first.desk.choices.choose_language("es")
    second = open_room()
    assert second.runner._second_key.can_judge
    second.say(ABUSE)
    assert notices(second)[0] in PolicyBook.load(language="es").notices.redirect[Behaviour.INSULT]
    guard.unlink()
    third = open_room()
    assert not third.runner._second_key.can_judge
    assert "Llama-Guard-3-tiny.gguf is not there any more" in third.screen
    guard.write_text("no model any more")
    fourth = open_room()
    fourth.shows("Llama-Guard-3-tiny.gguf, the guard model of the settings, is not asked. This file is not")


def test_nine_broken_presets_are_one_sentence_at_the_start_beside_what_else_there_is_to_say(
    open_room: Callable[..., Room],
) -> None:
    first = open_room()
    (first.folder / "presets").mkdir()
    for number in range(9):
        (first.folder / "presets" / f"p{number}.toml").write_text("name = 3")
    first.desk.choices.choose_guard(first.folder / "gone.gguf")
    second = open_room()
    assert second.screen.count("9 of your own presets were passed over: p0.toml") == 1
    assert "gone.gguf is not there any more" in second.screen


@pytest.mark.parametrize("broken", ['{"width": "wide"', "[]"])
def test_settings_that_make_no_sense_are_set_aside_with_a_sentence(open_room: Callable[..., Room], broken: str) -> None:
    first = open_room()
    first.say("Hello")
    first.close()
    (first.folder / "window.json").write_text(broken)
    second = open_room()
    assert "window.json.damaged" in second.screen
    assert [thread.title for thread in second.store.threads() if thread.title] == ["Hello"]


def test_a_disk_that_takes_no_settings_is_told_of_once_till_it_takes_them_again(room: Room) -> None:
    line = room.chat.line
    in_the_way = (room.folder / SETTINGS_NAME).with_suffix(".json.part")
    in_the_way.mkdir()
    room.desk.choices.look.choose_appearance(Appearance.DARK)
    assert "holds until Exeunt is closed" in line.sentence
    line.be_silent()
    room.desk.choices.look.choose_appearance(Appearance.LIGHT)
    assert line.sentence == ""
    in_the_way.rmdir()
    room.desk.choices.look.choose_appearance(Appearance.DARK)
    in_the_way.mkdir()
    room.desk.choices.look.choose_appearance(Appearance.LIGHT)
    assert "holds until Exeunt is closed" in line.sentence
