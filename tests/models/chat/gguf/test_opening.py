"""Files that have their whole length and little in it, as a download that was broken off leaves them."""

import os
from pathlib import Path

import pytest

from models.chat.gguf.model_file import read_model_file
from models.errors import ModelFileTruncated, NotAModelFile
from tests.models.chat.tiny_gguf import write_llama


def _keeps_holes(folder: Path) -> bool:
    path = folder / "hole"
    with path.open("wb") as stream:
        stream.truncate(1 << 20)
    with path.open("rb") as stream:
        return hasattr(os, "SEEK_HOLE") and os.lseek(stream.fileno(), 0, os.SEEK_HOLE) == 0


def test_a_file_of_100_gigabytes_with_nothing_behind_its_header(tmp_path: Path) -> None:
    if not _keeps_holes(tmp_path):
        pytest.skip("this filesystem keeps no holes")
    path = write_llama(tmp_path / "tiny.gguf")
    os.truncate(path, 100_000_000_000)
    with pytest.raises(ModelFileTruncated, match="not finished"):
        read_model_file(path)


def test_one_of_nothing_at_all(tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    with path.open("wb") as stream:
        stream.truncate(100_000_000_000)
    with pytest.raises(NotAModelFile, match="zeros"):
        read_model_file(path)


def test_a_middle_that_is_missing(tmp_path: Path) -> None:
    if not _keeps_holes(tmp_path):
        pytest.skip("this filesystem keeps no holes")
    path = write_llama(tmp_path / "tiny.gguf")
    content = path.read_bytes()
    path.unlink()
    with path.open("wb") as stream:
        stream.write(content[:20_000])
        stream.seek(160_000)
        stream.write(content[160_000:])
    with pytest.raises(ModelFileTruncated, match="not finished"):
        read_model_file(path)


def test_a_few_zeros_are_no_reason(tmp_path: Path) -> None:
    path = write_llama(tmp_path / "tiny.gguf")
    content = path.read_bytes()
    path.unlink()
    with path.open("wb") as stream:
        stream.write(content[:100_000])
        stream.seek(120_000)
        stream.write(content[120_000:])
    assert read_model_file(path).name == "tiny"
