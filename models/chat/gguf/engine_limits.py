"""What would end the engine rather than be refused by it: llama.cpp asserts some things of a file that it never checked.

Each was found by handing it damaged files (`make fuzz`), and holds for every model that it can run.
"""

import math

from models.chat.gguf.cursor import nonsense
from models.chat.gguf.header import GgufHeader
from models.chat.gguf.vocabulary_limits import refuse_unusable_vocabulary

_MOST_LAYERS = 512
_LEAST_CONTEXT, _MOST_CONTEXT = 256, (1 << 31) - 1
"""llama.cpp makes no smaller window, and reads no more at once than was asked for: the two have to agree."""
_WITHOUT_ATTENTION = ("mamba", "rwkv", "arwkv")
_EXPERTS_ONLY = ("smallthinker", "llada-moe", "grovemoe", "bailingmoe2", "glm4moe")
_MOST_EXPERTS = 1024
_SECTIONS_ONLY = ("paddleocr",)
_ROPE_SCALINGS = ("none", "linear", "yarn", "longrope")
_CONVOLUTION = "ssm_conv1d"
_FLOAT32 = 0
_NO_WEIGHTS = (9, 15, *range(24, 29))
"""Blocks that are for what passes between tensors, whole numbers, and numbers of 64 bits."""
_INDICES = ("tid2eid", "d2t", "t2d")
"""Tensors that are tables of numbers of tokens or experts."""


def refuse_what_ends_the_engine(header: GgufHeader, architecture: str) -> None:
    """Raises NotAModelFile where a number cannot be, NotAChatModel where the model could not read or write text."""
    numbers = _Numbers(header, architecture)
    _check_layers(numbers)
    _check_attention(numbers, architecture)
    _check_experts(numbers, architecture)
    _check_tensor_types(header)
    refuse_unusable_vocabulary(header)


class _Numbers:
    """What the header says of its architecture."""

    def __init__(self, header: GgufHeader, architecture: str) -> None:
        self._values = header.values
        self._architecture = architecture

    def whole(self, name: str) -> int | None:
        """A whole number; None where it says none, or another kind of value, which llama.cpp refuses by itself."""
        value = self._values.get(f"{self._architecture}.{name}")
        return value if type(value) is int else None

    def real(self, name: str) -> float | None:
        """The same with a number that has a fraction."""
        value = self._values.get(f"{self._architecture}.{name}")
        return value if type(value) is float else None

    def text(self, name: str) -> str | None:
        """A text; None where it says none."""
        value = self._values.get(f"{self._architecture}.{name}")
        return value if isinstance(value, str) else None

    def several(self, name: str) -> list[int]:
        """The whole numbers of an array; none where there is no array."""
        value = self._values.get(f"{self._architecture}.{name}")
        return [number for number in value if type(number) is int] if isinstance(value, tuple) else []


def _check_layers(numbers: _Numbers) -> None:
    layers = numbers.whole("block_count")
    if layers is not None and not 0 < layers <= _MOST_LAYERS:
        raise nonsense(f"it counts {layers} layers")
    ahead = numbers.whole("nextn_predict_layers")
    if layers is not None and ahead is not None and ahead > layers:
        raise nonsense(f"of its {layers} layers, {ahead} look ahead")
    context = numbers.whole("context_length")
    if context is not None and not _LEAST_CONTEXT <= context <= _MOST_CONTEXT:
        raise nonsense(f"it was trained for {context} tokens")
    for name in ("attention.layer_norm_epsilon", "attention.layer_norm_rms_epsilon"):
        epsilon = numbers.real(name)
        if epsilon is not None and not 0 <= epsilon < math.inf:
            raise nonsense("it adds what is no number")


def _check_attention(numbers: _Numbers, architecture: str) -> None:
    if numbers.whole("attention.head_count") == 0 and not architecture.startswith(_WITHOUT_ATTENTION):
        raise nonsense("it counts no heads")
    rotated, most = numbers.whole("rope.dimension_count"), _widest_head(numbers)
    latent = numbers.whole("attention.kv_lora_rank") is not None  # such a model may turn none
    if rotated is not None and most and not latent and (not 0 < rotated <= most or rotated % 2):
        raise nonsense(f"it turns {rotated} dimensions of {most}")
    if numbers.text("rope.scaling.type") not in (None, *_ROPE_SCALINGS):
        raise nonsense("it stretches its context in an unknown way")
    sections = numbers.several("rope.dimension_sections")
    if architecture in _SECTIONS_ONLY and not any(number > 0 for number in sections[:3]):
        raise nonsense("it does not say which dimensions it turns")


def _widest_head(numbers: _Numbers) -> int:
    """How long the largest head of any layer is; 0 where that is not known."""
    said = [numbers.whole(name) or 0 for name in ("attention.key_length", "attention.key_length_swa")]
    heads = numbers.whole("attention.head_count")
    several = [number for number in numbers.several("attention.head_count") if number > 0]
    fewest = heads or min(several, default=0)
    width = numbers.whole("embedding_length") or 0
    return max(*said, width // fewest if fewest > 0 else 0)


def _check_experts(numbers: _Numbers, architecture: str) -> None:
    experts, used = numbers.whole("expert_count") or 0, numbers.whole("expert_used_count")
    if used is None:
        used = max(numbers.several("expert_used_count"), default=0)
    if (
        used > experts
        or experts > _MOST_EXPERTS
        or bool(used) != bool(experts)
        or (architecture in _EXPERTS_ONLY and not experts)
    ):
        raise nonsense(f"it asks {used} of {experts} experts")
    groups, groups_used = numbers.whole("expert_group_count") or 0, numbers.whole("expert_group_used_count") or 0
    if groups >= max(experts, 1) or (groups > 1 and not (experts % groups == 0 and 0 < groups_used < groups)):
        raise nonsense(f"it asks {groups_used} of {groups} groups of experts")


def _check_tensor_types(header: GgufHeader) -> None:
    for name, tensor in header.tensors.items():
        is_index = any(mark in name for mark in _INDICES)
        if (_CONVOLUTION in name and tensor.kind != _FLOAT32) or (tensor.kind in _NO_WEIGHTS and not is_index):
            raise nonsense("it has a tensor of a type that cannot be reckoned with")
