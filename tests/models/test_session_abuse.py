"""Turns with abuse, in a crisis and without a detector: what is said, what is answered, what is kept."""

import sqlite3

import pytest

from models.chat.records import Role
from models.conversations.records import Author, Message
from models.in_crisis import APP
from models.policy.book import PolicyBook
from models.policy.end_chat import decide
from models.policy.records import Action, PathState, Rule, Standing
from models.session import Session
from models.turn_events import (
    AnswerExtended,
    AssessmentMissed,
    MessageAdded,
    ThreadClosed,
    TurnFailed,
    TurnFinished,
)
from tests.models.session_chat import ABUSE, Chat
from tests.scripted import STRIKE, ScriptedEngine


def test_abuse_is_redirected_warned_and_ended(chat: Chat) -> None:
    chat.say("Hello", ABUSE, ABUSE, ABUSE)
    users = [message for message in chat.store.path(chat.thread.id) if message.author is Author.USER]
    assert [message.notice.action if message.notice else None for message in users] == [
        None,
        Action.REDIRECT,
        Action.WARN,
        Action.END,
    ]
    assert users[-1].decision is not None
    assert users[-1].decision.state.standing is Standing.ENDED
    ending = chat.store.thread(chat.thread.id).ending
    assert ending is not None
    assert ending.model == "Script-1B"
    assert [event for event in chat.told if isinstance(event, ThreadClosed)] == [ThreadClosed(chat.thread.id, ending)]


def test_a_branch_is_offered_from_the_last_message_before_the_first_strike(chat: Chat) -> None:
    chat.say("Hello", "More", ABUSE, ABUSE, ABUSE)
    ending = chat.store.thread(chat.thread.id).ending
    assert ending is not None
    assert ending.branch_from == chat.store.path(chat.thread.id)[3].id  # the answer to “More”


def test_no_branch_is_offered_where_the_first_message_counted(chat: Chat) -> None:
    chat.say(ABUSE, ABUSE, ABUSE)
    ending = chat.store.thread(chat.thread.id).ending
    assert ending is not None
    assert ending.branch_from is None


def test_what_was_forgiven_does_not_count_towards_the_branch(chat: Chat) -> None:
    chat.say(ABUSE, *["Fine"] * 5, ABUSE, ABUSE, ABUSE)
    ending = chat.store.thread(chat.thread.id).ending
    path = chat.store.path(chat.thread.id)
    assert ending is not None
    assert ending.branch_from == path[10].id
    assert path[10].author is Author.MODEL


def test_nothing_can_be_said_in_an_ended_thread(chat: Chat) -> None:
    chat.say(ABUSE, ABUSE, ABUSE)
    before = chat.texts()
    chat.told.clear()
    chat.say("Sorry")
    assert chat.texts() == before
    assert chat.kinds() == [TurnFailed, TurnFinished]


@pytest.mark.parametrize("way", ["edit", "regenerate", "answer"])
def test_no_other_way_adds_to_an_ended_thread(chat: Chat, way: str) -> None:
    chat.say("Hello", ABUSE, ABUSE, ABUSE)
    path = chat.store.path(chat.thread.id)
    chat.told.clear()
    if way == "edit":
        chat.session.edit(chat.thread.id, path[0].id, "Hello again")
    elif way == "regenerate":
        chat.session.regenerate(chat.thread.id, path[1].id)
    else:
        chat.session.answer(chat.thread.id)
    assert chat.store.path(chat.thread.id) == path
    assert chat.kinds()[-1] is TurnFinished
    assert not any(isinstance(event, MessageAdded) for event in chat.told)


def test_a_branch_goes_on_with_its_own_events_alone(chat: Chat) -> None:
    chat.say("Hello", ABUSE, ABUSE, ABUSE)
    ending = chat.store.thread(chat.thread.id).ending
    assert ending is not None
    branch = chat.store.branch(chat.thread.id, ending.branch_from)
    chat.session.send(branch.id, ABUSE)
    last = [message for message in chat.store.path(branch.id) if message.author is Author.USER][-1]
    assert last.notice is not None
    assert last.notice.action is Action.REDIRECT


