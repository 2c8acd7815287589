"""How the conversation is set for reading: the size of its type, and how wide its lines are."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.theme.tokens import MEASURE


class ReadingSize(StrEnum):
    """The type of messages, and of what is written in the composer."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    LARGER = "larger"


class LineWidth(StrEnum):
    """How much a line of the conversation holds, where the window has the room."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"


_SCALES = {ReadingSize.SMALL: 13 / 15, ReadingSize.NORMAL: 1.0, ReadingSize.LARGE: 18 / 15, ReadingSize.LARGER: 22 / 15}
_CHARACTERS = {LineWidth.NARROW: 56, LineWidth.NORMAL: MEASURE, LineWidth.WIDE: 96}


SERIF = "serif"
"""A face that stands for the machine's own with serifs."""


@dataclass(frozen=True)
class Reading:
    """What the user chose."""

    size: ReadingSize = ReadingSize.NORMAL
    width: LineWidth = LineWidth.NORMAL
    face: str = ""
    """The family that messages are set in: SERIF, or a name; empty for the window's, as where it is not installed."""

    @property
    def scale(self) -> float:
        """By how much the conversation's type is larger than in the design."""
        return _SCALES[self.size]

    @property
    def characters(self) -> int:
        """How many characters of running text a line holds."""
        return _CHARACTERS[self.width]
