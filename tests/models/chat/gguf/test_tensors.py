"""Tensors that llama.cpp could not place are refused by the header alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from models.chat.gguf.model_file import read_model_file
from models.errors import ModelFileTruncated, NotAModelFile
from tests.fuzz.gguf_parts import FLOAT32, INT32, UINT32, GgufParts, Pair, scalar, take_apart
from tests.models.chat.tiny_gguf import write_llama

Change = Callable[[GgufParts], None]


def dimensions(*sizes: int) -> Change:
    def change(parts: GgufParts) -> None:
        parts.tensors[3].dimensions = list(sizes)

    return change


def offset(value: int) -> Change:
    def change(parts: GgufParts) -> None:
        parts.tensors[3].offset += value

    return change


def name(value: bytes) -> Change:
    def change(parts: GgufParts) -> None:
        parts.tensors[3].name = value

    return change


def kind(value: int) -> Change:
    def change(parts: GgufParts) -> None:
        parts.tensors[3].kind = value

    return change


def same_name(parts: GgufParts) -> None:
    parts.tensors[3].name = parts.tensors[4].name


def all_in_one_place(parts: GgufParts) -> None:
    for tensor in parts.tensors:
        tensor.offset = 0


def small_alignment(parts: GgufParts) -> None:
    parts.put("general.alignment", UINT32, scalar(UINT32, 8))
    parts.alignment = 8
    while len(parts.encode()) % 32 in (0, len(parts.weights) % 32):
        parts.pairs.append(Pair(b"pad%d" % len(parts.pairs), UINT32, bytes(4)))


def alignment(value: int, value_kind: int = UINT32) -> Change:
    return lambda parts: parts.put("general.alignment", value_kind, scalar(value_kind, value))


def key_twice(parts: GgufParts) -> None:
    parts.pairs.append(parts.pairs[2])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (dimensions(0, 32), "without a weight"),
        (dimensions(-1, 32), "more weights"),
        (dimensions(1 << 32, 1 << 32), "more weights"),
        (dimensions(1 << 63), "more weights"),
        (dimensions(1, 1, 1, 1, 1), "5 dimensions"),
        (dimensions(16, 32), "one behind the other"),
        (offset(32), "one behind the other"),
        (offset(-32), "one behind the other"),
        (offset(1), "one behind the other"),
        (offset(1 << 63), "one behind the other"),
        (all_in_one_place, "one behind the other"),
        (same_name, "one name"),
        (name(b"x" * 64), "name is too long"),
        (kind(4), "no longer read"),
        (kind(12), "whole number of blocks"),
        (small_alignment, "aligned"),
        (alignment(0), "power of two"),
        (alignment(33), "power of two"),
        (alignment(32, INT32), "power of two"),
        (alignment(32, FLOAT32), "power of two"),
        (key_twice, "twice"),
    ],
)
def test_tensors_that_cannot_be(tmp_path: Path, change: Change, message: str) -> None:
    parts = take_apart(write_llama(tmp_path / "whole.gguf").read_bytes())
    change(parts)
    path = tmp_path / "model.gguf"
    path.write_bytes(parts.encode())
    with pytest.raises(NotAModelFile, match=message) as caught:
        read_model_file(path)
    assert caught.value.sentence.endswith(".")


def test_a_type_that_came_later_is_left_to_llama_cpp(tmp_path: Path) -> None:
    parts = take_apart(write_llama(tmp_path / "whole.gguf").read_bytes())
    parts.tensors[3].kind = 4000
    parts.tensors[4].offset += 64
    path = tmp_path / "model.gguf"
    path.write_bytes(parts.encode())
    assert read_model_file(path).architecture == "llama"


def test_the_last_tensor_needs_no_padding_behind_it(tmp_path: Path) -> None:
    parts = take_apart(write_llama(tmp_path / "whole.gguf").read_bytes())
    last = parts.tensors[-1]
    last.dimensions = [33]
    parts.weights = parts.weights[: last.offset + 33 * 4]
    path = tmp_path / "model.gguf"
    path.write_bytes(parts.encode())
    assert read_model_file(path).architecture == "llama"
    path.write_bytes(parts.encode()[:-1])
    with pytest.raises(ModelFileTruncated):
        read_model_file(path)
