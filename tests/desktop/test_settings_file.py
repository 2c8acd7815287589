"""The app's memory between two starts."""

import json
from pathlib import Path

from desktop.settings_file import Settings, SettingsFile
from desktop.theme.appearance import Appearance
from desktop.theme.reading import ReadingSize
from models.judging.asking import AskChatModel


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.settings.appearance = Appearance.DARK
    file.settings.reading_size = ReadingSize.LARGE
    file.settings.ask_model = AskChatModel.NEVER
    file.settings.model = "/models/é.gguf"
    file.settings.country = "DE"
    file.save()
    again = SettingsFile(tmp_path)
    assert again.settings == file.settings
    assert again.trouble == ""
    assert [file.name for file in tmp_path.iterdir()] == ["window.json"]


def test_without_a_file_there_are_the_defaults(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path).settings == Settings()
    assert SettingsFile(tmp_path).trouble == ""


def test_a_damaged_file_is_set_aside_and_said(tmp_path: Path) -> None:
    for broken in (b'{"width": "wide"', b'{"appearance": "loud"}', b"\xff\xfe", b"[]", b""):
        (tmp_path / "window.json").write_bytes(broken)
        file = SettingsFile(tmp_path)
        assert file.settings == Settings()
        assert "window.json.damaged" in file.trouble
        assert (tmp_path / "window.json.damaged").read_bytes() == broken
        assert SettingsFile(tmp_path).trouble == ""


def test_what_a_later_version_added_is_kept(tmp_path: Path) -> None:
    later = {"width": 1000, "font": {"family": "Ünder"}, "lessons": [1, 2]}
    (tmp_path / "window.json").write_text(json.dumps(later))
    file = SettingsFile(tmp_path)
    assert file.settings.width == 1000
    file.settings.width = 900
    file.save()
    kept = json.loads((tmp_path / "window.json").read_bytes())
    assert kept["font"] == later["font"]
    assert kept["lessons"] == later["lessons"]
    assert kept["width"] == 900


def test_a_folder_that_cannot_be_written_costs_nothing_but_the_memory(tmp_path: Path) -> None:
    assert not SettingsFile(tmp_path / "missing").save()
    assert SettingsFile(tmp_path / "missing").settings == Settings()
