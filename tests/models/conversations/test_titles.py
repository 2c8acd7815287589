"""What a chat is called until the user says otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from models.conversations.records import MessageState
from models.conversations.store import Store
from models.conversations.titles import says_little, title_from, title_from_answer
from models.policy.records import Action, Decision, PathState, Rule


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        ("  \n ", ""),
        ("Why does ice float?", "Why does ice float?"),
        ("Hi! Why does ice float?", "Why does ice float?"),
        ("Hello there,\n\nwhy does ice float?", "why does ice float?"),
        ("hey, how are you? Why does ice float?", "Why does ice float?"),
        ("Hi", "Hi"),
        ("Hello there!", "Hello there!"),
        ("History of Rome", "History of Rome"),
        ("Hinduism in one page", "Hinduism in one page"),
        ("Salutations in letters", "Salutations in letters"),
        ("Can you please explain the tides?", "Explain the tides"),
        ("Could you help me with my essay?", "Help me with my essay"),
        ("Please translate this to French: ...", "Translate this to French: ..."),
        ("please", "please"),
        ("Can you?", "Can you?"),
        ("Will you marry me?", "Marry me"),
        ("Kannst du mir bitte die Gezeiten erklären?", "Die Gezeiten erklären"),
        ("Guten Morgen, wie geht's? Ich suche ein Rezept.", "Ich suche ein Rezept."),
        ("Hola, ¿por qué flota el hielo?", "¿por qué flota el hielo?"),
        ("Bonjour, pourquoi la glace flotte-t-elle ?", "Pourquoi la glace flotte-t-elle ?"),
        ("```python\nprint(1)\n```\nWhat does this print?", "What does this print?"),
        ("```\nonly code\n```", "only code"),
        ("```\nnever closed", "never closed"),
        ("# A heading\nand more", "A heading"),
        ("> quoted words\nWhat do you think?", "quoted words"),
        ("1. **Fix** the `parser`", "Fix the parser"),
        ("What is on https://www.example.org/a/b?c=d about bees?", "What is on example.org about bees?"),
        ("🙂", "🙂"),
        ("氷はなぜ浮くのですか", "氷はなぜ浮くのですか"),
        ("can u tell me a joke", "Tell me a joke"),
        ("I have a question about python decorators", "Python decorators"),
        ("Hola, buenos días. ¿Cuál es la capital de Perú?", "¿Cuál es la capital de Perú?"),
        ("你好，请问怎么学中文？", "怎么学中文？"),
        ("你好吗", "你好吗"),
        ("こんにちは、日本の首都はどこですか?", "日本の首都はどこですか?"),
        ("مرحبا، كيف أتعلم البرمجة؟", "كيف أتعلم البرمجة؟"),
        (
            "def f(n):\n    if n < 2:\n        return n\n    return f(n-1) + f(n-2)\n\nwhy is this slow",
            "why is this slow",
        ),
        ("import os\nprint(os.environ)", "import os"),
        ("```js\nconst a = 1;\n```", "const a = 1;"),
        ('{"name": "x"}\nturn this into yaml', "turn this into yaml"),
        ('Traceback (most recent call last):\n  File "a.py", line 3\nNameError: name', "NameError: name"),
        ("Dear Sir or Madam,\n\nthe heating is broken.\n\nYours", "the heating is broken."),
        ("1. buy milk\n2. call mum\n\nput these in order of importance", "put these in order of importance"),
        ("- apples\n- pears", "apples"),
        ("> On Monday Bob wrote:\n> Can we meet?\n\nHow do I say no politely?", "How do I say no politely?"),
        ("Me: hi\nHim: hey\nis he really into me?", "is he really into me?"),
        ("The fox jumps. " * 30 + "\n\nHow many words are above?", "How many words are above?"),
        ("word " * 30, " ".join(["word"] * 12) + "…"),
        ("x" * 100, "x" * 59 + "…"),
    ],
)
def test_a_title_is_what_the_message_is_about(text, title):
    assert title_from(text) == title


@given(st.text(max_size=300))
def test_a_title_is_one_short_line_and_none_only_where_there_are_no_words(text):
    title = title_from(text)
    assert len(title) <= 60
    assert title == " ".join(title.split())
    assert bool(title) == bool(text.split())


@pytest.mark.parametrize(
    ("title", "little"),
    [
        *(
            (title, True)
            for title in ("Hi", "Hello there!", "Hey", "?", "ok", "help me please", "Hi, I have a question", "你好")
        ),
        *((title, False) for title in ("Hi Anna", "Help me move", "test the brakes")),
    ],
)
def test_a_mere_greeting_or_call_says_little(title, little):
    assert says_little(title) is little


@pytest.fixture
def store(tmp_path):
    store = Store.open(tmp_path)
    yield store
    store.close()


def test_after_a_greeting_the_next_message_gives_the_title(store):
    thread = store.new_thread("gentle").id
    said = store.add_user_message(thread, "Hello!")
    assert store.thread(thread).title == "Hello!"
    answer = store.begin_answer(thread, said.id, "Small")
    store.finish_answer(answer.id, "Hello.", MessageState.COMPLETE)
    store.add_user_message(thread, "Why does ice float?")
    assert store.thread(thread).title == "Why does ice float?"
    store.add_user_message(thread, "And wood?")
    assert store.thread(thread).title == "Why does ice float?"


CIVIL = Decision(action=Action.PROCEED, rule=Rule.CIVIL, state=PathState())


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        ("Hello! How can I help you today?", ""),
        ("Hi there! 😊 I'm here to help. What's on your mind?", ""),
        ("Hallo! Wie kann ich dir helfen?", ""),
        ("Bonjour ! Comment puis-je vous aider ?", ""),
        ("Hello! The moon is a quarter of the Earth's width.", "The moon is a quarter of the Earth's width."),
        ("**Tides** come twice a day.\nMore.", "Tides come twice a day."),
    ],
)
def test_an_answer_gives_a_title_where_it_says_more_than_that_it_is_there(answer, title):
    assert title_from_answer(answer) == title


def answered(store, thread, asked, text, decision=CIVIL):
    said = store.add_user_message(thread, asked)
    store.keep_assessment(said.id, None, decision)
    answer = store.begin_answer(thread, said.id, "Small")
    store.finish_answer(answer.id, text, MessageState.COMPLETE)
    return store.thread(thread).title


def test_where_the_user_says_little_the_answer_gives_the_title_until_more_is_said(store):
    thread = store.new_thread("gentle").id
    assert answered(store, thread, "?", "Tides come twice a day.") == "Tides come twice a day."
    assert answered(store, thread, "Why does ice float?", "It is light.") == "Why does ice float?"
    assert answered(store, thread, "And wood?", "That too.") == "Why does ice float?"


def test_an_answer_in_a_crisis_gives_none(store):
    crisis = replace(CIVIL, state=PathState(crisis=True))
    assert answered(store, store.new_thread("gentle").id, "help", "You want to die, and I am here.", crisis) == "help"


def test_a_title_that_the_user_gave_stays(store):
    thread = store.new_thread("gentle").id
    store.add_user_message(thread, "Hello!")
    store.rename_thread(thread, "Hello")
    store.add_user_message(thread, "Why does ice float?")
    assert store.thread(thread).title == "Hello"
