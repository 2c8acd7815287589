"""A chat as one HTML file. What a user or a model wrote is escaped; there is no script in it, and nothing is loaded."""

import re
from collections.abc import Iterator
from html import escape

from markdown_it import MarkdownIt

from models.exchange.chat_text import ChatText, Said
from models.exchange.words import Words

_LONGEST_MARKDOWN = 200_000
_OPENABLE = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)

SCREEN = """
:root { color-scheme: light dark; --paper: #FBFAF7; --raised: #FFFFFF; --sunken: #F3F1EB; --ink: #22201C; --second: #6B665C;
  --hairline: #E2DED4; --accent: #1E6A64; --notice: #8A5A12; --on-notice: #FBF1DD; --ended: #5B4A72; --on-ended: #F0ECF6; }
@media (prefers-color-scheme: dark) { :root { --paper: #1A1917; --raised: #232220; --sunken: #141312; --ink: #ECE9E2;
  --second: #A39D91; --hairline: #35322D; --accent: #6CC3B8; --notice: #E6B566; --on-notice: #2E2617; --ended: #BBA7DA;
  --on-ended: #262030; } }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 2rem; }
article { margin: 0 0 1.75rem; }
.who { color: var(--second); font-size: .85rem; margin: 0 0 .35rem; }
.who b { color: var(--ink); }
.user .text { background: var(--raised); border: 1px solid var(--hairline); border-radius: 12px; padding: .6rem 1rem; }
.typed { white-space: pre-wrap; }
.text > :first-child { margin-top: 0; } .text > :last-child { margin-bottom: 0; }
pre { background: var(--sunken); border-radius: 8px; padding: .75rem 1rem; overflow-x: auto; }
code { font: .9em/1.5 ui-monospace, monospace; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
td, th { border: 1px solid var(--hairline); padding: .25rem .6rem; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 2px solid var(--hairline); color: var(--second); }
p, li, td, th, h1, h2, h3, h4, .typed { unicode-bidi: plaintext; text-align: start; }
a { color: var(--accent); }
details { color: var(--second); margin-bottom: .6rem; }
.notice { margin-top: 1rem; padding: .6rem 1rem; border-left: 2px solid var(--notice); background: var(--on-notice); }
footer { padding: 1rem; border-radius: 8px; background: var(--on-ended); color: var(--ended); }
footer p { margin: 0; } footer .because { color: var(--second); }
@media print { body { max-width: none; padding: 0; } pre { white-space: pre-wrap; } }
"""
# For paper, in the small part of CSS that Qt lays out.
PAPER = """
h1 { font-size: 17pt; }
.who { color: #6B665C; font-size: 8.5pt; margin-top: 22px; margin-bottom: 4px; }
.typed, pre { white-space: pre-wrap; } pre { background-color: #F3F1EB; font-family: monospace; font-size: 9pt; }
code { font-family: monospace; } a { color: #1E6A64; } td, th { border: 1px solid #E2DED4; padding: 3px; }
.notice { color: #8A5A12; margin-top: 8px; } .thoughts { color: #6B665C; }
.ended { color: #5B4A72; margin-top: 28px; } .because { color: #6B665C; }
"""


def as_html(chat: ChatText, words: Words, style: str = SCREEN) -> str:
    """The chat as a page with this style: SCREEN or PAPER."""
    title = escape(chat.title)
    body = "\n".join(part for said in chat.messages for part in _message(said, words))
    if chat.instructions:
        summary = f"<summary>{escape(words.instructions)}</summary>"
        told = f'<details class="thoughts">{summary}<div class="typed">{_typed(chat.instructions)}</div></details>'
        body = f"{told}\n{body}"
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
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
{body}
{ended}
</body>
</html>
"""


def _message(said: Said, words: Words) -> Iterator[str]:
    remark = f" ({escape(said.remark)})" if said.remark else ""
    yield f'<article class="{"model" if said.is_model else "user"}">'
    # Paragraphs and not a header: Qt, which lays out the paper, knows no more of HTML than it needs.
    yield f'<p class="who"><b>{escape(said.who)}</b> {escape(said.when)}{remark}</p>'
    if said.thoughts.strip():
        summary = f"<summary>{escape(words.thoughts)}</summary>"
        yield f'<details class="thoughts">{summary}<div class="typed">{_typed(said.thoughts.strip())}</div></details>'
    yield f'<div class="text">{_rendered(said.text) if said.is_model else _paragraph(said.text)}</div>'
    if said.notice:
        yield f'<div class="notice">{_typed(said.notice)}</div>'
    yield "</article>"


def _paragraph(text: str) -> str:
    return f'<div class="typed">{_typed(text)}</div>'


def _typed(text: str) -> str:
    return escape(text.replace("\0", "�"))


def _rendered(text: str) -> str:
    """A model's Markdown. Raw HTML in it is text; an image is a link, and a link leads to the web or a mail or is none."""
    return str(_MARKDOWN.render(text)) if len(text) <= _LONGEST_MARKDOWN else _paragraph(text)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")
    parser.validateLink = lambda url: _OPENABLE.match(url) is not None  # type: ignore[method-assign]
    return parser


_MARKDOWN = _parser()
