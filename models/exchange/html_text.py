"""What was written, as HTML: a model's Markdown, and a user's words as they were typed. All of it is escaped."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from models.exchange.html_formulas import formula_html
from models.formulas.formula import Drawing, Formula
from models.formulas.rules import FORMULA, FORMULA_BLOCK
from models.markdown.addresses import BARE_ADDRESS, is_openable
from models.markdown.deep_nesting import AS_TYPED
from models.markdown.direction import is_table_read_from_right
from models.markdown.parser import LONGEST, markdown_parser
from models.markdown.syntax import Syntax, coloured, language_name

_PARSER = markdown_parser()
_FENCES = MarkdownIt("zero").enable("fence")
# Paragraphs have theirs by the style: one with an attribute of its own says nothing of the quote that it stands in.
_HAS_DIRECTION = frozenset({"bullet_list_open", "ordered_list_open", "blockquote_open"})


def read(text: str) -> Sequence[Token]:
    """The tokens of a model's Markdown."""
    if len(text) > LONGEST:
        return [Token(AS_TYPED, "", 0, content=text)]
    return _PARSER.parse(text)


def formulas_in(tokens: Sequence[Token]) -> Iterator[Formula]:
    """All formulas, in their order."""
    for token in tokens:
        if token.type in {FORMULA, FORMULA_BLOCK}:
            yield _formula(token)
        yield from formulas_in(token.children or ())


def markdown_html(tokens: Sequence[Token], drawings: Mapping[Formula, Drawing]) -> str:
    """A model's Markdown. An image is a link with its words; a link leads to the web or a mail, or is none."""
    return str(_Renderer(drawings).render(tokens, _PARSER.options, {}))


