"""How a chat comes to its end in a session: a second key and the model's wish; and what survives what."""

from collections.abc import Sequence

import pytest

from models.conversations.records import Author
from models.policy.book import PolicyBook
from models.policy.records import Action, Behaviour, EndedBy, PathState, Preset, Rule, SecondKeyAnswer, Standing
from models.policy.second_key import Speaker, SpokenTurn
from models.turn_events import (
    SecondKeyAsked,
    TurnFailed,
    TurnFinished,
)
from tests.models.session_chat import ABUSE, BOOK, Chat
from tests.scripted import LEAVE

WORK = "What is 2 + 2, you idiot?"
MILD = "What is 2 + 2, you dimwit?"


class ScriptedKey:
    """Says what the test wants of an end, and keeps what it was asked."""

    can_judge = True

    def __init__(self, agrees: bool | None = True, *, offers: bool = True) -> None:
        self.agrees = agrees
        self.offers = offers
        self.asked: list[list[SpokenTurn]] = []
        self.prepared = 0
        self.stopped = 0

    def prepare(self) -> None:
        self.prepared += 1

    def judge(self, turns: Sequence[SpokenTurn]) -> SecondKeyAnswer:
        self.asked.append(list(turns))
        return SecondKeyAnswer(model="Judge-8B", agrees=self.agrees, said="said", ms=5.0)

    def may_leave(self, state: PathState, preset: Preset) -> bool:
        return self.offers

    def stop(self) -> None:
        self.stopped += 1


# The second key


def test_it_is_asked_only_when_all_else_says_end_and_reads_the_whole_path(chat: Chat) -> None:
    key = ScriptedKey(agrees=True)
    chat.open_session(key)
    chat.say("Hello", ABUSE, ABUSE)
    assert (key.asked, key.prepared) == ([], 1)
    chat.say(ABUSE)
    assert chat.ending is not None
    assert chat.ending.second_key is not None
    assert chat.ending.second_key.agrees
    (turns,) = key.asked
    speakers = [turn.speaker for turn in turns]
    assert speakers == [Speaker.USER, Speaker.ASSISTANT] * 3 + [Speaker.USER]
    assert [turn.text for turn in turns if turn.speaker is Speaker.USER] == ["Hello", ABUSE, ABUSE, ABUSE]
    assert chat.heard(SecondKeyAsked) == [SecondKeyAsked(chat.thread.id)]


def test_its_veto_leaves_the_path_warned_and_is_kept_with_the_decision(chat: Chat) -> None:
    chat.open_session(ScriptedKey(agrees=False))
    chat.say("Hello", ABUSE, ABUSE, ABUSE)
    assert chat.ending is None
    decision = chat.last.decision
    assert decision is not None
    assert (decision.action, decision.rule, decision.state.standing) == (
        Action.PROCEED,
        Rule.VETOED,
        Standing.WARNED,
    )
    assert decision.second_key is not None
    assert decision.second_key.model == "Judge-8B"
    assert chat.last.notice is None
    assert chat.path[-1].text == "Very well."


def test_without_its_answer_the_score_decides(chat: Chat) -> None:
    chat.open_session(ScriptedKey(agrees=None))
    chat.say(ABUSE, ABUSE, ABUSE)
    assert chat.ending is not None
    assert chat.last.decision is not None
    assert chat.last.decision.second_key is not None


def test_it_is_not_asked_in_a_crisis(chat: Chat) -> None:
    key = ScriptedKey()
    chat.open_session(key)
    chat.say(ABUSE, ABUSE, "I want to die", ABUSE, ABUSE)
    assert key.asked == []


def test_stop_reaches_it(chat: Chat) -> None:
    key = ScriptedKey()
    chat.open_session(key)
    chat.session.stop()
    assert key.stopped == 1


# The model's wish


def about_to_leave(chat: Chat, key: ScriptedKey, *words: str) -> None:
    """A path that was warned, and a model that says these words next."""
    chat.open_session(key)
    chat.say("Hello", ABUSE, ABUSE)
    chat.engine.words = list(words)


def test_the_model_may_leave_a_warned_path_over_a_message_that_counted(chat: Chat) -> None:
    about_to_leave(chat, ScriptedKey(), "Four. ", LEAVE, "and more")
    chat.say(MILD)
    assert chat.ending is not None
    assert chat.ending.by is EndedBy.MODEL
    assert "it asked to leave" in chat.ending.sentence
    assert chat.path[-1].text == "Four. "
    assert chat.last.decision is not None
    assert (chat.last.decision.rule, chat.last.decision.counted) == (Rule.MODEL_ASKED, 0.5)
    assert chat.ending.branch_from == chat.path[1].id


