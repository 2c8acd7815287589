"""Why?: what is told of a chat that has ended, and of one that goes on."""

import threading

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.inspector.eased_entry import EasedEntry
from desktop.inspector.quote_button import QuoteButton
from desktop.inspector.why_rule import rule, second_key
from desktop.inspector.why_words import change, opening
from desktop.transcript.row import MessageRow
from desktop.translation import day
from models.abuse.assessment import Assessment, Spares
from models.abuse.weighing.occlusion import Span
from models.policy.book import PolicyBook
from models.policy.records import SecondKeyAnswer
from tests.desktop.window.conftest import ABUSE, Room, words_of


def told(room: Room) -> str:
    return words_of(room.window.inspector)


def test_why_lists_what_counted_the_warning_the_rule_and_what_would_have_changed_it(room: Room) -> None:
    room.end_chat()
    room.chat.end_card.why.click()
    assert room.window.inspector.isVisible()
    words = told(room)
    assert "Why this chat ended" in words
    assert words.count("Sure abuse (a strike), counts 1.") == 3
    assert "The evidence after it: 3 of 3, ended." in words
    warning = next(m.notice.text for m in room.path if m.notice and m.notice.action == "warn")
    assert f"“{warning}”" in words
    assert f"The warning, {day(room.path[2].created)}" in words
    assert "“Last resort”: a strike counts 1, a rude message 0.5." in words
    assert f"Without “{ABUSE}”, it would not have ended." in words
    assert "Under “Observe”, it would not have ended." in words
    assert "Under “Firm”, it would have ended all the same." in words


def test_the_sums_add_up_where_something_was_taken_off_or_the_evidence_is_full(room: Room) -> None:
    room.say(ABUSE, *["Fine"] * 5, ABUSE)
    room.window.inspecting.explain()
    words = told(room)
    assert "5 civil messages in a row, up to this one, take 1 off. The evidence after it: 0 of 3." in words
    assert words.count("The evidence after it: 1 of 3, asked to stop.") == 2
    quote = room.window.inspector.why.findChildren(EasedEntry)[0].findChild(QuoteButton)
    assert quote is not None
    quote.click()
    assert isinstance(QApplication.focusWidget(), MessageRow)
    room.window.inspector.copy.click()
    assert "take 1 off" in QGuiApplication.clipboard().text()


def test_a_message_that_was_spared_is_told_as_not_counted(room: Room) -> None:
    assess = room.detector.assess

    def assessed(text: str, context: str = "") -> Assessment:
        found = assess(text, context)
        return msgspec.structs.replace(found, spares=Spares.GAME) if "rap" in text else found

    room.detector.assess = assessed  # type: ignore[method-assign]
    room.say("A rap battle, please", ABUSE)
    room.window.inspecting.explain()
    assert "It would have counted, and was spared: you had proposed a game or a scene to play." in told(room)
    assert "Nothing in this chat has counted." in told(room)
    room.window.inspecting.try_preset()
    assert "goes on: it would have counted, and is spared" in told(room)


def test_in_a_crisis_nothing_there_speaks_of_ending_or_of_a_sum(room: Room) -> None:
    room.say(ABUSE, ABUSE, "I want to die")
    room.window.inspecting.explain()
    words = told(room)
    assert "Nothing is counted in this chat: somebody here may need help." in words
    assert "Sure abuse (a strike). It counts no more." in words
    for never in ("end", "leave", "warn", "counts 1", "evidence"):
        assert never not in words.lower(), never
    room.window.inspector.copy.click()
    assert "warn" not in QGuiApplication.clipboard().text().lower()
    room.window.inspecting.try_preset()
    assert "would not have ended" not in told(room)


def test_the_rule_says_what_is_warned_of_at_once_and_what_the_last_step_asks_for() -> None:
    presets = PolicyBook.load().presets
    words = rule(presets["last-resort"])
    assert "Threats, sexual harassment and hate it warns of at once." in words
    assert "Where a second model is asked, it has to agree" in words
    assert "a strike with an abuse score of 0.85 or more" in words
    assert "at once" not in rule(presets["gentle"])
    assert "It never leaves." in rule(presets["gentle"])
    assert "nothing of this is done" in rule(presets["observe"])


def test_every_score_is_there_for_a_screen_reader(room: Room) -> None:
    room.end_chat()
    room.window.inspecting.explain()
    entry = next(iter(room.window.inspector.why.entries.values()))
    names = [child.accessibleName() for child in entry.children() if hasattr(child, "accessibleName")]
    assert "abuse 0.98, insult 0.97, threat 0.00, sexual 0.00, hate 0.00" in names


