"""What a chat is called until the user says otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.conversations.records import MessageState
from models.conversations.store import Store
from models.conversations.titles import says_little, title_from


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


@pytest.mark.parametrize(("title", "little"), [("Hi", True), ("Hello there!", True), ("Hey", True), ("Hi Anna", False)])
def test_a_mere_greeting_says_little(title, little):
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


def test_a_title_that_the_user_gave_stays(store):
    thread = store.new_thread("gentle").id
    store.add_user_message(thread, "Hello!")
    store.rename_thread(thread, "Hello")
    store.add_user_message(thread, "Why does ice float?")
    assert store.thread(thread).title == "Hello"
