"""Where the assessment of a message comes from: the detector's word, less what the user has corrected."""

from collections.abc import Callable, Sequence
from typing import Protocol

from models.abuse.assessment import Assessment
from models.abuse.corrections import Correction, corrected


class Assessor(Protocol):
    """What assesses the user's messages. `models.abuse.client.DetectorClient` is the real one."""

    def assess(self, text: str, context: str = "") -> Assessment:
        """The message's assessment, with the assistant turn before it as context. Raises DetectorUnavailable."""


class CorrectedAssessor:
    """Another assessor, with the corrections of this device applied to what it says.

    `corrections_like` gives the corrections of messages near-identical to a text; it is only called for a message that would count.
    """

    def __init__(self, assessor: Assessor, corrections_like: Callable[[str], Sequence[Correction]]) -> None:
        self._assessor = assessor
        self._corrections_like = corrections_like

    def assess(self, text: str, context: str = "") -> Assessment:
        """The message's assessment after the user's corrections. Raises DetectorUnavailable, and what `corrections_like` raises."""
        found = self._assessor.assess(text, context)
        return corrected(found, text, self._corrections_like(text)) if found.rude else found
