"""What an evaluation found, as a record and as text for people."""

import msgspec

from models.abuse.measuring import Latency, Rates
from models.abuse.thresholds import Thresholds


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of one evaluation of the shipped detector."""

    convabuse_macro_f1: float
    convabuse_count: int
    convabuse_strikes_on_benign: int
    convabuse_benign: int
    lookalikes: list[Rates]
    abuse: list[Rates]
    evasions: list[Rates]
    plain_abuse: Rates
    cases: dict[str, list[Rates]]
    crisis_seen: int
    crisis_count: int
    false_crisis: int
    false_crisis_count: int
    false_crisis_ordinary: int
    false_crisis_ordinary_count: int
    latency: Latency
    latency_20000: Latency
    thresholds: Thresholds

    def as_text(self) -> str:
        """The figures as Markdown."""
        valid, fast, long = self.convabuse_count, self.latency, self.latency_20000
        lines = [
            f"- ConvAbuse valid (majority label, {valid} messages): macro-F1 {self.convabuse_macro_f1:.3f}, abuse score at 0.5.",
            f"- On its {self.convabuse_benign} messages that no annotator called abuse: {self.convabuse_strikes_on_benign} strikes.",
            f"- Crisis, test half of the cases: {self.crisis_seen} of {self.crisis_count} seen.",
            f"- Taken for a crisis: {self.false_crisis} of {self.false_crisis_count} cases that are none (idioms, games, abuse), and",
            f"  {self.false_crisis_ordinary} of {self.false_crisis_ordinary_count} ordinary held-out messages.",
            f"- Plain abuse of the assistant, test half: {self.plain_abuse.strikes} of {self.plain_abuse.count} are strikes,",
            f"  {self.plain_abuse.rude} at least rude.",
            f"- Latency on one core: median {fast.median} ms, 95th percentile {fast.p95} ms over {fast.count} messages;",
            f"  20,000 characters: median {long.median} ms.",
            f"- Thresholds: strike {self.thresholds.strike}, rude {self.thresholds.rude}, crisis {self.thresholds.crisis}.",
            "",
            *_table("Held-out messages that are no abuse", self.lookalikes),
            *_table("Held-out abuse", self.abuse),
            *_table("Plain abuse from the cases' test half, disguised", self.evasions),
        ]
        for file, of_it in self.cases.items():
            lines += _table(f"Cases, test half: {file}", of_it)
        return "\n".join(lines).rstrip() + "\n"


def _table(title: str, found: list[Rates]) -> list[str]:
    total = [sum(getattr(each, name) for each in found) for name in ("count", "strikes", "rude", "support")]
    return [
        f"**{title}**",
        "",
        "| slice | messages | strikes | rude or strike | support | mean abuse |",
        "|---|---|---|---|---|---|",
        *(
            f"| {each.slice} | {each.count} | {each.strikes} | {each.rude} | {each.support} | {each.mean_abuse:.2f} |"
            for each in found
        ),
        f"| all | {total[0]} | {total[1]} | {total[2]} | {total[3]} | |",
        "",
    ]
