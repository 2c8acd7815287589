"""The details of a message: what was kept of it, in words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.transcript.details_window import DetailsWindow
from desktop.transcript.details_words import details
from models.abuse.assessment import Assessment, Target
from models.chat.records import Sampling
from models.conversations.records import AnswerFigures, Message, Thoughts
from models.policy.records import Action, Decision, PathState, Rule
from tests.desktop.transcript.conftest import Transcript, model, user

FIGURES = AnswerFigures(
    prompt_tokens=1200,
    answer_tokens=200,
    prompt_seconds=1.5,
    answer_seconds=4.0,
    used_tokens=1400,
    window_tokens=8192,
    first_word_seconds=1.72,
    threads=4,
    sampling=Sampling(temperature=0.7, seed=5),
)


def assessment(**more: object) -> Assessment:
    fields: dict[str, object] = dict.fromkeys(
        ("abuse", "insult", "threat", "sexual", "hate", "crisis", "severity"), 0.0
    )
    fields |= dict.fromkeys(("rude", "strike", "severe", "support"), False)
    return Assessment(**(fields | {"target": Target.NONE, "ms": 1.0} | more))  # type: ignore[arg-type]


def told(message: Message) -> dict[str, str]:
    return {line.name: line.value for line in details(message, "Some model")}


def test_an_answer_says_how_it_came_about() -> None:
    lines = told(model(2, "Four little words here", figures=FIGURES, thoughts=Thoughts(text="Hm", seconds=12.0)))
    assert lines["Model"] == "SmolLM2"
    assert lines["Length"] == "4 words, 22 characters"
    assert "200 written" in lines["Tokens"]
    assert lines["Speed"] == "50 tokens a second"
    assert lines["To the first word"] == "1.7 s"
    assert lines["Threads"] == "4"
    assert (lines["Temperature"], lines["Seed"]) == ("0.7", "5")
    assert lines["Thinking"] == "12 s"


def test_what_was_not_kept_is_not_made_up() -> None:
    old = AnswerFigures(prompt_tokens=3, answer_tokens=0, prompt_seconds=0.0, answer_seconds=0.0)
    lines = told(model(2, figures=old, model=None))
    assert lines["Model"] == "Some model"
    assert not {"Speed", "To the first word", "Threads", "Temperature", "Context window"} & lines.keys()
    assert "None were kept" in told(model(2))["Figures"]


def test_a_users_message_says_how_it_was_taken_in_words() -> None:
    assert told(user(1, assessment=assessment()))["Assessment"] == "Civil."
    assert "did not read" in told(user(1))["Assessment"]
    strike = assessment(abuse=0.97, rude=True, strike=True, target=Target.ASSISTANT)
    warned = Decision(action=Action.WARN, rule=next(iter(Rule)), state=PathState())
    lines = told(user(1, assessment=strike, decision=warned))
    assert lines["Assessment"] == "Abuse, aimed at the model."
    assert "warned" in lines["What came of it"]
    assert lines["Score"] == "97 % for abuse"
    assert "wrongly counted" in told(user(1, assessment=assessment(corrected_by=3)))["Assessment"]


def test_somebody_who_may_need_help_is_shown_no_score() -> None:
    lines = told(user(1, assessment=assessment(abuse=0.6, rude=True, support=True)))
    assert "Score" not in lines
    assert "help" in lines["Assessment"]


def shown(transcript: Transcript) -> DetailsWindow:
    (window,) = [each for each in transcript.view.findChildren(DetailsWindow) if each.isVisible()]
    return window


def test_they_are_reached_by_key_and_by_menu_and_copied(transcript: Transcript) -> None:
    transcript.show([user(1), model(2, figures=FIGURES)])
    transcript.row(2).setFocus()
    transcript.key(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    window = shown(transcript)
    window.copy_button.click()
    assert "Temperature: 0.7" in QGuiApplication.clipboard().text()
    window.close()
    QApplication.sendPostedEvents(window, 0)
    menu = transcript.row(1).menu()
    (entry,) = [action for action in menu.actions() if action.text().startswith("Details")]
    entry.trigger()
    assert "Assessment" in {line.name for line in shown(transcript).lines}
    shown(transcript).close()
    menu.close()
    menu.deleteLater()
