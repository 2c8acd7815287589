"""Thoughts that another app left in the text of an answer."""

import re

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
