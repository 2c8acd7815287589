"""Model files by their headers: what they are, and one clear sentence for each that cannot be used."""

import os
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import gguf
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.chat.gguf.model_file import ModelFile, read_model_file
from models.chat.records import Sampling
from models.errors import (
    ModelFileError,
    ModelFileMissing,
    ModelFileTruncated,
    ModelFileUnreadable,
    NotAChatModel,
    NotAModelFile,
)
from models.library.default_model import find_default_model
from tests.models.chat.tiny_gguf import CHATML, write_header, write_llama


def test_the_default_model_says_what_it_is() -> None:
    file = read_model_file(find_default_model())
    assert (file.name, file.architecture, file.context_tokens) == ("SmolLM2-135M-Instruct", "llama", 8192)
    assert file.parameters == 134_515_008
    assert file.kv_bytes_per_token == 30 * 3 * (64 + 64) * 2
    assert file.file_bytes == find_default_model().stat().st_size
    assert file.chat_template is not None
    assert "<|im_start|>" in file.chat_template


def test_a_files_own_recommendation_is_read_and_nonsense_left_out(tmp_path: Path) -> None:
    def recommend(writer: gguf.GGUFWriter) -> None:
        writer.add_float32("general.sampling.temp", 0.6)
        writer.add_int32("general.sampling.top_k", 20)
        writer.add_float32("general.sampling.top_p", float("nan"))
        writer.add_float32("general.sampling.penalty_repeat", -3.0)

    sampling = read_model_file(write_llama(tmp_path / "tiny.gguf", recommend)).sampling
    assert (sampling.temperature, sampling.top_k, sampling.top_p, sampling.repeat_penalty) == (0.6, 20, None, None)


def test_all_that_llama_cpp_lets_a_file_advise_is_read_and_what_cannot_be_followed_is_named(tmp_path: Path) -> None:
    def advise(writer: gguf.GGUFWriter) -> None:
        writer.add_float32("general.sampling.min_p", 0.02)
        writer.add_float32("general.sampling.penalty_repeat", 1.2)
        writer.add_int32("general.sampling.penalty_last_n", -1)
        writer.add_float32("general.sampling.xtc_probability", 0.5)
        writer.add_float32("general.sampling.xtc_threshold", 0.15)
        writer.add_int32("general.sampling.mirostat", 2)
        writer.add_float32("general.sampling.mirostat_tau", 5.0)
        writer.add_string("general.sampling.sequence", "kpt")

    file = read_model_file(write_llama(tmp_path / "tiny.gguf", advise))
    assert file.sampling == Sampling(
        min_p=0.02, repeat_penalty=1.2, penalty_last_n=-1, xtc_probability=0.5, xtc_threshold=0.15
    )
    assert file.advice_not_followed == ("mirostat", "sequence")

    def advise_nothing(writer: gguf.GGUFWriter) -> None:
        writer.add_int32("general.sampling.mirostat", 0)

    assert read_model_file(write_llama(tmp_path / "tiny.gguf", advise_nothing)).advice_not_followed == ()


def test_a_card_speaks_for_a_file_that_says_nothing_and_the_file_before_its_card(tmp_path: Path) -> None:
    assert read_model_file(find_default_model()).sampling.temperature == 0.2

    def cold(writer: gguf.GGUFWriter) -> None:
        writer.add_basename("SmolLM2")
        writer.add_float32("general.sampling.temp", 0.0)

    sampling = read_model_file(write_llama(tmp_path / "tiny.gguf", cold)).sampling
    assert (sampling.temperature, sampling.top_p) == (0.0, 0.9)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("Qwen3-4B-Instruct-2507-Q4_K_M.gguf", "Qwen3-4B-Instruct-2507"),
        ("gemma-3-1b-it.Q8_0.gguf", "gemma-3-1b-it"),
        ("Phi-4-mini-instruct-UD-IQ3_XXS.gguf", "Phi-4-mini-instruct"),
        ("gpt-oss-20b-MXFP4.gguf", "gpt-oss-20b"),
        ("Big-Q4_K_M-00001-of-00001.gguf", "Big"),
        ("my model.gguf", "my model"),
        ("ggml-model-f16.gguf", "Tiny"),
        ("sha256-0123", "Tiny"),
    ],
)
def test_a_model_is_called_what_a_person_would_call_it(tmp_path: Path, file: str, name: str) -> None:
    assert read_model_file(write_llama(tmp_path / file)).name == name


