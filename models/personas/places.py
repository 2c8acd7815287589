"""The places in a saved prompt that are filled in once it stands in the composer: `{{a language}}`. Pure."""

import re
from dataclasses import dataclass

# No braces within and one line only: what is code in a prompt, such as a template's loop, mostly stays what it is.
_PLACE = re.compile(r"\{\{([^{}\n]{1,80})\}\}")
SELECTION = "selection"
CLIPBOARD = "clipboard"


@dataclass(frozen=True)
class Filled:
    """A text for the composer."""

    text: str
    places: tuple[tuple[int, int], ...] = ()
    """Where something is still to be filled in, braces included: where each begins, and where it ends."""


def fill(text: str, *, selection: str = "", clipboard: str = "") -> Filled:
    """Put what is selected and copied where the text asks for it; what else it asks for, and what is empty, stays as a place.

    Braces in what is put in are words like any others.
    """
    known = {SELECTION: selection, CLIPBOARD: clipboard}
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    length = before = 0
    for place in _PLACE.finditer(text):
        value = known.get(place[1].strip().lower(), "").strip("\n")
        parts += [text[before : place.start()], value or place[0]]
        length += place.start() - before
        if not value:
            places.append((length, length + len(place[0])))
        length += len(value or place[0])
        before = place.end()
    return Filled("".join([*parts, text[before:]]), tuple(places))
