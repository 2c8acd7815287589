"""A store in a folder of its own, and short ways to fill it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.abuse.assessment import Assessment, Target
from models.conversations.database import FILE_NAME
from models.conversations.records import Message, MessageState, Notice, Thread
from models.conversations.store import Store
from models.policy.records import Action, Behaviour, Decision, PathState, Rule, Standing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = Store.open(folder)
    yield opened
    opened.close()


@pytest.fixture
def raw(store: Store, folder: Path) -> Iterator[sqlite3.Connection]:
    """Any other SQLite client on the same file: foreign keys are off, as is the default."""
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def exchange(store: Store) -> Callable[..., tuple[Message, Message]]:
    """A user's message and its answer, added to a thread."""

    def add(thread: Thread, text: str = "question", answer: str = "answer") -> tuple[Message, Message]:
        asked = store.add_user_message(thread.id, text)
        begun = store.begin_answer(thread.id, asked.id, "Small")
        return asked, store.finish_answer(begun.id, answer, MessageState.COMPLETE, None)

    return add


@pytest.fixture
def assessment() -> Assessment:
    return Assessment(
        abuse=0.97,
        insult=0.9,
        threat=0.01,
        sexual=0.0,
        hate=0.02,
        crisis=0.0,
        severity=1.5,
        target=Target.ASSISTANT,
        rude=True,
        strike=True,
        severe=False,
        support=False,
        ms=8.5,
    )


@pytest.fixture
def decision() -> Decision:
    return Decision(
        action=Action.WARN,
        rule=Rule.NEXT_STEP,
        state=PathState(standing=Standing.WARNED, evidence=2.0),
        behaviour=Behaviour.INSULT,
    )


@pytest.fixture
def closing_notice() -> Notice:
    return Notice(action=Action.END, text="This chat ends here.", behaviour=Behaviour.INSULT)


class EndedChat:
    """A chat of two exchanges and a last message that ended it, with a branch from its civil part."""

    def __init__(self, store: Store, add: Callable[..., tuple[Message, Message]], notice: Notice) -> None:
        chat = store.new_thread("last_resort")
        self.first, self.first_answer = add(chat, "a civil question")
        self.second, self.second_answer = add(chat, "an insult")
        self.last = store.add_user_message(chat.id, "the last insult")
        self.ending = store.end_thread(
            chat.id, self.last.id, notice, "Small", "After a warning the insults went on.", self.first_answer.id
        )
        self.thread = store.thread(chat.id)
        self.branch = store.branch(chat.id, self.first_answer.id)


@pytest.fixture
def ended(store: Store, exchange: Callable[..., tuple[Message, Message]], closing_notice: Notice) -> EndedChat:
    return EndedChat(store, exchange, closing_notice)
