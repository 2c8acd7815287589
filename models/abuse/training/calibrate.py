"""Weighing the encoder against the linear model, and making probabilities of the sum, on held-out messages."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from models.abuse.encoder import Encoder
from models.abuse.heads import CALIBRATION, Heads
from models.abuse.layout import HEADS, OUTPUTS
from models.abuse.ngrams import NGRAM_HEADS, Ngrams
from models.abuse.training.rows import Row, labels
from models.abuse.weights import ENCODER_FILE, HEADS_FILE, NGRAMS_FILE

_TOWARDS = np.array([0.75, 0.25, 0.0])
"""Slope, share of the linear model and shift that few messages leave as they are."""
_HELD_BY = 0.02
"""How strongly the three are held there."""


def calibrate(folder: Path, rows: Sequence[Row]) -> None:
    """Set `slope`, `linear` and `shift` in the heads of `folder` from `rows`, which nothing was trained on.

    A source counts by the square root of its size, so that the large ones do not drown the others. Severity is calibrated as a share
    of its largest value.
    """
    heads, encoder, ngrams = Heads(folder / HEADS_FILE), Encoder(folder / ENCODER_FILE), Ngrams(folder / NGRAMS_FILE)
    raw = heads.raw(encoder.pooled([encoder.lay_out(row.text, row.context) for row in rows]))
    encoder.close()
    linear = ngrams.logits([row.text for row in rows])
    found = dict(zip(CALIBRATION, (np.ones(OUTPUTS), np.zeros(OUTPUTS), np.zeros(OUTPUTS)), strict=True))
    for place, head in enumerate(HEADS):
        wanted = labels(rows, head) / (3 if head == "severity" else 1)
        known = ~np.isnan(wanted)
        other = linear[:, NGRAM_HEADS.index(head)] if head in NGRAM_HEADS else np.zeros(len(rows), np.float32)
        sizes = Counter(row.source for row, has in zip(rows, known, strict=True) if has)
        shares = np.array(
            [1 / np.sqrt(sizes[row.source]) if has else 0.0 for row, has in zip(rows, known, strict=True)]
        )
        values = _fitted(raw[known, place], other[known], wanted[known], shares[known])
        for name, value in zip(CALIBRATION, values, strict=True):
            found[name][place] = value
        print(f"{head}: {values[0]:.2f} encoder + {values[1]:.2f} n-grams {values[2]:+.2f}")
    with np.load(folder / HEADS_FILE) as arrays:
        weight, bias = arrays["weight"], arrays["bias"]
    scale, share, move = (found[name].astype(np.float32) for name in CALIBRATION)
    np.savez(folder / HEADS_FILE, weight=weight, bias=bias, slope=scale, linear=share, shift=move)


def _fitted(
    encoder: NDArray[np.float32], linear: NDArray[np.float32], soft: NDArray[np.float64], shares: NDArray[np.float64]
) -> tuple[float, float, float]:
    shares = shares / shares.sum()

    def loss(values: NDArray[np.float64]) -> float:
        logits = values[0] * encoder + values[1] * linear + values[2]
        each = np.logaddexp(0, logits) - soft * logits
        return float((shares * each).sum() + _HELD_BY * ((values - _TOWARDS) ** 2).sum())

    best = minimize(loss, _TOWARDS, bounds=[(0.05, 4), (0, 2), (-4, 4)])
    return tuple(float(value) for value in best.x)  # type: ignore[return-value] # three values in, three out
