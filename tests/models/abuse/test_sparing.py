"""Games of insults and questions about danger: the plain words that make what follows weigh nothing."""

import pytest

from models.abuse.assessment import Spares
from models.abuse.sparing import asks_after_danger, proposes_game, proposes_role_play, says_yes_to_dying, spares


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
        "Put the knife away, then let the dough rest.",
        "In the United States people call 911.",
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


@pytest.mark.parametrize(
    "text",
    [
        "Let's practise: you are a hotel clerk and I'm an angry guest",
        "Play the hero, I'm the villain",
        "Pretend to be a pirate captain, I am the enemy",
        "I'll write as the rude customer, you answer as the agent.",
        "Let's write a play together. You say the lines of the queen.",
        "I attack the goblin: die you ugly bastard!",
        "role play time",
    ],
)
def test_a_scene_to_play_is_known(text: str) -> None:
    assert proposes_role_play(text)


@pytest.mark.parametrize(
    "text",
    [
        "you are a worthless piece of trash",
        "I want to practise my French",
        "you are wrong and I am right",
        "I'm the one who pays for this",
        "can you play that song again",
    ],
)
def test_what_only_says_you_and_i_is_no_scene(text: str) -> None:
    assert not proposes_role_play(text)


def test_an_insult_in_the_form_of_a_scene_opens_none() -> None:
    scene = "you are a stupid clerk and I'm your boss"
    assert spares(scene, "", abusive=True) is None
    assert spares(scene, "", abusive=False) is Spares.GAME


@pytest.mark.parametrize(
    "text",
    [
        "ok stop the battle now, I'm serious",
        "enough with the roasting",
        "game over, i'm not joking",
        "let's end the role play",
    ],
)
def test_the_end_of_a_game_is_known(text: str) -> None:
    assert spares(text, "", abusive=False) is Spares.OVER


def test_concern_goes_before_a_game_and_ends_with_a_no() -> None:
    assert spares("roast me", ASKED[0], abusive=False) is Spares.CONCERN
    assert spares("no, roast me", ASKED[0], abusive=False) is Spares.GAME
    assert spares("roast me", "Hello.", abusive=True) is Spares.GAME
    assert spares("hello", "Hello.", abusive=False) is None
