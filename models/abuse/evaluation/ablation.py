"""What each part of the recipe is worth: the figures that training's ablation writes, as the evaluation reads them."""

from pathlib import Path

import msgspec

FILE = "ablation.json"


class Variant(msgspec.Struct, frozen=True):
    """A way to train with one thing changed, and what was measured of it."""

    what: str
    changed: str
    figures: dict[str, float]


def read(folder: Path) -> list[Variant]:
    """What lies beside the weights; nothing where the ablation has not been run."""
    file = folder / FILE
    return msgspec.json.decode(file.read_bytes(), type=list[Variant]) if file.is_file() else []
