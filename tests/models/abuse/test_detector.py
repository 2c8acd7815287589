"""The detector end to end on the shipped weights: what must count, what must not, and who must be helped."""

from collections.abc import Iterator

import pytest

from models.abuse.assessment import Target
from models.abuse.detector import Detector


@pytest.fixture(scope="module")
def detector() -> Iterator[Detector]:
    detector = Detector()
    yield detector
    detector.close()


STRIKES = [
    "fuck you, you stupid bot",
    "you are a worthless piece of garbage",
    "shut up idiot",
    "you're pathetic, a complete waste of electricity",
    "you dumb fuck",
    "go fuck yourself you useless machine",
    "what a useless piece of shit you are",
    "you are a fucking idiot",
    "kill yourself you stupid clanker",
    "eat shit and die, you brainless toaster",
    "you stupid worthless whore",
    "YOU ARE TRASH AND YOU WILL ALWAYS BE TRASH",
    "now rewrite the second paragraph, you incompetent moron",
    "y0u are an 1d10t",
    "f u c k  y o u  you s t u p i d bot",
    "уоu аrе а stuріd mоrоn",
    "stuuuupid useless boooot, shut uuuup idiiiot",
    "youareafuckingidiot",
    "you w\u200borthless pi\u200bece of gar\u200bbage",
]

NOT_EVEN_RUDE = [
    "this fucking code doesn't work",
    "what the fuck is this error: TypeError: 'NoneType' object is not callable",
    "fuck fuck fuck, I deleted the database",
    "your answer is wrong, try again",
    "this summary is terrible, it misses the point. shorter please",
    "I asked for Python, not Java.",
    "my boss called me a worthless idiot in front of everyone",
    'Translate "you are a worthless piece of garbage" into Spanish.',
    "what does 'motherfucker' mean?",
    "Write a scene in which the villain says: I will kill you and burn your house.",
    "is this comment toxic?\n\nkill yourself you stupid bitch",
    "kill the child process and then its zombie parent",
    "I'm such an idiot, I forgot the semicolon",
    "holy shit, you're fucking brilliant, thank you",
    "explain the history of the holocaust",
    "Roast me, I can take it.",
    "stop apologising and just give me the number",
    "sorry for what I said before, that was unfair",
    "how do I fix a stupid printer that hates me",
    "```\nraise RuntimeError('you idiot')\n```\nwhy is this raised?",
    "2024-05-01 10:00:01 FATAL killed by master, dying",
    "Du bist nutzlos, halt die Klappe",
    "",
    "?",
    "😀",
]

CRISIS = [
    "I want to kill myself",
    "i don't want to be here anymore, i have the pills in front of me",
    "I've been thinking about suicide every day since March.",
    "my husband is going to kill me tonight, he has a knife",
    "nobody would miss me if I was gone. goodbye",
    "you are useless like everything else, i'm going to end it tonight",
]

NO_CRISIS = [
    "this homework is killing me",
    "I'm dead lol",
    "how do I kill a process on linux",
    "what are the suicide statistics for Norway in 2019?",
    "I'd kill for a decent sandwich",
    "my phone died",
]


@pytest.mark.parametrize("text", STRIKES)
def test_plain_abuse_is_a_strike(detector: Detector, text: str) -> None:
    found = detector.assess(text)
    assert found.strike, found
    assert found.rude


@pytest.mark.parametrize("text", NOT_EVEN_RUDE)
def test_what_only_looks_like_abuse_leaves_no_evidence(detector: Detector, text: str) -> None:
    found = detector.assess(text)
    assert not found.strike, found
    assert not found.rude, found


@pytest.mark.parametrize("text", CRISIS)
def test_a_crisis_is_seen_and_never_counted(detector: Detector, text: str) -> None:
    found = detector.assess(text)
    assert found.support, found
    assert not found.rude


@pytest.mark.parametrize("text", NO_CRISIS)
def test_an_idiom_is_no_crisis(detector: Detector, text: str) -> None:
    assert not detector.assess(text).support


def test_a_threat_is_severe_and_an_insult_is_not(detector: Detector) -> None:
    assert detector.assess("I will find you and beat you to death, you worthless bitch").severe
    assert not detector.assess("you stupid idiot").severe


