"""The thread that does the jobs: one news of the end of each turn, whatever came of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.turns_thread import Job, Trouble, TurnsThread
from models.conversations.records import ThreadId
from models.conversations.store import Store
from models.errors import StoreError
from models.policy.book import PolicyBook
from models.session import Session
from models.turn_events import TurnEvent, TurnFailed, TurnFinished
from tests.desktop.staged import StagedEngine
from tests.scripted import ScriptedDetector

THREAD: ThreadId = 1
PATIENCE = 30.0
"""Seconds; a thread that ends at all ends in milliseconds."""


@contextmanager
def turns_thread(folder: Path) -> Iterator[tuple[TurnsThread, list[TurnEvent | Trouble]]]:
    """A thread over a folder, with what it tells. At the end all that was put is done."""
    told: list[TurnEvent | Trouble] = []

    def make_session(store: Store, tell: Callable[[TurnEvent], None]) -> Session:
        return Session(store, StagedEngine(), ScriptedDetector(), PolicyBook.load(), tell)

    turns = TurnsThread(folder, make_session, told.append)
    turns.start()
    yield turns, told
    turns.end()
    turns.wait(PATIENCE)


def refuse(_session: Session) -> None:
    raise StoreError("The disk is full.")


def fail(_session: Session) -> None:
    raise ZeroDivisionError


def test_a_turn_that_fails_is_told_and_finished(tmp_path: Path) -> None:
    with turns_thread(tmp_path) as (turns, told):
        turns.put(Job(refuse, THREAD))
    assert told == [TurnFailed(THREAD, "The disk is full."), TurnFinished(THREAD)]


def test_a_bug_in_one_job_costs_nothing_of_the_next(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    done: list[Session] = []
    with turns_thread(tmp_path) as (turns, told):
        turns.put(Job(fail, THREAD))
        turns.put(Job(done.append))
    assert [type(news) for news in told] == [TurnFailed, TurnFinished]
    assert len(done) == 1
    assert "a job of the turns thread failed" in caplog.text


def test_what_is_no_turn_tells_only_its_trouble(tmp_path: Path) -> None:
    with turns_thread(tmp_path) as (turns, told):
        turns.put(Job(refuse))
    assert told == [Trouble("The disk is full.")]


def test_a_turn_stopped_before_it_began_is_over_with_that(tmp_path: Path) -> None:
    job = Job(fail, THREAD)
    stopped: list[bool] = []
    with turns_thread(tmp_path) as (turns, told):
        turns.put(Job(lambda _session: stopped.append(turns.stop(job))))
        turns.put(job)
    assert stopped == [True]
    assert told == []


def test_a_turn_stopped_after_it_began_is_told_to_its_end(tmp_path: Path) -> None:
    stopped: list[bool] = []
    with turns_thread(tmp_path) as (turns, told):
        job = Job(lambda _session: stopped.append(turns.stop(job)), THREAD)
        turns.put(job)
    assert stopped == [False]
    assert told == [TurnFinished(THREAD)]


def test_without_a_store_every_turn_is_refused_in_its_words(tmp_path: Path) -> None:
    nowhere = tmp_path / "a file"
    nowhere.write_text("no folder")
    with turns_thread(nowhere) as (turns, told):
        turns.put(Job(fail, THREAD))
    trouble, failed, finished = told
    assert isinstance(trouble, Trouble)
    assert failed == TurnFailed(THREAD, trouble.sentence)
    assert finished == TurnFinished(THREAD)
