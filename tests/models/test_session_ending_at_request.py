"""The user's wish to end a chat in a session: asked about once, then done."""

import pytest

from models.path_standing import asks_whether_to_end
from models.policy.records import Action, EndedBy, Rule
from models.turn_events import (
    EndAsked,
    MessageAdded,
    MessageChanged,
    ThreadClosed,
    TurnFailed,
    TurnFinished,
)
from tests.models.session_chat import ABUSE, BOOK, Chat

ASK = "Please end this chat."


def test_a_no_to_the_question_holds_after_a_restart_and_the_next_yes_is_a_message(chat: Chat) -> None:
    chat.say("Hello", ASK)
    chat.session.keep_open(chat.thread.id)
    chat.open_session()
    assert not asks_whether_to_end(chat.last)
    chat.session.confirm_end(chat.thread.id)  # a stray one: nothing is asked, so it asks
    assert chat.ending is None
    chat.session.keep_open(chat.thread.id)
    chat.say("yes")
    assert (chat.ending, chat.last.text) == (None, "yes")


def test_a_question_of_the_menu_is_gone_with_the_app_and_the_next_yes_is_a_message(chat: Chat) -> None:
    """It was never part of the chat: who comes back the next day sees no question that a yes could answer."""
    chat.say("Hello")
    chat.session.ask_to_end(chat.thread.id)
    chat.open_session()
    chat.say("yes")
    assert chat.ending is None
    chat.session.ask_to_end(chat.thread.id)
    chat.session.confirm_end(chat.thread.id)
    assert chat.ending is not None


def test_a_chat_that_is_ended_after_a_no_can_still_be_gone_on_from_before_the_wish(chat: Chat) -> None:
    chat.say("Hello", ASK)
    before = chat.path[1]
    chat.session.keep_open(chat.thread.id)
    chat.session.ask_to_end(chat.thread.id)
    chat.session.confirm_end(chat.thread.id)
    assert chat.ending is not None
    assert chat.ending.branch_from == before.id


def test_a_wish_in_words_is_kept_with_the_question_and_not_answered(chat: Chat) -> None:
    chat.say("Hello", ASK)
    question = "Ending is for good: nothing more can be written here. End this chat?"
    assert chat.last.text == ASK
    assert chat.last.notice is not None
    assert (chat.last.notice.action, chat.last.notice.text) == (Action.CONFIRM_END, question)
    assert chat.heard(EndAsked) == [EndAsked(chat.thread.id, question, chat.last.id)]
    assert [type(event) for event in chat.told[-4:]] == [MessageAdded, MessageChanged, EndAsked, TurnFinished]
    assert len(chat.engine.prompts) == 1
    assert chat.ending is None


@pytest.mark.parametrize("yes", ["yes", "Yes, please.", "end this chat", "Ja.", "oui"])
def test_a_yes_ends_it_at_the_users_request(chat: Chat, yes: str) -> None:
    chat.say("Hello", ASK, yes)
    assert chat.ending is not None
    assert (chat.ending.by, chat.ending.sentence) == (EndedBy.REQUEST, "Ended at your request.")
    assert chat.ending.branch_from == chat.path[1].id  # the answer to “Hello”
    assert chat.last.notice is not None
    assert chat.last.notice.text in BOOK.notices.request.closing
    assert chat.last.decision is not None
    assert chat.last.decision.rule is Rule.USER_ASKED
    assert chat.heard(ThreadClosed) == [ThreadClosed(chat.thread.id, chat.ending)]


@pytest.mark.parametrize("other", ["no", "Yes, but first: what is 2 + 2?", "I want to die", ABUSE])
def test_anything_else_goes_on_as_an_ordinary_message(chat: Chat, other: str) -> None:
    chat.say("Hello", ASK, other, "yes")
    assert chat.ending is None
    assert chat.last.text == "yes"
    assert chat.path[-1].text == "Very well."
    assert len(chat.heard(EndAsked)) == 1


def test_the_button_ends_it_without_a_word_more(chat: Chat) -> None:
    chat.say("Hello", ASK)
    chat.session.confirm_end(chat.thread.id)
    assert chat.ending is not None
    assert (chat.ending.by, chat.ending.branch_from) == (EndedBy.REQUEST, chat.path[1].id)
    assert chat.last.notice is not None
    assert chat.last.notice.action is Action.CONFIRM_END


def test_the_question_outlives_the_app(chat: Chat) -> None:
    chat.say("Hello", ASK)
    chat.open_session()
    chat.say("yes")
    assert chat.ending is not None


