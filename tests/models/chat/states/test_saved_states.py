"""States on the disk: what comes back is what was written, and whatever else lies there is left alone."""

import os
import stat
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from models.chat.states import saved_states
from models.chat.states.folder import delete_states, make_thread_folder, thread_folder
from models.chat.states.kept_states import Read, State
from models.chat.states.saved_states import SavedStates
from models.chat.states.state_file import read_state, read_what, write_state

MODEL, OTHER_MODEL = "a" * 64, "b" * 64
PLENTY = 1 << 30


def state(first: int, tokens: int = 200, thread: int = 1, size: int = 50_000, *, winds_back: bool = True) -> State:
    read = Read(tuple(range(first, first + tokens)), 128, winds_back)
    return State(read, np.random.default_rng(first).integers(0, 256, size).astype(np.uint8), thread)


def never() -> bool:
    return False


def saved(folder: Path, most_bytes: int = PLENTY, model: str = MODEL) -> SavedStates:
    return SavedStates(folder, most_bytes, model)


def keep(folder: Path, *states: State, most_bytes: int = PLENTY, model: str = MODEL) -> SavedStates:
    states_on_disk = saved(folder, most_bytes, model)
    for each in states:
        assert each.thread is not None
        make_thread_folder(folder, each.thread)
        states_on_disk.put(each)
        states_on_disk.write_waiting(never)
    return states_on_disk


def found(states: SavedStates, prompt: list[int], more_than: int = 0) -> State | None:
    return states.most(lambda read: read.usable(prompt, 128, exactly=False), more_than=more_than)


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_written_comes_back_after_a_restart(tmp_path: Path) -> None:
    written = state(1000)
    keep(tmp_path, written)
    back = found(saved(tmp_path), list(range(1000, 1300)))
    assert back is not None
    assert back.read == written.read
    assert np.array_equal(back.content, written.content)


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        states = tmp_path / "states"
        keep(states, state(1000))
    finally:
        os.umask(old)
    (file,) = files(states)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == stat.S_IMODE(states.stat().st_mode) == 0o700


def test_the_longest_beginning_is_chosen(tmp_path: Path) -> None:
    keep(tmp_path, state(1000, thread=1), state(5000, thread=2), state(1000, tokens=150, thread=3))
    prompt = [*range(1000, 1180), 7, 7, 7]
    back = found(saved(tmp_path), prompt)
    assert back is not None
    assert len(back.read.tokens) == 200
    assert found(saved(tmp_path), prompt, more_than=180) is None
    assert found(saved(tmp_path), list(range(300))) is None


def test_another_model_or_version_finds_nothing_and_leaves_it_there(tmp_path: Path) -> None:
    keep(tmp_path, state(1000))
    other = saved(tmp_path, model=OTHER_MODEL)
    assert found(other, list(range(1000, 1300))) is None
    assert found(saved(tmp_path), list(range(1000, 1300))) is not None


