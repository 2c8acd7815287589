"""A turn from the message to the kept answer, on a real store."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.chat.records import PromptMessage, Role
from models.conversations.records import Attachment, Author, Message, MessageState, Thread
from models.conversations.store import Store
from models.errors import EngineDied, PromptTooLong, StoreFull
from models.in_crisis import APP
from models.policy.book import PolicyBook
from models.policy.end_chat import decide
from models.policy.records import Action, PathState, Rule, Standing
from models.session import Session
from models.turn_events import (
    AnswerExtended,
    AssessmentMissed,
    MessageAdded,
    MessageChanged,
    PromptProgressed,
    ThreadClosed,
    TurnEvent,
    TurnFailed,
    TurnFinished,
)
from tests.scripted import STRIKE, ScriptedDetector, ScriptedEngine

ABUSE = "You idiot."


class Chat:
    """A session on a thread of its own, with all that it told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store.open(folder)
        self.engine = ScriptedEngine()
        self.detector = ScriptedDetector()
        self.told: list[TurnEvent] = []
        self.session = Session(self.store, self.engine, self.detector, PolicyBook.load(), self.told.append)
        self.thread: Thread = self.store.new_thread("last-resort")

    def say(self, *texts: str) -> None:
        for text in texts:
            self.session.send(self.thread.id, text)

    def kinds(self) -> list[type]:
        return [type(event) for event in self.told]

    def texts(self) -> list[str]:
        return [message.text for message in self.store.path(self.thread.id)]

    def failure(self) -> TurnFailed:
        return next(event for event in self.told if isinstance(event, TurnFailed))


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    chat = Chat(tmp_path)
    yield chat
    chat.store.close()


def test_a_civil_turn_keeps_the_message_then_the_answer(chat: Chat) -> None:
    chat.say("Hello")
    path = chat.store.path(chat.thread.id)
    assert [(message.author, message.text, message.state) for message in path] == [
        (Author.USER, "Hello", MessageState.COMPLETE),
        (Author.MODEL, "Very well.", MessageState.COMPLETE),
    ]
    assert path[1].model == "Script-1B"
    assert path[1].figures is not None
    assert path[1].figures.prompt_tokens == 10


def test_the_engine_is_told_whose_conversation_it_reads(chat: Chat) -> None:
    chat.say("Hello")
    chat.session.regenerate(chat.thread.id, chat.store.path(chat.thread.id)[-1].id)
    assert chat.engine.threads == [chat.thread.id] * 2


def test_the_events_of_a_turn_come_in_order(chat: Chat) -> None:
    chat.say("Hello")
    assert chat.kinds() == [
        MessageAdded,
        MessageChanged,
        PromptProgressed,
        PromptProgressed,
        MessageAdded,
        AnswerExtended,
        AnswerExtended,
        MessageChanged,
        TurnFinished,
    ]


def test_the_message_is_committed_before_the_detector_is_asked(chat: Chat) -> None:
    seen: list[str] = []
    assess = chat.detector.assess

    def look(text: str, context: str = "") -> object:
        other = Store.open(chat.folder)
        seen.extend(message.text for message in other.path(chat.thread.id))
        other.close()
        return assess(text, context)

    chat.detector.assess = look  # type: ignore[method-assign]
    chat.say("Hello")
    assert seen == ["Hello"]


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


def test_the_detector_gets_the_turn_before_as_context(chat: Chat) -> None:
    chat.say("Hello", "More")
    assert chat.detector.asked == [("Hello", ""), ("More", "Very well.")]


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


def test_stop_keeps_what_was_written(chat: Chat) -> None:
    chat.engine.words = ["one ", "two ", "three"]
    chat.engine.before_word = lambda index: chat.session.stop() if index == 2 else None
    chat.say("Count")
    answer = chat.store.path(chat.thread.id)[-1]
    assert (answer.text, answer.state) == ("one two ", MessageState.STOPPED)


def test_stop_before_the_first_word_leaves_no_empty_answer(chat: Chat) -> None:
    chat.engine.before_word = lambda index: chat.session.stop()
    chat.say("Count")
    assert chat.texts() == ["Count"]
    assert chat.kinds()[-1] is TurnFinished


def test_an_engine_that_dies_leaves_the_partial_answer(chat: Chat) -> None:
    chat.engine.breaks_after = 1
    chat.engine.error = EngineDied("The model stopped working. Load it again.")
    chat.say("Hello")
    answer = chat.store.path(chat.thread.id)[-1]
    assert (answer.text, answer.state) == ("Very ", MessageState.INTERRUPTED)
    assert chat.failure() == TurnFailed(chat.thread.id, "The model stopped working. Load it again.", engine_died=True)
    assert chat.kinds()[-1] is TurnFinished


