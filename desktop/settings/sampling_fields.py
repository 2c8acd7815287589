"""The numbers of how an answer is sampled, for the settings of a model and of a chat alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.settings.number_field import NumberField
from desktop.translation import decimal
from models.chat.records import Sampling


@dataclass(frozen=True)
class SamplingField:
    """One of them: the field of `Sampling`, its words, and its bounds."""

    field: str
    title: str
    about: str
    least: float
    most: float
    decimals: int = 0

    def make(self) -> NumberField:
        """A control for it."""
        control = NumberField(self.least, self.most, self.decimals)
        control.setAccessibleName(self.title)
        control.setAccessibleDescription(self.about)
        return control

    def default(self, layers: Sequence[Sampling]) -> str:
        """What holds where it is left open: of the first of the layers that says something."""
        found = [value for layer in layers if (value := getattr(layer, self.field)) is not None]
        return decimal(found[0], 3) if found else _tr("Random") if self.field == "seed" else _tr("Default")


def sampling_fields() -> list[SamplingField]:
    """All of them, in the order in which they are shown."""
    return [
        SamplingField(
            "temperature",
            _tr("Temperature"),
            _tr("How freely words are chosen. At 0 always the likeliest."),
            0.0,
            2.0,
            2,
        ),
        SamplingField(
            "top_k", _tr("Top-k"), _tr("Only so many of the likeliest tokens are chosen from. 0: all."), 0, 1000
        ),
        SamplingField(
            "top_p", _tr("Top-p"), _tr("Only the likeliest tokens that together have this probability."), 0.01, 1.0, 3
        ),
        SamplingField(
            "min_p",
            _tr("Min-p"),
            _tr("Only tokens with at least this part of the likeliest one's probability."),
            0.0,
            1.0,
            3,
        ),
        SamplingField(
            "repeat_penalty",
            _tr("Repetition penalty"),
            _tr("Above 1, what was just said becomes less likely."),
            0.5,
            2.0,
            2,
        ),
        SamplingField(
            "seed", _tr("Seed"), _tr("With a seed, the same chat and settings give the same answer."), 0, 4294967293
        ),
        SamplingField("max_tokens", _tr("Longest answer"), _tr("In tokens."), 1, 1_000_000),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SamplingFields", text)
