"""What each data set is worth: `python -m models.abuse.training.leave_one_out --data FOLDER [--out FILE]`.

Leaves out one set after the other, trains without it, and tests on it, against a model that also had one half of the set. Fine-tuning
the encoder anew for every set would take hours, so what is trained here is smaller: logistic regression on the features of the
encoder as it was before fine-tuning, and another on character n-grams, averaged. The figures say which sets carry over from the
others; they are not those of the shipped detector. Takes about five minutes on one core.
"""

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# See `models.abuse.training.__main__`: threads that wait by spinning are slower than none.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("GOMP_SPINCOUNT", "0")

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from models.abuse.cases import Half, half_of, read_cases
from models.abuse.evaluation.left_out import FILE, LeaveOneOut, LeftOut
from models.abuse.evaluation.metrics import auc
from models.abuse.evaluation.rates import estimate, rate
from models.abuse.evaluation.sets import sampled
from models.abuse.masking import mask
from models.abuse.normalising.normalise import plain
from models.abuse.training.network import Network, Tokenizer, batch, encoder_folder
from models.abuse.training.rows import Row
from models.abuse.training.slices import rows_of
from models.abuse.weights import WEIGHTS

MODEL = (
    "Logistic regression on the frozen features of all-MiniLM-L6-v2 and on character n-grams, averaged: not the shipped, fine-tuned "
    "model, which would take hours to train for every set."
)
_PARTS = {
    "toxic_spans": ("toxic_spans", "toxic_spans_none", "toxic_spans_third"),
    "gpt_hatecheck": ("gpt_hatecheck", "gpt_hatecheck_not", "gpt_hatecheck_person"),
    "hatemoji": ("hatemoji", "hatemoji_not"),
    "edos": ("edos", "edos_not"),
    "madlibs": ("madlibs", "madlibs_not"),
    "openai_moderation": ("openai_self_harm", "openai_attack", "openai_none"),
    "github_incivility": ("github", "github_heated"),
    "github_toxicity": ("strudel", "strudel_toxic"),
}
"""The sets that give rows under several names; every other name is a set of its own."""
_SET_OF = {source: name for name, sources in _PARTS.items() for source in sources}
_MOST = 250
_MOST_HELD_OUT = 80
_FALSE_ALARMS = 0.01
_BOTH_LABELS = 5
"""So many rows of each label a set must have in its tested half for an AUC."""
_BATCH = 64


@dataclass(frozen=True)
class Labelled:
    """A message with a label of 0 or 1, and the set that it is from."""

    set: str
    text: str
    context: str
    label: float


@dataclass(frozen=True)
class Features:
    """Both kinds of features of some messages, in their order."""

    dense: NDArray[np.float32]
    sparse: csr_matrix

    def of(self, places: Sequence[int] | NDArray[np.int64]) -> "Features":
        """Those of some of the messages."""
        return Features(self.dense[places], self.sparse[places])


def training_rows(data: Path, most: int) -> list[Labelled]:
    """The rows for training, at most `most` of a name, with the training half of the hand-written cases."""
    cases = [
        Labelled("hand-written cases", case.text, case.context, float(case.abuse >= 0.5))
        for file in read_cases().values()
        for case in file
        if case.half is Half.TRAIN and not 0.2 < case.abuse < 0.5
    ]
    return _labelled(rows_of(data)[0], most) + cases


def benign_rows(data: Path, most: int) -> list[Labelled]:
    """Held-out rows that are no abuse, from which each model's threshold is taken."""
    return [row for row in _labelled(rows_of(data)[1], most) if row.label == 0]


def _labelled(rows: Sequence[Row], most: int) -> list[Labelled]:
    found = []
    for source in sorted({row.source for row in rows}):
        known = [row for row in rows if row.source == source and row.abuse is not None]
        sure = [row for row in known if not 0.2 < (row.abuse or 0.0) < 0.5]
        found += [
            Labelled(_SET_OF.get(source, source), row.text, row.context, float((row.abuse or 0.0) >= 0.5))
            for row in sampled(sure, most)
        ]
    return found


