"""Measures the shipped detector as llama.cpp runs it: `python -m models.abuse.evaluate --data FOLDER [--out FILE]`.

Prints the figures, writes them as JSON, and puts them into the model card. Torch is not needed.
"""

import argparse
import sys
from pathlib import Path

import msgspec

from models.abuse.card import put_figures
from models.abuse.cases import Half
from models.abuse.detector import Detector
from models.abuse.figures import Figures
from models.abuse.measuring import Message, Rates, assess_all, latency, macro_f1, rates
from models.abuse.training import slices
from models.abuse.weights import WEIGHTS
from models.errors import ExeuntError


def evaluate(detector: Detector, data: Path) -> Figures:
    """All the figures. Takes some minutes."""
    valid = slices.convabuse_valid(data)
    found = [detector.assess(row.text, row.context) for row in valid]
    wanted = [(row.abuse or 0) > 0.5 for row in valid]
    lookalikes = assess_all(
        [
            *slices.held_out_lookalikes(data, Half.TEST),
            *slices.quotations(data, Half.TEST),
            *slices.civil_conversations(Half.TEST),
        ],
        detector.assess,
    )
    halves = {file: assess_all(messages, detector.assess) for file, messages in slices.cases(Half.TEST).items()}
    abuse = assess_all(slices.held_out_abuse(data, Half.TEST), detector.assess)
    plain = slices.plain_abuse_cases(Half.TEST)
    disguised = assess_all(slices.evaded(plain), detector.assess)
    crisis = [assessment.support for _, assessment in halves["crisis"]]
    calm = [
        assessment.support for file in ("crisis_lookalikes", "lookalikes", "abuse") for _, assessment in halves[file]
    ]
    ordinary = [
        assessment.support
        for message, assessment in lookalikes
        if message.slice
        in {"clinc150", "banking77", "github", "forum", "slurp", "oasst", "self_instruct", "conversation"}
    ]
    short = [assessment.ms for assessment in found] + [a.ms for pairs in halves.values() for _, a in pairs]
    long = [detector.assess(("The report says that you may go on with the work. " * 500)[:20_000]).ms for _ in range(5)]
    return Figures(
        convabuse_macro_f1=round(macro_f1(wanted, [assessment.abuse >= 0.5 for assessment in found]), 4),
        convabuse_count=len(valid),
        convabuse_strikes_on_benign=sum(
            assessment.strike for assessment, row in zip(found, valid, strict=True) if (row.abuse or 0) == 0
        ),
        convabuse_benign=sum((row.abuse or 0) == 0 for row in valid),
        lookalikes=rates(lookalikes),
        abuse=rates(abuse),
        evasions=rates(disguised),
        plain_abuse=_one("plain abuse, test half", plain, detector),
        cases={file: rates(pairs) for file, pairs in halves.items()},
        crisis_seen=sum(crisis),
        crisis_count=len(crisis),
        false_crisis=sum(calm),
        false_crisis_count=len(calm),
        false_crisis_ordinary=sum(ordinary),
        false_crisis_ordinary_count=len(ordinary),
        latency=latency(short),
        latency_20000=latency(long),
        thresholds=detector.thresholds,
    )


def _one(name: str, messages: list[Message], detector: Detector) -> Rates:
    return rates((Message(name, ""), detector.assess(message.text, message.context)) for message in messages)[0]


def main(arguments: list[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m models.abuse.evaluate", description="Measure the shipped abuse detector."
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of data sets")
    parser.add_argument("--out", type=Path, default=WEIGHTS / "evaluation.json", help="where the figures go as JSON")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="the folder with the weights to measure")
    options = parser.parse_args(arguments)
    try:
        detector = Detector(options.weights)
    except ExeuntError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    figures = evaluate(detector, options.data)
    detector.close()
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=1) + b"\n")
    text = figures.as_text()
    put_figures(options.weights / "MODEL_CARD.md", text)
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
