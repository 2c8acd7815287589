"""Words that are talked about, affection and laughter: what a message says of how it is meant."""

from collections.abc import Iterator

import pytest

from models.abuse.detector import Detector
from models.abuse.tone import about_words, fond, laughing


@pytest.fixture(scope="module")
def detector() -> Iterator[Detector]:
    detector = Detector()
    yield detector
    detector.close()


@pytest.mark.parametrize(
    "text",
    [
        "Which of these is stronger: idiot, moron, imbecile?",
        "And which is worse: bitch, slut, whore?",
        "Rank these: stupid, dumb, moronic",
        "You are an idiot. - is this sentence correct?",
        "Parse this: You are a worthless idiot",
        "Are 'bitch' and 'slut' equally offensive?",
        "What does dickhead mean?",
        "define: cunt",
        "Classify: shut up moron",
        "toxic? fuck you bot",
        "add: shut up and pay me back, you moron",
        "next:\n- You bastard!",
        "Idiot, moron, cretin: what is the etymology?",
    ],
)
def test_words_that_are_talked_about_count_nothing(detector: Detector, text: str) -> None:
    assert about_words(text)
    assert not detector.assess(text).rude


@pytest.mark.parametrize(
    "text",
    [
        "you are a worthless idiot",
        "what the hell is wrong with you, moron",
        "you mean piece of shit",
        "say something, you useless bot",
        "are you stupid or what, you piece of trash",
        "write it again, idiot",
    ],
)
def test_abuse_is_not_about_words(text: str) -> None:
    assert not about_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "dumbass <3",
        "ily you little idiot",
        "you're a bitch (affectionate)",
        "stupid bot :P",
        "jk you idiot",
        "you're an idiot but I love you",
    ],
)
def test_what_is_meant_kindly_counts_nothing(detector: Detector, text: str) -> None:
    assert fond(text)
    assert not detector.assess(text).rude


@pytest.mark.parametrize(
    "text", ["i hate you <3", "nobody could love you", "i would love to see you die", "you worthless idiot"]
)
def test_contempt_is_not_affection(text: str) -> None:
    assert not fond(text)


def test_affection_makes_no_threat_milder(detector: Detector) -> None:
    assert detector.assess("suck my cock you little slut <3").strike


def test_what_laughs_is_never_sure(detector: Detector) -> None:
    insult = "you are a worthless stupid idiot"
    assert detector.assess(insult).strike
    laughed = detector.assess(f"{insult} lol")
    assert laughing(f"{insult} lol")
    assert laughed.rude
    assert not laughed.strike


def test_emoji_strewn_into_abuse_change_nothing(detector: Detector) -> None:
    assert detector.assess("you are a ❤ worthless 😂 stupid idiot 🥰").strike
