"""Makes very small GGUF files with random weights: real enough for llama.cpp, small enough for every test."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import gguf
import numpy as np

CHATML = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
_NORMAL, _UNKNOWN, _CONTROL, _USER_DEFINED, _BYTE = 1, 2, 3, 4, 6
_WIDTH, _LAYERS, _HEADS = 32, 2, 2


@dataclass
class Vocabulary:
    """A SentencePiece-like vocabulary: a few control tokens, all bytes, and letters, as Llama 2 has it."""

    tokens: list[str] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)

    def add(self, text: str, kind: int = _NORMAL, score: float = 0.0) -> int:
        self.tokens.append(text)
        self.scores.append(score)
        self.kinds.append(kind)
        return len(self.tokens) - 1


def spm_vocabulary() -> Vocabulary:
    vocabulary = Vocabulary()
    vocabulary.add("<unk>", _UNKNOWN)
    vocabulary.add("<s>", _CONTROL)
    vocabulary.add("</s>", _CONTROL)
    for byte in range(256):
        vocabulary.add(f"<0x{byte:02X}>", _BYTE)
    for text in ("<|im_start|>", "<|im_end|>"):
        vocabulary.add(text, _CONTROL)
    for text in ("<think>", "</think>", "  ", "\n\n"):
        vocabulary.add(text, _USER_DEFINED)
    for number, text in enumerate(
        ["▁", "</", "s>", "he", "ll", "hell", "hello", "▁hello", "wor", "ld", "world", "▁world"]
    ):
        vocabulary.add(text, score=-float(number))
    for number in range(33, 127):
        vocabulary.add(chr(number), score=-1000.0 - number)
    return vocabulary


def write_llama(
    path: Path, change: Callable[[gguf.GGUFWriter], None] | None = None, *, template: str | None = CHATML
) -> Path:
    """A Llama of two layers. `change` may add or overwrite metadata."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("Tiny")
    writer.add_context_length(512)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(_LAYERS)
    writer.add_feed_forward_length(64)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(_WIDTH // _HEADS)
    size = _add_vocabulary(writer, template)
    if change is not None:
        change(writer)
    random = np.random.default_rng(1)

    def weight(name: str, *shape: int) -> None:
        writer.add_tensor(name, (random.standard_normal(shape) * 0.3).astype(np.float32))

    def ones(name: str) -> None:
        writer.add_tensor(name, np.ones(_WIDTH, dtype=np.float32))

    weight("token_embd.weight", size, _WIDTH)
    ones("output_norm.weight")
    weight("output.weight", size, _WIDTH)
    for layer in range(_LAYERS):
        block = f"blk.{layer}."
        ones(block + "attn_norm.weight")
        ones(block + "ffn_norm.weight")
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            weight(f"{block}{part}.weight", _WIDTH, _WIDTH)
        weight(block + "ffn_gate.weight", 64, _WIDTH)
        weight(block + "ffn_up.weight", 64, _WIDTH)
        weight(block + "ffn_down.weight", _WIDTH, 64)
    return _close(writer, path)


def write_gemma(path: Path) -> Path:
    """A model half of whose layers see only the last 64 tokens."""
    writer = gguf.GGUFWriter(path, "gemma3")
    writer.add_context_length(512)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(_LAYERS)
    writer.add_feed_forward_length(64)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_key_length(_WIDTH // _HEADS)
    writer.add_value_length(_WIDTH // _HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_sliding_window(64)
    size = _add_vocabulary(writer, CHATML)
    random = np.random.default_rng(3)

    def weight(name: str, *shape: int) -> None:
        writer.add_tensor(name, (random.standard_normal(shape) * 0.3).astype(np.float32))

    def ones(name: str, width: int = _WIDTH) -> None:
        writer.add_tensor(name, np.ones(width, dtype=np.float32))

    weight("token_embd.weight", size, _WIDTH)
    ones("output_norm.weight")
    for layer in range(_LAYERS):
        block = f"blk.{layer}."
        for norm in ("attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm"):
            ones(f"{block}{norm}.weight")
        for norm in ("attn_q_norm", "attn_k_norm"):
            ones(f"{block}{norm}.weight", _WIDTH // _HEADS)
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            weight(f"{block}{part}.weight", _WIDTH, _WIDTH)
        weight(block + "ffn_gate.weight", 64, _WIDTH)
        weight(block + "ffn_up.weight", 64, _WIDTH)
        weight(block + "ffn_down.weight", _WIDTH, 64)
    return _close(writer, path)


def write_mamba(path: Path) -> Path:
    """A recurrent model, whose state cannot be wound back."""
    inner, state, kernel, rank = 2 * _WIDTH, 8, 4, 4
    writer = gguf.GGUFWriter(path, "mamba")
    writer.add_context_length(512)
    writer.add_embedding_length(_WIDTH)
    writer.add_feed_forward_length(0)
    writer.add_head_count(0)
    writer.add_block_count(_LAYERS)
    writer.add_ssm_conv_kernel(kernel)
    writer.add_ssm_inner_size(inner)
    writer.add_ssm_state_size(state)
    writer.add_ssm_time_step_rank(rank)
    writer.add_layer_norm_rms_eps(1e-5)
    size = _add_vocabulary(writer, CHATML)
    random = np.random.default_rng(2)

    def weight(name: str, *shape: int) -> None:
        writer.add_tensor(name, (random.standard_normal(shape) * 0.3).astype(np.float32))

    weight("token_embd.weight", size, _WIDTH)
    writer.add_tensor("output_norm.weight", np.ones(_WIDTH, dtype=np.float32))
    weight("output.weight", size, _WIDTH)
    for layer in range(_LAYERS):
        block = f"blk.{layer}."
        writer.add_tensor(block + "attn_norm.weight", np.ones(_WIDTH, dtype=np.float32))
        weight(block + "ssm_in.weight", 2 * inner, _WIDTH)
        weight(block + "ssm_conv1d.weight", inner, kernel)
        weight(block + "ssm_conv1d.bias", inner)
        weight(block + "ssm_x.weight", rank + 2 * state, inner)
        weight(block + "ssm_dt.weight", inner, rank)
        weight(block + "ssm_dt.bias", inner)
        writer.add_tensor(block + "ssm_a", -np.ones((inner, state), dtype=np.float32))
        writer.add_tensor(block + "ssm_d", np.ones(inner, dtype=np.float32))
        weight(block + "ssm_out.weight", _WIDTH, inner)
    return _close(writer, path)


def write_jamba(path: Path) -> Path:
    """A hybrid: one layer with attention, one with a recurrent state."""
    inner, state, kernel, rank = 2 * _WIDTH, 8, 4, 4
    writer = gguf.GGUFWriter(path, "jamba")
    writer.add_context_length(512)
    writer.add_embedding_length(_WIDTH)
    writer.add_feed_forward_length(64)
    writer.add_block_count(_LAYERS)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv([0, _HEADS])
    writer.add_ssm_conv_kernel(kernel)
    writer.add_ssm_inner_size(inner)
    writer.add_ssm_state_size(state)
    writer.add_ssm_time_step_rank(rank)
    writer.add_layer_norm_rms_eps(1e-5)
    size = _add_vocabulary(writer, CHATML)
    random = np.random.default_rng(4)

    def weight(name: str, *shape: int) -> None:
        writer.add_tensor(name, (random.standard_normal(shape) * 0.3).astype(np.float32))

    def ones(name: str, width: int = _WIDTH) -> None:
        writer.add_tensor(name, np.ones(width, dtype=np.float32))

    weight("token_embd.weight", size, _WIDTH)
    ones("output_norm.weight")
    for layer in range(_LAYERS):
        block = f"blk.{layer}."
        ones(block + "attn_norm.weight")
        ones(block + "ffn_norm.weight")
        weight(block + "ffn_gate.weight", 64, _WIDTH)
        weight(block + "ffn_up.weight", 64, _WIDTH)
        weight(block + "ffn_down.weight", _WIDTH, 64)
    for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
        weight(f"blk.1.{part}.weight", _WIDTH, _WIDTH)
    weight("blk.0.ssm_in.weight", 2 * inner, _WIDTH)
    weight("blk.0.ssm_conv1d.weight", inner, kernel)
    weight("blk.0.ssm_conv1d.bias", inner)
    weight("blk.0.ssm_x.weight", rank + 2 * state, inner)
    weight("blk.0.ssm_dt.weight", inner, rank)
    weight("blk.0.ssm_dt.bias", inner)
    ones("blk.0.ssm_dt_norm.weight", rank)
    ones("blk.0.ssm_b_norm.weight", state)
    ones("blk.0.ssm_c_norm.weight", state)
    writer.add_tensor("blk.0.ssm_a", -np.ones((inner, state), dtype=np.float32))
    writer.add_tensor("blk.0.ssm_d", np.ones(inner, dtype=np.float32))
    weight("blk.0.ssm_out.weight", _WIDTH, inner)
    return _close(writer, path)


def write_header(path: Path, architecture: str, change: Callable[[gguf.GGUFWriter], None] | None = None) -> Path:
    """A sound header with one small tensor: for what is told by the header alone."""
    writer = gguf.GGUFWriter(path, architecture)
    _add_vocabulary(writer, None)
    if change is not None:
        change(writer)
    writer.add_tensor("token_embd.weight", np.zeros((4, 32), dtype=np.float32))
    return _close(writer, path)


def _add_vocabulary(writer: gguf.GGUFWriter, template: str | None) -> int:
    vocabulary = spm_vocabulary()
    writer.add_tokenizer_model("llama")
    writer.add_token_list(vocabulary.tokens)
    writer.add_token_scores(vocabulary.scores)
    writer.add_token_types(vocabulary.kinds)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    if template is not None:
        writer.add_chat_template(template)
    return len(vocabulary.tokens)


def _close(writer: gguf.GGUFWriter, path: Path) -> Path:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
