"""What the user chose of how the app looks."""

from enum import StrEnum


class Appearance(StrEnum):
    """Which colours."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"
    """As the desktop says, and it may change its mind while the app runs."""


class Contrast(StrEnum):
    """How far inks stand out from their grounds."""

    NORMAL = "normal"
    HIGH = "high"
    SYSTEM = "system"
    """As the desktop says, where it tells Qt."""


class Motion(StrEnum):
    """Whether anything moves, fades or blinks."""

    FULL = "full"
    REDUCED = "reduced"
    SYSTEM = "system"
    """As the desktop says, where it tells Qt."""