def test_a_name_steers_no_terminal(tmp_path: Path) -> None:
    def named(writer: gguf.GGUFWriter) -> None:
        writer.kv_data[0].pop("general.name", None)
        writer.add_name("Evil\x1b[2J one")

    assert read_model_file(write_llama(tmp_path / "model.gguf", named)).name == "Evil\ufffd[2J one"


def test_heads_that_differ_by_layer_are_added_up(tmp_path: Path) -> None:
    def heads(writer: gguf.GGUFWriter) -> None:
        writer.add_key_length(8)
        writer.add_value_length(4)
        writer.kv_data[0].pop("llama.attention.head_count_kv")
        writer.add_head_count_kv([1, 0])

    assert read_model_file(write_llama(tmp_path / "tiny.gguf", heads)).kv_bytes_per_token == (8 + 4) * 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"hello, I am a text file", "not a GGUF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x10\x00\x00\x00\x00\x00\x00\x00" + b'{"a":{"dtype"', "safetensors"),
        (b"\n<!DOCTYPE html><html>", "web page"),
        (b'{"error": "not found"}', "web page"),
        (b"version https://git-lfs.github.com/spec/v1\n", "pointer"),
        (b"tjgg\x03\x00\x00\x00", "old GGML"),
        (b"\x1f\x8b\x08", "compressed"),
        (bytes(1000), "zeros"),
        (b"GGUF" + struct.pack(">IQQ", 3, 1, 1), "big-endian"),
        (b"FUGG" + bytes(20), "big-endian"),
        (b"GGUF" + struct.pack("<IQQ", 1, 1, 1), "version 1"),
        (b"GGUF" + struct.pack("<IQQ", 77, 1, 1), "version 77"),
        (b"GGUF" + struct.pack("<IQQ", 3, 1 << 60, 1), "makes no sense"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 0), "what kind"),
    ],
)
def test_what_is_no_model_is_told_apart(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(content)
    with pytest.raises(NotAModelFile, match=words) as caught:
        read_model_file(path)
    _is_clear(caught.value)


def test_a_real_zip_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "model.gguf", "w") as archive:
        archive.writestr("weights", "x")
    with pytest.raises(NotAModelFile, match="zip"):
        read_model_file(tmp_path / "model.gguf")


