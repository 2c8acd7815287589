"""What the detector owes to each data set: the figures of `models.abuse.training.leave_one_out`, as the evaluation reads them."""

from pathlib import Path

import msgspec

from models.abuse.evaluation.rates import Estimate, Rate

FILE = "leave_one_out.json"


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """One set, tested by a model that never saw it and by one that had the other half of it.

    Sets with both labels have AUCs. Sets with one have shares over a threshold that a hundredth of the other sets' held-out benign
    rows reach, over the commoner label: false alarms where that is no abuse, and else what is seen.
    """

    name: str
    trained: int
    """Rows of the set in the training mix."""
    tested: int
    abusive: int
    auc_without: Estimate | None = None
    auc_with: Estimate | None = None
    share_without: Rate | None = None
    share_with: Rate | None = None


class LeaveOneOut(msgspec.Struct, frozen=True, kw_only=True):
    """All sets. The model is not the shipped one: see `model`."""

    model: str
    rows: int
    sets: list[LeftOut]


def read(folder: Path) -> LeaveOneOut | None:
    """What lies beside the weights; None where the command has not been run."""
    file = folder / FILE
    return msgspec.json.decode(file.read_bytes(), type=LeaveOneOut) if file.is_file() else None