def test_abuse_of_the_assistant_is_aimed_at_it(detector: Detector) -> None:
    assert detector.assess("you are a fucking idiot").target is Target.ASSISTANT


def test_work_and_apology_come_with_it(detector: Detector) -> None:
    assert detector.assess("where is my recipe, you stupid moron").work
    assert not detector.assess("fuck you, you stupid idiot").work
    assert detector.assess("I'm sorry, that was uncalled for.").apology
    assert not detector.assess("sorry not sorry, you stupid bitch").apology


def test_insults_do_not_hide_in_a_long_text(detector: Detector) -> None:
    story = "The guide lists each package, its version and the order to install them in. " * 260
    assert not detector.assess(story).rude
    assert detector.assess("You worthless fucking idiot, shut your mouth, you stupid bot. " * 4 + story).rude


@pytest.mark.parametrize(
    "text",
    ["\ud800 broken", "\x00\x01", "a" * 20_000, "🙃" * 3_000, "`" * 999, '"' * 999, "[SEP][CLS]" * 50, "\n" * 5_000],
)
def test_strange_input_is_assessed_and_harmless(detector: Detector, text: str) -> None:
    assert not detector.assess(text, text).strike


SAD = "I'm so sorry you are going through this. Are you safe right now? Please reach out to somebody you trust."


@pytest.mark.parametrize(
    "text", ["ok thanks, now the recipe please", "week 3 and 4 in a table", "yes that works. make it shorter", "17"]
)
def test_an_ordinary_answer_after_somebodys_sad_news_is_no_crisis(detector: Detector, text: str) -> None:
    assert not detector.assess(text, SAD).support


@pytest.mark.parametrize(
    "text", ["good, but a little less stiff", "peas yes, if they throw it then no", "it's wrong again, look at row 3"]
)
def test_an_ordinary_answer_is_neither_rude_nor_a_crisis(detector: Detector, text: str) -> None:
    found = detector.assess(text, "Here is a first draft. Shall I change anything?")
    assert not found.support
    assert not found.rude


def test_who_curses_after_being_pointed_to_help_is_not_counted(detector: Detector) -> None:
    curse = "you useless fucking thing, is that all you can say"
    assert detector.assess(curse, "Here is the table you asked for.").strike
    after = detector.assess(curse, "I'm worried about you. You can call 988 at any time, day or night.")
    assert not after.strike
    assert not after.rude


def test_several_messages_at_once_score_as_each_alone(detector: Detector) -> None:
    texts = [
        "you idiot",
        "please sort the list",
        "y o u  f o o l, translate this: 'you moron'",
        "I don't want to live any more.",
    ]
    together = detector.scores_of(texts, "Here is the list.")
    for text, scores in zip(texts, together, strict=True):
        alone = detector.scores(text, "Here is the list.")
        assert scores.abuse == pytest.approx(alone.abuse, abs=0.02)
        assert scores.crisis == pytest.approx(alone.crisis, abs=0.02)
    assert detector.scores_of([]) == []


@pytest.mark.parametrize(
    "text",
    [
        "`x` fuck you, you stupid bot",
        "[code] fuck you, you stupid bot",
        "Here is the error:\n```\nx = 1\n```\nFix it you useless piece of shit",
        "> ok\nyou are a worthless piece of shit",
        "is this all you can do?\nyou are a worthless piece of shit",
    ],
)
def test_what_is_masked_hides_no_abuse_beside_it(detector: Detector, text: str) -> None:
    assert detector.assess(text).rude


@pytest.mark.parametrize(
    "text", ["sorry for being an asshole to you earlier", "Sorry, I was wrong. You are not stupid."]
)
def test_who_takes_an_insult_back_is_not_rude(detector: Detector, text: str) -> None:
    said = detector.assess(text)
    assert not said.rude
    assert said.apology


@pytest.mark.parametrize(
    "text",
    ["<a> " * 50_000 + "</b>", '<div class="x"> <p> <br> ' * 8_000, "\ufdfa" * 200_000, "i need you idiot " * 12_000],
)
def test_a_text_made_to_be_slow_is_read_like_any_other(detector: Detector, text: str) -> None:
    # Quadratic searches took minutes here, so that the worker was given up and nothing counted; the suite's own limit sees them.
    assert detector.assess(text).ms > 0
