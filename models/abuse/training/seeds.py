"""Training the same network from several seeds, side by side."""

import multiprocessing
import tempfile
from dataclasses import replace
from pathlib import Path

import torch

from models.abuse.training.fit import LAST_STAGE, Recipe, fit
from models.abuse.training.mix import Mix
from models.abuse.training.network import Network, Tokenizer, encoder_folder

_SEEDS = 2


def train_seeds(mix: Mix, recipe: Recipe) -> list[Network]:
    """One network a seed, each trained in a process of its own. Raises SystemExit where one of them fails."""
    # A spawned process has its own threads; a forked one would inherit locks that torch's threads may hold.
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.pt" for number in range(_SEEDS)]
        children = [
            context.Process(target=_train, args=(mix, replace(recipe, seed=recipe.seed + number), path))
            for number, path in enumerate(paths)
        ]
        for child in children:
            child.start()
        for child in children:
            child.join()
            if child.exitcode:
                raise SystemExit(f"training ended with {child.exitcode}")
        networks = [Network(encoder_folder()) for _ in paths]
        for network, path in zip(networks, paths, strict=True):
            network.load_state_dict(torch.load(path))
            network.eval()
    return networks


def _train(mix: Mix, recipe: Recipe, path: Path) -> None:
    torch.set_num_threads(1)
    # All networks start from the same heads; only what they see when, and what is dropped, differs: their mean has a meaning then.
    torch.manual_seed(Recipe.seed)
    network, tokenizer = Network(encoder_folder()), Tokenizer(encoder_folder())
    fit(network, tokenizer, mix.train, recipe)
    fit(network, tokenizer, mix.last, replace(LAST_STAGE, seed=recipe.seed))
    torch.save(network.state_dict(), path)
