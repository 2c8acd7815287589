"""TeX as SVG: what is drawn, and what is better left as text."""

import warnings

import pytest
from PySide6.QtSvg import QSvgRenderer

from models.formulas.formula import INK, Formula

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # ziamath's own, of the way in which it finds its font
    from models.formulas.typesetting import NoDrawing, draw


@pytest.mark.parametrize(
    "tex",
    [
        "E = mc^2",
        r"\frac{-b \pm \sqrt{b^2 - 4ac}}{2a}",
        r"\sum_{i=1}^{n} i",
        r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
        r"\begin{aligned} a &= b \\ c &= d \end{aligned}",
        r"\begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}",
        r"\mathbb{R}^n \to \mathcal{L}",
        r"\text{Größe } x",
        r"50\,\%",
        r"\hat{x} \cdot \vec{v}",
    ],
)
def test_what_models_write_is_drawn_in_the_stand_in_ink(tex: str, qapp: object) -> None:
    drawing = draw(Formula(tex, display=True))
    assert 0.3 < drawing.width < 20
    assert drawing.ascent > 0.3
    assert INK in drawing.svg
    assert "black" not in drawing.svg
    assert QSvgRenderer(drawing.svg.encode()).isValid()


def test_what_reaches_below_the_line_has_a_descent() -> None:
    assert draw(Formula("x")).descent < 0.1 < draw(Formula("y")).descent < draw(Formula(r"\frac{a}{b}")).descent


def test_a_display_formula_is_taller() -> None:
    inline, display = draw(Formula(r"\frac{a}{b}")), draw(Formula(r"\frac{a}{b}", display=True))
    assert display.ascent > inline.ascent


@pytest.mark.parametrize(
    "tex", ["", r"\frac{1", r"\nosuchcommand{x}", "日本", "a^b^c", "{" * 500 + "x" + "}" * 500, r"\,"]
)
def test_what_cannot_be_drawn_is_told_apart(tex: str) -> None:
    with pytest.raises(NoDrawing):
        draw(Formula(tex))
