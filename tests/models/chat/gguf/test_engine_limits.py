"""What ends llama.cpp rather than being refused by it is refused before, each with a sentence; all that real models say passes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from models.chat.gguf.model_file import read_model_file
from models.errors import ModelFileError, NotAChatModel, NotAModelFile
from tests.fuzz.base_files import base_files
from tests.fuzz.gguf_parts import ARRAY, FLOAT32, INT32, STRING, UINT32, GgufParts, array, scalar, take_apart, text

Change = Callable[[GgufParts], None]


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return base_files(tmp_path_factory.mktemp("bases"))


def whole(key: str, value: int) -> Change:
    return lambda parts: parts.put(f"{parts.architecture}.{key}", UINT32, scalar(UINT32, value))


def real(key: str, value: float) -> Change:
    return lambda parts: parts.put(f"{parts.architecture}.{key}", FLOAT32, scalar(FLOAT32, value))


def words(key: str, value: str) -> Change:
    return lambda parts: parts.put(key.replace("*", parts.architecture), STRING, text(value.encode()))


def several(*changes: Change) -> Change:
    def change(parts: GgufParts) -> None:
        for each in changes:
            each(parts)

    return change


def named(architecture: str) -> Change:
    """The same model under the name of another architecture."""

    def change(parts: GgufParts) -> None:
        old = parts.architecture
        for pair in parts.pairs:
            pair.key = pair.key.replace(f"{old}.".encode(), f"{architecture}.".encode())
        parts.put("general.architecture", STRING, text(architecture.encode()))

    return change


def of_type(name: str, kind: int) -> Change:
    """One tensor of another type; those behind it are put where they then have to be."""

    def change(parts: GgufParts) -> None:
        sizes = {0: 4, 1: 2, 24: 1, 26: 4, 27: 8}
        offset = 0
        for tensor in parts.tensors:
            tensor.kind = kind if tensor.name == name.encode() else tensor.kind
            elements = 1
            for dimension in tensor.dimensions:
                elements *= dimension
            tensor.offset = offset
            offset += -(-elements * sizes[tensor.kind] // 32) * 32
        parts.weights = bytes(offset)

    return change


def tokens(change: Callable[[list[bytes]], None]) -> Change:
    def changed(parts: GgufParts) -> None:
        items = [b"<0x%02X>" % byte for byte in range(256)] + [b"", b"", b"word"]
        change(items)
        parts.put("tokenizer.ggml.tokens", ARRAY, array(STRING, [text(item) for item in items]))

    return changed


def read(base: bytes, change: Change, tmp_path: Path) -> None:
    parts = take_apart(base)
    change(parts)
    path = tmp_path / "model.gguf"
    path.write_bytes(parts.encode())
    read_model_file(path)


@pytest.mark.parametrize(
    ("base", "change", "message"),
    [
        ("llama", whole("block_count", 0), "0 layers"),
        ("llama", whole("block_count", 513), "513 layers"),
        ("llama", whole("nextn_predict_layers", 3), "3 look ahead"),
        ("llama", whole("context_length", 1), "1 tokens"),
        ("llama", whole("context_length", 33), "33 tokens"),
        ("llama", whole("context_length", (1 << 32) - 32), "4294967264 tokens"),
        ("llama", real("attention.layer_norm_rms_epsilon", -1.0), "no number"),
        ("llama", real("attention.layer_norm_rms_epsilon", float("nan")), "no number"),
        ("llama", whole("attention.head_count", 0), "no heads"),
        ("gemma", whole("rope.dimension_count", 0), "0 dimensions of 16"),
        ("gemma", whole("rope.dimension_count", 15), "15 dimensions of 16"),
        ("gemma", whole("rope.dimension_count", 64), "64 dimensions of 16"),
        ("llama", words("*.rope.scaling.type", "unheard-of"), "stretches"),
        ("llama", named("paddleocr"), "which dimensions"),
        ("llama", whole("expert_used_count", 1), "1 of 0 experts"),
        ("llama", whole("expert_count", 2), "0 of 2 experts"),
        ("llama", several(whole("expert_count", 1025), whole("expert_used_count", 2)), "2 of 1025 experts"),
        ("llama", named("smallthinker"), "0 of 0 experts"),
        ("llama", whole("expert_group_count", 1), "1 groups of experts"),
        (
            "llama",
            several(
                whole("expert_count", 8),
                whole("expert_used_count", 2),
                whole("expert_group_count", 4),
                whole("expert_group_used_count", 4),
            ),
            "4 of 4 groups",
        ),
        ("mamba", of_type("blk.0.ssm_conv1d.weight", 1), "reckoned"),
        ("llama", of_type("blk.1.attn_q.weight", 26), "reckoned"),
        ("llama", of_type("blk.1.attn_q.weight", 24), "reckoned"),
        ("llama", tokens(lambda items: items.append(b"word")), "token twice"),
        ("llama", tokens(lambda items: items.append(b"word\0s")), "token twice"),
        ("llama", tokens(lambda items: items.remove(b"<0x0A>")), "tokens for some bytes"),
        ("llama", words("tokenizer.ggml.model", "rwkv"), "tokens for some bytes"),
    ],
)
def test_numbers_that_end_the_engine(
    bases: dict[str, bytes], tmp_path: Path, base: str, change: Change, message: str
) -> None:
    with pytest.raises(NotAModelFile, match=message) as caught:
        read(bases[base], change, tmp_path)
    assert caught.value.sentence.endswith(".")


def test_a_vocabulary_that_only_reads(bases: dict[str, bytes], tmp_path: Path) -> None:
    with pytest.raises(NotAChatModel, match="vocabulary"):
        read(bases["llama"], words("tokenizer.ggml.model", "bert"), tmp_path)


@pytest.mark.parametrize(
    ("base", "change"),
    [
        *((base, lambda parts: None) for base in ("llama", "bpe", "wide", "gemma", "mamba")),
        ("llama", tokens(lambda items: None)),
        ("llama", several(tokens(lambda items: items.remove(b"<0x41>")), tokens(lambda items: items.append(b"A")))),
        ("llama", whole("nextn_predict_layers", 1)),
        ("llama", whole("context_length", 10_485_760)),
        ("llama", words("*.rope.scaling.type", "yarn")),
        ("llama", several(whole("expert_count", 0), whole("expert_used_count", 0))),
        (
            "llama",
            several(
                whole("expert_count", 256),
                whole("expert_used_count", 8),
                whole("expert_group_count", 8),
                whole("expert_group_used_count", 4),
            ),
        ),
        ("llama", several(whole("rope.dimension_count", 0), whole("attention.kv_lora_rank", 512))),
        ("llama", several(whole("attention.key_length", 64), whole("rope.dimension_count", 64))),
        ("llama", of_type("blk.1.attn_q.weight", 1)),
    ],
)
def test_what_models_say_passes(bases: dict[str, bytes], tmp_path: Path, base: str, change: Change) -> None:
    read(bases[base], change, tmp_path)


def test_the_vocabulary_of_rwkv_passes(bases: dict[str, bytes], tmp_path: Path) -> None:
    """Its bytes stand there as Python writes them."""
    spelt = [repr(bytes([byte]))[2:-1].encode() for byte in range(256)]

    def change(parts: GgufParts) -> None:
        parts.put("tokenizer.ggml.model", STRING, text(b"rwkv"))
        parts.put("tokenizer.ggml.tokens", ARRAY, array(STRING, [text(item) for item in (b"<s>", *spelt)]))

    read(bases["mamba"], change, tmp_path)


def test_used_experts_that_differ_by_layer_are_counted(bases: dict[str, bytes], tmp_path: Path) -> None:
    def used(*counts: int) -> Change:
        items = [scalar(INT32, count) for count in counts]
        return lambda parts: parts.put("llama.expert_used_count", ARRAY, array(INT32, items))

    read(bases["llama"], several(whole("expert_count", 4), used(0, 2)), tmp_path)
    with pytest.raises(ModelFileError, match="5 of 4"):
        read(bases["llama"], several(whole("expert_count", 4), used(0, 5)), tmp_path)
