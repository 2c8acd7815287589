"""Fitting the linear model over n-grams."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from models.abuse.ngrams import BUCKETS, NGRAM_HEADS, features
from models.abuse.training.rows import Row, labels

_STRENGTH = 16.0
"""The inverse of how strongly weights are held at zero."""


def matrix(texts: list[str]) -> csr_matrix:
    """The features of `texts` as rows of length one: (texts, BUCKETS)."""
    found = [features(text) for text in texts]
    starts = np.concatenate([[0], np.cumsum([len(each) for each in found])])
    values = np.concatenate([np.full(len(each), 1 / np.sqrt(len(each)), np.float32) for each in found])
    return csr_matrix((values, np.concatenate(found), starts), shape=(len(texts), BUCKETS))


def fit_ngrams(rows: list[Row], path: Path, heads: Sequence[str] = NGRAM_HEADS) -> None:
    """Fit one logistic regression for each of `heads` on `rows` and write them.

    A soft label counts as two rows, each by its share.
    """
    weight = np.zeros((len(NGRAM_HEADS), BUCKETS), np.float32)
    bias = np.zeros(len(NGRAM_HEADS), np.float32)
    all_features = matrix([row.text for row in rows])
    for head in heads:
        place = NGRAM_HEADS.index(head)
        wanted = labels(rows, head)
        shares = np.array([row.weight for row in rows])
        known = ~np.isnan(wanted)
        weight[place], bias[place] = _fitted(all_features[known], wanted[known], shares[known])
    np.savez_compressed(path, weight=weight.astype(np.float16), bias=bias)


def _fitted(
    found: csr_matrix, soft: NDArray[np.float64], shares: NDArray[np.float64]
) -> tuple[NDArray[np.float32], float]:
    both = vstack([found, found])
    wanted = np.concatenate([np.ones(len(soft)), np.zeros(len(soft))])
    counted = np.concatenate([soft * shares, (1 - soft) * shares])
    used = counted > 0
    model = LogisticRegression(C=_STRENGTH, solver="liblinear", max_iter=200)
    model.fit(both[used], wanted[used], sample_weight=counted[used])
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])
