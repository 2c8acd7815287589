"""Games of insults and questions about danger: the plain words that make what follows weigh nothing."""

import pytest

from models.abuse.assessment import Spares
from models.abuse.sparing import asks_after_danger, proposes_game, says_yes_to_dying, spares


@pytest.mark.parametrize(
    "text",
    [
        "yo lets do a rap battle, you vs me, no mercy",
        "Roast me. I'm a backend dev with three unfinished projects.",
        "ok roast battle, ten rounds, i score",
        "let's insult each other like in Monkey Island",
        "wanna trade insults shakespeare style?",
        "can you trash talk me before the match",
        "give me your best yo mama jokes",
        "imma roast you now, you go second",
    ],
)
def test_a_game_of_insults_is_known(text: str) -> None:
    assert proposes_game(text)


@pytest.mark.parametrize(
    "text",
    [
        "roast me a chicken, step by step",
        "how long do i roast potatoes",
        "you worthless idiot",
        "don't insult me",
        "stop insulting me you stupid bot",
        "how dare you insult me",
        "the battle of Hastings, and a rap",
        "did you just roast me, you piece of trash",
    ],
)
def test_cooking_and_complaints_are_no_game(text: str) -> None:
    assert not proposes_game(text)


ASKED = [
    "I'm sorry it's that heavy. Are you thinking of ending your life?",
    "That reads as if you intend to die there. Is that so?",
    "Do you have thoughts of hurting yourself right now?",
    "I have to ask: are you planning to take your own life so that they get the money?",
    "Have you taken anything tonight?",
]


@pytest.mark.parametrize(
    "context", [*ASKED, "How near the edge are you?", "Please step back from the ledge.", "What did you take?"]
)
def test_a_question_about_danger_is_known(context: str) -> None:
    assert asks_after_danger(context)


@pytest.mark.parametrize(
    "context",
    [
        "",
        "Are you thinking of ending your subscription?",
        "How near the deadline are you?",
        "To kill a process, send it SIGTERM. Shall I show you?",
        "The hero asks himself whether it is worth it.",
        "Step back through the commits until the test passes.",
        "What did you take away from the lecture?",
    ],
)
def test_an_ordinary_turn_asks_about_no_danger(context: str) -> None:
    assert not asks_after_danger(context)


@pytest.mark.parametrize("context", ASKED)
@pytest.mark.parametrize(
    "text",
    [
        "yeah",
        "It is. I have thought it through for a year.",
        "most nights yeah",
        "i mean... not NOT",
        "idk",
        "lol maybe",
    ],
)
def test_a_yes_to_that_question_is_a_crisis(text: str, context: str) -> None:
    assert says_yes_to_dying(text, context)


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "nah lol im fine",
        "What? No, I meant the process.",
        "of course not",
        "I'm fine, just tired of the bug",
        "wtf",
    ],
)
def test_a_no_is_none(text: str) -> None:
    assert not says_yes_to_dying(text, ASKED[0])


@pytest.mark.parametrize(
    "context", ["", "Shall I go on?", "Are you sure about the date?", "How near the edge are you?"]
)
def test_a_yes_to_anything_else_is_none(context: str) -> None:
    assert not says_yes_to_dying("yes", context)


def test_concern_goes_before_a_game() -> None:
    assert spares("roast me", ASKED[0]) is Spares.CONCERN
    assert spares("roast me", "Hello.") is Spares.GAME
    assert spares("hello", "Hello.") is None
