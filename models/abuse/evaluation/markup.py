"""Markup that is well-formed both as HTML and as XML: what is text is escaped, and only what was made here is markup."""

import re
from html import escape

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VOID = frozenset({"meta", "circle", "line", "rect", "path", "polyline", "use"})


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def text(value: str) -> Markup:
    """`value` escaped, without the characters that no XML may hold."""
    return value if isinstance(value, Markup) else Markup(escape(_NOT_IN_XML.sub("\ufffd", value)))


def tag(name: str, /, *children: str, **attributes: str | float) -> Markup:
    """An element. `_` in an attribute's name stands for `-`, and one at its end is left out (`class_`)."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-") if key != "viewBox" else key}="{escape(_number(value))}"'
        for key, value in attributes.items()
    )
    if name in _VOID and not children:
        return Markup(f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{together(children)}</{name}>")


def together(parts: "list[str] | tuple[str, ...]") -> Markup:
    """The parts one after the other."""
    return Markup("".join(text(part) for part in parts))


def _number(value: str | float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
