"""Reading what another app wrote: any field may be missing, or of any type."""

import hashlib
import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from models.conversations.whole import at, microseconds_of

_LATEST = microseconds_of(at(2**62))


def words(value: object) -> str:
    """The text, or nothing."""
    return value if isinstance(value, str) else ""


def fields(value: object) -> Mapping[str, Any]:
    """The object, or an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> Sequence[Any]:
    """The list, or an empty one."""
    return value if isinstance(value, list) else []


def key(value: object) -> str | None:
    """What names a message: a text, or a number as text."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def time_of(value: object) -> datetime | None:
    """A time as any of these apps writes it: ISO 8601, or a number of seconds, or of parts of them; None where it is none."""
    if isinstance(value, str):
        try:
            return at(microseconds_of(datetime.fromisoformat(value)))
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value <= 0:
        return None
    for limit, factor in ((1e11, 1_000_000), (1e14, 1000), (1e17, 1)):
        if value < limit:
            microseconds = round(value * factor)
            return at(microseconds) if microseconds < _LATEST else None
    return None


def digest(text: str | bytes) -> str:
    """Thirty-two hexadecimal digits for a name of any length."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return hashlib.sha256(data).hexdigest()[:32]


def now() -> datetime:
    """For what nobody has noted the time of."""
    return datetime.now(UTC)
