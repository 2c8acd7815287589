"""Code in its colours: what each kind of word is coloured with, and what a block of code is called."""

from PySide6.QtCore import QCoreApplication

from desktop.theme.tokens import Tokens
from models.markdown.syntax import Syntax, language_name


def syntax_colour(syntax: Syntax, tokens: Tokens) -> str:
    """The theme's colour for it."""
    return {
        Syntax.PLAIN: tokens.ink,
        Syntax.KEYWORD: tokens.accent,
        Syntax.STRING: tokens.notice,
        Syntax.NUMBER: tokens.support,
        Syntax.NAME: tokens.ended,
        Syntax.COMMENT: tokens.second,
    }[syntax]


def language_title(language: str) -> str:
    """What the header of a block calls the language."""
    return language_name(language) or QCoreApplication.translate("Code", "Text")
