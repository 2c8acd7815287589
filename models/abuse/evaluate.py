"""Measures the shipped detector as llama.cpp runs it: `python -m models.abuse.evaluate --data FOLDER`.

Prints the figures, writes them as JSON and into the model card, and writes a page with plots and the worst messages of every slice.
Torch is not needed. Takes about five minutes. `--time-only` measures time and memory anew, on a machine that does nothing else by
then, and puts them in the place of those in the JSON.
"""

import argparse
import sys
from pathlib import Path

import msgspec

from models.abuse.detector import Detector
from models.abuse.evaluation import figures
from models.abuse.evaluation.card import as_markdown, write_card
from models.abuse.evaluation.everything import evaluate, measure_cost
from models.abuse.evaluation.page import write_page
from models.abuse.weights import WEIGHTS
from models.errors import ExeuntError

PAGE = Path("build/evaluation")
"""Ignored by git: the page shows rows of the data sets, and most of them are offensive."""


def main(arguments: list[str]) -> int:
    """The command."""
    options = _parsed(arguments)
    try:
        detector = Detector(options.weights)
    except ExeuntError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    out = options.out or options.weights / figures.FILE
    if options.time_only:
        cost = measure_cost(detector.assess, options.weights)
        found = msgspec.structs.replace(figures.read(out), cost=cost)
    else:
        evaluated = evaluate(detector.assess, detector.thresholds, options.weights, options.data, _tell)
        found = evaluated.figures
        page = write_page(evaluated, options.page)
        _tell(f"The page with plots and examples: {page}")
    detector.close()
    figures.write(found, out)
    write_card(found, options.weights)
    print(as_markdown(found))
    return 0


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m models.abuse.evaluate", description="Measure the shipped abuse detector."
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--data", type=Path, help="the folder of data sets")
    what.add_argument(
        "--time-only", action="store_true", help="only time and memory, put among the figures that are there"
    )
    parser.add_argument(
        "--weights", type=Path, default=WEIGHTS, help="the folder of the weights to measure, and of their card"
    )
    parser.add_argument(
        "--out", type=Path, help="where the figures go as JSON; beside the weights where nothing is said"
    )
    parser.add_argument(
        "--page", type=Path, default=PAGE, help="the folder of the page, which is not to be kept with the code"
    )
    return parser.parse_args(arguments)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
