"""llama.cpp with nothing around it, in a process of its own: see `models.chat.bare_loop`."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from models.chat.bare_loop import BareRun, BareSettings, BareTimes
from models.chat.records import PromptMessage, Sampling
from models.errors import EngineDied


class BareProcess:
    """Starts it and waits until its model is loaded. Raises EngineDied where it does not get so far."""

    def __init__(self, model: Path, threads: int, context_tokens: int, *, library: bool = False) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", "models.chat.bare_loop"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            self._ask(BareSettings(str(model), threads, context_tokens, library))
        except EngineDied:
            self.close()
            raise

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._child.pid

    def run(self, messages: Sequence[PromptMessage], sampling: Sampling) -> BareTimes:
        """Read and answer a conversation, all of it anew."""
        return msgspec.json.decode(self._ask(BareRun(tuple(messages), sampling)), type=BareTimes)

    def close(self) -> None:
        """End it."""
        self._child.kill()
        self._child.wait()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                pipe.close()

    def _ask(self, question: BareSettings | BareRun) -> bytes:
        assert self._child.stdin is not None  # noqa: S101 # asked for as a pipe
        assert self._child.stdout is not None  # noqa: S101
        try:
            self._child.stdin.write(msgspec.json.encode(question) + b"\n")
            self._child.stdin.flush()
            line = self._child.stdout.readline()
        except OSError:
            line = b""
        if not line:
            raise EngineDied("llama.cpp by itself could not run this model, so there is nothing to compare with.")
        return line
