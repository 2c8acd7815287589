"""A formula in a page: its drawing as SVG in the text's own ink, with the source beside it for readers, copies and searches.

SVG and not MathML: it looks as in the window in every browser and on paper, where MathML wants a font for mathematics, which many
machines do not have.
"""

import re
from html import escape
from xml.etree import ElementTree

from models.formulas.formula import INK, Drawing

_LARGER = 1.08
"""The formulas' serif letters look smaller than the page's at the same size."""
_SHAPES = frozenset({"path", "rect"})
_MEASURES = frozenset({"d", "x", "y", "width", "height", "stroke-width"})
_COLOURS = frozenset({"fill", "stroke"})
_COLOUR = re.compile(r"[#\w]{1,30}")


def formula_html(drawing: Drawing, typed: str, *, display: bool) -> str:
    """The drawing with its source, as it was typed. `display`: on a line of its own."""
    kind = "formula display" if display else "formula"
    source = escape(typed)
    return f'<span class="{kind}" title="{source}">{_svg(drawing)}<span class="source">{source}</span></span>'


def _svg(drawing: Drawing) -> str:
    root = ElementTree.fromstring(drawing.svg)  # noqa: S314 # our own process wrote it
    width, below = drawing.width * _LARGER, drawing.descent * _LARGER
    return (
        f'<svg aria-hidden="true" viewBox="{escape(root.attrib["viewBox"])}"'
        f' style="width:{width:.3f}em;vertical-align:{-below:.3f}em">{"".join(map(_shape, root))}</svg>'
    )


def _shape(element: ElementTree.Element) -> str:
    """One of the few shapes that formulas are drawn with; whatever else a library may once write is left out."""
    name = element.tag.rpartition("}")[2]
    if name not in _SHAPES:
        return ""
    kept = [f'{key}="{escape(value)}"' for key, value in element.attrib.items() if key in _MEASURES]
    kept += [f'{key}="{_ink(value)}"' for key, value in element.attrib.items() if key in _COLOURS]
    return f"<{name} {' '.join(kept)}/>"


def _ink(colour: str) -> str:
    is_own = colour != INK and _COLOUR.fullmatch(colour) is not None
    return colour if is_own else "currentColor"
