"""Rebuilds the shipped weights: `python -m models.abuse.training --data FOLDER [--out FOLDER]`.

Reads the data sets and the hand-written cases, fits the linear model, fine-tunes the encoder from two seeds and averages the weights,
exports them, checks that llama.cpp says the same as torch, and sets calibration and thresholds on held-out messages. All seeds are
fixed, and every network is trained by one thread, so that the sums come in the same order however busy the machine is.
"""

import argparse
import os
import random
import sys
import time
from pathlib import Path

# Two threads that wait for each other by spinning are ten times slower than one on a machine that does anything else (measured).
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("GOMP_SPINCOUNT", "0")

from models.abuse.thresholds import write_thresholds
from models.abuse.training.agreement import check_agreement
from models.abuse.training.all_rows import read_all
from models.abuse.training.calibrate import calibrate
from models.abuse.training.export import write_encoder, write_heads
from models.abuse.training.fit import Recipe
from models.abuse.training.limits import FLOORS, set_limits
from models.abuse.training.linear import fit_ngrams
from models.abuse.training.mining import mined
from models.abuse.training.mix import build, for_calibration
from models.abuse.training.network import Tokenizer, averaged, encoder_folder, read_vocabulary, words
from models.abuse.training.seeds import train_seeds
from models.abuse.weights import ENCODER_FILE, HEADS_FILE, NGRAMS_FILE, THRESHOLDS_FILE, WEIGHTS


def main(arguments: list[str]) -> int:
    """The command: about an hour on two cores."""
    parser = argparse.ArgumentParser(prog="python -m models.abuse.training", description="Train the abuse detector.")
    parser.add_argument("--data", type=Path, required=True, help="the folder of data sets")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    parser.add_argument("--epochs", type=int, default=Recipe.epochs)
    parser.add_argument(
        "--verdicts", action="store_true", help="only calibrate the weights that are there, and set their thresholds"
    )
    options = parser.parse_args(arguments)
    started = time.monotonic()
    if options.verdicts:
        set_verdicts(options.out, options.data)
        return 0
    folder = encoder_folder()
    vocabulary = read_vocabulary(folder)
    mix = build(options.data, words(vocabulary), harder=mined)
    print(f"{len(mix.train)} and {len(mix.last)} messages to train on, {len(mix.development)} held out", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    fit_ngrams(mix.train + mix.last, options.out / NGRAMS_FILE)
    network, tokenizer = averaged(train_seeds(mix, Recipe(epochs=options.epochs))), Tokenizer(folder)
    write_encoder(network, vocabulary, options.out / ENCODER_FILE)
    write_heads(network, options.out / HEADS_FILE)
    write_thresholds(FLOORS, options.out / THRESHOLDS_FILE)
    print(f"llama.cpp agrees with torch: lowest cosine {check_agreement(network, tokenizer, options.out):.4f}")
    set_verdicts(options.out, options.data)
    print(f"{time.monotonic() - started:.0f} s")
    return 0


def set_verdicts(out: Path, data: Path) -> None:
    """Set calibration and thresholds of the weights in `out` on messages that were held out from training."""
    _, development = read_all(data)
    calibrate(out, for_calibration(development, data, random.Random(Recipe.seed)))
    limits = set_limits(out, data)
    write_thresholds(limits, out / THRESHOLDS_FILE)
    print(limits)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
