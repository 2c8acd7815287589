from pathlib import Path

import numpy as np
import pytest

from models.abuse.ngrams import BUCKETS, NGRAM_HEADS, Ngrams, features
from models.abuse.weights import NGRAMS_FILE, WEIGHTS
from models.errors import DetectorUnavailable


def test_features_do_not_depend_on_case_or_the_kind_of_apostrophe() -> None:
    assert np.array_equal(features("You’re WRONG"), features("you're wrong"))
    assert not np.array_equal(features("you are wrong"), features("are you wrong"))
    assert len(features("")) > 0


def test_features_are_the_same_on_every_machine() -> None:
    # The weights are of no use where a text has other features than when they were fitted.
    assert features("hi").tolist() == [11811, 14035, 15979, 50993, 63810, 68825, 76557, 78135, 81664]
    assert features("a" * 10_000).max() < BUCKETS


def test_the_shipped_model_knows_an_insult_from_a_request() -> None:
    logits = Ngrams(WEIGHTS / NGRAMS_FILE).logits(
        ["you are a stupid useless idiot", "could you add a column to the table"]
    )
    abuse = logits[:, NGRAM_HEADS.index("abuse")]
    assert abuse[0] > 0 > abuse[1]


def test_no_text_gives_no_rows() -> None:
    assert Ngrams(WEIGHTS / NGRAMS_FILE).logits([]).shape == (0, len(NGRAM_HEADS))


def test_a_broken_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "ngrams.npz"
    for content in (None, b"", b"no archive"):
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(DetectorUnavailable):
            Ngrams(path)
    np.savez(path, weight=np.zeros((len(NGRAM_HEADS), 8)), bias=np.zeros(len(NGRAM_HEADS)))
    with pytest.raises(DetectorUnavailable):
        Ngrams(path)
