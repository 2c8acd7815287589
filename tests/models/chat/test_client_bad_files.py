"""Files that are no use, chosen by a user: each gets one clear sentence, and the model before stays."""

import os
import struct
from pathlib import Path

import gguf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.chat.client import EngineClient
from models.chat.records import EngineState, PromptMessage, Role, Sampling
from models.errors import (
    EngineDied,
    ExeuntError,
    ModelFileMissing,
    ModelFileTruncated,
    ModelFileUnreadable,
    ModelRefused,
    NotAChatModel,
    NotAModelFile,
)
from models.library.default_model import find_default_model
from tests.fuzz.gguf_parts import take_apart
from tests.models.chat.tiny_gguf import write_header, write_llama

HELLO = [PromptMessage(Role.USER, "hello")]


def bad_files(folder: Path) -> list[tuple[Path, type[ExeuntError]]]:
    text = folder / "notes.txt"
    text.write_text("These are notes, and no model.")
    empty = folder / "empty.gguf"
    empty.touch()
    cut = folder / "cut.gguf"
    with find_default_model().open("rb") as whole:
        cut.write_bytes(whole.read(10_000_000))
    cases = [
        (folder / "nonexistent.gguf", ModelFileMissing),
        (folder, ModelFileUnreadable),
        (text, NotAModelFile),
        (empty, NotAModelFile),
        (cut, ModelFileTruncated),
        (write_header(folder / "bert.gguf", "bert"), NotAChatModel),
        (write_header(folder / "mmproj.gguf", "clip"), NotAChatModel),
    ]
    if os.geteuid() != 0:
        locked = write_llama(folder / "locked.gguf")
        locked.chmod(0)
        cases.append((locked, ModelFileUnreadable))
    return cases


def test_each_gets_its_own_error_and_the_model_before_stays(
    client: EngineClient, tiny_llama: Path, tmp_path: Path
) -> None:
    client.load(tiny_llama)
    for path, error in bad_files(tmp_path):
        with pytest.raises(error) as caught:
            client.load(path)
        assert type(caught.value) is error
        assert caught.value.sentence.endswith(".")
        assert "\n" not in caught.value.sentence
        assert client.state is EngineState.READY
        assert client.model is not None
        assert client.model.name == "tiny"
    assert list(client.answer(HELLO, Sampling(max_tokens=3)))


def test_a_bad_file_first_leaves_an_engine_that_can_load(
    client: EngineClient, tiny_llama: Path, tmp_path: Path
) -> None:
    with pytest.raises(ModelFileMissing):
        client.load(tmp_path / "nonexistent.gguf")
    assert client.state is EngineState.EMPTY
    assert client.load(tiny_llama).name == "tiny"


def test_what_llama_cpp_refuses_comes_with_its_reason(client: EngineClient, tiny_llama: Path, tmp_path: Path) -> None:
    unknown = write_header(tmp_path / "new.gguf", "architecture-of-tomorrow")
    with pytest.raises(ModelRefused, match="architecture-of-tomorrow") as caught:
        client.load(unknown)
    assert "llama.cpp" in caught.value.sentence
    assert client.state is EngineState.EMPTY
    assert client.model is None
    assert client.load(tiny_llama).name == "tiny"


def test_a_model_with_a_tensor_missing_is_refused_with_the_reason(client: EngineClient, tmp_path: Path) -> None:
    def more_layers(writer: gguf.GGUFWriter) -> None:
        writer.kv_data[0].pop("llama.block_count")
        writer.add_block_count(3)

    with pytest.raises(ModelRefused, match=r"blk\.2"):
        client.load(write_llama(tmp_path / "layers.gguf", more_layers))


def test_a_reason_that_stands_before_the_last_line_is_found(client: EngineClient, tmp_path: Path) -> None:
    parts = take_apart(write_llama(tmp_path / "tiny.gguf").read_bytes())
    parts.tensors[3].kind = 4000
    path = tmp_path / "later.gguf"
    path.write_bytes(parts.encode())
    with pytest.raises(ModelRefused, match="invalid ggml type 4000"):
        client.load(path)


@pytest.mark.parametrize("name", ["\x1b[2J", "x" * 4000, "\u202e"])
def test_what_a_file_calls_itself_steers_and_fills_no_screen(client: EngineClient, tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelRefused, match="unknown model architecture") as caught:
        client.load(write_header(tmp_path / "odd.gguf", name))
    assert caught.value.sentence.isprintable()
    assert len(caught.value.sentence) < 500


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(where=st.floats(0, 0.1), value=st.sampled_from([0, 1, 255, 1 << 31, (1 << 32) - 1, (1 << 63) - 1]))
def test_a_damaged_file_costs_at_most_an_error(
    client: EngineClient, tiny_llama: Path, tmp_path: Path, where: float, value: int
) -> None:
    """Some damage only llama.cpp can see, and some of it crashes there."""
    content = bytearray(tiny_llama.read_bytes())
    at = int(where * len(content))
    content[at : at + 8] = struct.pack("<Q", value)
    damaged = tmp_path / "damaged.gguf"
    damaged.write_bytes(content)
    told: list[str] = []
    try:
        client.load(damaged)
        list(client.answer(HELLO, Sampling(max_tokens=3)))
    except (ExeuntError, EngineDied) as error:
        told.append(error.sentence)
    assert all(sentence.endswith(".") for sentence in told)
