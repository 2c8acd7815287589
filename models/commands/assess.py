"""`exeunt assess`: JSON lines in, the detector's word on each out."""

from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from models.abuse.assessment import Assessment
from models.abuse.client import DetectorClient
from models.abuse.weighing.occlusion import Span
from models.commands.json_lines import LineReader
from models.errors import DetectorUnavailable

# Exactly these, in this order: other programs read them.
_KEYS = (
    "abuse",
    "insult",
    "threat",
    "sexual",
    "hate",
    "crisis",
    "severity",
    "target",
    "rude",
    "strike",
    "severe",
    "support",
    "ms",
)


class _Line(msgspec.Struct):
    text: str
    context: str = ""


def assess_lines(lines: Iterable[bytes], out: TextIO, err: TextIO, *, words: bool = False) -> int:
    """Assess each line of `{"text", "context"?}` and write one line for it. The exit code: 1 where a line was no such thing.

    With `words` each has the spans that weighed too: their places in characters, their text and weight. A line
    that the detector could not answer is answered with its sentence as `error`; the detector is started again for the next.
    """
    reader = LineReader(err, 'a JSON object such as {"text": "hello"}')
    detector = DetectorClient()
    missed = 0
    try:
        for line in reader.read(lines, _Line):
            try:
                written = _as_written(detector.assess(line.text, line.context))
                if words:
                    written["weighed"] = [_span(line.text, span) for span in detector.weighed(line.text, line.context)]
            except DetectorUnavailable as error:
                missed += 1
                print(error.sentence, file=err)
                written = {"error": error.sentence}
            print(msgspec.json.encode(written).decode(), file=out, flush=True)
    finally:
        detector.close()
    return 1 if reader.bad_lines or missed else 0


def _as_written(assessment: Assessment) -> dict[str, Any]:
    values = {key: getattr(assessment, key) for key in _KEYS}
    return {key: round(value, 4) if isinstance(value, float) else value for key, value in values.items()}


def _span(text: str, span: Span) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "text": text[span.start : span.end],
        "weight": round(span.weight, 2),
    }