def test_no_notice_comes_twice_in_a_thread_and_the_same_path_hears_the_same(chat: Chat) -> None:
    def heard() -> list[str]:
        for _ in range(4):
            chat.say(ABUSE, ABUSE, *["Fine"] * 10)
        return [message.notice.text for message in chat.store.path(chat.thread.id) if message.notice]

    first = heard()
    assert len(first) == len(set(first)) == 8
    chat.thread = chat.store.new_thread("last-resort")
    assert heard() == first


def test_abuse_and_nothing_else_gets_the_notice_alone(chat: Chat) -> None:
    chat.say(ABUSE)
    assert chat.texts() == [ABUSE]
    assert chat.engine.prompts == []


def test_asking_for_an_answer_to_what_got_the_notice_alone_does_nothing(chat: Chat) -> None:
    chat.say(ABUSE)
    chat.session.answer(chat.thread.id)
    assert chat.texts() == [ABUSE]
    assert chat.engine.prompts == []


def test_the_work_in_an_abusive_message_is_still_answered_and_the_model_is_told(chat: Chat) -> None:
    chat.say("What is 2 + 2, you idiot?")
    assert chat.texts()[-1] == "Very well."
    system = chat.engine.prompts[-1][0]
    assert system.role is Role.SYSTEM
    assert "asked to leave out the abuse" in system.content


def test_a_notice_alone_stands_in_the_answers_place_for_the_model(chat: Chat) -> None:
    chat.say(ABUSE, "Sum 2 and 2")
    roles = [message.role for message in chat.engine.prompts[-1]]
    assert roles == [Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.USER]


def in_crisis(chat: Chat) -> list[Message]:
    """The path after a crisis and four insults: one card, and no other notice."""
    chat.say("I want to die", "I want to die", ABUSE, ABUSE, ABUSE, ABUSE)
    path = chat.store.path(chat.thread.id)
    assert [message.notice.action for message in path if message.notice] == [Action.SUPPORT]
    assert chat.store.thread(chat.thread.id).ending is None
    return path


def test_a_crisis_shows_support_once_and_is_answered_by_a_model_that_can(chat: Chat) -> None:
    chat.engine = ScriptedEngine(parameters=8_000_000_000)
    chat.session = Session(chat.store, chat.engine, chat.detector, PolicyBook.load(), chat.told.append)
    in_crisis(chat)
    assert len(chat.engine.prompts) == 6
    assert all("crisis" in prompt[0].content for prompt in chat.engine.prompts)


def test_where_the_model_is_too_small_the_app_itself_answers_in_a_crisis(chat: Chat) -> None:
    answers = [message for message in in_crisis(chat) if message.author is Author.MODEL]
    assert [answer.text for answer in answers] == PolicyBook.load().notices.support.listening
    assert {answer.model for answer in answers} == {APP}
    assert [event.text for event in chat.told if isinstance(event, AnswerExtended)] == [each.text for each in answers]
    assert chat.engine.prompts == []
    chat.session.regenerate(chat.thread.id, answers[-1].id)
    assert chat.engine.prompts == []


def test_what_does_not_speak_of_the_crisis_still_gets_the_small_models_answer(chat: Chat) -> None:
    chat.say(ABUSE, "I want to die", "My cousin, maybe. How do I call abroad?")
    (prompt,) = chat.engine.prompts
    assert "crisis" in prompt[0].content
    assert ABUSE not in [message.content for message in prompt], "who was insulted goes on in that tone"
    assert prompt[-1].content.startswith("My cousin")
    assert chat.texts()[-1] == "Very well."


def test_without_a_detector_nothing_is_counted_and_the_turn_goes_on(chat: Chat) -> None:
    chat.detector.gone = True
    chat.say(ABUSE, ABUSE, ABUSE, ABUSE)
    assert chat.store.thread(chat.thread.id).ending is None
    assert len([event for event in chat.told if isinstance(event, AssessmentMissed)]) == 4
    assert len(chat.texts()) == 8