def test_who_keeps_it_open_can_say_yes_to_something_else(chat: Chat) -> None:
    chat.say("Hello", ASK)
    chat.session.keep_open(chat.thread.id)
    chat.say("yes")
    assert chat.ending is None
    assert chat.path[-1].text == "Very well."


def test_the_menu_asks_without_adding_to_the_chat_and_a_yes_ends_it(chat: Chat) -> None:
    chat.say("Hello")
    before = chat.path
    chat.session.ask_to_end(chat.thread.id)
    assert chat.path == before
    assert isinstance(chat.told[-2], EndAsked)
    assert chat.told[-2].message is None
    chat.say("yes")
    assert chat.ending is not None
    assert (chat.ending.by, chat.ending.branch_from) == (EndedBy.REQUEST, before[-1].id)


def test_the_menu_and_the_button_end_it_and_the_answer_before_can_be_gone_on_from(chat: Chat) -> None:
    chat.say("Hello")
    chat.session.ask_to_end(chat.thread.id)
    chat.session.confirm_end(chat.thread.id)
    assert chat.ending is not None
    assert chat.ending.branch_from == chat.path[-1].id
    branch = chat.store.branch(chat.thread.id, chat.ending.branch_from)
    chat.session.send(branch.id, "More")
    assert [message.text for message in chat.store.path(branch.id)] == ["Hello", "Very well.", "More", "Very well."]


def test_nothing_ends_that_was_not_asked_about_or_where_something_was_said_since(chat: Chat) -> None:
    chat.say("Hello")
    chat.session.confirm_end(chat.thread.id)
    assert chat.ending is None
    assert len(chat.heard(EndAsked)) == 1  # it is asked instead
    chat.say("One more thing", "yes")
    assert chat.ending is None
    chat.session.ask_to_end(chat.thread.id)
    chat.session.keep_open(chat.thread.id)
    chat.say("yes")
    assert chat.ending is None


def test_another_threads_question_is_not_answered_here(chat: Chat) -> None:
    chat.say("Hello")
    chat.session.ask_to_end(chat.thread.id)
    other = chat.store.branch(chat.thread.id, chat.path[-1].id)
    chat.session.send(other.id, "yes")
    assert chat.store.thread(other.id).ending is None


def test_a_branch_that_is_ended_at_once_leaves_the_chat_it_came_from_open(chat: Chat) -> None:
    chat.say("Hello")
    branch = chat.store.branch(chat.thread.id, chat.path[-1].id)
    chat.session.ask_to_end(branch.id)
    chat.session.confirm_end(branch.id)
    assert chat.store.thread(branch.id).ending is not None
    assert chat.ending is None
    chat.say("More")
    assert chat.path[-1].text == "Very well."


def test_an_empty_chat_has_nothing_to_end(chat: Chat) -> None:
    chat.session.ask_to_end(chat.thread.id)
    assert [type(event) for event in chat.told] == [TurnFailed, TurnFinished]
    assert chat.ending is None


def test_in_a_crisis_the_app_does_not_speak_of_ending_but_the_menu_is_still_the_users(chat: Chat) -> None:
    chat.say("I want to die", ASK, "yes")
    assert chat.ending is None
    assert chat.heard(EndAsked) == []
    assert len(chat.engine.prompts) == 2, "the app answers the first, the model what is passed on"
    chat.session.ask_to_end(chat.thread.id)
    (asked,) = chat.heard(EndAsked)
    assert isinstance(asked, EndAsked)
    assert "come back to it whenever you like" in asked.question
    chat.say("yes")
    assert chat.ending is not None
    assert chat.ending.by is EndedBy.REQUEST


def test_a_wish_on_a_warned_path_warns_no_further_and_the_next_abuse_goes_on_from_there(chat: Chat) -> None:
    chat.say(ABUSE, ABUSE, ASK, "no", ABUSE)
    assert chat.ending is not None
    assert chat.ending.by is EndedBy.POLICY


def test_without_a_detector_the_question_is_still_asked(chat: Chat) -> None:
    chat.detector.gone = True
    chat.say("Hello", ASK, "yes")
    assert chat.ending is not None


def test_the_wish_is_no_context_that_the_model_answers_to(chat: Chat) -> None:
    chat.say("Hello", ASK, "no, go on")
    contents = [message.content for message in chat.engine.prompts[-1]]
    assert contents[-2:] == ["Ending is for good: nothing more can be written here. End this chat?", "no, go on"]