def features(messages: Sequence[Labelled], network: Network, tokenizer: Tokenizer) -> Features:
    """Features of the messages as the detector reads them: normalised, masked, with the turn before them."""
    texts = [mask(plain(message.text)).text for message in messages]
    sequences = [
        tokenizer.sequence(text, plain(message.context)) for text, message in zip(texts, messages, strict=True)
    ]
    order = sorted(range(len(sequences)), key=lambda place: len(sequences[place].tokens))
    dense: NDArray[np.float32] | None = None
    with torch.no_grad():
        for start in range(0, len(order), _BATCH):
            places = order[start : start + _BATCH]
            pooled = network.pooled(*batch([sequences[place] for place in places])).numpy()
            if dense is None:
                dense = np.zeros((len(sequences), pooled.shape[1]), np.float32)
            dense[places] = pooled
            if start // _BATCH % 20 == 0:
                print(f"{start} of {len(order)} messages read", flush=True)
    ngrams = HashingVectorizer(analyzer="char_wb", ngram_range=(2, 5), n_features=2**18, alternate_sign=False)
    return Features(dense if dense is not None else np.zeros((0, 0), np.float32), ngrams.transform(texts))


class Model:
    """Two logistic regressions, one on each kind of features, whose probabilities are averaged."""

    def __init__(self, found: Features, labels: NDArray[np.float64]) -> None:
        self._scale = StandardScaler().fit(found.dense)
        self._dense = LogisticRegression(C=0.02, max_iter=300).fit(self._scale.transform(found.dense), labels)
        self._sparse = LogisticRegression(C=8.0, solver="liblinear").fit(found.sparse, labels)

    def scores(self, found: Features) -> NDArray[np.float64]:
        """The probability of abuse for each message."""
        dense = self._dense.predict_proba(self._scale.transform(found.dense))[:, 1]
        return np.asarray((dense + self._sparse.predict_proba(found.sparse)[:, 1]) / 2, np.float64)


@dataclass(frozen=True)
class Pool:
    """Messages with their labels and features."""

    messages: list[Labelled]
    found: Features

    @property
    def labels(self) -> NDArray[np.float64]:
        """Their labels, in their order."""
        return np.array([message.label for message in self.messages])

    def places(self, name: str, *, of_set: bool, half: Half | None = None) -> NDArray[np.int64]:
        """Where the messages of the set `name` stand, or all others; of the set only one half, where that is asked for."""
        return np.array(
            [
                place
                for place, message in enumerate(self.messages)
                # Divided anew: the hand-written cases here are all of one half already.
                if (message.set == name) is of_set and half in {None, half_of(f"left out {message.text}")}
            ],
            np.int64,
        )


def left_out(name: str, trained: Pool, benign: Pool) -> LeftOut:
    """Test on one half of a set a model without the set and a model that had its other half."""
    others, own = trained.places(name, of_set=False), trained.places(name, of_set=True, half=Half.TRAIN)
    tested = trained.places(name, of_set=True, half=Half.TEST)
    labels = trained.labels
    calm = benign.found.of(benign.places(name, of_set=False))
    aucs, shares = [], []
    counts = Counter(labels[tested])
    both = min(counts[0.0], counts[1.0]) >= _BOTH_LABELS
    commoner = tested if both else tested[labels[tested] == max(counts, key=lambda label: counts[label], default=0.0)]
    for places in (others, np.concatenate([others, own])):
        model = Model(trained.found.of(places), labels[places])
        scores = model.scores(trained.found.of(tested))
        limit = float(np.quantile(model.scores(calm), 1 - _FALSE_ALARMS))
        aucs.append(estimate(auc, labels[tested], scores) if both else None)
        shares.append(None if both else rate(bool(each > limit) for each in model.scores(trained.found.of(commoner))))
    return LeftOut(
        name=name,
        trained=len(own) + len(tested),
        tested=len(tested),
        abusive=int(labels[tested].sum()),
        auc_without=aucs[0],
        auc_with=aucs[1],
        share_without=shares[0],
        share_with=shares[1],
    )


def main(arguments: list[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m models.abuse.training.leave_one_out", description="Train without one data set after the other."
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of data sets")
    parser.add_argument("--out", type=Path, default=WEIGHTS / FILE, help="where the figures go")
    parser.add_argument("--most", type=int, default=_MOST, help="the most rows of one name")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    folder = encoder_folder()
    network, tokenizer = Network(folder).eval(), Tokenizer(folder)
    rows = training_rows(options.data, options.most)
    calm = benign_rows(options.data, min(options.most, _MOST_HELD_OUT))
    found = features([*rows, *calm], network, tokenizer)
    trained = Pool(rows, found.of(range(len(rows))))
    benign = Pool(calm, found.of(range(len(rows), len(rows) + len(calm))))
    sets = []
    for name in sorted({row.set for row in rows}):
        sets.append(left_out(name, trained, benign))
        print(f"{time.monotonic() - started:5.0f} s  {sets[-1]}", flush=True)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    result = LeaveOneOut(model=MODEL, rows=len(rows), sets=sets)
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(result), indent=1) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
