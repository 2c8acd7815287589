"""What a file says of itself, damaged: keys, types, texts, counts and hyperparameters."""

import random
import struct
from collections.abc import Callable

import gguf

from tests.fuzz.gguf_parts import (
    ARRAY,
    BOOL,
    FLOAT32,
    INT32,
    SCALARS,
    STRING,
    UINT32,
    UINT64,
    GgufParts,
    Pair,
    array,
    scalar,
    text,
)
from tests.fuzz.odd_values import BAD_TEXTS, LONG, REAL, WHOLE

_ARCHITECTURES = sorted(gguf.MODEL_ARCH_NAMES.values())
_HYPERPARAMETERS = (
    "block_count", "context_length", "embedding_length", "feed_forward_length", "attention.head_count", "vocab_size",
    "attention.head_count_kv", "attention.key_length", "attention.value_length", "attention.layer_norm_rms_epsilon",
    "attention.layer_norm_epsilon", "attention.sliding_window", "attention.sliding_window_pattern", "attention.scale",
    "attention.clamp_kqv", "attention.max_alibi_bias", "attention.group_norm_groups", "attention.causal",
    "attention.key_length_mla", "attention.kv_lora_rank", "attention.q_lora_rank", "rope.dimension_count",
    "rope.freq_base", "rope.scaling.type", "rope.scaling.factor", "rope.scaling.original_context_length",
    "rope.scale_linear", "rope.dimension_sections", "rope.scaling.yarn_log_multiplier", "rope.freq_base_swa",
    "expert_count", "expert_used_count", "expert_shared_count", "expert_feed_forward_length", "expert_weights_scale",
    "expert_gating_func", "leading_dense_block_count", "nextn_predict_layers", "pooling_type", "logit_scale",
    "residual_scale", "embedding_scale", "final_logit_softcapping", "attn_logit_softcapping", "swin_norm",
    "use_parallel_residual", "tensor_data_layout", "ssm.conv_kernel", "ssm.inner_size", "ssm.state_size",
    "ssm.time_step_rank", "ssm.group_count", "ssm.dt_b_c_rms", "features_length", "posnet.block_count",
    "decoder_start_token_id", "embedding_length_per_layer_input", "attention.shared_kv_layers", "classifier.output_labels",
    "expert_group_count", "expert_group_used_count", "shortconv.l_cache", "attention.indexer.head_count",
    "attention.indexer.key_length", "attention.indexer.top_k", "dense_2_feat_in", "moe_every_n_layers",
    "interleave_moe_layer_step", "n_deepstack_layers", "wkv.head_size", "token_shift_count", "rescale_every_n_layers",
)  # fmt: skip


def value_of_a_key(parts: GgufParts, rng: random.Random) -> None:
    pair = rng.choice([pair for pair in parts.pairs if pair.is_scalar])
    pair.value = scalar(pair.kind, rng.choice(REAL if SCALARS[pair.kind] in "fd" else LONG))


def type_of_a_key(parts: GgufParts, rng: random.Random) -> None:
    pair = rng.choice(parts.pairs)
    _set_any(pair, rng)


def key_missing(parts: GgufParts, rng: random.Random) -> None:
    parts.pairs.remove(rng.choice(parts.pairs))


def key_twice(parts: GgufParts, rng: random.Random) -> None:
    pair = rng.choice(parts.pairs)
    twin = Pair(pair.key, pair.kind, pair.value)
    if rng.random() < 0.5:
        _set_any(twin, rng)
    parts.pairs.insert(rng.randrange(len(parts.pairs) + 1), twin)


def key_renamed(parts: GgufParts, rng: random.Random) -> None:
    rng.choice(parts.pairs).key = rng.choice(BAD_TEXTS)


def hyperparameter(parts: GgufParts, rng: random.Random) -> None:
    for _ in range(rng.randint(1, 3)):
        key = f"{parts.architecture}.{rng.choice(_HYPERPARAMETERS)}"
        there = parts.find(key)
        roll = rng.random()
        if there is not None and there.is_scalar and roll < 0.6:
            there.value = scalar(there.kind, rng.choice(REAL if SCALARS[there.kind] in "fd" else WHOLE))
        elif roll < 0.5:
            parts.put(key, UINT32, scalar(UINT32, rng.choice(WHOLE)))
        elif key.endswith("scaling.type"):
            parts.put(key, STRING, text(rng.choice((b"none", b"linear", b"yarn", b"longrope", b"unheard-of", b""))))
        elif roll < 0.8:
            parts.put(key, FLOAT32, scalar(FLOAT32, rng.choice(REAL)))
        else:
            parts.put(key, ARRAY, array(INT32, [scalar(INT32, rng.choice(WHOLE)) for _ in range(rng.randrange(6))]))


