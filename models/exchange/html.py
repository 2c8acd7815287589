"""A chat as one HTML file. What a user or a model wrote is escaped; there is no script in it, and nothing is loaded."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from html import escape

from markdown_it.token import Token

from models.exchange.chat_text import ChatText, Said
from models.exchange.html_style import STYLE
from models.exchange.html_text import file_html, formulas_in, markdown_html, read, typed_html
from models.exchange.progress import Progress, part, tell
from models.exchange.words import Words
from models.formulas.formula import Drawing, Formula

Draw = Callable[[Collection[Formula], Progress], Mapping[Formula, Drawing]]
"""Draws what can be drawn of formulas, and tells how far it is."""


def as_html(chat: ChatText, words: Words, draw: Draw, progress: Progress = lambda _: True) -> str:
    """The chat as a page. Raises Stopped where `progress` stops it."""
    count = max(len(chat.messages), 1)
    read_: list[Sequence[Token]] = []
    for done, said in enumerate(chat.messages):
        tell(progress, 0.2 * done / count)
        read_.append(read(said.text) if said.is_model else ())
    formulas = dict.fromkeys(formula for tokens in read_ for formula in formulas_in(tokens))
    drawings = draw(formulas.keys(), part(progress, 0.2, 0.7))
    body: list[str] = []
    for done, (said, tokens) in enumerate(zip(chat.messages, read_, strict=True)):
        tell(progress, 0.7 + 0.3 * done / count)
        body += _message(said, tokens, words, drawings)
    return _page(chat, words, "\n".join(body))


def _page(chat: ChatText, words: Words, body: str) -> str:
    title = escape(chat.title)
    told = _folded(words.instructions, typed_html(chat.instructions)) if chat.instructions else ""
    ended = ""
    if chat.ended:
        because = f'<p class="because">{escape(chat.ended_because)}</p>'
        ended = f'<footer><p class="ended"><b>{escape(chat.ended)}</b></p>{because}</footer>'
    return f"""<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p>{escape(chat.days)}</p>
</header>
<main>
{told}
{body}
</main>
{ended}
</body>
</html>
"""


def _message(said: Said, tokens: Sequence[Token], words: Words, drawings: Mapping[Formula, Drawing]) -> Iterator[str]:
    remark = f" ({escape(said.remark)})" if said.remark else ""
    yield f'<article class="{"model" if said.is_model else "user"}">'
    yield f'<p class="who"><b>{escape(said.who)}</b> {escape(said.when)}{remark}</p>'
    if said.thoughts.strip():
        yield _folded(words.thoughts, typed_html(said.thoughts.strip()))
    yield from (file_html(file.name, file.text) for file in said.files)
    if said.text.strip():
        yield f'<div class="text">{markdown_html(tokens, drawings) if said.is_model else typed_html(said.text)}</div>'
    if said.notice:
        yield f'<div class="notice">{typed_html(said.notice)}</div>'
    yield "</article>"


def _folded(title: str, body: str) -> str:
    return f'<details><summary>{escape(title)}</summary><div class="body">{body}</div></details>'
