"""How a chat's answers are sampled: what is set for the chat, else for the run, else for the model."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.answer_settings import AnswerSettings
from models.chat.model_settings import ModelSettings, merged
from models.chat.records import Sampling
from models.conversations.database import FILE_NAME
from models.conversations.store import Store
from models.policy.book import PolicyBook
from models.session import Session
from tests.scripted import ScriptedDetector, ScriptedEngine


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path)
    yield opened
    opened.close()


def test_a_layer_that_says_nothing_leaves_it_to_the_next() -> None:
    layers = Sampling(temperature=0.0), Sampling(temperature=1.0, seed=0), Sampling(seed=3, top_k=5)
    assert merged(*layers) == Sampling(temperature=0.0, seed=0, top_k=5)
    assert merged() == Sampling()


def test_what_is_set_for_a_chat_holds_for_it_and_its_branches_alone(store: Store) -> None:
    engine = ScriptedEngine()
    of_model = ModelSettings(sampling=Sampling(temperature=0.3, top_p=0.5))
    answers = AnswerSettings(sampling=Sampling(top_k=7), of_models={"/models/script.gguf": of_model})
    session = Session(store, engine, ScriptedDetector(), PolicyBook.load(), lambda event: None, answers)
    one, other = store.new_thread("gentle"), store.new_thread("gentle")
    assert store.set_sampling(one.id, Sampling(temperature=1.5, seed=4)).sampling == Sampling(temperature=1.5, seed=4)
    for thread in (one, other):
        session.send(thread.id, "Hello")
    branch = store.branch(one.id, store.path(one.id)[-1].id)
    session.send(branch.id, "Hello again")
    store.set_sampling(one.id, Sampling())
    session.send(one.id, "And again")
    own = Sampling(temperature=1.5, top_k=7, top_p=0.5, seed=4)
    shared = Sampling(temperature=0.3, top_k=7, top_p=0.5)
    assert engine.samplings == [own, shared, own, shared]


def test_it_is_there_after_a_restart_and_nonsense_in_its_place_costs_nothing_else(store: Store, tmp_path: Path) -> None:
    thread = store.new_thread("gentle", "Mine")
    store.set_sampling(thread.id, Sampling(min_p=0.1))
    with closing(Store.open(tmp_path)) as again:
        assert again.thread(thread.id).sampling == Sampling(min_p=0.1)
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as raw:
        raw.execute('UPDATE threads SET sampling = \'{"top_k": "many"}\'')
    read = store.thread(thread.id)
    assert (read.title, read.sampling) == ("Mine", Sampling())
