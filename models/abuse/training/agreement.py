"""Whether llama.cpp, with the exported and quantised weights, says what torch says."""

from pathlib import Path

import numpy as np
import torch

from models.abuse.encoder import Encoder
from models.abuse.training.network import Network, Tokenizer, batch
from models.abuse.weights import ENCODER_FILE

LOWEST_COSINE = 0.995
PROBES = (
    "You are a worthless piece of garbage!",
    "fuck you, you stupid bot",
    "héllo wörld: it’s 3.5% naïve",
    "日本語 text 😀😀👍 emoji",
    "[SEP] [CLS] hi [code]",
    "Привет как дела",
    "tabs\tand\nnewlines   x",
    "don't won't I'm «quoted» “smart” …",
    "C++ C# f(x)=y^2; a|b ~ `c` $5 <tag>",
    "I don't want to be here any more.",
)


class Disagreement(Exception):
    """The exported weights do not do what the trained ones do."""


def check_agreement(network: Network, tokenizer: Tokenizer, folder: Path) -> float:
    """The lowest cosine between both over `PROBES`. Raises Disagreement below `LOWEST_COSINE` or where the tokens differ."""
    encoder = Encoder(folder / ENCODER_FILE)
    lowest = 1.0
    try:
        for text in PROBES:
            sequence = tokenizer.sequence(text, "Sure, here is the list.")
            laid = encoder.lay_out(text, "Sure, here is the list.")
            if laid.tokens != sequence.tokens or laid.pooled != sequence.pooled:
                raise Disagreement(f"the tokens differ: {text!r}")
            with torch.no_grad():
                ours = network.pooled(*batch([sequence]))[0].numpy()
            theirs = encoder.pooled([laid])[0]
            lowest = min(lowest, float(ours @ theirs / np.linalg.norm(ours) / np.linalg.norm(theirs)))
    finally:
        encoder.close()
    if lowest < LOWEST_COSINE:
        raise Disagreement(f"the lowest cosine is {lowest:.4f}")
    return lowest
