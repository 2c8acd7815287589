"""The fine-tuning itself."""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from models.abuse.layout import HEADS, OUTPUTS, TARGETS
from models.abuse.training.network import Network, Sequence, Tokenizer, batch
from models.abuse.training.rows import Row

_LOSS_WEIGHTS = {"abuse": 2.0, "insult": 0.4, "threat": 0.5, "sexual": 0.4, "hate": 0.5, "severity": 0.5, "crisis": 1.6}
_TARGET_WEIGHT = 0.4


@dataclass(frozen=True)
class Recipe:
    """How long and how fast; the seed makes a run repeatable on the same machine."""

    epochs: int = 2
    batch_size: int = 32
    encoder_rate: float = 8e-5
    heads_rate: float = 1e-3
    average: float = 0.0
    """What the running mean of the weights keeps at each step; the mean is what remains in the end. 0: the last step's weights do."""
    consistency: float = 0.0
    """How much it costs when two passes with different dropout disagree (R-Drop). 0: one pass."""
    seed: int = 20240611


LAST_STAGE = Recipe(epochs=2, encoder_rate=3e-5, heads_rate=5e-4)
"""The short stage after the long one."""


@dataclass(frozen=True)
class _Example:
    sequence: Sequence
    labels: list[float]
    """One value a head, then one a target; -1 where the set does not say."""
    weight: float


def fit(network: Network, tokenizer: Tokenizer, rows: list[Row], recipe: Recipe) -> None:
    """Train `network` in place on `rows`, on the processor with bfloat16 where it has it."""
    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)
    examples = [_Example(tokenizer.sequence(row.text, row.context), _labels(row), row.weight) for row in rows]
    steps = recipe.epochs * -(-len(examples) // recipe.batch_size)
    optimizer = torch.optim.AdamW(
        [
            {"params": network.encoder.parameters(), "lr": recipe.encoder_rate},
            {"params": network.heads.parameters(), "lr": recipe.heads_rate},
        ],
        weight_decay=0.01,
        fused=True,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (0.06 * steps)) * max(0.02, 1 - step / steps)
    )
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(recipe.average)) if recipe.average else None
    network.train()
    started, seen, running = time.monotonic(), 0, 0.0
    for epoch in range(recipe.epochs):
        for chunk in _batches(examples, recipe.batch_size, chance):
            tokens, attention, pooling = batch([example.sequence for example in chunk])
            labels = torch.tensor([example.labels for example in chunk])
            weights = torch.tensor([example.weight for example in chunk])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = network(tokens, attention, pooling)
            loss = _loss(logits.float(), labels, weights)
            if recipe.consistency:
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    again = network(tokens, attention, pooling)
                loss = (loss + _loss(again.float(), labels, weights)) / 2
                loss = loss + recipe.consistency * _disagreement(logits.float(), again.float())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            if mean is not None:
                mean.update_parameters(network)
            seen += 1
            running = 0.98 * running + 0.02 * loss.item() if seen > 1 else loss.item()
            if seen % 50 == 0:
                print(
                    f"epoch {epoch + 1} step {seen}/{steps} loss {running:.4f} {time.monotonic() - started:.0f} s",
                    flush=True,
                )
    if mean is not None:
        network.load_state_dict(mean.module.state_dict())
    network.eval()


def _disagreement(one: Tensor, other: Tensor) -> Tensor:
    """How far apart two passes are: the symmetric divergence of each head's probability, as a mean over texts and heads."""
    first, second = one[:, : len(HEADS)], other[:, : len(HEADS)]
    return ((first.sigmoid() - second.sigmoid()) * (first - second)).mean() / 2


def _labels(row: Row) -> list[float]:
    values = [getattr(row, head) for head in HEADS]
    values[HEADS.index("severity")] = None if row.severity is None else row.severity / 3
    heads = [-1.0 if value is None else float(value) for value in values]
    targets = [-1.0] * len(TARGETS) if row.target is None else [float(row.target is target) for target in TARGETS]
    return heads + targets


def _batches(examples: list[_Example], size: int, chance: random.Random) -> Iterator[list[_Example]]:
    """Batches of like length, in random order: padding would otherwise be half of the work."""
    order = sorted(examples, key=lambda example: len(example.sequence.tokens) + chance.uniform(-6, 6))
    chunks = [order[start : start + size] for start in range(0, len(order), size)]
    chance.shuffle(chunks)
    yield from chunks


def _loss(logits: Tensor, labels: Tensor, weights: Tensor) -> Tensor:
    total = logits.new_zeros(())
    for place, head in enumerate(HEADS):
        known = labels[:, place] >= 0
        if known.any():
            each = nn.functional.binary_cross_entropy_with_logits(
                logits[known, place], labels[known, place], reduction="none"
            )
            total = total + _LOSS_WEIGHTS[head] * (each * weights[known]).sum() / weights.sum()
    start = len(HEADS)
    known = labels[:, start] >= 0
    if known.any():
        each = nn.functional.cross_entropy(logits[known, start:OUTPUTS], labels[known, start:OUTPUTS], reduction="none")
        total = total + _TARGET_WEIGHT * (each * weights[known]).sum() / weights.sum()
    return total
