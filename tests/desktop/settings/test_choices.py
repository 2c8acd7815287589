"""A choice holds at once, is told to what it concerns, and holds at the next start."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.theme.appearance import Appearance
from desktop.theme.reading import LineWidth, Reading, ReadingSize
from models.chat.states.folder import DEFAULT_MOST_BYTES
from models.judging.asking import AskChatModel
from models.judging.second_key import Judges
from models.policy.book import DEFAULT_PRESET, presets_folder
from models.policy.records import Action
from tests.desktop.settings.conftest import Chosen
from tests.models.chat.tiny_gguf import write_llama

LARGE = Reading(ReadingSize.LARGE, LineWidth.WIDE)


def test_without_any_the_defaults_hold(chosen: Chosen) -> None:
    choices = chosen.choices
    assert (choices.preset, choices.judges, choices.language, choices.country) == (DEFAULT_PRESET, Judges(), None, None)
    assert choices.policy.notices.tampered


def test_each_holds_at_once_and_at_the_next_start(qtbot: QtBot, chosen: Chosen) -> None:
    guard = write_llama(chosen.folder / "Llama-Guard-3-tiny.gguf")
    choices = chosen.choices
    with qtbot.waitSignals([choices.changed] * 7):
        choices.look.choose_appearance(Appearance.DARK)
        choices.look.choose_reading(LARGE)
        choices.choose_preset("gentle")
        choices.choose_ask_model(AskChatModel.NEVER)
        choices.choose_guard(guard)
        choices.choose_language("de")
        choices.choose_country("FR")
    assert chosen.theme.dark
    assert chosen.theme.reading == LARGE
    for one in (choices, chosen.again()):
        assert (one.preset, one.language, one.country) == ("gentle", "de", "FR")
        assert one.judges == Judges(AskChatModel.NEVER, guard)
        assert "3114" in one.policy.notice_text(Action.SUPPORT, None, [], 0)
    assert chosen.file.settings.appearance is Appearance.DARK
    assert (chosen.file.settings.reading_size, chosen.file.settings.line_width) == (LARGE.size, LARGE.width)


def test_what_they_concern_is_told_what_holds_now(chosen: Chosen) -> None:
    choices = chosen.choices
    told: list[object] = []
    choices.policy_changed.connect(told.append)
    choices.judges_changed.connect(told.append)
    choices.choose_language("es")
    choices.choose_ask_model(AskChatModel.ALWAYS)
    choices.look.choose_appearance(Appearance.LIGHT)
    assert told == [choices.policy, Judges(AskChatModel.ALWAYS)]


def test_room_for_what_the_model_has_read_is_told_and_kept(chosen: Chosen) -> None:
    told: list[object] = []
    assert chosen.choices.saved_states_bytes == DEFAULT_MOST_BYTES
    chosen.choices.saved_states_changed.connect(told.append)
    chosen.choices.choose_saved_states(0)
    assert told == [0]
    assert chosen.again().saved_states_bytes == 0


def test_the_command_line_goes_before_what_was_kept_until_something_else_is_chosen(chosen: Chosen) -> None:
    chosen.choices.choose_ask_model(AskChatModel.NEVER)
    given = Path("/models/given.gguf")
    choices = chosen.again(ask_model=AskChatModel.ALWAYS, guard=given)
    assert choices.judges == Judges(AskChatModel.ALWAYS, given)
    choices.choose_guard(None)
    assert choices.judges == Judges(AskChatModel.ALWAYS)
    assert chosen.again().judges == Judges(AskChatModel.NEVER), "an option alone is not kept"


def test_a_guard_model_that_is_gone_is_not_asked_and_not_forgotten(chosen: Chosen) -> None:
    guard = write_llama(chosen.folder / "Llama-Guard-3-tiny.gguf")
    chosen.choices.choose_guard(guard)
    guard.rename(guard.with_suffix(".away"))
    choices = chosen.again()
    assert choices.judges == Judges()
    assert choices.missing_guard == guard
    guard.with_suffix(".away").rename(guard)
    assert chosen.again().judges == Judges(guard=guard)


@pytest.mark.parametrize(("setting", "is_german"), [("de_DE.UTF-8", True), ("C.UTF-8", False)])
def test_the_machines_language_is_taken_where_none_is_chosen(
    chosen: Chosen, monkeypatch: pytest.MonkeyPatch, setting: str, is_german: bool
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", setting)
    taken = chosen.again().policy.notices
    chosen.choices.choose_language("de")
    assert (taken == chosen.choices.policy.notices) is is_german


def test_a_language_that_there_is_none_of_is_the_machines(chosen: Chosen) -> None:
    (chosen.folder / "window.json").write_text('{"language": "tlh"}')
    assert chosen.again().language is None


def test_own_presets_are_there_once_their_files_are_read_again(qtbot: QtBot, chosen: Chosen) -> None:
    choices = chosen.choices
    with qtbot.assertNotEmitted(choices.changed):
        choices.read_presets_again()
    folder = presets_folder(chosen.folder)
    (folder / "mine.toml").write_text('name = "mine"\ntitle = "Mine"\ndescription = "My own."\n')
    with qtbot.waitSignals([choices.policy_changed, choices.changed]):
        choices.read_presets_again()
    choices.choose_preset("mine")
    assert choices.preset == "mine"
    (folder / "mine.toml").unlink()
    choices.read_presets_again()
    assert choices.preset == DEFAULT_PRESET
