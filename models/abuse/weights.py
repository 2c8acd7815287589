"""The files that ship with the detector, and what is said when one of them cannot be used."""

from pathlib import Path

from models.errors import DetectorUnavailable
from models.paths import RESOURCES

WEIGHTS = RESOURCES / "detector"
ENCODER_FILE, NGRAMS_FILE, HEADS_FILE, THRESHOLDS_FILE = "encoder.gguf", "ngrams.npz", "heads.npz", "thresholds.json"


def unusable(path: Path) -> DetectorUnavailable:
    """The error for a file that is missing, damaged or of another version."""
    state = "damaged or of another version" if path.is_file() else "missing"
    return DetectorUnavailable(
        f"The abuse detector's file {path.name} is {state}, so nothing is counted. Installing Exeunt again brings it back."
    )
