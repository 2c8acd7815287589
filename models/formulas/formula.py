"""Formulas and their drawings, as values."""

import msgspec

INK = "#010203"
"""The colour that stands in a drawing for whatever ink it is shown in."""


class Formula(msgspec.Struct, frozen=True):
    """TeX, without what it was delimited by. `display`: set on a line of its own, with larger signs."""

    tex: str
    display: bool = False


class Drawing(msgspec.Struct, frozen=True):
    """A formula as SVG, in the colour `INK`, and its measures in shares of the type's size."""

    svg: str
    width: float
    ascent: float
    """What stands above the text's baseline."""
    descent: float
