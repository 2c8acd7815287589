"""The terminal chat, on a real store and session."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from models.chat.records import Fit
from models.commands import chat as module
from models.commands.services import Services
from models.conversations.records import Author
from models.conversations.store import Store
from models.errors import EngineDied, ModelFileMissing
from models.policy.book import PolicyBook
from models.session import Session
from models.turn_events import TurnEvent
from tests.scripted import ScriptedDetector, ScriptedEngine

ABUSE = "You idiot."


class Terminal:
    """Types lines into the chat and keeps what it printed."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.engine = ScriptedEngine()
        self.files: list[Path] = []
        self._monkeypatch = monkeypatch
        monkeypatch.setattr(module, "open_services", self._open)

    @contextmanager
    def _open(
        self, folder: Path, _model: object, policy: PolicyBook, tell: Callable[[TurnEvent], None], **_: object
    ) -> Iterator[Services]:
        store = Store.open(folder)
        yield Services(store, self.engine, Session(store, self.engine, ScriptedDetector(), policy, tell))  # type: ignore[arg-type]
        store.close()

    def type(self, *lines: str) -> str:
        left = iter(lines)

        def read(_prompt: str) -> str:
            try:
                return next(left)
            except StopIteration:
                raise EOFError from None

        self._monkeypatch.setattr("builtins.input", read)
        out = io.StringIO()
        assert module.chat(self.folder, None, None, out, files=self.files) == 0
        return out.getvalue()

    def threads(self) -> list[list[str]]:
        store = Store.open(self.folder)
        found = [[m.text for m in store.path(t.id) if m.author is Author.USER] for t in reversed(store.threads())]
        store.close()
        return found


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(tmp_path, monkeypatch)


def test_a_chat_is_ended_and_a_branch_goes_on(terminal: Terminal) -> None:
    shown = terminal.type("Hello", ABUSE, ABUSE, ABUSE, "One more", "/again", "/branch", "Thank you")
    assert "Very well." in shown
    assert "Chat ended by Script-1B" in shown
    assert "nothing can be added to it" in shown
    assert "A branch from: “Very well.”" in shown
    assert terminal.threads() == [["Hello", ABUSE, ABUSE, ABUSE], ["Hello", "Thank you"]]


def test_a_line_that_ends_with_a_backslash_goes_on_and_blank_ones_say_nothing(terminal: Terminal) -> None:
    terminal.type("one\\", "two", "", "   ", "/nonsense")
    assert terminal.threads() == [["one\ntwo"]]


def test_what_goes_wrong_in_a_command_does_not_end_the_chat(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise ModelFileMissing("No model file is there.")

    monkeypatch.setattr(terminal.engine, "load", missing)
    shown = terminal.type("/load", "Hello")
    assert "[No model file is there.]" in shown
    assert terminal.threads() == [["Hello"]]


def test_a_death_names_the_commands_that_mend_it(terminal: Terminal) -> None:
    terminal.engine.breaks_after = 0
    terminal.engine.error = EngineDied("The model crashed. Load it again.")
    shown = terminal.type("Hello", "/load", "/again")
    assert "/load does that" in shown
    assert "Very well." in shown


def test_a_models_words_do_not_steer_the_terminal(terminal: Terminal) -> None:
    terminal.engine.words = ["\x1b]0;owned\x07", "\x1b[2J", "plain\n\ttext"]
    shown = terminal.type("Hello")
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "plain\n\ttext" in shown


def test_what_counted_wrongly_is_kept_as_a_correction_the_newest_first(terminal: Terminal) -> None:
    other = "Such an idiot."
    shown = terminal.type("/wrong", "Hello", ABUSE, other, "/wrong a joke", "/wrong", "/wrong", "/new", ABUSE, other)
    assert shown.count("Nothing in this chat has counted") == 2
    assert "“Such an idiot.” should not have counted, and will not again" in shown
    assert shown.count("[asks]") == 1
    store = Store.open(terminal.folder)
    assert [(kept.text, kept.note) for kept in store.corrections.all()] == [(other, "a joke"), (ABUSE, "")]
    store.close()


def test_a_chat_is_ended_at_request_in_words_or_by_the_command(terminal: Terminal) -> None:
    ask = "Please end this chat."
    shown = terminal.type(
        "Hello", ask, "yes", "/again", "/new", "Hi", "/end", "no, go on", "/end", "yes", "/branch", "More"
    )
    assert shown.count("Ending is for good: nothing more can be written here.") == 3
    assert shown.count("── Chat ended ──\nEnded at your request.") == 2
    assert shown.count("This chat has ended.") == 1
    assert terminal.threads() == [
        ["Hello", ask, "yes"],
        ["Hi", "no, go on", "yes"],
        ["Hi", "no, go on", "More"],
    ]


def test_an_empty_chat_has_nothing_to_end(terminal: Terminal) -> None:
    assert "nothing to end" in terminal.type("/end")


def test_a_broken_preset_of_ones_own_is_told_and_passed_over(terminal: Terminal) -> None:
    folder = terminal.folder / "presets"
    folder.mkdir()
    (folder / "mine.toml").write_text("name = 3")
    shown = terminal.type("Hello")
    assert "One of your own presets was passed over: mine.toml, in " in shown
    assert "Very well." in shown


def test_a_stopped_answer_goes_on_by_a_command(terminal: Terminal) -> None:
    def stop(index: int) -> None:
        if index == 1 and len(terminal.engine.prompts) == 1:
            terminal.engine.stop()

    terminal.engine.before_word = stop
    shown = terminal.type("/continue", "Hello", "/continue", "/continue")
    assert shown.count("There is nothing to go on with.") == 2
    assert "Very  [stopped; /continue goes on]" in shown
    assert "Script-1B: Very Very well." in shown
    assert terminal.engine.prompts[1][-1].content == "Very "


def test_how_the_chat_fits_is_shown_and_told_before_it_changes(terminal: Terminal) -> None:
    def shrink(index: int) -> None:
        if len(terminal.engine.prompts) == 2:
            terminal.engine.fit = Fit(tokens=3120, window_tokens=4096, left_out=2)

    terminal.engine.before_word = shrink
    shown = terminal.type("One", "/context", "Two", "Three", "/context")
    assert "10 of 4,096 tokens used. The model sees the whole chat." in shown
    told = "[Sending this leaves out the first 2 messages. The model sees the chat from “Two” on.]"
    assert shown.index(told) < shown.rindex("Very well.")
    assert "3,120 of 4,096 tokens used. The model sees the chat from “Two” on." in shown
