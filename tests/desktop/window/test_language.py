"""Another language is chosen while the app runs: the window comes anew in it, and nothing of what was going on is lost."""

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.inspector.inspector import Page
from desktop.settings.language_page import LanguagePage
from desktop.settings.window import SettingsWindow
from desktop.translation import WindowLanguage
from models.policy.book import PolicyBook
from models.policy.records import Behaviour
from tests.desktop.window.conftest import ABUSE, Room

GERMAN = PolicyBook.load(language="de")


def speak(room: Room, language: WindowLanguage) -> None:
    before = room.desk.window
    room.desk.choices.choose_window_language(language)
    room.until(lambda: room.desk.window is not before)
    room.window = room.desk.window
    room.chat = room.window.chat


def open_settings() -> SettingsWindow:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsWindow) and one.isVisible())


def test_the_window_speaks_it_at_once_and_keeps_chat_and_draft(room: Room) -> None:
    room.say("Hello.")
    thread = room.chat.open_thread.id
    room.type("half a thought")
    speak(room, WindowLanguage.GERMAN)
    assert room.window.isVisible()
    assert room.window.sidebar.settings.text() == "Einstellungen"
    assert room.chat.open_thread.id == thread
    assert room.chat.composer.text == "half a thought"
    settings = open_settings()
    assert isinstance(settings.pages[settings.list.currentRow()], LanguagePage)
    assert settings.windowTitle() == "Einstellungen"


def test_the_chat_goes_on_in_the_new_window(room: Room) -> None:
    room.say("Hello.")
    speak(room, WindowLanguage.SPANISH)
    room.say("And again.")
    assert [message.text for message in room.path][-2] == "And again."
    assert "And again." in room.screen


def test_notices_follow_unless_they_have_a_language_of_their_own(room: Room) -> None:
    speak(room, WindowLanguage.GERMAN)
    room.say(ABUSE)
    notice = room.path[-1].notice or room.path[-2].notice
    assert notice is not None
    assert notice.text in GERMAN.notices.redirect[Behaviour.INSULT]
    room.desk.choices.choose_language("en")
    speak(room, WindowLanguage.FRENCH)
    assert room.desk.choices.policy.notices == PolicyBook.load(language="en").notices


def test_it_is_remembered(room: Room) -> None:
    speak(room, WindowLanguage.FRENCH)
    assert room.desk.settings.window_language is WindowLanguage.FRENCH
    assert b'"fr"' in (room.folder / "window.json").read_bytes()


def test_the_old_window_goes_for_good(room: Room) -> None:
    before = weakref.ref(room.window)
    room.window = room.chat = None  # type: ignore[assignment]
    room.desk.choices.choose_window_language(WindowLanguage.GERMAN)
    room.until(lambda: room.desk.window is not before())
    room.until(lambda: gc.collect() >= 0 and before() is None)


def test_an_export_under_way_is_written_to_its_end_and_says_so(room: Room, tmp_path: Path) -> None:
    room.say("Hello.")
    room.window.exchanging.export_everything_to(tmp_path / "all.zip")
    assert room.window.exchanging.is_busy
    speak(room, WindowLanguage.GERMAN)
    assert (tmp_path / "all.zip").is_file()
    progress = room.window.exchanging.progress
    assert progress.isVisible()
    assert "all.zip" in progress.said
    progress.button.click()
    assert not progress.isVisible()


def test_an_answer_under_way_is_written_on(room: Room) -> None:
    room.engine.go_on.clear()
    room.send("Tell me something.")
    room.until(lambda: room.runner.turn is not None)
    speak(room, WindowLanguage.GERMAN)
    room.engine.go_on.set()
    room.until(lambda: room.runner.turn is None)
    assert room.path[-1].text in room.screen


@pytest.mark.parametrize("page", Page)
def test_what_stands_beside_the_chat_stands_there_still(room: Room, page: Page) -> None:
    room.say("Hello.")
    shown = {
        Page.WHY: room.window.inspecting.explain,
        Page.DRY_RUN: room.window.inspecting.try_preset,
        Page.MAP: room.window.mapping.toggle,
    }
    shown[page]()
    speak(room, WindowLanguage.GERMAN)
    assert room.window.inspector.isVisible()
    assert room.window.inspector.page is page
    assert room.window.mapping.is_shown is (page is Page.MAP)
    room.window.inspecting.hide()
    speak(room, WindowLanguage.FRENCH)
    assert not room.window.inspector.isVisible()


def test_an_ended_chat_is_as_closed_in_the_new_window(room: Room) -> None:
    room.end_chat()
    messages = len(room.path)
    speak(room, WindowLanguage.FRENCH)
    assert room.chat.open_thread.ending is not None
    assert room.chat.end_card.isVisible()
    assert not room.chat.composer.isVisible()
    assert len(room.path) == messages


def test_a_message_that_is_on_its_way_is_no_draft_in_the_new_window(room: Room) -> None:
    room.send("What is the capital of France?")
    before = room.desk.window
    room.desk.choices.choose_window_language(WindowLanguage.GERMAN)
    room.until(lambda: room.desk.window is not before)
    room.finish()
    assert room.desk.window.chat.composer.text == ""
