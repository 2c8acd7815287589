"""How a chat comes to its end in a session: a second key, the model's wish, the user's wish; and what survives what."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from models.conversations.records import Author, Ending, Message, Thread
from models.conversations.store import Store
from models.path_standing import asks_whether_to_end
from models.policy.book import PolicyBook
from models.policy.records import Action, Behaviour, EndedBy, PathState, Preset, Rule, SecondKeyAnswer, Standing
from models.policy.second_key import Speaker, SpokenTurn
from models.session import Session
from models.turn_events import (
    EndAsked,
    MessageAdded,
    MessageChanged,
    SecondKeyAsked,
    ThreadClosed,
    TurnEvent,
    TurnFailed,
    TurnFinished,
)
from tests.scripted import LEAVE, ScriptedDetector, ScriptedEngine

ABUSE = "You idiot."
WORK = "What is 2 + 2, you idiot?"
MILD = "What is 2 + 2, you dimwit?"
ASK = "Please end this chat."
BOOK = PolicyBook.load()


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


class Chat:
    """A session on a thread of its own, with all that it told."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder)
        self.engine = ScriptedEngine()
        self.detector = ScriptedDetector()
        self.told: list[TurnEvent] = []
        self.thread: Thread = self.store.new_thread("last-resort")
        self.open_session()

    def open_session(self, second_key: ScriptedKey | None = None) -> None:
        self.session = Session(self.store, self.engine, self.detector, BOOK, self.told.append, second_key=second_key)

    def say(self, *texts: str) -> None:
        for text in texts:
            self.session.send(self.thread.id, text)

    @property
    def path(self) -> list[Message]:
        return self.store.path(self.thread.id)

    @property
    def last(self) -> Message:
        return [message for message in self.path if message.author is Author.USER][-1]

    @property
    def ending(self) -> Ending | None:
        return self.store.thread(self.thread.id).ending

    def heard(self, kind: type) -> list[TurnEvent]:
        return [event for event in self.told if isinstance(event, kind)]


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    chat = Chat(tmp_path)
    yield chat
    chat.store.close()


# The user's wish


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
