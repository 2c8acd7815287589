"""What the terminal takes from the window's settings."""

import json
from pathlib import Path

import pytest

from models.chat.model_settings import ModelSettings
from models.chat.records import EngineSettings, Sampling
from models.chat.states.folder import DEFAULT_MOST_BYTES
from models.commands.services import open_services
from models.commands.window_settings import WindowSettings, window_settings
from models.library.default_model import find_default_model
from models.paths import SETTINGS_NAME
from models.policy.book import PolicyBook


@pytest.mark.parametrize(
    ("settings", "most"),
    [
        (None, DEFAULT_MOST_BYTES),
        ('{"saved_states_bytes": 0, "width": 900}', 0),
        ('{"width": 900}', DEFAULT_MOST_BYTES),
        ('{"saved_states_bytes": "all"}', DEFAULT_MOST_BYTES),
        ("damaged\udcff", DEFAULT_MOST_BYTES),
    ],
)
def test_who_keeps_nothing_in_the_window_keeps_nothing_in_the_terminal(
    tmp_path: Path, settings: str | None, most: int
) -> None:
    if settings is not None:
        (tmp_path / SETTINGS_NAME).write_text(settings, errors="surrogateescape")
    assert window_settings(tmp_path).saved_states_bytes == most


def test_one_setting_that_makes_no_sense_costs_no_other(tmp_path: Path) -> None:
    written = {"preset": "firm", "ask_model": "perhaps", "models": 3, "instructions": "Be brief."}
    (tmp_path / SETTINGS_NAME).write_text(json.dumps(written))
    assert window_settings(tmp_path) == WindowSettings(preset="firm", instructions="Be brief.")


def test_files_that_are_gone_are_not_used(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.gguf")
    settings = WindowSettings(model=gone, guard=gone)
    assert settings.model_file is None
    assert settings.guard_file is None


def test_a_chat_in_the_terminal_is_as_was_chosen_in_the_window(tmp_path: Path) -> None:
    model = find_default_model()
    sampling = Sampling(seed=7, max_tokens=3)
    of_model = {"engine": {"context_tokens": 512, "threads": 1}, "sampling": {"seed": 7, "max_tokens": 3}}
    written = {"models": {str(model): of_model}, "instructions": "You are brief.", "model": str(model)}
    (tmp_path / SETTINGS_NAME).write_text(json.dumps(written))
    told: list[object] = []
    with open_services(tmp_path, None, PolicyBook.load(), told.append) as services:
        assert services.engine.model is not None
        assert services.engine.model.context_tokens == 512
        assert services.engine.model.threads == 1
        wanted = ModelSettings(engine=EngineSettings(context_tokens=512, threads=1), sampling=sampling)
        assert services.chosen.of_model(model) == wanted
        thread = services.store.new_thread("gentle")
        services.session.send(thread.id, "Hello")
        figures = services.store.path(thread.id)[-1].figures
        assert figures is not None
        assert figures.answer_tokens == 3
        assert figures.instructions == "You are brief."
