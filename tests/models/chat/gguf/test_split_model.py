"""Models in several files: the first is chosen, and all others have to be what they should be."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from models.chat.client import EngineClient
from models.chat.gguf.model_file import read_model_file
from models.chat.records import EngineSettings, PromptMessage, Role, Sampling
from models.errors import (
    ModelFileError,
    ModelFileMissing,
    ModelFileTruncated,
    ModelFileUnreadable,
    NotAChatModel,
    NotAModelFile,
)
from tests.fuzz.gguf_parts import INT32, GgufParts, Pair, Tensor, scalar, take_apart
from tests.models.chat.tiny_gguf import write_llama


def split(folder: Path, *, first_is_empty: bool = False) -> list[Path]:
    """A model in three files, as llama.cpp's own tool makes them."""
    whole = take_apart(write_llama(folder / "whole.gguf").read_bytes())
    count = len(whole.tensors)
    bounds = [0, 0 if first_is_empty else 4, 9, count]
    paths = []
    for number in range(3):
        pairs = [*whole.pairs] if number == 0 else []
        pairs += [Pair(b"split.no", 2, scalar(2, number)), Pair(b"split.count", 2, scalar(2, 3))]
        pairs.append(Pair(b"split.tensors.count", INT32, scalar(INT32, count)))
        part = GgufParts(pairs, [], b"")
        for tensor in whole.tensors[bounds[number] : bounds[number + 1]]:
            size = 4
            for dimension in tensor.dimensions:
                size *= dimension
            part.tensors.append(Tensor(tensor.name, tensor.dimensions, tensor.kind, len(part.weights)))
            part.weights += whole.weights[tensor.offset : tensor.offset + size]
            part.weights += bytes(-len(part.weights) % 32)
        path = folder / f"tiny-{number + 1:05d}-of-00003.gguf"
        path.write_bytes(part.encode())
        paths.append(path)
    return paths


@pytest.mark.parametrize("first_is_empty", [False, True])
def test_all_parts_together_are_one_model(client: EngineClient, tmp_path: Path, first_is_empty: bool) -> None:
    paths = split(tmp_path, first_is_empty=first_is_empty)
    file, whole = read_model_file(paths[0]), read_model_file(tmp_path / "whole.gguf")
    assert file.name == "tiny"
    assert file.parameters == whole.parameters
    assert file.file_bytes == sum(path.stat().st_size for path in paths)
    client.load(paths[0], EngineSettings(threads=1))
    assert list(client.answer([PromptMessage(Role.USER, "hello")], Sampling(max_tokens=3)))


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 100)


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _exchanged(path: Path) -> None:
    path.write_bytes(path.with_name("tiny-00002-of-00003.gguf").read_bytes())


def _of_another(path: Path) -> None:
    path.write_bytes(path.with_name("whole.gguf").read_bytes())


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        (Path.unlink, ModelFileMissing, "tiny-00003-of-00003.gguf is missing"),
        (_cut, ModelFileTruncated, r"Part 3 .* cut short"),
        (_emptied, NotAModelFile, r"Part 3 .* empty"),
        (_exchanged, NotAModelFile, "not part 3"),
        (_of_another, NotAModelFile, "not part 3"),
        (_pipe, ModelFileUnreadable, "not an ordinary file"),
    ],
)
def test_another_part_is_no_use(
    tmp_path: Path, change: Callable[[Path], None], error: type[ModelFileError], words: str
) -> None:
    paths = split(tmp_path)
    change(paths[2])
    with pytest.raises(error, match=words) as caught:
        read_model_file(paths[0])
    assert caught.value.sentence.endswith(".")


def test_the_second_part_points_to_the_first(tmp_path: Path) -> None:
    with pytest.raises(NotAChatModel, match="part 2 of 3"):
        read_model_file(split(tmp_path)[1])


@pytest.mark.parametrize("name", ["tiny.gguf", "tiny-00002-of-00003.gguf", "tiny-00001-of-00004.gguf"])
def test_a_name_by_which_the_others_cannot_be_found(tmp_path: Path, name: str) -> None:
    first = split(tmp_path)[0].rename(tmp_path / name)
    with pytest.raises(ModelFileMissing, match=r"-00001-of-00003\.gguf"):
        read_model_file(first)
