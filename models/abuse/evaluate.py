"""Measures the shipped detector as llama.cpp runs it: `python -m models.abuse.evaluate --data FOLDER`.

Prints the figures, writes them as JSON and into the model card, and writes a page with plots and the worst messages of every slice.
Torch is not needed. Takes about four minutes.
"""

import argparse
import sys
from pathlib import Path

from models.abuse.detector import Detector
from models.abuse.evaluation import figures
from models.abuse.evaluation.card import as_markdown, write_card
from models.abuse.evaluation.everything import evaluate
from models.abuse.evaluation.page import write_page
from models.abuse.weights import WEIGHTS
from models.errors import ExeuntError

PAGE = Path("build/evaluation")
"""Ignored by git: the page shows rows of the data sets, and most of them are offensive."""


def main(arguments: list[str]) -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m models.abuse.evaluate", description="Measure the shipped abuse detector."
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of data sets")
    parser.add_argument(
        "--weights", type=Path, default=WEIGHTS, help="the folder with the weights to measure, and their card"
    )
    parser.add_argument(
        "--out", type=Path, help="where the figures go as JSON; beside the weights where nothing is said"
    )
    parser.add_argument(
        "--page", type=Path, default=PAGE, help="the folder of the page, which is not to be kept with the code"
    )
    options = parser.parse_args(arguments)
    try:
        detector = Detector(options.weights)
    except ExeuntError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    found = evaluate(
        detector.assess,
        detector.thresholds,
        options.weights,
        options.data,
        lambda line: print(line, file=sys.stderr, flush=True),
    )
    detector.close()
    figures.write(found.figures, options.out or options.weights / figures.FILE)
    write_card(found.figures, options.weights)
    page = write_page(found, options.page)
    print(as_markdown(found.figures))
    print(f"The page with plots and examples: {page}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
