"""Instructions, personas, prompts and pins in the terminal chat."""

from pathlib import Path

import pytest

from models.chat.records import Sampling
from models.commands.window_settings import WindowSettings
from models.conversations.store import Store
from models.path_prompt import SYSTEM
from models.personas.prompt_file import PromptFile
from models.personas.records import Persona, PromptBook, SavedPrompt
from tests.models.commands.test_chat import ABUSE, Terminal

BOOK = PromptBook(
    personas=(
        Persona(name="Pirate", instructions="You are a pirate.", sampling=Sampling(seed=4)),
        Persona(name="Plain", instructions="You are plain.", preset="firm"),
    ),
    prompts=(SavedPrompt(name="Translate", text="Into {{language}}: {{text}} ({{language}})"),),
)


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    PromptFile(tmp_path).keep(BOOK)
    return Terminal(tmp_path, monkeypatch)


def told(terminal: Terminal) -> list[str]:
    return [prompt[0].content for prompt in terminal.engine.prompts]


def test_instructions_are_said_and_changed_and_go_back_to_the_default(terminal: Terminal) -> None:
    shown = terminal.type("/system", "Hello", "/system You are a cat. Purr.", "Hello", "/system default", "Hello")
    assert f"Instructions (default): {SYSTEM}" in shown
    assert told(terminal) == [SYSTEM, "You are a cat. Purr.", SYSTEM]


def test_a_persona_is_chosen_by_the_beginning_of_its_name(terminal: Terminal) -> None:
    shown = terminal.type("/persona", "/persona p", "/persona nobody", "/persona pir", "Hello")
    assert "Pirate" in shown
    assert "There is no persona “nobody”" in shown
    assert told(terminal) == ["You are a pirate."]
    assert terminal.engine.samplings[-1].seed == 4


def test_a_personas_policy_is_for_a_chat_that_has_not_begun(terminal: Terminal) -> None:
    shown = terminal.type("/persona plain", "Hello", "/new", "Hello", "/persona plain", "Hello again")
    assert "The policy of this chat stays" in shown
    with_store = Store.open(terminal.folder)
    presets = [thread.preset for thread in reversed(with_store.threads())]
    with_store.close()
    assert presets == ["firm", "last-resort"]


def test_a_prompt_asks_for_each_thing_once_and_is_sent(terminal: Terminal) -> None:
    terminal.type("/prompt tr", "German", "Good morning", "/prompt nothing")
    assert terminal.threads() == [["Into German: Good morning (German)"]]


def test_a_message_is_pinned_and_no_longer(terminal: Terminal) -> None:
    shown = terminal.type("Hello", "/pin", "/pin 2", "/pin 9", "/pin")
    assert "“Hello” stays in the model's view" in shown
    assert "“Very well.” stays" in shown
    assert "There is no such message" in shown
    assert "“Hello” is no longer pinned." in shown


def test_nothing_of_it_changes_an_ended_chat(terminal: Terminal) -> None:
    shown = terminal.type(
        "Hello", ABUSE, ABUSE, ABUSE, "/system Never end.", "/persona pirate", "/prompt tr", "/pin", "Hello"
    )
    assert shown.count("This chat has ended") >= 3
    store = Store.open(terminal.folder)
    (thread,) = store.threads()
    assert thread.ending is not None
    assert thread.instructions == ""
    assert not any(message.pinned for message in store.path(thread.id))
    store.close()


def test_a_persona_offers_its_model(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "other.gguf"
    file.touch()
    gone = tmp_path / "gone.gguf"
    personas = tuple(Persona(name=p.stem, instructions="You are it.", model=str(p)) for p in (file, gone))
    PromptFile(tmp_path).keep(PromptBook(personas=personas))
    loaded = []
    terminal.engine.load = lambda path, settings: loaded.append((path, settings))  # type: ignore[method-assign]
    shown = terminal.type("/persona other", "n", "/persona other", "y", "/persona gone")
    assert loaded == [(file, WindowSettings().of_model(file).engine)]
    assert "not there any more" in shown
