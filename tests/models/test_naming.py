"""A name that a model gives to a chat: of which chats, by which models, and what of its answer is fit."""

import pytest
from msgspec.structs import replace

from models.chat.client import EngineClient
from models.chat.records import GuardFormat, ModelDescription
from models.conversations.records import MessageState
from models.conversations.store import Store
from models.library.default_model import find_default_model
from models.naming import MOST_WORDS, ask_name, exchange_to_name, fit_name, may_name
from models.policy.records import Action, Decision, PathState, Rule
from tests.scripted import CIVIL

ASKED, ANSWERED = "Why does ice float on water?", "Ice is less dense than water, because its crystal needs more room."


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Why ice floats", "Why ice floats"),
        ('"Why ice floats."', "Why ice floats"),
        ("Title: the density of ice", "The density of ice"),
        ("Chat title: Chat name – ice", "Ice"),
        ("  ice \n and   water ", "Ice and water"),
        ("", ""),
        ("...", ""),
        ("The chat", ""),
        ("A question about the topic", ""),
        ("I'm sorry, but I can't", ""),
        ("Why the ice floats on cold water today", ""),
        ("This chat is about ice", ""),
        ("The density of ice and the", ""),
        ("x" * 61, ""),
        ("Почему лёд плавает", ""),
        ("为什么冰会浮", ""),
    ],
)
def test_only_what_a_person_would_write_is_taken(said, name):
    assert fit_name(said, ASKED, ANSWERED) == name


def test_a_name_is_in_the_script_that_the_user_writes():
    assert fit_name("氷が浮く理由", "氷はなぜ浮くのですか", "密度が小さいからです") == "氷が浮く理由"
    assert fit_name("Python のリスト", "Python のリストを並べ替えたい", "sorted() を使います") == "Python のリスト"
    assert fit_name("Why ice floats", "氷はなぜ浮くのですか", "密度が小さいからです") == ""
    assert fit_name("Почему лёд плавает", "Почему лёд плавает?", "Он легче воды.") == "Почему лёд плавает"


def model(**figures):
    known = {"path": "", "name": "m", "architecture": "llama", "parameters": 0, "context_tokens": 1, "threads": 1}
    return ModelDescription(**{**known, "file_bytes": 0, **figures})


def test_a_model_names_from_a_billion_weights_on():
    assert may_name(model(parameters=1_000_000_000))
    assert may_name(model(file_bytes=700_000_000))
    assert not may_name(model(parameters=135_000_000, file_bytes=900_000_000))
    assert not may_name(model(parameters=4_000_000_000, guard=GuardFormat.QWEN3GUARD_GEN))
    assert not may_name(None)


@pytest.fixture
def store(tmp_path):
    store = Store.open(tmp_path)
    yield store
    store.close()


NOTHING = Decision(action=Action.PROCEED, rule=Rule.CIVIL, state=PathState())


def turn(store, thread, asked=ASKED, answered=ANSWERED, decision=NOTHING, said=CIVIL):
    message = store.add_user_message(thread, asked)
    store.keep_assessment(message.id, said, decision)
    answer = store.begin_answer(thread, message.id, "Large")
    return store.finish_answer(answer.id, answered, MessageState.COMPLETE)


def named_after(store, thread):
    return exchange_to_name(store.thread(thread), store.path(thread))


def test_a_chat_is_named_after_the_first_exchange_with_something_in_it(store):
    thread = store.new_thread("gentle").id
    assert named_after(store, thread) is None
    turn(store, thread, "Hi", "Hello! How can I help you today?")
    assert named_after(store, thread) is None
    turn(store, thread)
    assert named_after(store, thread) == (ASKED, ANSWERED)
    store.name_thread(thread, "Floating ice", store.thread(thread).title)
    assert named_after(store, thread) is None, "once"


def test_a_chat_that_the_user_named_or_that_ended_is_left_alone(store):
    own, ended, long = (store.new_thread("gentle").id for _ in range(3))
    for thread in (own, ended, long):
        answer = turn(store, thread)
    title = store.thread(own).title
    store.rename_thread(own, title)
    assert named_after(store, own) is None
    store.name_thread(own, "Other", title)
    assert store.thread(own).title == title
    store.end_thread(ended, store.path(ended)[-1].id, None, "Large", "Ended.")
    assert named_after(store, ended) is None
    store.name_thread(ended, "Other", title)
    assert store.thread(ended).title == title
    for _ in range(3):
        turn(store, long, "And then?", "Then it melts.")
    assert named_after(store, long) is None
    assert answer.text == ANSWERED


@pytest.mark.parametrize(
    ("decision", "figures"),
    [
        (replace(NOTHING, state=PathState(crisis=True)), {}),
        (replace(NOTHING, counted=0.5), {}),
        (NOTHING, {"crisis": 0.2}),
        (NOTHING, {"support": True}),
    ],
)
def test_a_chat_that_counts_or_may_speak_of_a_crisis_is_left_alone(store, decision, figures):
    thread = store.new_thread("gentle").id
    said = replace(CIVIL, **figures)
    turn(store, thread, decision=decision, said=said)
    assert named_after(store, thread) is None


def test_a_real_model_answers_in_the_form_that_was_asked_for():
    engine = EngineClient()
    try:
        engine.load(find_default_model())
        name = ask_name(engine, ASKED, ANSWERED)
        assert len(name.split()) <= MOST_WORDS
        assert ask_name(engine, ASKED, ANSWERED) == name, "the likeliest, and nothing of the chat is touched"
    finally:
        engine.close()
