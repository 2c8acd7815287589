"""A formula's TeX as a drawing. It runs in a process of its own."""

import re
from xml.etree import ElementTree

from ziafont.config import config
from ziamath.zmath import Latex

from models.formulas.formula import INK, Drawing, Formula

UNITS = 100.0
"""Units of a drawing's own measure to the size of the type it is set in."""
_MOST_CHARACTERS = 1_000_000
_UNKNOWN_COMMAND = re.compile(r"\\[A-Za-z]")
_NEEDS_NO_GLYPH = frozenset("\u2061\u2062\u2063\u2064")


class NoDrawing(Exception):
    """What was given is no formula that can be drawn."""


config.svg2 = False  # glyphs as paths in their places: QtSvg knows no symbols


def draw(formula: Formula) -> Drawing:
    """Draw it. Raises NoDrawing for what is not understood, or has letters that the font has not; may take long."""
    try:
        set_ = Latex(formula.tex, size=UNITS, color=INK, inline=not formula.display)
        _refuse_what_is_not_understood(set_)
        svg = set_.svg()
    except NoDrawing:
        raise
    except Exception as error:  # the libraries raise whatever comes to them
        raise NoDrawing(type(error).__name__) from error
    top, width, height = _view_box(svg)
    if not ("<path" in svg or "<rect" in svg) or len(svg) > _MOST_CHARACTERS:
        raise NoDrawing("it draws nothing, or too much")
    return Drawing(svg, width / UNITS, -top / UNITS, (top + height) / UNITS)


def _refuse_what_is_not_understood(set_: Latex) -> None:
    for element in set_.mathml.iter():
        words = element.text or ""
        if _UNKNOWN_COMMAND.search(words):  # it would be drawn by its name
            raise NoDrawing(words)
        for character in words:
            if not character.isspace() and character not in _NEEDS_NO_GLYPH and not set_.font.glyphindex(character):
                raise NoDrawing(character)


def _view_box(svg: str) -> tuple[float, float, float]:
    _left, top, width, height = (float(number) for number in ElementTree.fromstring(svg).attrib["viewBox"].split())  # noqa: S314
    return top, width, height
