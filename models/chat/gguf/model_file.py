"""What a model file is, by its header: whether the app can chat with it, and what it says of itself."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from models.chat.gguf.engine_limits import refuse_what_ends_the_engine
from models.chat.gguf.header import GgufHeader, Value
from models.chat.gguf.opening import open_header, refuse_cut
from models.chat.gguf.split_model import SPLIT_NAME, read_other_parts
from models.chat.records import Sampling
from models.errors import (
    ModelFileMissing,
    ModelFileUnreadable,
    NotAChatModel,
    NotAModelFile,
)

_MOST_TEMPLATE_CHARACTERS = 1 << 20
_EMBEDDING_WORDS = ("bert", "embedding", "t5encoder")
_OTHER_TRADES = {
    "clip": "This file is the image part (projector) of a model and cannot chat alone. Choose the model itself.",
    "t5": "This is a model for translating and rewriting, not for chatting. Choose a chat model.",
    "whisper": "This is a model for speech, not for chatting. Choose a chat model.",
    "wavtokenizer-dec": "This is a model for speech, not for chatting. Choose a chat model.",
}
_OTHER_KINDS = {
    "mmproj": _OTHER_TRADES["clip"],
    "adapter": "This file is an adapter (LoRA) for another model and cannot chat alone. Choose the model itself.",
    "control_vector": "This file is a control vector for another model and cannot chat alone. Choose the model itself.",
    "imatrix": "This file is a by-product of making models smaller (imatrix), not a model. Choose the model itself.",
    "vocab": "This file holds only a vocabulary, no model. Choose the model itself.",
}
# What a model's makers recommend on its card, where their files do not carry it.
_MODEL_CARDS = {
    # The card's, and a penalty: without one the smallest of them falls into loops (5 of 7 answers, against 1 of 8).
    "smollm2": Sampling(temperature=0.2, top_p=0.9, repeat_penalty=1.1),
}
_OTHER_SAMPLERS = ("mirostat", "sequence")
"""Keys of `general.sampling.*` that llama.cpp knows and that stand for a sampler, or an order of them, that is not ours."""
_QUANTIZATION = re.compile(
    r"[-._ ](?:(?:i1|UD|imat)[-._])?(?:I?Q\d\w*|TQ\d\w*|B?F16|F32|MXFP4\w*|NVFP4)$", re.IGNORECASE
)
_NAMELESS = re.compile(r"^(?:model|ggml[-_]model|sha256[-_].*|[0-9a-f]{32,}|)$", re.IGNORECASE)


@dataclass(frozen=True)
class ModelFile:
    """A file that the app can try to chat with."""

    path: Path
    file_bytes: int
    name: str
    """What a person would call it: the file's name without its ending and quantisation, or the name it gives itself."""
    architecture: str
    parameters: int
    context_tokens: int
    """The context it was trained for; 0 where it does not say."""
    kv_bytes_per_token: int
    """What one token costs in the KV cache at 16 bits; 0 where nothing is known."""
    chat_template: str | None = field(repr=False)
    sampling: Sampling
    """What the file recommends (`general.sampling.*`)."""
    advice_not_followed: tuple[str, ...] = ()
    """The keys of that whose samplers this engine has not."""
    layers: int = 0
    """Blocks; 0 where it does not say."""
    own_names: str = ""
    """What the file calls itself, by which its kind may be known."""


def read_model_file(path: Path) -> ModelFile:
    """Read the header of a model file, in a fraction of a second; safe on any input.

    Raises a ModelFileError with a sentence for the user where the file cannot be chatted with.
    """
    try:
        header, size = open_header(path)
        return _judge(path, size, header)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ModelFileMissing(f"No model file is at {path}. It may have been moved or deleted.") from error
    except PermissionError as error:
        raise ModelFileUnreadable(f"{path.name} may not be read by you. Check the permissions of the file.") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        reason = getattr(error, "strerror", None) or "its name is not one"
        raise ModelFileUnreadable(f"{path.name} cannot be read ({reason}). Check the disk that it is on.") from error


