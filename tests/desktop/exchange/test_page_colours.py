"""A page that was exported has the window's own colours."""

import re

import pytest

from desktop.theme.tokens import DARK, LIGHT, Tokens
from models.exchange.html_style import STYLE


@pytest.mark.parametrize(("number", "tokens"), [(0, LIGHT), (1, DARK)])
def test_the_colours_of_a_page_are_those_of_the_theme(number: int, tokens: Tokens) -> None:
    block = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[number]
    named = dict(re.findall(r"--([a-z-]+): (#[0-9A-F]{6});", block))
    assert len(named) == 12
    for name, colour in named.items():
        assert getattr(tokens, name.replace("-", "_")) == colour
