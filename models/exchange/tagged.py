"""What stands between tags in a text that is no HTML otherwise: in linear time, as regular expressions would not be."""

from collections.abc import Callable

_LONGEST_ATTRIBUTES = 2000


def with_tagged(text: str, tag: str, shown: Callable[[str, str], str]) -> str:
    """The text with something else in place of each `<tag …>…</tag>`: `shown` is given its attributes and what stands within.

    Of very long attributes only the beginning is given.
    """
    opening, closing = f"<{tag} ", f"</{tag}>"
    made: list[str] = []
    done = 0
    while (start := text.find(opening, done)) >= 0:
        inner = text.find(">", start) + 1
        end = text.find(closing, inner) if inner else -1
        if end < 0:
            break
        attributes = text[start + len(opening) : inner - 1][:_LONGEST_ATTRIBUTES]
        made += [text[done:start], shown(attributes, text[inner:end])]
        done = end + len(closing)
    return "".join([*made, text[done:]])
