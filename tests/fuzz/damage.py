"""One damaged model file after another, each by the names of what was done to it."""

import dataclasses
import random
import struct
from collections.abc import Callable
from dataclasses import dataclass

from tests.fuzz import damage_to_tensors, damage_to_values, damage_to_vocabulary
from tests.fuzz.gguf_parts import INT32, GgufParts, Pair, scalar, take_apart
from tests.fuzz.odd_values import LONG


@dataclass(frozen=True)
class Damage:
    """A damaged file: its bytes, the name it goes by, what lies beside it, and how long it is made by a hole at its end."""

    name: str
    content: bytes
    file_name: str = "model.gguf"
    beside: tuple[tuple[str, bytes], ...] = ()
    length: int | None = None


def damaged(bases: dict[str, bytes], rng: random.Random) -> Damage:
    """One damaged file, the same for the same state of `rng`."""
    base = rng.choice(list(bases))
    if rng.randrange(len(_ON_PARTS) + len(_ON_FILES)) < len(_ON_PARTS):
        parts = take_apart(bases[base])
        ways = rng.choices(_ON_PARTS, k=2 if rng.random() < 0.2 else 1)
        for way in ways:
            way(parts, rng)
        return Damage(f"{base}: {', '.join(map(_name, ways))}", parts.encode())
    on_file = rng.choice(_ON_FILES)
    made = on_file(bases[base], rng)
    damage = Damage("", made) if isinstance(made, bytes) else made
    return dataclasses.replace(damage, name=f"{base}: {_name(on_file)}")


def _name(way: Callable[..., object]) -> str:
    return way.__name__.replace("_", " ")


def cut(content: bytes, rng: random.Random) -> bytes:
    return content[: rng.choice((rng.randrange(64), rng.randrange(20_000), rng.randrange(len(content))))]


def bits_flipped(content: bytes, rng: random.Random) -> bytes:
    data = bytearray(content)
    end = rng.choice((300, 1000, 12_000, len(data)))
    for _ in range(rng.choice((1, 1, 2, 8, 64))):
        data[rng.randrange(end)] ^= 1 << rng.randrange(8)
    return bytes(data)


def number_overwritten(content: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(rng.choice((1000, 12_000)))
    return content[:at] + struct.pack("<Q", rng.choice(LONG)) + content[at + 8 :]


def bytes_put_in_or_out(content: bytes, rng: random.Random) -> bytes:
    at, count = rng.randrange(12_000), rng.choice((1, 4, 8, 100))
    if rng.random() < 0.5:
        return content[:at] + content[at + count :]
    return content[:at] + rng.randbytes(count) + content[at:]


def block_of_zeros(content: bytes, rng: random.Random) -> bytes:
    at, count = rng.randrange(len(content)), rng.choice((512, 4096, 65_536))
    return content[:at] + bytes(len(content[at : at + count])) + content[at + count :]


def noise(content: bytes, rng: random.Random) -> bytes:
    return content[: rng.choice((4, 8, 16, 24))] + rng.randbytes(rng.randrange(5000))


def version(content: bytes, rng: random.Random) -> bytes:
    parts = take_apart(content)
    parts.version = rng.choice((0, 1, 2, 4, 1 << 16, (1 << 32) - 1))
    if parts.version == 1:
        parts.lengths = "<I"
    return parts.encode()


def other_byte_order(content: bytes, rng: random.Random) -> bytes:
    numbers = struct.unpack_from("<IQQ", content, 4)
    return rng.choice((b"GGUF", b"FUGG")) + struct.pack(">IQQ", *numbers) + content[24:]


def parts_of_a_split(content: bytes, rng: random.Random) -> Damage:
    parts = take_apart(content)
    count = rng.choice((0, 1, 2, 3, 3, 3, 65535))
    parts.put("split.count", 2, scalar(2, count))
    parts.put("split.no", 2, scalar(2, rng.choice((0, 0, 0, 1, 5))))
    parts.put("split.tensors.count", INT32, scalar(INT32, rng.choice((len(parts.tensors), 100, -1))))
    beside = []
    for number in (2, 3):
        match rng.randrange(5):
            case 0:
                beside.append((number, parts.encode()))
            case 1:
                beside.append((number, rng.randbytes(300)))
            case 2:
                beside.append((number, _second_part(parts, number).encode()))
            case 3:
                beside.append((number, b""))
    total = rng.choice((3, 3, 3, count % 100_000, 2))
    name = rng.choice(("model-00001-of-%05d.gguf", "model-00001-of-%05d.gguf", "model-00002-of-%05d.gguf", "m%d.gguf"))
    others = tuple((f"model-{number:05d}-of-{total:05d}.gguf", what) for number, what in beside)
    own = name % total
    return Damage("", parts.encode(), own, tuple(other for other in others if other[0] != own))


def full_of_holes(content: bytes, rng: random.Random) -> Damage:
    """A file that is 100 GB long and has next to nothing in it."""
    if rng.random() < 0.5:
        return Damage("", content[: rng.choice((4, 100, 5000, len(content)))], length=100_000_000_000)
    parts = take_apart(content)
    tensor = rng.choice(parts.tensors)
    tensor.dimensions[-1] = 90_000_000_000 // (4 * tensor.dimensions[0])
    end = tensor.offset + 90_000_000_000
    for later in parts.tensors:
        if later.offset > tensor.offset:
            later.offset += end
    return Damage("", parts.encode(), length=100_000_000_000)


def _second_part(parts: GgufParts, number: int) -> GgufParts:
    pairs = [Pair(b"split.no", 2, scalar(2, number - 1)), Pair(b"split.count", 2, scalar(2, 3))]
    pairs.append(Pair(b"split.tensors.count", INT32, scalar(INT32, len(parts.tensors))))
    return GgufParts(pairs, [], b"")


_ON_PARTS = (*damage_to_values.WAYS, *damage_to_vocabulary.WAYS, *damage_to_tensors.WAYS)
_ON_FILES: tuple[Callable[[bytes, random.Random], bytes | Damage], ...] = (
    cut,
    bits_flipped,
    bits_flipped,
    number_overwritten,
    bytes_put_in_or_out,
    block_of_zeros,
    noise,
    version,
    other_byte_order,
    parts_of_a_split,
    full_of_holes,
)
