"""The vocabulary and the chat template, damaged."""

import random
import struct
from collections.abc import Callable

from tests.fuzz.gguf_parts import (
    ARRAY,
    FLOAT32,
    INT32,
    SCALARS,
    STRING,
    UINT32,
    UINT64,
    GgufParts,
    array,
    scalar,
    strings_of,
    text,
)
from tests.fuzz.odd_values import BAD_TEXTS, LONG, REAL, WHOLE

_TOKENISERS = ("llama", "gpt2", "bert", "t5", "rwkv", "plamo2", "none", "no_vocab", "", "unheard-of")
_PRETOKENISERS = ("default", "llama-bpe", "qwen2", "deepseek-llm", "gpt-4o", "tekken", "chatglm-bpe", "", "unheard-of")
_IDS = ("bos", "eos", "eot", "eom", "unknown", "seperator", "padding", "mask", "fim_pre", "fim_suf", "fim_pad")
_TEMPLATES = (
    b"{{ messages[0]['content'] }}", b"{% for m in messages %}", b"", b"\xff\xfe{{ bos_token }}", b"{{ 1 / 0 }}",
    b"{{ messages }}", b"plain words", b"{% set x = namespace(y=1) %}{{ x.y }}", b"\0", b"{{ raise_exception('no') }}",
)  # fmt: skip


def special_token(parts: GgufParts, rng: random.Random) -> None:
    for name in rng.sample(_IDS, rng.randint(1, 3)):
        kind = rng.choice((UINT32, UINT32, INT32, UINT64, FLOAT32))
        value = rng.choice((*WHOLE, -1, -2, 260, 370, 371, 372))
        parts.put(f"tokenizer.ggml.{name}_token_id", kind, scalar(kind, value))


def tokeniser(parts: GgufParts, rng: random.Random) -> None:
    parts.put("tokenizer.ggml.model", STRING, text(rng.choice(_TOKENISERS).encode()))
    if rng.random() < 0.5:
        parts.put("tokenizer.ggml.pre", STRING, text(rng.choice(_PRETOKENISERS).encode()))
    if rng.random() < 0.3:
        items = [scalar(0, rng.randrange(256)) for _ in range(rng.choice((0, 3, 4, 5, 64, 1000)))]
        parts.put("tokenizer.ggml.precompiled_charsmap", ARRAY, array(0, items))


def tokens(parts: GgufParts, rng: random.Random) -> None:
    found = parts.find("tokenizer.ggml.tokens")
    if found is None or found.kind != ARRAY or found.value[:4] != struct.pack("<I", STRING):
        return
    items = strings_of(found.value)
    if not items:
        return
    match rng.randrange(8):
        case 0:
            items = items[: rng.randrange(len(items))]
        case 1:
            items += [b"more%d" % number for number in range(rng.choice((1, 2, 1000)))]
        case 2:
            items = [b"same"] * len(items)
        case 3:
            items = [b""] * len(items)
        case 4:
            for _ in range(20):
                items[rng.randrange(len(items))] = rng.choice(BAD_TEXTS)
        case 5:
            items = [item for item in items if not item.startswith(b"<0x")]
            items += [b"filler%d" % number for number in range(256)] if rng.random() < 0.5 else []
        case 6:
            rng.shuffle(items)
        case _:
            items[rng.randrange(len(items))] = b"y" * rng.choice((1000, 100_000))
    parts.put("tokenizer.ggml.tokens", ARRAY, array(STRING, [text(item) for item in items]))


def token_numbers(parts: GgufParts, rng: random.Random) -> None:
    """Scores and types: too few, too many, of the wrong type, out of range."""
    key = rng.choice(("tokenizer.ggml.scores", "tokenizer.ggml.token_type"))
    kind = rng.choice(tuple(SCALARS))
    count = rng.choice((0, 1, 100, 370, 371, 372, 5000))
    numbers = REAL if SCALARS[kind] in "fd" else WHOLE
    parts.put(key, ARRAY, array(kind, [scalar(kind, rng.choice(numbers)) for _ in range(count)]))


def merges(parts: GgufParts, rng: random.Random) -> None:
    bad = (b"", b" ", b"a", b"a b c", b"\xff \xfe", b"h e", b"  ", b"l" * 5000 + b" x")
    items = [text(rng.choice(bad)) for _ in range(rng.choice((0, 1, 50)))]
    parts.put("tokenizer.ggml.merges", ARRAY, array(STRING, items))


def array_header(parts: GgufParts, rng: random.Random) -> None:
    """The type or the count of an array's items is a lie."""
    pair = rng.choice([pair for pair in parts.pairs if pair.kind == ARRAY])
    kind, count = struct.unpack_from("<IQ", pair.value)
    if rng.random() < 0.5:
        kind = rng.choice((*range(15), 1 << 31))
    else:
        count = rng.choice((*LONG, count - 1, count + 1))
    pair.value = struct.pack("<IQ", kind, count) + pair.value[12:]


def nested_array(parts: GgufParts, rng: random.Random) -> None:
    depth = rng.choice((1, 2, 50, 20_000))
    parts.put(rng.choice(("general.tags", "tokenizer.ggml.tokens")), ARRAY, struct.pack("<IQ", ARRAY, 1) * depth)


def no_weight_for_a_token(parts: GgufParts, rng: random.Random) -> None:
    """The vocabulary and the embedding's rows do not agree, though the tensors agree among themselves."""
    for tensor in parts.tensors:
        if tensor.name in (b"token_embd.weight", b"output.weight"):
            tensor.dimensions[-1] = max(tensor.dimensions[-1] + rng.choice((-300, -1, -2)), 1)


def template(parts: GgufParts, rng: random.Random) -> None:
    content = rng.choice(_TEMPLATES)
    if rng.random() < 0.02:
        content = b"{# long #}" * rng.choice((100_000, 1_600_000, 10_000_000))  # the last is of 100 MB
    parts.put("tokenizer.chat_template", STRING, text(content))


WAYS: tuple[Callable[[GgufParts, random.Random], None], ...] = (
    special_token,
    tokeniser,
    tokens,
    tokens,
    token_numbers,
    merges,
    array_header,
    nested_array,
    no_weight_for_a_token,
    template,
)
