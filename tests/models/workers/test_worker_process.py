"""Real child processes: talking to them, and learning of their end."""

import os
import queue
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.workers.process import WorkerExit, WorkerProcess

PATIENCE = 60
"""Seconds. Nothing here takes one of them; a busy machine may."""

SCRIPTS = {
    "echoing": """
        import sys, threading
        from models.workers.child import Channel
        channel = Channel()
        print("this goes to stderr")
        channel.listen(lambda payload: channel.send(b"echo " + payload))
        threading.Event().wait()
    """,
    "printing": """
        import ctypes, threading
        from models.workers.child import Channel
        channel = Channel()
        print("noise from Python", flush=True)
        libc = ctypes.CDLL(None)
        libc.puts(b"noise from C")
        libc.fflush(None)
        channel.send(b"clean")
        channel.listen(lambda payload: None)
        threading.Event().wait()
    """,
    "computing": """
        from models.workers.child import Channel
        channel = Channel()
        channel.listen(lambda payload: None)
        channel.send(b"busy")
        while True:
            pass
    """,
    "talking": """
        import threading
        from models.workers.child import Channel
        channel = Channel()
        def talk(name):
            for number in range(2000):
                channel.send(name * (1 + number % 50))
        threads = [threading.Thread(target=talk, args=(name,)) for name in (b"a", b"b")]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        channel.send(b"done")
        channel.listen(lambda payload: None)
        threading.Event().wait()
    """,
    "babbling": """
        import os
        os.write(1, b"\\xff\\xff\\xff\\xff no frame at all")
        import time
        time.sleep(60)
    """,
    "failing": """
        import sys
        sys.stderr.write("x" * 100000 + " the last words")
        sys.exit(3)
    """,
    "nothing": "",
}


class Talk:
    """A worker with what it said."""

    def __init__(self, module: str) -> None:
        self.frames: queue.Queue[bytes] = queue.Queue()
        self.exits: queue.Queue[WorkerExit] = queue.Queue()
        self.worker = WorkerProcess(module, self.frames.put, self.exits.put)


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Talk]]:
    for name, script in SCRIPTS.items():
        (tmp_path / f"worker_{name}.py").write_text(textwrap.dedent(script))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    talks: list[Talk] = []

    def begin(name: str) -> Talk:
        talks.append(Talk(f"worker_{name}"))
        return talks[-1]

    yield begin
    for talk in talks:
        talk.worker.close(0.5)


def test_frames_go_there_and_back_in_order(start: Callable[[str], Talk]) -> None:
    talk = start("echoing")
    sent = [bytes([number % 256]) * number for number in range(0, 3000, 37)]
    assert all(talk.worker.send(payload) for payload in sent)
    assert [talk.frames.get(timeout=PATIENCE) for _ in sent] == [b"echo " + payload for payload in sent]


def test_a_large_frame_passes_whole(start: Callable[[str], Talk]) -> None:
    talk = start("echoing")
    talk.worker.send(b"x" * 8_000_000)
    assert len(talk.frames.get(timeout=PATIENCE)) == 8_000_005


def test_what_anybody_prints_does_not_land_in_a_frame(start: Callable[[str], Talk]) -> None:
    talk = start("printing")
    assert talk.frames.get(timeout=PATIENCE) == b"clean"
    talk.worker.close()
    assert "noise from Python" in talk.exits.get(timeout=PATIENCE).last_words


def test_threads_that_talk_at_once_do_not_mix_their_frames(start: Callable[[str], Talk]) -> None:
    talk = start("talking")
    seen = []
    while (frame := talk.frames.get(timeout=PATIENCE)) != b"done":
        seen.append(frame)
    assert len(seen) == 4000
    assert all(len(set(frame)) == 1 for frame in seen)


def test_closing_ends_a_worker_even_in_the_middle_of_its_work(start: Callable[[str], Talk]) -> None:
    talk = start("computing")
    assert talk.frames.get(timeout=PATIENCE) == b"busy"
    talk.worker.close(patience=30)
    assert talk.exits.get(timeout=PATIENCE).code == 0  # by itself: one that had to be killed would say so
    assert not talk.worker.send(b"more")
    with pytest.raises(ProcessLookupError):
        os.kill(talk.worker.pid, 0)
    talk.worker.close()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT])
