import shutil
from pathlib import Path

import pytest

from models.abuse.detector import Detector
from models.abuse.weights import ENCODER_FILE, HEADS_FILE, NGRAMS_FILE, THRESHOLDS_FILE, WEIGHTS
from models.errors import DetectorUnavailable

FILES = (ENCODER_FILE, NGRAMS_FILE, HEADS_FILE, THRESHOLDS_FILE)


def test_the_shipped_weights_are_small_enough_for_a_repository() -> None:
    assert sum((WEIGHTS / name).stat().st_size for name in FILES) < 40_000_000


@pytest.mark.parametrize("missing", FILES)
def test_a_missing_file_is_said_in_one_sentence(tmp_path: Path, missing: str) -> None:
    for name in FILES:
        if name != missing:
            shutil.copy(WEIGHTS / name, tmp_path / name)
    with pytest.raises(DetectorUnavailable, match=f"{missing} is missing, so nothing is counted"):
        Detector(tmp_path)


@pytest.mark.parametrize("broken", FILES)
def test_a_broken_file_is_said_in_one_sentence(tmp_path: Path, broken: str) -> None:
    for name in FILES:
        shutil.copy(WEIGHTS / name, tmp_path / name)
    (tmp_path / broken).write_bytes((WEIGHTS / broken).read_bytes()[:64])
    with pytest.raises(DetectorUnavailable, match=f"{broken} is damaged"):
        Detector(tmp_path)
