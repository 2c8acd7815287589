"""Markdown within a paragraph: runs of text of one look each, and where they link to."""

from collections.abc import Iterator

from markdown_it.token import Token
from PySide6.QtCore import QCoreApplication

from desktop.transcript.markdown.blocks import Look, Run
from models.formulas.formula import Formula
from models.markdown.addresses import BARE_ADDRESS, is_openable

LONGEST_ADDRESS = 96
"""Characters of an image's address that are shown: a `data:` one can have millions."""

_LOOKS = {"strong": Look.BOLD, "em": Look.ITALIC, "s": Look.STRUCK}


def read_runs(children: list[Token], *, lstrip: bool = False) -> Iterator[Run]:
    """The runs of an inline token. Neighbours of one look are joined."""
    joined: Run | None = None
    for run in _separate_runs(children):
        text = run.text.lstrip(" ") if joined is None and lstrip else run.text
        if joined is None:
            joined = Run(text, run.look, run.link, run.formula)
        elif (run.look, run.link, run.formula, joined.formula) == (joined.look, joined.link, None, None):
            joined = Run(joined.text + text, run.look, run.link)
        else:
            if joined.text:
                yield joined
            joined = run
    if joined is not None and joined.text:
        yield joined


def _separate_runs(children: list[Token]) -> Iterator[Run]:
    look = Look.PLAIN
    link = ""
    address = ""
    for token in children:
        match token.type:
            case "text" | "text_special" | "html_inline":
                yield from [Run(token.content, look, link)] if link else _with_bare_addresses(token.content, look)
            case "code_inline":
                yield Run(token.content, look | Look.CODE, link)
            case "formula":
                formula = Formula(token.content, display=token.meta["display"])
                yield Run(token.meta["typed"], look, link, formula)
            case "softbreak" | "hardbreak":
                yield Run("\n", look, link)
            case "image":
                yield _image(token, look, link)
            case "link_open":
                address = str(token.attrs.get("href", ""))
                link = address if is_openable(address) else ""
            case "link_close":
                if not link and address and token.markup != "autolink":
                    # A link that leads where none may: its address is shown, and is only text.
                    yield Run(f" ({_shortened(address)})", look | Look.SECOND)
                link = address = ""
            case _:
                part = _LOOKS.get(token.tag, Look.PLAIN)
                look = look | part if token.nesting > 0 else look & ~part


def _image(token: Token, look: Look, link: str) -> Run:
    address = str(token.attrs.get("src", ""))
    return Run(f"{token.content or _image_without_a_name()} ({_shortened(address)})", look | Look.SECOND, link)


def _image_without_a_name() -> str:
    return QCoreApplication.translate("Markdown", "Image")


def _shortened(address: str) -> str:
    return address if len(address) <= LONGEST_ADDRESS else address[:LONGEST_ADDRESS] + "…"


def _with_bare_addresses(text: str, look: Look) -> Iterator[Run]:
    done = 0
    for found in BARE_ADDRESS.finditer(text):
        if found.start() > done:
            yield Run(text[done : found.start()], look)
        yield Run(found.group(), look, found.group())
        done = found.end()
    if done < len(text):
        yield Run(text[done:], look)
