"""A GGUF file taken apart, so that it can be put together wrongly: every count, length, type and offset may be a lie."""

import struct
from dataclasses import dataclass, field

UINT32, INT32, FLOAT32, BOOL, STRING, ARRAY, UINT64 = 4, 5, 6, 7, 8, 9, 10
SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}


@dataclass
class Pair:
    """A key with its value as it stands in the file."""

    key: bytes
    kind: int
    value: bytes

    @property
    def is_scalar(self) -> bool:
        return self.kind in SCALARS


@dataclass
class Tensor:
    """What the file says of a tensor."""

    name: bytes
    dimensions: list[int]
    kind: int
    offset: int


@dataclass
class GgufParts:
    """A whole file. Where `pair_count` or `tensor_count` is None, the true one is written."""

    pairs: list[Pair]
    tensors: list[Tensor]
    weights: bytes
    version: int = 3
    alignment: int = 32
    pair_count: int | None = None
    tensor_count: int | None = None
    lengths: str = field(default="<Q")
    """How counts and the lengths of strings are written: version 1 had 32 bits."""

    def find(self, key: str) -> Pair | None:
        """The first pair of that key."""
        return next((pair for pair in self.pairs if pair.key == key.encode()), None)

    def put(self, key: str, kind: int, value: bytes) -> None:
        """Set a value, in place of the one there is."""
        if found := self.find(key):
            found.kind, found.value = kind, value
        else:
            self.pairs.append(Pair(key.encode(), kind, value))

    @property
    def architecture(self) -> str:
        found = self.find("general.architecture")
        return found.value[8:].decode("utf-8", "replace") if found else "llama"

    def encode(self) -> bytes:
        """The file."""
        out = bytearray(b"GGUF" + struct.pack("<I", self.version))
        out += self._number(len(self.tensors) if self.tensor_count is None else self.tensor_count)
        out += self._number(len(self.pairs) if self.pair_count is None else self.pair_count)
        for pair in self.pairs:
            out += self._number(len(pair.key)) + pair.key + struct.pack("<I", pair.kind) + pair.value
        for tensor in self.tensors:
            out += self._number(len(tensor.name)) + tensor.name + struct.pack("<I", len(tensor.dimensions))
            out += b"".join(struct.pack("<Q", size % (1 << 64)) for size in tensor.dimensions)
            out += struct.pack("<IQ", tensor.kind, tensor.offset % (1 << 64))
        out += bytes(-len(out) % self.alignment)
        return bytes(out + self.weights)

    def _number(self, number: int) -> bytes:
        return struct.pack(self.lengths, number % (1 << (8 * struct.calcsize(self.lengths))))


def text(content: bytes) -> bytes:
    """A string as a value."""
    return struct.pack("<Q", len(content)) + content


def scalar(kind: int, number: float) -> bytes:
    """A number as a value of this kind, wrapped round where it does not fit."""
    code = SCALARS[kind]
    if code == "?":
        return bytes([int(number != 0)])
    if code in "fd":
        return struct.pack("<" + code, float(number))
    size = struct.calcsize(code)
    return (int(number) % (1 << (8 * size))).to_bytes(size, "little")


def array(kind: int, items: list[bytes]) -> bytes:
    """An array of values of one kind."""
    return struct.pack("<IQ", kind, len(items)) + b"".join(items)


def strings_of(value: bytes) -> list[bytes]:
    """The strings of an array's value, as far as they go."""
    at, items = 12, []
    while at + 8 <= len(value):
        (length,) = struct.unpack_from("<Q", value, at)
        items.append(value[at + 8 : at + 8 + length])
        at += 8 + length
    return items


def take_apart(content: bytes) -> GgufParts:
    """The parts of a sound file of version 3."""
    at = 24
    tensor_count, pair_count = struct.unpack_from("<QQ", content, 8)

    def number(code: str) -> int:
        nonlocal at
        (value,) = struct.unpack_from("<" + code, content, at)
        at += struct.calcsize("<" + code)
        return int(value)

    def string() -> bytes:
        nonlocal at
        length = number("Q")
        at += length
        return content[at - length : at]

    def skip(kind: int) -> None:
        nonlocal at
        if kind == STRING:
            string()
        elif kind == ARRAY:
            item, count = number("I"), number("Q")
            for _ in range(count):
                skip(item)
        else:
            at += struct.calcsize("<" + SCALARS[kind])

    pairs = []
    for _ in range(pair_count):
        key, kind = string(), number("I")
        start = at
        skip(kind)
        pairs.append(Pair(key, kind, content[start:at]))
    tensors = []
    for _ in range(tensor_count):
        name = string()
        dimensions = [number("Q") for _ in range(number("I"))]
        tensors.append(Tensor(name, dimensions, number("I"), number("Q")))
    return GgufParts(pairs, tensors, content[-(-at // 32) * 32 :])
