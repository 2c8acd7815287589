"""Every ink can be read on every ground it stands on."""

import re
from dataclasses import asdict

import pytest

from desktop.theme.stylesheet import style_sheet
from desktop.theme.tokens import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, Tokens
from desktop.transcript.highlighting import syntax_colour
from models.markdown.syntax import Syntax

AA = 4.5
AAA = 7.0
LINE = 3.0
"""What a line that says where something is needs against its ground."""
SETS = {"light": LIGHT, "dark": DARK, "light, high": LIGHT_HIGH, "dark, high": DARK_HIGH}
PAIRS = [
    *((ink, ground) for ink in ("ink", "second") for ground in ("paper", "raised", "sunken", "hover", "chosen")),
    *(
        (ink, ground)
        for ink in ("ink", "second", "accent")
        for ground in ("notice_paper", "ended_paper", "support_paper")
    ),
    *(("accent", ground) for ground in ("paper", "raised", "sunken", "hover", "chosen")),
    ("ink", "selection"),
    ("ink", "found"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *(("notice", ground) for ground in ("notice_paper", "paper", "raised", "sunken")),
    *(("ended", ground) for ground in ("ended_paper", "paper", "raised", "sunken", "hover", "chosen")),
    *(("support", ground) for ground in ("support_paper", "paper", "raised", "sunken")),
]

GROUNDS = ("paper", "raised", "sunken", "hover", "chosen", "selection", "notice_paper", "ended_paper", "support_paper")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_of_black_on_white_is_as_in_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def least(tokens: Tokens) -> float:
    return AAA if tokens in (LIGHT_HIGH, DARK_HIGH) else AA


@pytest.mark.parametrize("tokens", SETS.values(), ids=SETS)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_is_readable(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= least(tokens)


@pytest.mark.parametrize("tokens", SETS.values(), ids=SETS)
@pytest.mark.parametrize("syntax", Syntax)
def test_code_is_readable(tokens: Tokens, syntax: Syntax) -> None:
    assert contrast(syntax_colour(syntax, tokens), tokens.sunken) >= least(tokens)


@pytest.mark.parametrize("tokens", SETS.values(), ids=SETS)
def test_what_the_style_sheet_sets_on_a_ground_of_its_own_is_readable(tokens: Tokens) -> None:
    found = [
        (rule, ink[1], ground[1])
        for rule in re.findall(r"[^{}]+\{[^{}]*\}", style_sheet(tokens))
        if (ink := re.search(r"(?<![\w-])(?:selection-)?color: (#\w{6})", rule))
        and (ground := re.search(r"background(?:-color)?: (#\w{6})", rule))
    ]
    assert len(found) > 5
    assert [rule for rule, ink, ground in found if contrast(ink, ground) < least(tokens)] == []


@pytest.mark.parametrize("tokens", SETS.values(), ids=SETS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_focus_is_seen_on_every_ground(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.accent, getattr(tokens, ground)) >= LINE


@pytest.mark.parametrize("tokens", SETS.values(), ids=SETS)
@pytest.mark.parametrize("sign", ["second", "ended"])
@pytest.mark.parametrize("ground", ["hover", "chosen", "selection"])
def test_the_signs_in_the_list_of_chats_are_seen_on_rows_in_any_state(tokens: Tokens, sign: str, ground: str) -> None:
    assert contrast(getattr(tokens, sign), getattr(tokens, ground)) >= LINE


@pytest.mark.parametrize("tokens", SETS.values(), ids=SETS)
def test_what_was_searched_for_stands_out_from_what_was_not_and_the_place_one_stands_at_from_both(
    tokens: Tokens,
) -> None:
    assert contrast(tokens.accent, tokens.found) >= LINE
    assert tokens.found != tokens.selection


@pytest.mark.parametrize("tokens", [LIGHT_HIGH, DARK_HIGH], ids=["light, high", "dark, high"])
@pytest.mark.parametrize("ground", ["paper", "raised", "sunken"])
def test_with_high_contrast_every_line_is_seen(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.hairline, getattr(tokens, ground)) >= LINE


@pytest.mark.parametrize("tokens", SETS.values(), ids=SETS)
def test_every_token_is_a_whole_colour(tokens: Tokens) -> None:
    for name, colour in asdict(tokens).items():
        assert re.fullmatch(r"#[0-9A-F]{6}", colour), name
