"""Times as the store keeps them."""

import time
from datetime import UTC, datetime


def now() -> int:
    """The time as the store keeps it: microseconds since 1970, in UTC."""
    return time.time_ns() // 1000


def in_utc(microseconds: int) -> datetime:
    """A kept time as a datetime in UTC. A float holds it to a quarter of a microsecond, so rounding gives it back exactly."""
    return datetime.fromtimestamp(microseconds / 1_000_000, UTC)
