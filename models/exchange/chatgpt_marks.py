"""What ChatGPT puts into its answers for its own window: marks of sources and names in characters that no font has."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from models.exchange.loose import fields, items, words

# `\ue200kind\ue202what\ue202…\ue201`; older answers have `【12†source】`.
_MARK = re.compile(
    "\ue200([^\ue200-\ue204]*)((?:\ue202[^\ue200\ue201\ue202]*)*)\ue201|【\\d+(?::\\d+)?†[^【】]{0,200}】"
)
_STRAY = re.compile("[\ue200-\ue20f]")


def without_marks(text: str, metadata: Mapping[str, Any]) -> str:
    """The text with links in place of the marks of sources that the message names, and names in place of the marks of names."""
    if not (_STRAY.search(text) or "†" in text):
        return text
    links = {
        words(fields(each).get("matched_text")): _link(fields(each))
        for each in items(metadata.get("content_references"))
    }

    def shown(found: re.Match[str]) -> str:
        return links.get(found.group()) or (_name(found.group(2)) if found.group(1) == "entity" else "")

    return _STRAY.sub("", _MARK.sub(shown, text))


def _link(reference: Mapping[str, Any]) -> str:
    """What its own window shows for a source: written there already, or made of its title and address."""
    if alt := words(reference.get("alt")):
        return alt
    for source in [reference, *map(fields, items(reference.get("items")))]:
        address = words(source.get("url"))
        if address.startswith(("https://", "http://")):
            return f" ([{words(source.get('title')) or address}]({address}))"
    return ""


def _name(arguments: str) -> str:
    """`["city", "Paris", "…"]` is Paris."""
    try:
        found = msgspec.json.decode(arguments.removeprefix("\ue202"))
    except msgspec.DecodeError:
        return ""
    return words(items(found)[1]) if len(items(found)) > 1 else ""
