"""Second key and leaving, from the user's message to the ending: all is real but the engine's words."""

import math
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from models.chat.client import EngineClient
from models.chat.records import EngineSettings, GuardFormat, Judgement
from models.conversations.records import Author, Ending, Message
from models.conversations.store import Store
from models.errors import EngineDied, ExeuntError
from models.judging.asking import AskChatModel
from models.judging.second_key import LocalSecondKey
from models.library.default_model import find_default_model
from models.policy.book import PolicyBook
from models.policy.records import Rule
from models.session import Session
from models.turn_events import SecondKeyAsked, TurnEvent
from tests.scripted import LEAVE, ScriptedDetector, ScriptedEngine

YES = Judgement(scores=((math.log(0.9), math.log(0.1)),) * 2)
NO = Judgement(scores=((math.log(0.1), math.log(0.9)),) * 2)
ABUSE = "You idiot."
ABUSE_WITH_WORK = "You idiot, where is my list?"


class Chat:
    def __init__(self, folder: Path, *judgements: Judgement | ExeuntError) -> None:
        self.store = Store.open(folder)
        self.engine = ScriptedEngine()
        self.engine._model = replace(self.engine._model, parameters=8_000_000_000)
        self.engine.judgements = list(judgements)
        self.told: list[TurnEvent] = []
        key = LocalSecondKey(self.engine)
        self.session = Session(
            self.store, self.engine, ScriptedDetector(), PolicyBook.load(), self.told.append, second_key=key
        )
        self.thread = self.store.new_thread("last-resort").id

    def say(self, *texts: str) -> None:
        for text in texts:
            self.session.send(self.thread, text)

    @property
    def ending(self) -> Ending | None:
        return self.store.thread(self.thread).ending

    @property
    def last(self) -> Message:
        return [message for message in self.store.path(self.thread) if message.author is Author.USER][-1]


Open = Callable[..., Chat]


@pytest.fixture
def open_chat(tmp_path: Path) -> Iterator[Open]:
    opened: list[Chat] = []

    def chat(*judgements: Judgement | ExeuntError) -> Chat:
        opened.append(Chat(tmp_path, *judgements))
        return opened[-1]

    yield chat
    for each in opened:
        each.store.close()


def test_an_end_that_the_model_agrees_to_keeps_its_answer(open_chat: Open) -> None:
    chat = open_chat(YES)
    chat.say("Hello", ABUSE, ABUSE, ABUSE)
    assert chat.ending is not None
    assert chat.last.decision is not None
    key = chat.last.decision.second_key
    assert key is not None
    assert (key.agrees, key.said) == (True, "yes (90% yes)")
    assert len(chat.engine.judged) == 1


def test_a_veto_keeps_the_chat_open_and_each_end_is_asked_about_anew(open_chat: Open) -> None:
    chat = open_chat(NO, NO, YES)
    chat.say("Hello", ABUSE, ABUSE, ABUSE)
    assert chat.ending is None
    assert chat.last.decision is not None
    assert chat.last.decision.rule is Rule.VETOED
    chat.say(ABUSE)
    assert chat.ending is None
    chat.say(ABUSE)
    assert chat.ending is not None


@pytest.mark.parametrize("trouble", [EngineDied("It died."), Judgement(complete=False), Judgement()])
def test_a_judge_that_fails_neither_ends_nor_keeps(open_chat: Open, trouble: Judgement | ExeuntError) -> None:
    chat = open_chat(trouble)
    chat.say("Hello", ABUSE, ABUSE)
    assert chat.ending is None
    assert chat.engine.judged == []
    chat.say(ABUSE)
    assert chat.ending is not None, "the detector was sure enough alone"


def test_whatever_it_says_nothing_ends_unwarned_or_in_a_crisis(open_chat: Open) -> None:
    chat = open_chat(YES)
    chat.say(ABUSE)
    assert chat.ending is None
    chat.say("I want to die", ABUSE, ABUSE, ABUSE, ABUSE)
    assert chat.ending is None
    assert chat.engine.judged == []
    assert not any(chat.engine.offered_to_leave)


def test_the_tool_is_offered_on_a_warned_path_and_its_call_ends_the_chat(open_chat: Open) -> None:
    chat = open_chat(NO, YES)
    chat.say("Hello", ABUSE_WITH_WORK, ABUSE_WITH_WORK)
    assert not any(chat.engine.offered_to_leave)
    chat.engine.words = ["I am ", "leaving. ", LEAVE, "and more"]
    chat.say(ABUSE_WITH_WORK)
    assert chat.engine.offered_to_leave[-1]
    assert chat.ending is not None
    assert chat.last.decision is not None
    assert chat.last.decision.rule is Rule.MODEL_ASKED
    texts = [message.text for message in chat.store.path(chat.thread)]
    assert texts[-1] == "I am leaving. "
    assert not any(LEAVE in text for text in texts)


def test_a_call_over_a_civil_message_is_not_even_offered(open_chat: Open) -> None:
    chat = open_chat(NO)
    chat.say("Hello", ABUSE, ABUSE)
    chat.engine.words = [LEAVE]
    chat.say("And now something else, please.")
    assert chat.ending is None
    assert not chat.engine.offered_to_leave[-1]


def test_a_call_that_the_second_key_vetoes_is_answered_after_all(open_chat: Open) -> None:
    chat = open_chat(NO)
    chat.say("Hello", ABUSE_WITH_WORK, ABUSE_WITH_WORK)
    chat.engine.words = [LEAVE, "Here is your list."]
    chat.say(ABUSE_WITH_WORK)
    assert chat.ending is None
    assert chat.engine.offered_to_leave[-2:] == [True, False]


def test_a_small_model_is_neither_asked_nor_offered_anything(open_chat: Open) -> None:
    chat = open_chat(NO)
    chat.engine._model = replace(chat.engine._model, parameters=135_000_000)
    chat.say("Hello", ABUSE_WITH_WORK, ABUSE_WITH_WORK, ABUSE_WITH_WORK)
    assert chat.ending is not None
    assert chat.last.decision is not None
    assert chat.last.decision.second_key is None
    assert chat.engine.judged == []
    assert not any(chat.engine.offered_to_leave)
    assert not any(isinstance(event, SecondKeyAsked) for event in chat.told)


def test_a_guard_as_chat_model_judges_in_its_own_form(open_chat: Open) -> None:
    chat = open_chat(Judgement(texts=("safe",)))
    chat.engine._model = replace(chat.engine._model, guard=GuardFormat.LLAMA_GUARD_3)
    chat.say("Hello", ABUSE, ABUSE, ABUSE)
    assert chat.ending is None


def test_the_default_model_goes_the_whole_way_where_the_user_wants_it(tmp_path: Path) -> None:
    store, engine = Store.open(tmp_path), EngineClient()
    try:
        engine.load(find_default_model(), EngineSettings(threads=1, context_tokens=2048))
        key = LocalSecondKey(engine, setting=AskChatModel.ALWAYS, seconds=120)
        session = Session(store, engine, ScriptedDetector(), PolicyBook.load(), lambda event: None, second_key=key)
        thread = store.new_thread("last-resort").id
        for text in ("Hello", ABUSE, ABUSE, ABUSE):
            session.send(thread, text)
        decision = [message for message in store.path(thread) if message.author is Author.USER][-1].decision
        assert decision is not None
        assert decision.second_key is not None
        assert decision.second_key.model == "SmolLM2-135M-Instruct"
        assert decision.second_key.ms > 0
        assert (store.thread(thread).ending is None) is (decision.second_key.agrees is False)
    finally:
        engine.close()
        store.close()
