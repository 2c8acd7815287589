"""Thoughts that another app left in the text of an answer."""

import html
import re

from models.exchange.tagged import with_tagged

# What a model wrote itself, and what Open WebUI makes of it.
_OPENING = re.compile(r'\s*(?:<think(?:ing)?>|<details type="reasoning"[^>]*>\s*(?:<summary>[^<]*</summary>)?)')
_CLOSING = re.compile(r"</(?:think(?:ing)?|details)>")
_QUOTED = re.compile(r"^(?:>|&gt;) ?", re.MULTILINE)


def without_thoughts(text: str) -> tuple[str, str]:
    """What was thought at the beginning of an answer, and the rest of it."""
    begins = _OPENING.match(text)
    ends = _CLOSING.search(text, begins.end()) if begins else None
    if begins is None or ends is None:
        return "", text
    thoughts = text[begins.end() : ends.start()].strip()
    if "<details" in begins.group():
        thoughts = _QUOTED.sub("", thoughts)
    return thoughts, text[ends.end() :].lstrip()


_SUMMARY = re.compile(r"\s*<summary>[^<]*</summary>")


def without_steps(text: str) -> tuple[str, str]:
    """What was thought anywhere in an answer of several steps as Open WebUI writes them, and the rest, without the calls of tools."""
    thoughts: list[str] = []

    def shown(attributes: str, inner: str) -> str:
        words = _SUMMARY.sub("", inner, count=1).strip()
        if attributes.startswith('type="reasoning"'):
            thoughts.append(html.unescape(_QUOTED.sub("", words)))
            return ""
        return "" if attributes.startswith('type="tool_calls"') else words

    rest = with_tagged(text, "details", shown)
    return "\n\n".join(filter(None, thoughts)), rest.strip() if rest != text else text