def test_a_chat_that_goes_on_says_what_counts_so_far_and_follows_it(room: Room) -> None:
    room.say("Hello")
    room.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert "What counts so far" in told(room)
    assert "Nothing in this chat has counted." in told(room)
    room.say(ABUSE)
    assert "The evidence stands at 1." in told(room)
    assert "What would have changed it" not in told(room)
    room.window.open_new_chat()
    assert "Nothing in this chat has counted." in told(room)
    room.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert not room.window.inspector.isVisible()


def test_escape_leads_back_to_the_chat(room: Room) -> None:
    room.end_chat()
    room.chat.end_card.why.click()
    assert room.window.inspector.isAncestorOf(QApplication.focusWidget())
    room.press(Qt.Key.Key_Escape)
    assert not room.window.inspector.isVisible()
    assert QApplication.focusWidget() is room.chat.end_card


def test_it_can_be_copied_as_text(room: Room) -> None:
    room.end_chat()
    room.window.inspecting.explain()
    room.window.inspector.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Why this chat ended\nIt warned that this chat could end, and the insults went on.\n")
    assert f"- “{ABUSE}”" in text
    assert "abuse 0.98, insult 0.97" in text


def test_a_message_leads_to_its_place_in_the_transcript(room: Room) -> None:
    room.end_chat()
    room.window.inspecting.explain()
    message, entry = next(iter(room.window.inspector.why.entries.items()))
    entry.quote.click()
    row = QApplication.focusWidget()
    assert row is not None
    assert row.message.id == message  # type: ignore[attr-defined]


def test_the_words_that_weighed_come_without_holding_up_the_window(room: Room) -> None:
    room.end_chat()
    found_in, goes_on = [], threading.Event()
    weighed = room.detector.weighed

    def slowly(text: str, context: str = "", most: int = 5) -> list[Span]:
        found_in.append((threading.current_thread(), context))
        goes_on.wait(20)
        return weighed(text, context, most)

    room.detector.weighed = slowly  # type: ignore[method-assign]
    room.window.inspecting.explain()
    entry = next(iter(room.window.inspector.why.entries.values()))
    entry.words.click()
    assert "Looking…" in told(room)
    goes_on.set()
    room.until(lambda: "“idiot” (5.0)" in told(room))
    assert found_in[0][0] is not threading.main_thread()
    assert found_in[0][1] == "Of course. Here is an answer."


def test_a_detector_that_is_gone_is_said_at_the_message_and_can_be_asked_again(room: Room) -> None:
    room.end_chat()
    room.detector.gone = True
    room.window.inspecting.explain()
    entry = next(iter(room.window.inspector.why.entries.values()))
    entry.words.click()
    room.until(lambda: "the words that weighed cannot be shown" in told(room))
    assert entry.words.isEnabled()


@pytest.mark.parametrize(("width", "height"), [(600, 440), (920, 620), (1280, 800)])
def test_in_any_window_nothing_of_it_is_cut_off_at_the_side(room: Room, width: int, height: int) -> None:
    room.end_chat()
    room.window.resize(width, height)
    room.window.inspecting.explain()
    panel = room.window.inspector.why
    room.until(lambda: panel.widget().width() <= panel.viewport().width())
    assert room.window.inspector.geometry().right() <= room.window.width()
    assert panel.horizontalScrollBar().maximum() == 0


def test_the_second_keys_answer_is_told() -> None:
    answer = SecondKeyAnswer(model="Guard", agrees=False, said="safe", ms=1234.0)
    assert second_key(answer) == "Guard was asked and said no after 1.2 s: “safe”"
    assert "agreed" in second_key(msgspec.structs.replace(answer, agrees=True))
    assert "gave no answer" in second_key(msgspec.structs.replace(answer, agrees=None))


def test_what_would_have_changed_it_is_what_the_policy_says_when_it_is_run_again(room: Room) -> None:
    room.say("Hello", ABUSE, ABUSE, ABUSE)
    room.window.inspecting.explain()
    reasons = room.window.inspector.why.reasons
    assert reasons is not None
    assert opening(reasons) == room.chat.open_thread.ending.sentence  # type: ignore[union-attr]
    assert all("it would not have ended" in change(each, reasons) for each in reasons.changes[:3])


def test_a_window_that_is_closed_while_words_are_looked_for_goes_at_once(room: Room) -> None:
    room.end_chat()
    goes_on = threading.Event()
    waited = threading.Event()

    def for_ever(*_: object) -> list[Span]:
        goes_on.wait(120)
        waited.set()
        return []

    room.detector.weighed = for_ever  # type: ignore[method-assign]
    room.window.inspecting.explain()
    next(iter(room.window.inspector.why.entries.values())).words.click()
    room.close()
    assert not waited.is_set(), "it would have waited for the words until they were given up"
    goes_on.set()