def heads_and_widths(parts: GgufParts, rng: random.Random) -> None:
    """Numbers that the engine divides by."""
    keys = (
        "attention.head_count",
        "attention.head_count_kv",
        "rope.dimension_count",
        "embedding_length",
        "block_count",
    )
    for key in rng.sample(keys, rng.randint(1, 3)):
        parts.put(
            f"{parts.architecture}.{key}", UINT32, scalar(UINT32, rng.choice((0, 1, 2, 3, 4, 5, 16, 31, 1 << 31)))
        )


def other_architecture(parts: GgufParts, rng: random.Random) -> None:
    old, new = parts.architecture.encode(), rng.choice(_ARCHITECTURES).encode()
    for pair in parts.pairs:
        if pair.key.startswith(old + b"."):
            pair.key = new + pair.key[len(old) :]
    parts.put("general.architecture", STRING, text(new))


def made_up_model(parts: GgufParts, rng: random.Random) -> None:
    """Another architecture with nearly all that it could ask for."""
    other_architecture(parts, rng)
    for name in _HYPERPARAMETERS:
        key = f"{parts.architecture}.{name}"
        if parts.find(key) is not None or rng.random() < 0.1:
            continue
        if name.endswith(("epsilon", "scale", "factor", "freq_base", "clamp_kqv", "softcapping", "bias", "multiplier")):
            parts.put(key, FLOAT32, scalar(FLOAT32, rng.choice((1e-5, 1.0, 1.0, 0.0))))
        elif name.endswith("sections"):
            parts.put(key, ARRAY, array(INT32, [scalar(INT32, number) for number in (4, 2, 2, 0)]))
        elif name not in ("pooling_type", "attention.causal", "tensor_data_layout", "rope.scaling.type", "swin_norm"):
            parts.put(key, UINT32, scalar(UINT32, rng.choice((0, 1, 1, 2, 2, 2, 4, 16, 32))))


def name_of_architecture(parts: GgufParts, rng: random.Random) -> None:
    parts.put("general.architecture", STRING, text(rng.choice((*BAD_TEXTS, b"llama2", b"LLAMA", b"(unknown)"))))


def text_of_a_key(parts: GgufParts, rng: random.Random) -> None:
    rng.choice([pair for pair in parts.pairs if pair.kind == STRING]).value = text(rng.choice(BAD_TEXTS))


def length_of_a_text(parts: GgufParts, rng: random.Random) -> None:
    pair = rng.choice([pair for pair in parts.pairs if pair.kind == STRING])
    pair.value = struct.pack("<Q", rng.choice(LONG)) + pair.value[8:]


def counts(parts: GgufParts, rng: random.Random) -> None:
    if rng.random() < 0.5:
        parts.pair_count = rng.choice((*LONG, len(parts.pairs) - 1, len(parts.pairs) + 1))
    else:
        parts.tensor_count = rng.choice((*LONG, len(parts.tensors) - 1, len(parts.tensors) + 1))


def alignment(parts: GgufParts, rng: random.Random) -> None:
    value = rng.choice((0, 1, 2, 3, 4, 8, 16, 24, 33, 64, 128, 4096, 1 << 20, 1 << 31, (1 << 32) - 1))
    kind = rng.choice((UINT32, UINT32, UINT32, INT32, UINT64, FLOAT32, STRING))
    parts.put("general.alignment", kind, text(b"32") if kind == STRING else scalar(kind, value))
    if rng.random() < 0.5 and 0 < value <= 4096:
        parts.alignment = value


def _set_any(pair: Pair, rng: random.Random) -> None:
    pair.kind = rng.choice((*SCALARS, STRING, ARRAY, 13, 1 << 31))
    if pair.kind in SCALARS:
        pair.value = scalar(pair.kind, rng.choice(REAL if SCALARS[pair.kind] in "fd" else LONG))
    elif pair.kind == STRING:
        pair.value = text(rng.choice(BAD_TEXTS))
    elif pair.kind == ARRAY:
        kind = rng.choice((UINT32, FLOAT32, BOOL, STRING))
        item = text(b"x") if kind == STRING else scalar(kind, 1)
        pair.value = array(kind, [item] * rng.choice((0, 1, 2, 3)))
    else:
        pair.value = bytes(8)


WAYS: tuple[Callable[[GgufParts, random.Random], None], ...] = (
    value_of_a_key,
    type_of_a_key,
    key_missing,
    key_twice,
    key_renamed,
    hyperparameter,
    hyperparameter,
    heads_and_widths,
    other_architecture,
    made_up_model,
    made_up_model,
    name_of_architecture,
    text_of_a_key,
    length_of_a_text,
    counts,
    alignment,
)
