"""Where measured messages come from, as training sees it."""

from enum import StrEnum


class Origin(StrEnum):
    """How far a slice is from what was trained on. Texts that are also training rows are left out of every slice."""

    HELD_OUT = "held out"
    """Rows held out, by a digest, from a set whose other rows were trained on."""
    UNTOUCHED = "untouched"
    """A file, or a label, that training never reads."""
    WRITTEN = "hand-written"
    """The test half of the hand-written cases and conversations."""


MEANING = {
    Origin.HELD_OUT: "rows held out from a set whose other rows were trained on",
    Origin.UNTOUCHED: "a file or a label that training never reads",
    Origin.WRITTEN: "hand-written for this project, test half",
}
