"""How what takes long tells how far it is, and is stopped."""

from collections.abc import Callable

Progress = Callable[[float], bool]
"""Told how much is done, 0 to 1, often. False stops the work at a place where all is whole."""


class Stopped(Exception):
    """The progress said to stop."""


def tell(progress: Progress, done: float) -> None:
    """Tell it. Raises Stopped."""
    if not progress(min(max(done, 0.0), 1.0)):
        raise Stopped


def part(progress: Progress, begins: float, ends: float) -> Progress:
    """The progress of a part of the work, which goes from one share of the whole to another."""
    return lambda done: progress(begins + done * (ends - begins))