def damage(name: str) -> Callable[[Path], None]:
    def change(file: Path) -> None:
        content = bytearray(file.read_bytes())
        match name:
            case "cut short":
                del content[-1:]
            case "half of it":
                del content[len(content) // 2 :]
            case "longer":
                content += b"x"
            case "a bit of the state":
                content[-1] ^= 1
            case "a bit of the header":
                content[60] ^= 1
            case "a bit of the digest":
                content[20] ^= 1
            case "another version":
                content[:15] = b"exeunt state 2\n"
            case "a header without an end":
                content[47:51] = struct.pack("<I", 0xFFFFFFFF)
            case "nothing":
                content.clear()
            case "only zeros":
                content[:] = bytes(len(content))
            case "something else":
                content[:] = b"GGUF" + os.urandom(1000)
        file.write_bytes(content)

    return change


@pytest.mark.parametrize(
    "name",
    [
        "cut short",
        "half of it",
        "longer",
        "a bit of the state",
        "a bit of the header",
        "a bit of the digest",
        "another version",
        "a header without an end",
        "nothing",
        "only zeros",
        "something else",
    ],
)
def test_a_file_that_is_not_what_was_written_is_never_used_and_is_written_anew(tmp_path: Path, name: str) -> None:
    written = state(1000)
    keep(tmp_path, written)
    (file,) = files(tmp_path)
    damage(name)(file)
    states = saved(tmp_path)
    assert found(states, list(range(1000, 1300))) is None
    assert read_state(file, MODEL) is None
    assert states.lacks(written.read)
    states.put(written)
    states.write_waiting(never)
    assert found(saved(tmp_path), list(range(1000, 1300))) is not None


def test_a_file_that_was_changed_after_the_start_is_found_out(tmp_path: Path) -> None:
    states = keep(tmp_path, state(1000))
    (file,) = files(tmp_path)
    other = state(9000)
    assert write_state(file, other, MODEL, never)
    assert found(states, list(range(1000, 1300))) is None


def test_a_pipe_and_a_folder_in_the_place_of_a_file_are_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "1"
    folder.mkdir()
    os.mkfifo(folder / f"{MODEL[:16]}-5.state")
    (folder / f"{MODEL[:16]}-6.state").mkdir()
    (folder / f"{MODEL[:16]}-7.state").symlink_to("/dev/zero")
    assert found(saved(tmp_path), list(range(300))) is None
    assert all(read_what(path, MODEL) is None for path in folder.iterdir())


def test_a_write_that_is_interrupted_leaves_nothing_and_goes_on_later(tmp_path: Path) -> None:
    states = saved(tmp_path)
    make_thread_folder(tmp_path, 1)
    states.put(state(1000, size=20_000_000))
    asked = 0

    def second_chunk() -> bool:
        nonlocal asked
        asked += 1
        return asked > 2

    states.write_waiting(second_chunk)
    assert files(tmp_path) == []
    states.write_waiting(never)
    assert found(saved(tmp_path), list(range(1000, 1300))) is not None


def test_what_a_killed_worker_left_half_written_is_cleared_away(tmp_path: Path) -> None:
    make_thread_folder(tmp_path, 1)
    (thread_folder(tmp_path, 1) / f"{MODEL[:16]}-9.part").write_bytes(b"half")
    saved(tmp_path)
    assert files(tmp_path) == []


def test_a_deleted_thread_does_not_come_back_by_a_write_that_was_waiting(tmp_path: Path) -> None:
    states = saved(tmp_path)
    make_thread_folder(tmp_path, 1)
    states.put(state(1000))
    delete_states(thread_folder(tmp_path, 1))
    states.write_waiting(never)
    assert list(tmp_path.iterdir()) == []


def test_what_was_not_used_for_longest_makes_room(tmp_path: Path) -> None:
    threads = range(1, 6)
    keep(tmp_path, *(state(1000 * thread, thread=thread) for thread in threads))
    for age, thread in enumerate(reversed(threads)):
        (file,) = thread_folder(tmp_path, thread).iterdir()
        os.utime(file, (1e9 - age, 1e9 - age))
    assert found(saved(tmp_path), list(range(1000, 1300))) is not None  # the oldest is used again
    keep(tmp_path, state(9000, thread=9), most_bytes=4 * 52_000)
    assert sorted(int(file.parent.name) for file in files(tmp_path)) == [1, 4, 5, 9]
    saved(tmp_path, most_bytes=52_000)
    assert len(files(tmp_path)) == 1


def test_what_is_larger_than_all_room_is_not_written(tmp_path: Path) -> None:
    keep(tmp_path, state(1000), most_bytes=40_000)
    assert files(tmp_path) == []


def test_a_disk_that_is_nearly_full_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved_states, "_FREE_BYTES", 1 << 60)
    keep(tmp_path, state(1000))
    assert files(tmp_path) == []


def test_a_thread_has_its_newest_state_alone_and_one_before_where_it_cannot_be_wound_back(tmp_path: Path) -> None:
    keep(tmp_path, state(1000), state(1000, tokens=400), state(1000, tokens=800))
    assert [file.name for file in files(tmp_path)] == [f"{MODEL[:16]}-800.state"]
    keep(tmp_path, *(state(1000, tokens=count, thread=2, winds_back=False) for count in (1000, 1200, 1400)))
    assert sorted(file.name for file in files(thread_folder(tmp_path, 2))) == [
        f"{MODEL[:16]}-1200.state",
        f"{MODEL[:16]}-1400.state",
    ]


def test_a_few_tokens_more_are_not_worth_another_file(tmp_path: Path) -> None:
    states = keep(tmp_path, state(1000, tokens=1600))
    assert not states.lacks(state(1000, tokens=1650).read)
    assert states.lacks(state(1000, tokens=1900).read)
    assert not states.lacks(state(9000, tokens=60).read)


def test_no_folder_at_all_is_no_trouble(tmp_path: Path) -> None:
    states = saved(tmp_path / "missing")
    states.put(state(1000))
    states.write_waiting(never)
    assert found(states, list(range(1000, 1300))) is None
    delete_states(tmp_path / "missing")