def test_a_signal_is_told_by_name_once(start: Callable[[str], Talk], number: signal.Signals) -> None:
    talk = start("echoing")
    talk.worker.send(b"ready")
    talk.frames.get(timeout=PATIENCE)
    os.kill(talk.worker.pid, number)
    ended = talk.exits.get(timeout=PATIENCE)
    assert (ended.code, ended.signal_name) == (-number, number.name)
    talk.worker.close()
    assert talk.exits.empty()


def test_an_exit_comes_with_the_last_words_only(start: Callable[[str], Talk]) -> None:
    ended = start("failing").exits.get(timeout=PATIENCE)
    assert ended.code == 3
    assert ended.signal_name is None
    assert ended.last_words.endswith("the last words")
    assert len(ended.last_words) <= 8192


def test_a_worker_that_does_not_speak_in_frames_is_killed(start: Callable[[str], Talk]) -> None:
    talk = start("babbling")
    assert talk.exits.get(timeout=PATIENCE).signal_name == "SIGKILL"
    assert talk.frames.empty()


def test_a_worker_that_ends_at_once_and_one_that_does_not_exist(start: Callable[[str], Talk]) -> None:
    assert start("nothing").exits.get(timeout=PATIENCE).code == 0
    missing = start("that_is_not_there").exits.get(timeout=PATIENCE)
    assert missing.code == 1
    assert "No module named" in missing.last_words


def test_a_bug_in_what_takes_the_frames_ends_the_worker_and_is_logged(
    start: Callable[[str], Talk], caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_payload: bytes) -> None:
        raise ZeroDivisionError

    exits: queue.Queue[WorkerExit] = queue.Queue()
    start("nothing")  # for the path that the fixture sets
    worker = WorkerProcess("worker_echoing", broken, exits.put)
    worker.send(b"x")
    assert exits.get(timeout=PATIENCE).signal_name == "SIGKILL"
    assert "taking a frame of a worker failed" in caplog.text
    worker.close()


def test_a_worker_that_takes_nothing_in_holds_nobody_up(start: Callable[[str], Talk]) -> None:
    """A suspended one reads no more, and its pipe is full after 64 kB: `send` and `close` are called in the window's thread."""
    talk = start("echoing")
    talk.worker.send(b"ready")
    talk.frames.get(timeout=PATIENCE)
    os.kill(talk.worker.pid, signal.SIGSTOP)
    assert all(talk.worker.send(b"x" * 1_000_000) for _ in range(3))  # one that waited would wait for ever
    talk.worker.close(patience=0.2)
    assert talk.exits.get(timeout=PATIENCE).signal_name == "SIGKILL"
    assert not talk.worker.send(b"more")


def test_kill_may_come_from_any_thread(start: Callable[[str], Talk]) -> None:
    talk = start("computing")
    talk.frames.get(timeout=PATIENCE)
    threading.Thread(target=talk.worker.kill).start()
    assert talk.exits.get(timeout=PATIENCE).signal_name == "SIGKILL"


def test_a_worker_dies_with_its_parent(start: Callable[[str], Talk], tmp_path: Path) -> None:
    parent = """
        import time
        from models.workers.process import WorkerProcess
        worker = WorkerProcess("worker_computing", lambda frame: print(worker.pid, flush=True), lambda ended: None)
        time.sleep(60)
    """
    process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(parent)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    pid = int(process.stdout.readline())
    process.kill()
    process.wait()
    process.stdout.close()
    deadline = time.monotonic() + PATIENCE
    while _runs(pid):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_folder_called_models_where_the_app_is_started_is_not_imported(
    start: Callable[[str], Talk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoy = tmp_path / "elsewhere" / "models"
    decoy.mkdir(parents=True)
    (decoy / "__init__.py").write_text("raise SystemExit(66)")
    monkeypatch.chdir(decoy.parent)
    talk = start("echoing")
    talk.worker.send(b"x")
    assert talk.frames.get(timeout=PATIENCE) == b"echo x"


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[-1][0] != "Z"
    except FileNotFoundError:
        return False
