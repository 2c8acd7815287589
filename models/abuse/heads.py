"""The heads: a linear layer over the encoder's features, and what makes probabilities of it and of the linear model over n-grams."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.abuse.assessment import Target
from models.abuse.layout import HEADS, OUTPUTS, TARGETS
from models.abuse.ngrams import NGRAM_HEADS
from models.abuse.weights import unusable

CALIBRATION = ("slope", "linear", "shift")
NGRAM_PLACES = [HEADS.index(head) for head in NGRAM_HEADS]
"""Where among the outputs the heads stand that the linear model has too."""
_SEVEREST = 3.0


@dataclass(frozen=True)
class Scores:
    """What the heads say of one text: probabilities, the severity from 0 to 3, and the likelihood of each target."""

    abuse: float
    insult: float
    threat: float
    sexual: float
    hate: float
    severity: float
    crisis: float
    targets: dict[Target, float]


class Heads:
    """Weights from a `.npz` file: `weight` (OUTPUTS, features) and `bias` (OUTPUTS) of the layer; `slope`, `linear` and `shift`
    (OUTPUTS), which weigh the layer's logit against the linear model's, and calibrate the sum.

    Raises DetectorUnavailable where the file is missing or no such file.
    """

    def __init__(self, path: Path) -> None:
        try:
            # From memory: numpy leaves a file open that it cannot read.
            with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as arrays:
                weight, *rest = (arrays[name].astype(np.float32) for name in ("weight", "bias", *CALIBRATION))
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise unusable(path) from error
        if weight.ndim != 2 or weight.shape[0] != OUTPUTS or any(array.shape != (OUTPUTS,) for array in rest):
            raise unusable(path)
        if not all(np.isfinite(array).all() for array in (weight, *rest)):
            raise unusable(path)
        self._weight = weight
        self._bias, self._slope, self._linear, self._shift = rest

    @property
    def features(self) -> int:
        """How many features a text has for these weights."""
        return int(self._weight.shape[1])

    def raw(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """The layer alone: (texts, features) to logits (texts, OUTPUTS) that nothing has calibrated."""
        return np.asarray(features @ self._weight.T + self._bias, np.float32)

    def logits(self, features: NDArray[np.float32], linear: NDArray[np.float32]) -> NDArray[np.float32]:
        """(texts, features) and the linear model's logits (texts, NGRAM_HEADS) to calibrated logits (texts, OUTPUTS)."""
        combined = self.raw(features) * self._slope + self._shift
        combined[:, NGRAM_PLACES] += linear * self._linear[NGRAM_PLACES]
        return np.asarray(combined, np.float32)

    @staticmethod
    def scores(logits: NDArray[np.float32]) -> Scores:
        """One text's logits (OUTPUTS) as scores."""
        heads = {head: float(value) for head, value in zip(HEADS, _sigmoid(logits[: len(HEADS)]), strict=True)}
        heads["severity"] *= _SEVEREST
        shifted = np.exp(logits[len(HEADS) :] - logits[len(HEADS) :].max())
        likelihoods = shifted / shifted.sum()
        return Scores(
            **heads, targets={target: float(value) for target, value in zip(TARGETS, likelihoods, strict=True)}
        )


def _sigmoid(values: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -30, 30))), np.float32)