def test_missing_folder_pipe_and_impossible_names(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.gguf")
    cases: list[tuple[Path, type[ModelFileError]]] = [
        (tmp_path / "none.gguf", ModelFileMissing),
        (tmp_path, ModelFileUnreadable),
        (tmp_path / "pipe.gguf", ModelFileUnreadable),
        (Path("/dev/zero"), ModelFileUnreadable),
        (tmp_path / ("long" * 200), ModelFileUnreadable),
        (tmp_path / "nul\0.gguf", ModelFileUnreadable),
        (find_default_model() / "below", ModelFileMissing),
    ]
    for path, error in cases:
        with pytest.raises(error) as caught:
            read_model_file(path)
        _is_clear(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = write_llama(tmp_path / "tiny.gguf")
    path.chmod(0)
    with pytest.raises(ModelFileUnreadable):
        read_model_file(path)


def _pooled(writer: gguf.GGUFWriter) -> None:
    writer.add_pooling_type(gguf.PoolingType.MEAN)


def _not_causal(writer: gguf.GGUFWriter) -> None:
    writer.add_causal_attention(False)


def _of_type(name: str) -> Callable[[gguf.GGUFWriter], None]:
    return lambda writer: writer.add_type(name)


def _part_two(writer: gguf.GGUFWriter) -> None:
    writer.add_uint16("split.no", 1)
    writer.add_uint16("split.count", 3)


@pytest.mark.parametrize(
    ("architecture", "change", "words"),
    [
        ("bert", None, "embedding"),
        ("nomic-bert", _not_causal, "embedding"),
        ("jina-bert-v2", None, "embedding"),
        ("gemma-embedding", None, "embedding"),
        ("qwen3", _pooled, "embedding"),
        ("llama", _not_causal, "word by word"),
        ("clip", None, "projector"),
        ("llama", _of_type("mmproj"), "projector"),
        ("llama", _of_type("adapter"), "adapter"),
        ("llama", _of_type("imatrix"), "imatrix"),
        ("llama", _part_two, "part 2 of 3"),
        ("t5", None, "translating"),
    ],
)
def test_sound_files_that_cannot_chat(
    tmp_path: Path, architecture: str, change: Callable[[gguf.GGUFWriter], None] | None, words: str
) -> None:
    with pytest.raises(NotAChatModel, match=words) as caught:
        read_model_file(write_header(tmp_path / "model.gguf", architecture, change))
    _is_clear(caught.value)


def test_a_first_part_without_the_others_names_the_missing(tmp_path: Path) -> None:
    def first(writer: gguf.GGUFWriter) -> None:
        writer.add_uint16("split.no", 0)
        writer.add_uint16("split.count", 3)

    path = write_llama(tmp_path / "big-00001-of-00003.gguf", first)
    (tmp_path / "big-00002-of-00003.gguf").touch()
    with pytest.raises(ModelFileMissing, match="big-00003-of-00003"):
        read_model_file(path)


@pytest.mark.parametrize("megabytes", [1, 10, 97])
def test_a_model_cut_short_is_told_wherever_the_cut_is(tmp_path: Path, megabytes: int) -> None:
    path = tmp_path / "model.gguf"
    with find_default_model().open("rb") as whole:
        path.write_bytes(whole.read(megabytes * 1_000_000))
    with pytest.raises(ModelFileTruncated) as caught:
        read_model_file(path)
    _is_clear(caught.value)


def test_every_cut_of_a_small_model_is_told(tmp_path: Path) -> None:
    whole = write_llama(tmp_path / "whole.gguf").read_bytes()
    path = tmp_path / "cut.gguf"
    for size in [*range(4, 400), *range(400, len(whole), 997), len(whole) - 1]:
        path.write_bytes(whole[:size])
        with pytest.raises(ModelFileTruncated):
            read_model_file(path)


def test_a_large_vocabulary_is_stepped_over(tmp_path: Path) -> None:
    path = tmp_path / "large.gguf"
    path.write_bytes(_with_vocabulary(260_000, 510_000))
    with pytest.raises(NotAChatModel):
        read_model_file(path)


def test_counts_beyond_reason_cost_neither_time_nor_memory(tmp_path: Path) -> None:
    strings = struct.pack("<Q", 1) + b"k" + struct.pack("<IIQ", 9, 8, 1 << 40)
    numbers = struct.pack("<Q", 1) + b"k" + struct.pack("<IIQ", 9, 4, 1 << 62)
    text = struct.pack("<Q", 1) + b"k" + struct.pack("<IQ", 8, (1 << 24) + 1)
    nested = struct.pack("<Q", 1) + b"k" + struct.pack("<IIQ", 9, 9, 5)
    path = tmp_path / "model.gguf"
    for pair in (strings, numbers, text, nested):
        path.write_bytes(b"GGUF" + struct.pack("<IQQ", 3, 1, 1) + pair + bytes(4096))
        _costs_little(path)
    path.write_bytes(b"GGUF" + struct.pack("<IQQ", 3, 1, 60_000) + _arrays(60_000))
    _costs_little(path)


def _arrays(count: int) -> bytes:
    """Arrays just short enough to be kept."""
    return b"".join(struct.pack("<Q5sIIQ", 5, b"%05d" % n, 9, 0, 4096) + bytes(4096) for n in range(min(count, 20_000)))


def _costs_little(path: Path) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(ModelFileError):
            read_model_file(path)
        assert tracemalloc.get_traced_memory()[1] < 400_000_000
    finally:
        tracemalloc.stop()


@st.composite
def _edits(draw: st.DrawFn) -> list[tuple[str, float, int]]:
    kinds = st.sampled_from(["byte", "u32", "u64", "cut", "insert", "delete"])
    interesting = st.sampled_from(
        [0, 1, 2, 8, 9, 31, 255, 1 << 31, (1 << 32) - 1, 1 << 40, (1 << 63) - 1, (1 << 64) - 1]
    )
    values = st.one_of(interesting, st.integers(0, (1 << 64) - 1))
    return draw(st.lists(st.tuples(kinds, st.floats(0, 1), values), min_size=1, max_size=6))


def _edited(content: bytes, edits: list[tuple[str, float, int]]) -> bytes:
    data = bytearray(content)
    for kind, where, value in edits:
        at = int(where * max(len(data) - 1, 0))
        if kind == "byte":
            data[at : at + 1] = bytes([value & 255])
        elif kind == "u32":
            data[at : at + 4] = struct.pack("<I", value & 0xFFFFFFFF)
        elif kind == "u64":
            data[at : at + 8] = struct.pack("<Q", value)
        elif kind == "cut":
            del data[at:]
        elif kind == "insert":
            data[at:at] = value.to_bytes(8, "little")
        else:
            del data[at : at + 1 + value % 64]
    return bytes(data)


@pytest.fixture(scope="module")
def small_header(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file that is nearly all header, so that most edits hit it."""
    path = tmp_path_factory.mktemp("gguf") / "tiny.gguf"
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(512)
    writer.add_block_count(2)
    writer.add_head_count(2)
    writer.add_head_count_kv([2, 2])
    writer.add_embedding_length(32)
    writer.add_tokenizer_model("gpt2")
    writer.add_token_list(["<s>", "</s>", "a"])
    writer.add_token_scores([0.0, 0.0, 0.0])
    writer.add_chat_template(CHATML)
    writer.add_float32("general.sampling.temp", 0.5)
    for name in ("token_embd.weight", "output.weight"):
        writer.add_tensor(name, np.zeros((2, 4), dtype=np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    assert isinstance(read_model_file(path), ModelFile)
    return path.read_bytes()


@settings(max_examples=800, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=_edits())
def test_no_damage_brings_anything_but_a_model_file_error(
    small_header: bytes, tmp_path: Path, edits: list[tuple[str, float, int]]
) -> None:
    path = tmp_path / "edited.gguf"
    path.write_bytes(_edited(small_header, edits))
    try:
        file = read_model_file(path)
    except ModelFileError as error:
        _is_clear(error)
    else:
        assert 0 <= file.parameters < 1 << 63
        assert file.name.encode()


@settings(max_examples=200, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=4096))
def test_any_bytes_behind_the_magic_are_safe(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "random.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<I", 3) + content)
    with pytest.raises(ModelFileError):
        read_model_file(path)


def _with_vocabulary(tokens: int, merges: int) -> bytes:
    def strings(key: bytes, count: int) -> bytes:
        each = [struct.pack("<Q", 6 + n % 9) + b"x" * (6 + n % 9) for n in range(9)]
        return (
            struct.pack("<Q", len(key))
            + key
            + struct.pack("<IIQ", 9, 8, count)
            + b"".join(each[n % 9] for n in range(count))
        )

    arch = b"general.architecture"
    pairs = struct.pack("<Q", len(arch)) + arch + struct.pack("<IQ", 8, 5) + b"llama"
    pairs += strings(b"tokenizer.ggml.tokens", tokens) + strings(b"tokenizer.ggml.merges", merges)
    return b"GGUF" + struct.pack("<IQQ", 3, 0, 3) + pairs


def _is_clear(error: ModelFileError) -> None:
    """One or two sentences for a person: no exclamation, no code, an end."""
    assert error.sentence.endswith(".")
    assert "!" not in error.sentence
    assert "Error" not in error.sentence
    assert len(error.sentence) < 1200
