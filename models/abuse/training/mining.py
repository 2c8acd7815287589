"""Mining the data sets for what is hardest: harmless messages that look like abuse."""

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from models.abuse.ngrams import Ngrams
from models.abuse.training.linear import fit_ngrams
from models.abuse.training.rows import Row
from models.abuse.weights import NGRAMS_FILE

_MOST = 600
_CLEAN = frozenset(
    {
        "clinc150",
        "banking77",
        "slurp",
        "hh_harmless",
        "gpt_hatecheck_not",
        "madlibs_not",
        "forum",
        "github",
        "github_heated",
        "strudel",
        "counselchat",
        "dialect",
    }
)
"""Sources in which what looks like abuse is none: the labels say so, or nobody is spoken to."""


def mined(rows: list[Row], chosen: list[Row]) -> list[Row]:
    """The rows that nobody is abused in and that a linear model, fitted to the rows `chosen`, takes for abuse most: 600 of them."""
    known = {row.text for row in chosen}
    pool = [row for row in rows if row.source in _CLEAN and row.abuse is not None and row.text not in known]
    with tempfile.TemporaryDirectory() as folder:
        fit_ngrams(chosen, Path(folder) / NGRAMS_FILE, heads=("abuse",))
        suspicion = Ngrams(Path(folder) / NGRAMS_FILE).logits([row.text for row in pool])[:, 0]
    hardest = [pool[place] for place in np.argsort(-suspicion, kind="stable")[:_MOST]]
    return [replace(row, source=f"mined_{row.source}") for row in hardest]
