"""From scores to verdicts: the limits that ship beside the weights."""

from pathlib import Path

import msgspec

from models.abuse.weights import unusable


class Thresholds(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Limits set by how often look-alikes reach them: strikes at most one in a thousand of any kind, rude one in a hundred."""

    strike: float
    """The aimed score (abuse, times how surely it is aimed at somebody who counts) from which a message is a strike."""
    rude: float
    """The same for rude."""
    crisis: float
    """The probability from which a crisis is seen."""
    crisis_doubt: float
    """The probability from which a message may be a crisis: no support is shown yet, but it is not counted as abuse either."""
    severe_kind: float
    """How sure threat, sexual or hate must be for a strike to be severe."""
    severe_severity: float
    """The severity from which a strike is severe whatever its kind."""


def read_thresholds(path: Path) -> Thresholds:
    """The limits in `path`. Raises DetectorUnavailable where the file is missing or makes no sense."""
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Thresholds)
    except (OSError, msgspec.MsgspecError) as error:
        raise unusable(path) from error
    chances = (found.strike, found.rude, found.crisis, found.crisis_doubt, found.severe_kind)
    if not all(0 < chance < 1 for chance in chances) or found.rude > found.strike or found.crisis_doubt > found.crisis:
        raise unusable(path)
    return found


def write_thresholds(thresholds: Thresholds, path: Path) -> None:
    """Write the limits as JSON that people can read."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(thresholds), indent=2) + b"\n")
