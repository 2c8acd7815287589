"""A chat as Markdown: what was written stands in it letter by letter."""

import re
from collections.abc import Iterator

from models.attachments.in_prompt import said_with
from models.exchange.chat_text import ChatText, Said
from models.exchange.words import Words

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#&|])")


def as_markdown(chat: ChatText, words: Words) -> str:
    """The chat with a heading for each message; notices and thoughts are quotations."""
    parts = [f"# {_inline(chat.title)}"]
    if chat.instructions:
        parts.append(_quoted(f"**{_inline(words.instructions)}**\n\n{chat.instructions}"))
    for said in chat.messages:
        parts.extend(_message(said, words))
    if chat.ended:
        parts += ["---", f"**{_inline(chat.ended)}**", _inline(chat.ended_because)]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _message(said: Said, words: Words) -> Iterator[str]:
    remark = f" ({_inline(said.remark)})" if said.remark else ""
    yield f"## {_inline(said.who)}{remark}"
    yield f"*{said.when}*"
    if said.thoughts.strip():
        yield _quoted(f"**{_inline(words.thoughts)}**\n\n{said.thoughts.strip()}")
    yield _with_fences_closed(said_with(said.text, said.files))
    if said.notice:
        yield _quoted(said.notice)


def _inline(text: str) -> str:
    """A stranger's words on one line, so that they stay words."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in _with_fences_closed(text).splitlines())


def _with_fences_closed(text: str) -> str:
    """The text, with an end to code that was left open: else all that follows would be code."""
    fence = ""
    for line in text.splitlines():
        found = _FENCE.match(line)
        if found is None:
            continue
        marks = found.group(1)
        if not fence:
            fence = marks
        elif marks[0] == fence[0] and len(marks) >= len(fence) and not line[found.end() :].strip():
            fence = ""
    return f"{text.rstrip()}\n{fence}" if fence else text.rstrip()
