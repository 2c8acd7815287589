"""An answer that was stopped or cut short goes on in the same message."""

from models.chat.records import PromptMessage, Role
from models.conversations.records import Message, MessageState
from models.errors import EngineDied, PromptTooLong
from models.policy.book import PolicyBook
from models.session import Session
from models.turn_events import (
    MessageChanged,
)
from tests.models.session_chat import Chat
from tests.scripted import ScriptedEngine


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


def test_what_is_whole_or_was_followed_is_not_gone_on_with(chat: Chat) -> None:
    answer = stopped_after_one_word(chat)
    chat.say("Never mind")
    asked = len(chat.engine.prompts)
    for message in (answer, chat.store.path(chat.thread.id)[-1], chat.store.path(chat.thread.id)[0]):
        chat.session.go_on(chat.thread.id, message.id)
        assert "nothing to go on with" in chat.failure().sentence
    assert len(chat.engine.prompts) == asked
