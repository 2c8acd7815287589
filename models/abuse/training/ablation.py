"""What each part of the recipe is worth: `python -m models.abuse.training.ablation --data FOLDER [--only NAME ...]`.

Every variant is trained in the same way on the same sample of the training rows, for one epoch, and measured by torch on the rows
held out for thresholds and on a quarter of the training half of the cases; so the figures compare with each other, and not with those
of the shipped weights.
"""

import argparse
import json
import os
import random
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("GOMP_SPINCOUNT", "0")

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from models.abuse.cases import Case
from models.abuse.evaluation.ablation import FILE
from models.abuse.heads import NGRAM_PLACES
from models.abuse.layout import HEADS
from models.abuse.ngrams import Ngrams
from models.abuse.training.all_rows import from_case, training_cases
from models.abuse.training.fit import Recipe, fit
from models.abuse.training.linear import fit_ngrams
from models.abuse.training.mining import mined
from models.abuse.training.mix import Mix, build, near, prepared
from models.abuse.training.network import (
    LAYERS,
    Network,
    Tokenizer,
    averaged,
    batch,
    encoder_folder,
    read_vocabulary,
    words,
)
from models.abuse.training.rows import Row, held_out, labels
from models.abuse.weights import NGRAMS_FILE, WEIGHTS

_SAMPLE = 7000
_SEED = 5
_ABUSE, _CRISIS = HEADS.index("abuse"), HEADS.index("crisis")


_ONE_EPOCH = Recipe(epochs=1)


@dataclass(frozen=True)
class Variant:
    """One way to train."""

    what: str
    recipe: Recipe = _ONE_EPOCH
    layers: tuple[int, ...] = LAYERS
    keep: Callable[[Row], bool] = lambda _row: True
    """Which rows stay; those that go are replaced by others, so that all variants see as many."""
    context: bool = True
    mined: bool = False
    seeds: int = 1
    """Networks trained from as many seeds, whose weights are averaged."""
    ngrams: float = 0.0
    """The share of a linear model over n-grams, fitted to the same rows."""


VARIANTS = {
    "plain": Variant("the whole mix, one seed"),
    "ngrams": Variant("with the linear model over n-grams", ngrams=0.35),
    "mean": Variant("running mean of the weights", Recipe(epochs=1, average=0.99)),
    "rdrop": Variant("R-Drop", Recipe(epochs=1, consistency=0.5)),
    "large": Variant("batches of 64", Recipe(epochs=1, batch_size=64, encoder_rate=1.2e-4)),
    "soup": Variant("two seeds, weights averaged", seeds=2),
    "four": Variant("four of the six layers", layers=(0, 1, 3, 5)),
    "three": Variant("three of the six layers", layers=(0, 2, 5)),
    "mined": Variant("with 600 harmless messages that a linear model takes for abuse", mined=True),
    "no_evasions": Variant("without evasions and typing errors", keep=lambda row: row.source != "evasion"),
    "no_contrast": Variant(
        "without pairs made of the same rude words", keep=lambda row: not row.source.startswith("contrast")
    ),
    "no_context": Variant("without the turn before", context=False),
}


def main(arguments: list[str]) -> int:
    """The command: some minutes a variant."""
    parser = argparse.ArgumentParser(prog="python -m models.abuse.training.ablation", description="Compare recipes.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=WEIGHTS / FILE)
    parser.add_argument("--only", nargs="*", choices=sorted(VARIANTS), default=list(VARIANTS))
    options = parser.parse_args(arguments)
    folder = encoder_folder()
    vocabulary = words(read_vocabulary(folder))
    written = [case for case in training_cases() if not _tests(case)]
    mix = build(options.data, vocabulary, written)
    with_mined = partial(build, options.data, vocabulary, written, mined)
    chance = random.Random(_SEED)
    rows = near(mix.development)
    rows += [from_case(case) for case in training_cases() if _tests(case)]
    tested = [prepared(row, chance) for row in rows]
    found = json.loads(options.out.read_text()) if options.out.is_file() else []
    for name in options.only:
        variant = VARIANTS[name]
        rows = _sample(with_mined() if variant.mined else mix, variant)
        network, tokenizer = _trained(variant, rows, folder)
        logits = scored(network, tokenizer, tested)
        if variant.ngrams:
            logits[:, NGRAM_PLACES] *= 1 - variant.ngrams
            logits[:, NGRAM_PLACES] += variant.ngrams * _linear(rows, tested)
        figures = measure(logits, tested)
        print(name, figures, flush=True)
        found = [one for one in found if one["what"] != name] + [
            {"what": name, "changed": variant.what, "figures": figures}
        ]
        options.out.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return 0


def _tests(case: Case) -> bool:
    """Whether a case of the training half is held out from these comparisons: the data sets hold hardly any crisis out."""
    return held_out(f"case {case.text}") or held_out(f"case again {case.text}")


def _sample(mix: Mix, variant: Variant) -> list[Row]:
    rows = [row for row in mix.train + mix.last if variant.keep(row)]
    chosen = random.Random(_SEED).sample(rows, min(_SAMPLE, len(rows)))
    return chosen if variant.context else [replace(row, context="") for row in chosen]


def _trained(variant: Variant, rows: list[Row], folder: Path) -> tuple[Network, Tokenizer]:
    tokenizer = Tokenizer(folder)
    networks = []
    for number in range(variant.seeds):
        torch.manual_seed(variant.recipe.seed)
        network = Network(folder, variant.layers)
        fit(network, tokenizer, rows, replace(variant.recipe, seed=variant.recipe.seed + number))
        networks.append(network)
    return averaged(networks), tokenizer


def _linear(rows: list[Row], tested: list[Row]) -> NDArray[np.float32]:
    with tempfile.TemporaryDirectory() as folder:
        fit_ngrams(rows, Path(folder) / NGRAMS_FILE)
        return Ngrams(Path(folder) / NGRAMS_FILE).logits([row.text for row in tested])


def measure(logits: NDArray[np.float32], rows: list[Row]) -> dict[str, float]:
    """AUC, and recall where one in a hundred of the others is flagged, of abuse and of crisis."""
    figures: dict[str, float] = {}
    for head, place in (("abuse", _ABUSE), ("crisis", _CRISIS)):
        wanted = labels(rows, head)
        known = ~np.isnan(wanted)
        positive, scores = wanted[known] >= 0.5, logits[known, place]
        limit = np.quantile(scores[~positive], 0.99)
        figures[f"{head} AUC"] = round(float(roc_auc_score(positive, scores)), 4)
        figures[f"{head} recall at 1 % false"] = round(float((scores[positive] > limit).mean()), 4)
    return figures


def scored(network: Network, tokenizer: Tokenizer, rows: list[Row]) -> NDArray[np.float32]:
    """The logits of `rows`: (rows, OUTPUTS)."""
    sequences = [tokenizer.sequence(row.text, row.context) for row in rows]
    order = sorted(range(len(rows)), key=lambda place: len(sequences[place].tokens))
    found: dict[int, NDArray[np.float32]] = {}
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), 64):
            places = order[start : start + 64]
            logits = network(*batch([sequences[place] for place in places])).float().numpy()
            found.update(zip(places, logits, strict=True))
    return np.stack([found[place] for place in range(len(rows))])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
