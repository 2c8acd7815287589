"""The window's memory between two starts."""

from pathlib import Path

from desktop.settings_file import Settings, load_settings, save_settings
from desktop.theme.appearance import Appearance


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    settings = Settings(appearance=Appearance.DARK, width=900, open_thread=7, model="/models/é.gguf")
    save_settings(tmp_path, settings)
    assert load_settings(tmp_path) == settings
    assert [file.name for file in tmp_path.iterdir()] == ["window.json"]


def test_without_a_file_there_are_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"width": "wide"')
    assert load_settings(tmp_path) == Settings()
    assert (tmp_path / "window.json.damaged").exists()


def test_what_a_later_version_added_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"width": 1000, "inspector": true}')
    assert load_settings(tmp_path).width == 1000


def test_a_folder_that_cannot_be_written_costs_nothing_but_the_memory(tmp_path: Path) -> None:
    save_settings(tmp_path / "missing", Settings())
    assert load_settings(tmp_path / "missing") == Settings()
