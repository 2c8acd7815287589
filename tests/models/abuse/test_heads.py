import math
from pathlib import Path

import numpy as np
import pytest

from models.abuse.assessment import Target
from models.abuse.heads import Heads
from models.abuse.layout import HEADS, OUTPUTS
from models.abuse.ngrams import NGRAM_HEADS
from models.errors import DetectorUnavailable

NO_NGRAMS = np.zeros((1, len(NGRAM_HEADS)), np.float32)


def _write(path: Path, slope: float = 1.0, linear: float = 0.0, outputs: int = OUTPUTS) -> Path:
    weight = np.zeros((outputs, 4), np.float32)
    weight[0, 0] = 1
    if outputs == OUTPUTS:
        weight[HEADS.index("severity"), 1] = 1
    zeros = np.zeros(outputs)
    np.savez(path, weight=weight, bias=zeros, slope=zeros + slope, linear=zeros + linear, shift=zeros)
    return path


def test_scores_are_probabilities_and_the_severity_goes_to_three(tmp_path: Path) -> None:
    heads = Heads(_write(tmp_path / "heads.npz"))
    scores = heads.scores(heads.logits(np.array([[2, 100, 0, 0]], np.float32), NO_NGRAMS)[0])
    assert scores.abuse == pytest.approx(1 / (1 + math.exp(-2)))
    assert scores.severity == pytest.approx(3.0)
    assert sum(scores.targets.values()) == pytest.approx(1.0)
    assert set(scores.targets) == set(Target)


def test_calibration_is_applied_to_the_logits(tmp_path: Path) -> None:
    heads = Heads(_write(tmp_path / "heads.npz", slope=0.5))
    assert heads.logits(np.array([[2, 0, 0, 0]], np.float32), NO_NGRAMS)[0, 0] == pytest.approx(1.0)


def test_the_linear_model_counts_by_its_share_in_the_heads_that_it_has(tmp_path: Path) -> None:
    heads = Heads(_write(tmp_path / "heads.npz", slope=0.5, linear=0.25))
    ngrams = np.zeros((1, len(NGRAM_HEADS)), np.float32)
    ngrams[0, NGRAM_HEADS.index("abuse")], ngrams[0, NGRAM_HEADS.index("crisis")] = 4, 8
    logits = heads.logits(np.array([[2, 0, 0, 0]], np.float32), ngrams)[0]
    assert logits[HEADS.index("abuse")] == pytest.approx(2.0)
    assert logits[HEADS.index("crisis")] == pytest.approx(2.0)
    assert logits[HEADS.index("severity")] == 0


def test_weights_of_another_shape_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DetectorUnavailable):
        Heads(_write(tmp_path / "heads.npz", outputs=3))


def test_a_pickle_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "heads.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
    (tmp_path / "heads.npy").rename(tmp_path / "heads.npz")
    with pytest.raises(DetectorUnavailable):
        Heads(tmp_path / "heads.npz")