def test_a_message_that_was_said_not_to_count_does_not_count_later(chat: Chat) -> None:
    chat.detector.gone = True
    chat.engine.breaks_after = 0
    chat.say(ABUSE)
    chat.detector.gone = False
    chat.engine.breaks_after = None
    chat.session.answer(chat.thread.id)
    asked, answer = chat.store.path(chat.thread.id)
    assert (asked.assessment, asked.notice) == (None, None)
    assert asked.decision is not None
    assert asked.decision.rule is Rule.NOT_ASSESSED
    assert answer.text == "Very well."


def test_a_message_that_was_never_assessed_is_assessed_when_it_is_answered(chat: Chat) -> None:
    chat.store.add_user_message(chat.thread.id, ABUSE)  # and then the app was killed
    chat.session.answer(chat.thread.id)
    assert chat.store.path(chat.thread.id)[-1].notice is not None


@pytest.mark.parametrize(
    ("earlier", "missed", "after"),
    [(1, "events WHEN NEW.kind = 'notice'", Action.WARN), (2, "endings", Action.END)],
)
def test_a_step_that_was_not_told_is_not_taken(chat: Chat, earlier: int, missed: str, after: Action) -> None:
    """As after a power cut between the assessment and the words: no end may stand on a warning that nobody read."""
    chat.say("Hello", *[ABUSE] * earlier)
    connection = chat.store._database.connection
    connection.execute(f"CREATE TEMP TRIGGER cut BEFORE INSERT ON {missed} BEGIN SELECT RAISE(ABORT, 'cut'); END")
    with pytest.raises(sqlite3.IntegrityError):
        chat.say(ABUSE)
    connection.execute("DROP TRIGGER cut")
    last = chat.store.path(chat.thread.id)[-1]
    assert (last.text, last.assessment, last.decision, last.notice) == (ABUSE, None, None, None)
    chat.session.answer(chat.thread.id)
    last = chat.store.path(chat.thread.id)[-1]
    assert last.decision is not None
    assert last.notice is not None
    assert (last.decision.action, last.notice.action) == (after, after)
    assert (chat.store.thread(chat.thread.id).ending is not None) == (after is Action.END)


def test_what_the_user_says_was_wrong_does_not_count_again_in_any_chat(chat: Chat) -> None:
    chat.say("Hello", ABUSE)
    wrong = chat.store.path(chat.thread.id)[-1]
    kept = chat.store.corrections.keep(wrong.id)
    assert chat.store.message(wrong.id).decision == wrong.decision
    chat.thread = chat.store.new_thread("last-resort")
    chat.say(ABUSE, "You, idiot!", "You are an idiot.")
    users = [message for message in chat.store.path(chat.thread.id) if message.author is Author.USER]
    assert [message.decision.counted for message in users if message.decision] == [0.0, 0.0, 1.0]
    assert [message.assessment.corrected_by for message in users if message.assessment] == [kept.id, kept.id, None]
    assert users[0].notice is None
    chat.store.corrections.remove(kept.id)
    chat.say(ABUSE)
    last = chat.store.path(chat.thread.id)[-1].decision
    assert last is not None
    assert last.counted == 1.0


def test_a_correction_never_hides_a_crisis(chat: Chat) -> None:
    text = "You idiot, I want to die"
    chat.say(ABUSE)
    message = chat.store.add_user_message(chat.thread.id, text)
    chat.store.keep_assessment(
        message.id, STRIKE, decide(PathState(), STRIKE, PolicyBook.load().presets["last-resort"])
    )
    chat.store.corrections.keep(message.id)
    chat.thread = chat.store.new_thread("last-resort")
    chat.say(text)
    user = chat.store.path(chat.thread.id)[0]
    assert user.assessment is not None
    assert user.assessment.support
    assert user.notice is not None
    assert user.notice.action is Action.SUPPORT
