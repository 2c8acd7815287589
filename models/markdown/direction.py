"""From which side a text is read."""

import unicodedata
from collections.abc import Iterable

_FROM_LEFT = {"L"}
_FROM_RIGHT = {"R", "AL"}
_LOOKED_AT = 2000
"""Letters: who writes so many that have no side of their own will not miss one."""


def is_read_from_right(text: str) -> bool:
    """Whether the first letter that has a side is of a script such as Arabic or Hebrew: as Qt and browsers tell it of a paragraph."""
    sides = map(unicodedata.bidirectional, text[:_LOOKED_AT])
    return next((side in _FROM_RIGHT for side in sides if side in _FROM_LEFT | _FROM_RIGHT), False)


def is_table_read_from_right(header: Iterable[str]) -> bool:
    """Whether a table's first column stands at its right: by its header, since that is there before the rows are written."""
    return is_read_from_right(" ".join(header))
