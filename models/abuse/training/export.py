"""Writing the trained encoder as GGUF and the heads as a file that numpy reads."""

from pathlib import Path

import gguf
import numpy as np
import torch
from gguf import GGMLQuantizationType, GGUFWriter

from models.abuse.layout import OUTPUTS
from models.abuse.training.network import Network

_NAMES = {
    "embeddings.word_embeddings.weight": "token_embd.weight",
    "embeddings.position_embeddings.weight": "position_embd.weight",
    "embeddings.token_type_embeddings.weight": "token_types.weight",
    "embeddings.LayerNorm.weight": "token_embd_norm.weight",
    "embeddings.LayerNorm.bias": "token_embd_norm.bias",
}
_LAYER_NAMES = {
    "attention.self.query": "attn_q",
    "attention.self.key": "attn_k",
    "attention.self.value": "attn_v",
    "attention.output.dense": "attn_output",
    "attention.output.LayerNorm": "attn_output_norm",
    "intermediate.dense": "ffn_up",
    "output.dense": "ffn_down",
    "output.LayerNorm": "layer_output_norm",
}
_QUANTISED = ("token_embd", "attn_q", "attn_k", "attn_v", "attn_output", "ffn_up", "ffn_down")


def write_encoder(network: Network, vocabulary: list[str], path: Path, *, quantised: bool = True) -> None:
    """Write the encoder for llama.cpp's `bert` architecture: matrices as Q8_0, all else as 32-bit floats."""
    config = network.encoder.config
    writer = GGUFWriter(str(path), "bert")
    writer.add_name("Exeunt abuse detector")
    writer.add_license("apache-2.0")
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_head_count(config.num_attention_heads)
    writer.add_layer_norm_eps(config.layer_norm_eps)
    writer.add_causal_attention(False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0 if quantised else gguf.LlamaFileType.ALL_F32)
    _add_vocabulary(writer, vocabulary, config.type_vocab_size)
    for name, tensor in network.encoder.state_dict().items():
        if name.endswith("position_ids"):
            continue
        own = _own_name(name)
        values = tensor.detach().float().numpy()
        if quantised and own.endswith(".weight") and own.split(".")[-2] in _QUANTISED:
            writer.add_tensor(
                own, gguf.quants.quantize(values, GGMLQuantizationType.Q8_0), raw_dtype=GGMLQuantizationType.Q8_0
            )
        else:
            writer.add_tensor(own, values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _own_name(name: str) -> str:
    if name in _NAMES:
        return _NAMES[name]
    _, _, layer, rest = name.split(".", 3)
    module, kind = rest.rsplit(".", 1)
    return f"blk.{layer}.{_LAYER_NAMES[module]}.{kind}"


def _add_vocabulary(writer: GGUFWriter, vocabulary: list[str], token_types: int) -> None:
    """WordPiece as llama.cpp wants it: a mark at the beginnings of words rather than at their continuations."""
    special = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"}
    tokens, kinds = [], []
    for token in vocabulary:
        if token in special:
            tokens.append(token)
            kinds.append(gguf.TokenType.UNKNOWN if token == "[UNK]" else gguf.TokenType.CONTROL)  # noqa: S105 # no password
        else:
            tokens.append(token[2:] if token.startswith("##") else "▁" + token)
            kinds.append(gguf.TokenType.NORMAL)
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("jina-v2-en")  # what llama.cpp's own converter writes for this tokenizer
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_type_count(token_types)
    writer.add_unk_token_id(vocabulary.index("[UNK]"))
    writer.add_sep_token_id(vocabulary.index("[SEP]"))
    writer.add_pad_token_id(vocabulary.index("[PAD]"))
    writer.add_mask_token_id(vocabulary.index("[MASK]"))
    writer.add_bos_token_id(vocabulary.index("[CLS]"))
    writer.add_eos_token_id(vocabulary.index("[SEP]"))


def write_heads(network: Network, path: Path) -> None:
    """Write the linear layer, with nothing calibrated yet."""
    with torch.no_grad():
        weight = network.heads.weight.float().numpy()
        bias = network.heads.bias.float().numpy()
    ones, zeros = np.ones(OUTPUTS, np.float32), np.zeros(OUTPUTS, np.float32)
    np.savez(path, weight=weight, bias=bias, slope=ones, linear=zeros, shift=zeros)