def test_it_may_leave_without_a_word(chat: Chat) -> None:
    about_to_leave(chat, ScriptedKey(), LEAVE)
    chat.say(MILD)
    assert chat.ending is not None
    assert chat.path[-1].author is Author.USER


@pytest.mark.parametrize("offers", [True, False])
def test_it_is_not_offered_the_tool_where_its_call_would_not_count(chat: Chat, offers: bool) -> None:
    chat.open_session(ScriptedKey(offers=offers))
    chat.say("Hello", WORK, WORK, "Thank you")
    assert chat.engine.offered_to_leave == [False] * 4
    assert chat.ending is None


def test_another_answer_to_the_same_message_never_ends_the_chat(chat: Chat) -> None:
    about_to_leave(chat, ScriptedKey(), "Four.")
    chat.say(MILD)
    chat.engine.words = [LEAVE]
    chat.session.regenerate(chat.thread.id, chat.path[-1].id)
    assert chat.engine.offered_to_leave[-2:] == [True, False]
    assert chat.ending is None


def test_a_veto_holds_against_the_model_too_and_its_answer_follows(chat: Chat) -> None:
    about_to_leave(chat, ScriptedKey(agrees=False), LEAVE, "Four.")
    chat.say(MILD)
    assert chat.ending is None
    assert chat.last.decision is not None
    assert (chat.last.decision.rule, chat.last.decision.counted) == (Rule.VETOED, 0.5)
    assert chat.path[-1].author is Author.MODEL
    assert chat.engine.offered_to_leave[-2:] == [True, False]


# What survives what


def test_standing_survives_a_restart_and_the_trimming_of_the_context(chat: Chat) -> None:
    chat.say("Hello", ABUSE, ABUSE)
    for _ in range(4):
        chat.open_session()
        chat.say("A long civil message. " * 400)  # what an engine leaves out of its prompt is no part of the standing
    chat.open_session()
    chat.say(ABUSE)
    assert chat.ending is not None


def test_a_branch_has_just_its_own_paths_standing(chat: Chat) -> None:
    chat.say("Hello", ABUSE, ABUSE, "Go on")
    users = [message for message in chat.path if message.author is Author.USER]
    for at, expected in ((users[0].id, Action.REDIRECT), (users[1].id, Action.WARN), (users[2].id, Action.END)):
        branch = chat.store.branch(chat.thread.id, at)
        chat.session.send(branch.id, ABUSE)
        last = chat.store.path(branch.id)[-1]
        assert last.decision is not None
        assert last.decision.action is expected
    assert chat.ending is None


def test_an_edit_of_an_earlier_message_takes_up_the_standing_before_it(chat: Chat) -> None:
    chat.say("Hello", ABUSE, ABUSE)
    chat.session.edit(chat.thread.id, chat.path[2].id, ABUSE + " Really.")
    assert chat.last.decision is not None
    assert chat.last.decision.action is Action.REDIRECT


@pytest.mark.parametrize("way", ["ask_to_end", "confirm_end", "keep_open"])
def test_an_ended_chat_cannot_be_asked_about_again(chat: Chat, way: str) -> None:
    chat.say(ABUSE, ABUSE, ABUSE)
    before = chat.ending
    chat.told.clear()
    getattr(chat.session, way)(chat.thread.id)
    assert [type(event) for event in chat.told] == [TurnFailed, TurnFinished]
    assert chat.ending == before


# Another language


def test_what_is_said_from_now_on_comes_from_another_book_and_what_was_said_stays(chat: Chat) -> None:
    german = PolicyBook.load(language="de", country="AT")
    chat.say(ABUSE)
    chat.session.use_policy(german)
    chat.say(ABUSE, ABUSE)
    said = [message.notice.text for message in chat.path if message.notice]
    closing = next(message.notice for message in reversed(chat.path) if message.notice)
    assert said[0] in BOOK.notices.redirect[Behaviour.INSULT]
    assert said[1] in german.notices.warn[Behaviour.INSULT]
    assert closing.text in german.notices.end[Behaviour.INSULT]
    assert chat.ending is not None
    assert chat.ending.sentence == german.notices.ended_because[Behaviour.INSULT]