def test_after_loading_again_the_waiting_message_is_answered(chat: Chat) -> None:
    chat.engine.breaks_after = 0
    chat.say("Hello")
    assert chat.texts() == ["Hello"]
    chat.engine.load(Path("again"))
    chat.session.answer(chat.thread.id)
    assert chat.texts() == ["Hello", "Very well."]


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


def test_a_prompt_too_long_keeps_the_message_and_says_so(chat: Chat) -> None:
    chat.engine.breaks_after = 0
    chat.engine.error = PromptTooLong("This message does not fit.")
    chat.say("Hello")
    assert chat.texts() == ["Hello"]
    assert (chat.failure().engine_died, chat.failure().too_long) == (False, True)


def test_a_full_disk_is_told_and_the_message_is_not_said_to_be_kept(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreFull("The disk is full.")

    monkeypatch.setattr(chat.store, "add_user_message", full)
    chat.say("Hello")
    assert chat.kinds() == [TurnFailed, TurnFinished]


def test_a_bug_is_not_swallowed_and_what_was_written_stays(chat: Chat) -> None:
    def broken(index: int) -> None:
        if index == 1:
            raise ZeroDivisionError

    chat.engine.before_word = broken
    with pytest.raises(ZeroDivisionError):
        chat.say("Hello")
    answer = chat.store.path(chat.thread.id)[-1]
    assert (answer.text, answer.state) == ("Very ", MessageState.INTERRUPTED)
    assert chat.kinds()[-1] is TurnFinished


def test_regenerating_writes_a_sibling_and_counts_nothing_twice(chat: Chat) -> None:
    chat.say("What is this, you idiot?")
    first = chat.store.path(chat.thread.id)[-1]
    chat.session.regenerate(chat.thread.id, first.id)
    second = chat.store.path(chat.thread.id)[-1]
    assert second.siblings == (first.id, second.id)
    assert len(chat.detector.asked) == 1


def test_editing_makes_a_sibling_that_is_assessed_on_the_path_before_it(chat: Chat) -> None:
    chat.say("Hello", ABUSE)
    path = chat.store.path(chat.thread.id)
    chat.session.edit(chat.thread.id, path[2].id, "Thank you")
    edited = chat.store.path(chat.thread.id)
    assert [message.text for message in edited] == ["Hello", "Very well.", "Thank you", "Very well."]
    assert edited[2].decision is not None
    assert edited[2].decision.state.standing is Standing.CLEAR
    assert edited[2].siblings == (path[2].id, edited[2].id)


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


def test_a_message_that_cannot_fit_is_refused_before_it_is_kept(chat: Chat) -> None:
    chat.say("Hello")
    before = chat.texts()
    chat.engine.fit = PromptTooLong("This message is too long.")
    chat.told.clear()
    chat.say("word " * 9000)
    chat.session.edit(chat.thread.id, chat.store.path(chat.thread.id)[0].id, "word " * 9000)
    assert chat.texts() == before
    assert chat.kinds() == [TurnFailed, TurnFinished] * 2
    assert chat.failure().too_long
    assert [message.content for message in chat.engine.counted[-2]][-2:] == ["Very well.", "word " * 9000]
    assert len(chat.engine.counted[-1]) == 2


def test_without_a_model_the_message_is_kept_as_ever(chat: Chat) -> None:
    chat.engine.fit = EngineDied("The model is gone.")
    chat.engine.breaks_after, chat.engine.error = 0, EngineDied("The model is gone.")
    chat.say("Hello")
    assert chat.texts() == ["Hello"]


def stopped_after_one_word(chat: Chat) -> Message:
    chat.engine.words = ["Very ", "well."]
    chat.engine.before_word = lambda index: chat.session.stop() if index == 1 else None
    chat.say("Hello")
    chat.engine.before_word = lambda index: None
    answer = chat.store.path(chat.thread.id)[-1]
    assert (answer.text, answer.state) == ("Very ", MessageState.STOPPED)
    return answer


def test_an_answer_goes_on_in_the_same_message_and_its_figures_add_up(chat: Chat) -> None:
    answer = stopped_after_one_word(chat)
    chat.engine.words = ["well ", "indeed."]
    chat.told.clear()
    chat.session.go_on(chat.thread.id, answer.id)
    assert chat.engine.prompts[-1][-2:] == [PromptMessage(Role.USER, "Hello"), PromptMessage(Role.ASSISTANT, "Very ")]
    path = chat.store.path(chat.thread.id)
    assert [(message.id, message.text, message.state) for message in path[1:]] == [
        (answer.id, "Very well indeed.", MessageState.COMPLETE)
    ]
    changed = [event.message for event in chat.told if isinstance(event, MessageChanged)]
    assert [(message.text, message.state) for message in changed] == [
        ("Very ", MessageState.STREAMING),
        ("Very well indeed.", MessageState.COMPLETE),
    ]
    assert answer.figures is not None
    assert path[-1].figures is not None
    assert path[-1].figures.prompt_tokens == answer.figures.prompt_tokens
    assert path[-1].figures.answer_tokens == answer.figures.answer_tokens + 2
    assert path[-1].figures.window_tokens == 4096
    assert chat.engine.offered_to_leave[-1] is False


def test_half_a_character_is_written_anew(chat: Chat) -> None:
    chat.engine.words = ["A \ufffd", "x"]
    chat.engine.before_word = lambda index: chat.session.stop() if index == 1 else None
    chat.say("Hello")
    chat.engine.before_word = lambda index: None
    chat.engine.words = ["🎉"]
    chat.session.go_on(chat.thread.id, chat.store.path(chat.thread.id)[-1].id)
    assert chat.engine.prompts[-1][-1].content == "A "
    assert chat.texts()[-1] == "A 🎉"


def test_an_answer_that_cannot_go_on_stays_as_it_was(chat: Chat) -> None:
    answer = stopped_after_one_word(chat)
    chat.engine.breaks_after, chat.engine.error = 0, PromptTooLong("No room.")
    chat.session.go_on(chat.thread.id, answer.id)
    assert chat.store.path(chat.thread.id)[-1] == answer
    chat.engine.breaks_after, chat.engine.error = 1, EngineDied("It died.")
    chat.session.go_on(chat.thread.id, answer.id)
    broken = chat.store.path(chat.thread.id)[-1]
    assert (broken.text, broken.state, broken.figures) == ("Very Very ", MessageState.INTERRUPTED, answer.figures)


def test_another_model_does_not_go_on_with_it(chat: Chat) -> None:
    answer = stopped_after_one_word(chat)
    other = ScriptedEngine(name="Other-2B")
    session = Session(chat.store, other, chat.detector, PolicyBook.load(), chat.told.append)
    session.go_on(chat.thread.id, answer.id)
    assert chat.failure().sentence.startswith("Script-1B wrote this answer.")
    assert other.prompts == []


def test_an_answer_knows_from_where_on_the_model_had_the_chat(chat: Chat) -> None:
    chat.say("One", "Two")
    chat.engine.left_out = 2
    chat.say("Three")
    path = chat.store.path(chat.thread.id)
    assert [message.figures.first_seen for message in path if message.figures] == [None, None, path[2].id]


def test_what_is_whole_or_was_followed_is_not_gone_on_with(chat: Chat) -> None:
    answer = stopped_after_one_word(chat)
    chat.say("Never mind")
    asked = len(chat.engine.prompts)
    for message in (answer, chat.store.path(chat.thread.id)[-1], chat.store.path(chat.thread.id)[0]):
        chat.session.go_on(chat.thread.id, message.id)
        assert "nothing to go on with" in chat.failure().sentence
    assert len(chat.engine.prompts) == asked


INSULTS = Attachment(name="novel.txt", size=20, text="“You idiot,” he said.")


def test_a_file_is_read_by_the_model_and_never_taken_for_the_users_own_words(chat: Chat) -> None:
    for _ in range(4):
        chat.session.send(chat.thread.id, "Who speaks here?", [INSULTS])
    assert {asked for asked, _ in chat.detector.asked} == {"Who speaks here?"}
    assert chat.store.thread(chat.thread.id).ending is None
    assert all(not message.notice for message in chat.store.path(chat.thread.id))
    last = chat.engine.prompts[-1][-1].content
    assert last.startswith("Attached file “novel.txt”:")
    assert "“You idiot,” he said." in last
    assert last.endswith("Who speaks here?")


def test_a_file_alone_is_a_message_and_one_beside_abuse_is_work(chat: Chat) -> None:
    chat.session.send(chat.thread.id, "", [INSULTS])
    assert [message.author for message in chat.store.path(chat.thread.id)] == [Author.USER, Author.MODEL]
    chat.session.send(chat.thread.id, ABUSE, [INSULTS])
    *_, said, answer = chat.store.path(chat.thread.id)
    assert said.notice
    assert answer.author is Author.MODEL


def test_an_edited_message_has_the_files_that_it_was_sent_with(chat: Chat) -> None:
    chat.session.send(chat.thread.id, "Who speaks?", [INSULTS])
    first = chat.store.path(chat.thread.id)[0]
    chat.session.edit(chat.thread.id, first.id, "Who answers?", first.attachments)
    edited = chat.store.path(chat.thread.id)[0]
    assert (edited.text, edited.attachments) == ("Who answers?", (INSULTS,))
    assert "he said" in chat.engine.prompts[-1][-1].content


def test_a_file_that_cannot_fit_is_refused_before_the_message_is_kept(chat: Chat) -> None:
    chat.engine.fit = PromptTooLong("This message is too long.")
    chat.session.send(chat.thread.id, "Short?", [INSULTS])
    assert chat.texts() == []
    assert chat.failure().too_long
    assert "he said" in chat.engine.counted[-1][-1].content
