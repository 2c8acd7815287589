from pathlib import Path

import pytest

from models.abuse.encoder import Encoder
from models.abuse.evaluation.speed import CONTEXT, PASTE, SENTENCE, SENTENCES, latency, memory, weight_files
from models.abuse.segments import sentences
from models.abuse.weights import ENCODER_FILE, WEIGHTS


def test_latency_takes_the_middle_and_the_tail() -> None:
    found = latency("some", [float(number) for number in range(1, 101)])
    assert (found.count, found.median, found.p95, found.longest) == (100, 50.5, 96.0, 100.0)


def test_the_timed_messages_are_as_long_as_they_are_said_to_be() -> None:
    encoder = Encoder(WEIGHTS / ENCODER_FILE)
    counts = {text: len(encoder.tokens(text)) for text in (SENTENCE, SENTENCES, CONTEXT)}
    encoder.close()
    assert all(60 <= counts[text] <= 68 for text in (SENTENCE, SENTENCES)), counts
    assert len(sentences(SENTENCE)) == 1
    assert len(sentences(SENTENCES)) >= 6
    assert len(PASTE) == 20_000


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").is_file(), reason="only Linux tells")
def test_a_fresh_process_tells_its_memory() -> None:
    found = memory(WEIGHTS)
    assert found is not None
    assert 20 < found.unique <= found.proportional + 0.1 <= found.resident + 0.2 <= found.peak + 0.3


def test_the_weights_are_what_the_detector_loads() -> None:
    names = {file.name for file in weight_files(WEIGHTS)}
    assert {"encoder.gguf", "heads.npz", "thresholds.json"} <= names
    assert "evaluation.json" not in names
