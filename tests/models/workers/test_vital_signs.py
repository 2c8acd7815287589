"""What a parent learns of a child without asking it."""

import os
import subprocess
import sys
import time
from pathlib import Path

from models.workers.vital_signs import system_kills, work_done


def test_work_grows_while_a_process_computes_and_stands_still_while_it_sleeps() -> None:
    code = "import sys, time\nwhile time.process_time() < 0.5: pass\nprint(flush=True)\ntime.sleep(60)"
    with subprocess.Popen([sys.executable, "-S", "-c", code], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        before = work_done(process.pid)
        process.stdout.readline()
        after = work_done(process.pid)
        if before is None or after is None:  # not on this system
            process.kill()
            return
        assert after > before
        # A busy machine may let it wait for a while before it can go to sleep.
        deadline, asleep = time.monotonic() + 60, None
        while (now := work_done(process.pid)) != asleep:
            assert time.monotonic() < deadline
            asleep = now
            time.sleep(0.2)
        process.kill()


def test_of_a_process_that_is_not_there_nothing_is_known(tmp_path: Path) -> None:
    assert work_done(os.getpid(), tmp_path) is None


def test_the_name_of_a_process_may_hold_anything(tmp_path: Path) -> None:
    (tmp_path / "7").mkdir()
    (tmp_path / "7/stat").write_text("7 (a) b (c) S 1 7 7 0 -1 4194560 100 0 5 0 30 4 0 0 20 0 3 0 1 2 3\n")
    assert work_done(7, tmp_path) == 5 + 30 + 4


def test_kills_are_counted_by_the_machine_and_by_the_group(tmp_path: Path) -> None:
    assert system_kills(tmp_path, tmp_path) is None
    (tmp_path / "vmstat").write_text("nr_free_pages 1\noom_kill 3\nother 4\n")
    assert system_kills(tmp_path, tmp_path) == 3
    (tmp_path / "self").mkdir()
    (tmp_path / "self/cgroup").write_text("0::/app\n")
    (tmp_path / "app").mkdir()
    (tmp_path / "app/memory.events").write_text("low 0\noom 2\noom_kill 1\n")
    assert system_kills(tmp_path, tmp_path) == 4
