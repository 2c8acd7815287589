"""How much more memory the engine's worker takes than llama.cpp by itself."""

from pathlib import Path

import msgspec

from models.chat.client import EngineClient
from models.chat.records import EngineSettings, PromptMessage, Role, Sampling
from models.measuring.bare import BareProcess
from models.measuring.texts import story

_SENTENCES = 24


class Memory(msgspec.Struct, frozen=True):
    """Bytes in memory after one answer; the model's file, which both have mapped, counts in both."""

    worker: int
    bare: int


def measure_memory(model: Path, threads: int, context_tokens: int) -> Memory | None:
    """Measure with processes of its own; None where the system does not tell. Raises ModelFileError or EngineError."""
    talk, sampling = [PromptMessage(Role.USER, story(1, _SENTENCES))], Sampling(max_tokens=20)
    engine = EngineClient()
    bare = BareProcess(model, threads, context_tokens)
    try:
        engine.load(model, EngineSettings(threads=threads, context_tokens=context_tokens))
        list(engine.answer(talk, sampling))
        bare.run(talk, sampling)
        assert engine.pid is not None  # noqa: S101 # it was loaded
        worker, alone = _resident_bytes(engine.pid), _resident_bytes(bare.pid)
        return Memory(worker, alone) if worker and alone else None
    finally:
        engine.close()
        bare.close()


def _resident_bytes(process: int) -> int | None:
    try:
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return None
