"""Rebuilds the shipped weights: `python -m models.abuse.training --data FOLDER [--out FOLDER]`.

Reads the data sets and the hand-written cases, fine-tunes the encoder, exports it, checks that llama.cpp says the same as torch, and
sets the thresholds. All seeds are fixed.
"""

import argparse
import os
import sys
import time
from pathlib import Path

# Two threads that wait for each other by spinning are ten times slower than one on a machine that does anything else (measured).
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("GOMP_SPINCOUNT", "0")

import numpy as np
import torch

from models.abuse.layout import OUTPUTS
from models.abuse.thresholds import write_thresholds
from models.abuse.training.agreement import check_agreement
from models.abuse.training.export import write_encoder, write_heads
from models.abuse.training.fit import LAST_STAGE, Recipe, fit
from models.abuse.training.limits import FLOORS, set_limits
from models.abuse.training.mix import build
from models.abuse.training.network import Network, Tokenizer, encoder_folder, read_vocabulary
from models.abuse.weights import ENCODER_FILE, HEADS_FILE, THRESHOLDS_FILE, WEIGHTS


def main(arguments: list[str]) -> int:
    """The command: about half an hour on two cores."""
    parser = argparse.ArgumentParser(prog="python -m models.abuse.training", description="Train the abuse detector.")
    parser.add_argument("--data", type=Path, required=True, help="the folder of data sets")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    parser.add_argument("--epochs", type=int, default=Recipe.epochs)
    options = parser.parse_args(arguments)
    started = time.monotonic()
    torch.manual_seed(Recipe.seed)
    folder = encoder_folder()
    vocabulary = read_vocabulary(folder)
    mix = build(options.data, frozenset(word for word in vocabulary if word.isalpha() and len(word) > 1))
    print(f"{len(mix.train)} and {len(mix.last)} messages to train on, {len(mix.development)} held out", flush=True)
    network, tokenizer = Network(folder), Tokenizer(folder)
    fit(network, tokenizer, mix.train, Recipe(epochs=options.epochs))
    fit(network, tokenizer, mix.last, LAST_STAGE)
    options.out.mkdir(parents=True, exist_ok=True)
    write_encoder(network, vocabulary, options.out / ENCODER_FILE)
    write_heads(network, np.ones(OUTPUTS, np.float32), np.zeros(OUTPUTS, np.float32), options.out / HEADS_FILE)
    write_thresholds(FLOORS, options.out / THRESHOLDS_FILE)
    print(f"llama.cpp agrees with torch: lowest cosine {check_agreement(network, tokenizer, options.out):.4f}")
    limits = set_limits(options.out, options.data)
    write_thresholds(limits, options.out / THRESHOLDS_FILE)
    print(f"{limits}\n{time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
