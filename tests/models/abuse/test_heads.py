import math
from pathlib import Path

import numpy as np
import pytest

from models.abuse.assessment import Target
from models.abuse.heads import Heads
from models.abuse.layout import HEADS, OUTPUTS
from models.errors import DetectorUnavailable


def _write(path: Path, slope: float = 1.0, outputs: int = OUTPUTS) -> Path:
    weight = np.zeros((outputs, 4), np.float32)
    weight[0, 0] = 1
    if outputs == OUTPUTS:
        weight[HEADS.index("severity"), 1] = 1
    np.savez(path, weight=weight, bias=np.zeros(outputs), slope=np.full(outputs, slope), shift=np.zeros(outputs))
    return path


def test_scores_are_probabilities_and_the_severity_goes_to_three(tmp_path: Path) -> None:
    heads = Heads(_write(tmp_path / "heads.npz"))
    scores = heads.scores(heads.logits(np.array([[2, 100, 0, 0]], np.float32))[0])
    assert scores.abuse == pytest.approx(1 / (1 + math.exp(-2)))
    assert scores.severity == pytest.approx(3.0)
    assert sum(scores.targets.values()) == pytest.approx(1.0)
    assert set(scores.targets) == set(Target)


def test_calibration_is_applied_to_the_logits(tmp_path: Path) -> None:
    heads = Heads(_write(tmp_path / "heads.npz", slope=0.5))
    assert heads.logits(np.array([[2, 0, 0, 0]], np.float32))[0, 0] == pytest.approx(1.0)


def test_weights_of_another_shape_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DetectorUnavailable):
        Heads(_write(tmp_path / "heads.npz", outputs=3))


def test_a_pickle_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "heads.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
    (tmp_path / "heads.npy").rename(tmp_path / "heads.npz")
    with pytest.raises(DetectorUnavailable):
        Heads(tmp_path / "heads.npz")