def _judge(path: Path, size: int, header: GgufHeader) -> ModelFile:
    values = header.values
    others = read_other_parts(path, values)  # before the rest, which stands in the first part alone
    architecture = _text(values, "general.architecture")
    if not architecture:
        raise NotAModelFile("This GGUF file does not say what kind of model it is. It may be damaged: get it anew.")
    _refuse_other_kinds(values, architecture)
    if not header.tensors and not others:  # the first of several parts may have none
        raise NotAChatModel(_OTHER_KINDS["vocab"])
    refuse_cut(header, size)
    if _text(values, "tokenizer.ggml.model") in ("", "none", "no_vocab"):
        raise NotAChatModel("This model has no vocabulary of its own and cannot chat. Choose a chat model.")
    refuse_what_ends_the_engine(header, architecture)
    template = _text(values, "tokenizer.chat_template")
    return ModelFile(
        path=path,
        file_bytes=size + sum(bytes_of_part for _, bytes_of_part in others),
        name=_name(path, values),
        architecture=architecture,
        parameters=min(sum(each.parameters for each in (header, *(other for other, _ in others))), 1 << 62),
        context_tokens=_whole(values, f"{architecture}.context_length"),
        kv_bytes_per_token=_kv_bytes_per_token(values, architecture),
        chat_template=template if 0 < len(template) <= _MOST_TEMPLATE_CHARACTERS else None,
        sampling=_sampling(values),
        advice_not_followed=tuple(key for key in _OTHER_SAMPLERS if values.get(f"general.sampling.{key}")),
        layers=_whole(values, f"{architecture}.block_count"),
        own_names=f"{_text(values, 'general.name')[:200]} {_text(values, 'general.basename')[:200]}".strip(),
    )


def _refuse_other_kinds(values: dict[str, Value], architecture: str) -> None:
    kind = _text(values, "general.type")
    if kind in _OTHER_KINDS:
        raise NotAChatModel(_OTHER_KINDS[kind])
    if architecture in _OTHER_TRADES:
        raise NotAChatModel(_OTHER_TRADES[architecture])
    pooled = _whole(values, f"{architecture}.pooling_type") > 0
    if pooled or any(word in architecture for word in _EMBEDDING_WORDS):
        raise NotAChatModel(
            "This is an embedding model: it turns text into numbers and cannot write answers. Choose a chat model."
        )
    if values.get(f"{architecture}.attention.causal") is False:
        raise NotAChatModel("This model does not write text word by word, so it cannot chat here. Choose a chat model.")


def _name(path: Path, values: dict[str, Value]) -> str:
    split = SPLIT_NAME.match(path.name)
    stem = split[1] if split else path.stem
    stem = _QUANTIZATION.sub("", stem)
    if _NAMELESS.match(stem) or not stem.isprintable():
        stem = " ".join(_text(values, "general.name").split())[:80] or path.stem
    # Shown in a terminal as well, which would take control characters for commands; `isprintable` knows half characters too.
    return "".join(character if character.isprintable() else "\ufffd" for character in stem)


def _kv_bytes_per_token(values: dict[str, Value], architecture: str) -> int:
    layers = min(_whole(values, f"{architecture}.block_count"), 4096)
    heads = _counts(values, f"{architecture}.attention.head_count", layers)
    kv_heads = _counts(values, f"{architecture}.attention.head_count_kv", layers) or heads
    width = _whole(values, f"{architecture}.embedding_length")
    default = width // max(heads) if heads and max(heads) > 0 else 0
    key = _whole(values, f"{architecture}.attention.key_length") or default
    value = _whole(values, f"{architecture}.attention.value_length") or default
    return sum(max(count, 0) for count in kv_heads) * (key + value) * 2


def _counts(values: dict[str, Value], key: str, layers: int) -> list[int]:
    """One number a layer, from a number for all or from an array."""
    value = values.get(key)
    if isinstance(value, tuple):
        return [count for count in value[:layers] if type(count) is int]
    return [value] * layers if type(value) is int else []


def _sampling(values: dict[str, Value]) -> Sampling:
    card = _MODEL_CARDS.get(_text(values, "general.basename").lower(), Sampling())
    top_k = _real(values, "general.sampling.top_k", 0, 1000)
    last_n = _real(values, "general.sampling.penalty_last_n", -1, 1 << 20)
    own = Sampling(
        temperature=_real(values, "general.sampling.temp", 0.0, 2.0),
        top_k=None if top_k is None else int(top_k),
        top_p=_real(values, "general.sampling.top_p", 0.01, 1.0),
        min_p=_real(values, "general.sampling.min_p", 0.0, 1.0),
        repeat_penalty=_real(values, "general.sampling.penalty_repeat", 0.5, 2.0),
        penalty_last_n=None if last_n is None else int(last_n),
        xtc_probability=_real(values, "general.sampling.xtc_probability", 0.0, 1.0),
        xtc_threshold=_real(values, "general.sampling.xtc_threshold", 0.0, 1.0),
    )
    said = {name: value for name, value in msgspec.structs.asdict(own).items() if value is not None}
    return msgspec.structs.replace(card, **said)


def _real(values: dict[str, Value], key: str, least: float, most: float) -> float | None:
    """A number within bounds; None where there is none, or one that makes no sense."""
    value = values.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        return None
    return round(float(value), 4)


def _whole(values: dict[str, Value], key: str) -> int:
    value = values.get(key)
    return value if type(value) is int and value > 0 else 0


def _text(values: dict[str, Value], key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) else ""
