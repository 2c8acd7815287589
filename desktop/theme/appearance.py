"""Which of the two sets of colours is shown."""

from enum import StrEnum


class Appearance(StrEnum):
    """What the user chose."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"
    """As the desktop says, and it may change its mind while the app runs."""