def typed_html(text: str) -> str:
    """Somebody's words as they were typed; only fenced code is told apart."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    made: list[str] = []
    done = 0
    for token in _FENCES.parse("\n".join(lines)):
        if token.type == "fence" and token.map:
            made += [_typed(lines[done : token.map[0]]), _code(token)]
            done = token.map[1]
    made.append(_typed(lines[done:]))
    return "".join(made)


def file_html(name: str, text: str) -> str:
    """An attached file, folded."""
    return f'<details class="file"><summary>{escape(name)}</summary><pre dir="auto">{_words(text)}</pre></details>'


def _typed(lines: Sequence[str]) -> str:
    text = "\n".join(lines).strip("\n")
    return f'<div class="typed">{_words(text)}</div>' if text.strip() else ""


def _words(text: str) -> str:
    return escape(text.replace("\0", "�"))


def _code(token: Token) -> str:
    language = (token.info.split() or [""])[0]
    label = f'<div class="language">{escape(language_name(language))}</div>' if language else ""
    words = coloured(token.content.removesuffix("\n"), language)
    inner = "".join(
        _words(word) if syntax is Syntax.PLAIN else f'<span class="{syntax.value}">{_words(word)}</span>'
        for word, syntax in words
    )
    return f'<div class="code" dir="ltr">{label}<pre><code>{inner}</code></pre></div>\n'


def _formula(token: Token) -> Formula:
    return Formula(token.content, display=token.type == FORMULA_BLOCK or bool(token.meta.get("display")))


class _Renderer(RendererHTML):
    """Methods without an underscore are called for tokens of their name."""

    def __init__(self, drawings: Mapping[Formula, Drawing]) -> None:
        super().__init__()
        self._drawings = drawings
        self._address: str | None = None
        """Where the link that is open leads."""
        rules: dict[str, Any] = self.rules
        rules |= {FORMULA: self._drawn, FORMULA_BLOCK: self._drawn_block, AS_TYPED: self._as_typed}
        rules |= {"text_special": self.text, "code_block": self.fence, "td_open": self.th_open}
        rules |= dict.fromkeys(_HAS_DIRECTION, self._with_direction)

    def text(self, tokens: Sequence[Token], idx: int, _options: Any, _env: Any) -> str:
        """Words; addresses in them are links, as in the window."""
        return _words(tokens[idx].content) if self._address is not None else _with_links(tokens[idx].content)

    def html_inline(self, tokens: Sequence[Token], idx: int, _options: Any, _env: Any) -> str:
        """With raw HTML off, only the task list's checkbox is one."""
        return f'<span class="box">{"☑" if "checked=" in tokens[idx].content else "☐"}</span>'

    def softbreak(self, _tokens: Sequence[Token], _idx: int, _options: Any, _env: Any) -> str:
        """A line ends where the model ended it, as in the window."""
        return "<br>\n"

    def fence(self, tokens: Sequence[Token], idx: int, _options: Any, _env: Any) -> str:
        """A block of code in its colours."""
        return _code(tokens[idx])

    def image(self, tokens: Sequence[Token], idx: int, _options: Any, _env: Any) -> str:
        """Its words, linked: nothing is ever loaded."""
        address = str(tokens[idx].attrs.get("src", ""))
        words = _words(tokens[idx].content)
        if self._address is not None or not is_openable(address):
            return words
        return f'<a href="{escape(address)}">{words or escape(address)}</a>'

    def link_open(self, tokens: Sequence[Token], idx: int, _options: Any, _env: Any) -> str:
        """The beginning of a link that leads to the web or a mail."""
        self._address = str(tokens[idx].attrs.get("href", ""))
        return f'<a href="{escape(self._address)}">' if is_openable(self._address) else ""

    def link_close(self, tokens: Sequence[Token], idx: int, _options: Any, _env: Any) -> str:
        """Its end; behind one that leads where none may stands its address."""
        address, self._address = self._address or "", None
        if is_openable(address):
            return "</a>"
        return f" ({_words(address)})" if address and tokens[idx].markup != "autolink" else ""

    def table_open(self, tokens: Sequence[Token], idx: int, _options: Any, _env: Any) -> str:
        """A table, in a box of its own that scrolls, and from the right where it is read from there."""
        header: list[str] = []
        for token in tokens[idx:]:
            if token.type == "thead_close":
                break
            header.append(token.content if token.type == "inline" else "")
        direction = "rtl" if is_table_read_from_right(header) else "ltr"
        return f'<div class="table" dir="{direction}"><table>\n'

    def table_close(self, _tokens: Sequence[Token], _idx: int, _options: Any, _env: Any) -> str:
        """Its end."""
        return "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, _options: Any, _env: Any) -> str:
        """A cell; its side is the reader's, not the page's."""
        style = str(tokens[idx].attrs.get("style", ""))
        side = ' class="end"' if "right" in style else ' class="centre"' if "center" in style else ""
        return f"<{tokens[idx].tag}{side}>"

    def _with_direction(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        tokens[idx].attrSet("dir", "auto")
        return str(self.renderToken(tokens, idx, options, env))

    def _drawn(self, tokens: Sequence[Token], idx: int, _options: Any, _env: Any) -> str:
        formula, typed = _formula(tokens[idx]), str(tokens[idx].meta["typed"])
        drawing = self._drawings.get(formula)
        return _words(typed) if drawing is None else formula_html(drawing, typed, display=formula.display)

    def _drawn_block(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        drawn = self._drawn(tokens, idx, options, env)
        return f"<p>{drawn}</p>\n" if drawn.startswith("<") else f'<div class="typed">{drawn}</div>\n'

    def _as_typed(self, tokens: Sequence[Token], idx: int, _options: Any, _env: Any) -> str:
        return f'<div class="typed">{_words(tokens[idx].content)}</div>\n'


def _with_links(text: str) -> str:
    made: list[str] = []
    done = 0
    for found in BARE_ADDRESS.finditer(text):
        address = _words(found.group())
        made += [_words(text[done : found.start()]), f'<a href="{address}">{address}</a>']
        done = found.end()
    return "".join([*made, _words(text[done:])])
