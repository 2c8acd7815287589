"""Code cut into words of one kind each, as Pygments tells them apart."""

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from pygments.lexer import Lexer
from pygments.lexers import LEXERS, find_lexer_class
from pygments.token import Comment, Generic, Keyword, Literal, Name, Number, Operator, String, _TokenType

LONGEST = 100_000
"""Characters of code that are coloured; more is shown in one ink."""


class Syntax(Enum):
    """What a word of code is, as far as it has a colour of its own."""

    PLAIN = "plain"
    KEYWORD = "keyword"
    STRING = "string"
    NUMBER = "number"
    NAME = "name"
    COMMENT = "comment"


_SYNTAX: dict[_TokenType, Syntax] = {
    Comment: Syntax.COMMENT,
    Keyword: Syntax.KEYWORD,
    Operator.Word: Syntax.KEYWORD,
    Name.Tag: Syntax.KEYWORD,
    String: Syntax.STRING,
    Literal.Date: Syntax.STRING,
    Generic.Inserted: Syntax.STRING,
    Number: Syntax.NUMBER,
    Keyword.Constant: Syntax.NUMBER,
    Name.Function: Syntax.NAME,
    Name.Class: Syntax.NAME,
    Name.Decorator: Syntax.NAME,
    Name.Attribute: Syntax.NAME,
    Generic.Heading: Syntax.NAME,
    Generic.Deleted: Syntax.COMMENT,
}


def coloured(text: str, language: str) -> list[tuple[str, Syntax]]:
    """The text cut into words of one colour; together they are the text. An unknown language is plain."""
    lexer = _lexer(language.lower())
    if lexer is None or len(text) > LONGEST:
        return [(text, Syntax.PLAIN)]
    words = list(_joined(lexer, text))
    # Some lexers drop what they do not expect, such as a console session without a prompt.
    return words if sum(len(word) for word, _ in words) == len(text) else [(text, Syntax.PLAIN)]


class GrowingCode:
    """Colours code while it is written: only its last stretch is read again when text is added.

    A stretch ends at an empty line, so a long string with one in it may have the wrong colours until `coloured` reads all of it.
    """

    _STRETCH = 1500
    _LOOK_BACK = 500

    def __init__(self, language: str) -> None:
        self.language = language
        self._text = ""
        self._settled: list[tuple[str, Syntax]] = []
        self._start = 0  # of what is not settled

    def goes_on_as(self, text: str, language: str) -> bool:
        """Whether this is the same code, perhaps with more at its end."""
        return language == self.language and text.startswith(self._text)

    def read(self, text: str) -> list[tuple[str, Syntax]]:
        """The words of the whole text, which must go on from the one before."""
        self._text = text
        if len(text) - self._start > self._STRETCH:
            until = len(text) - self._LOOK_BACK
            empty = text.rfind("\n\n", self._start, until)
            line = empty + 2 if empty >= 0 else text.rfind("\n", self._start, until) + 1
            self._settled.extend(coloured(text[self._start : line], self.language))
            self._start = max(line, self._start)
        return [*self._settled, *coloured(text[self._start :], self.language)]


def language_name(language: str) -> str:
    """What a language is called: `Python` for `py`; what stands behind the fence where nobody knows it."""
    lexer = _lexer(language.lower())
    return str(lexer.name) if lexer is not None else language


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    # Pygments' own `get_lexer_by_name` looks through all that is installed for a name that it does not know, for thirty
    # milliseconds; while an answer is written, `pyth` is such a name.
    name = _names().get(language)
    found = find_lexer_class(name) if name is not None else None
    return found(stripnl=False, ensurenl=False) if found is not None else None


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """The name of a lexer by what its language is called for short."""
    return {short: name for _, name, shorts, _, _ in LEXERS.values() for short in shorts}


def _joined(lexer: Lexer, text: str) -> Iterator[tuple[str, Syntax]]:
    words: list[str] = []
    current = Syntax.PLAIN
    for _, kind, word in lexer.get_tokens_unprocessed(text):
        syntax = _syntax(kind)
        if syntax is not current and not word.isspace() and words:
            yield "".join(words), current
            words.clear()
        if not word.isspace() or not words:
            current = syntax
        words.append(word)
    if words:
        yield "".join(words), current


@lru_cache(maxsize=512)
def _syntax(kind: _TokenType) -> Syntax:
    step: _TokenType | None = kind
    while step is not None:
        if step in _SYNTAX:
            return _SYNTAX[step]
        step = step.parent
    return Syntax.PLAIN
