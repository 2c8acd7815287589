import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from models.abuse.detector import Detector
from models.abuse.thresholds import read_thresholds
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


@pytest.mark.parametrize(
    "changed",
    [
        {"strike": -1.0, "rude": -1.0},
        {"strike": 9.0},
        {"rude": 0.9, "strike": 0.8},
        {"crisis_doubt": 0.6, "crisis": 0.5},
    ],
)
def test_thresholds_that_make_no_sense_are_refused(tmp_path: Path, changed: dict[str, float]) -> None:
    found = json.loads((WEIGHTS / THRESHOLDS_FILE).read_text())
    (tmp_path / THRESHOLDS_FILE).write_text(json.dumps(found | changed))
    with pytest.raises(DetectorUnavailable, match="damaged"):
        read_thresholds(tmp_path / THRESHOLDS_FILE)


@pytest.mark.parametrize("name", [HEADS_FILE, NGRAMS_FILE])
def test_weights_that_are_no_numbers_are_refused(tmp_path: Path, name: str) -> None:
    for file in FILES:
        shutil.copy(WEIGHTS / file, tmp_path / file)
    with np.load(WEIGHTS / name) as arrays:
        kept = {key: arrays[key].copy() for key in arrays.files}
    kept["weight"][0, 0] = np.nan
    np.savez(tmp_path / name, **kept)
    with pytest.raises(DetectorUnavailable, match=f"{name} is damaged"):
        Detector(tmp_path)


def test_heads_for_another_encoder_are_refused(tmp_path: Path) -> None:
    for file in FILES:
        shutil.copy(WEIGHTS / file, tmp_path / file)
    with np.load(WEIGHTS / HEADS_FILE) as arrays:
        kept = {key: arrays[key] for key in arrays.files}
    np.savez(tmp_path / HEADS_FILE, **(kept | {"weight": kept["weight"][:, :100]}))
    with pytest.raises(DetectorUnavailable, match=f"{HEADS_FILE} is damaged"):
        Detector(tmp_path)
