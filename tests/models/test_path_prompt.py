"""What the model is given to read of a path."""

from datetime import UTC, datetime

import msgspec

from models.chat.records import PromptMessage, Role
from models.conversations.records import Author, Message, MessageState, Notice
from models.path_prompt import SYSTEM, prompt_of, turn_before, unseen
from models.policy.records import Action

NOTICE = Notice(action=Action.REDIRECT, text="Please do not.")


def user(text: str, notice: Notice | None = None) -> Message:
    return _message(Author.USER, text, notice)


def model(text: str) -> Message:
    return _message(Author.MODEL, text, None)


def _message(author: Author, text: str, notice: Notice | None) -> Message:
    return Message(
        id=1,
        parent=None,
        thread=1,
        author=author,
        text=text,
        state=MessageState.COMPLETE,
        created=datetime(2026, 1, 1, tzinfo=UTC),
        notice=notice,
    )


def said(*messages: Message) -> list[tuple[str, str]]:
    return [(message.role.value, message.content) for message in prompt_of(messages)[1:]]


def test_the_turns_come_in_order_after_the_system_message() -> None:
    prompt = prompt_of([user("a"), model("b"), user("c")])
    assert prompt[0] == PromptMessage(Role.SYSTEM, SYSTEM)
    assert said(user("a"), model("b"), user("c")) == [("user", "a"), ("assistant", "b"), ("user", "c")]


def test_an_instruction_is_part_of_the_system_message() -> None:
    assert prompt_of([user("a")], "Be brief.")[0].content == f"{SYSTEM} Be brief."
    assert prompt_of([user("a")], system="You are a pirate.")[0].content == "You are a pirate."
    assert prompt_of([user("a")], "Be brief.", system="Be a pirate")[0].content == "Be a pirate\n\nBe brief."


def test_a_notice_stands_where_no_answer_followed() -> None:
    assert said(user("a", NOTICE), user("b")) == [("user", "a"), ("assistant", "Please do not."), ("user", "b")]


def test_a_notice_that_an_answer_followed_is_left_out() -> None:
    assert said(user("a", NOTICE), model("x"), user("b")) == [("user", "a"), ("assistant", "x"), ("user", "b")]


def test_the_notice_of_the_message_to_answer_is_left_out() -> None:
    assert said(user("a", NOTICE)) == [("user", "a")]


def test_an_answer_that_never_began_is_left_out() -> None:
    assert said(user("a"), model("  "), user("b")) == [("user", "a"), ("user", "b")]


def test_the_turn_before_is_the_last_answer_or_the_notice_in_its_place() -> None:
    assert turn_before([user("a")]) == ""
    assert turn_before([user("a"), model("x"), user("b")]) == "x"
    assert turn_before([user("a", NOTICE), user("b")]) == "Please do not."
    assert turn_before([user("a", NOTICE), model("x"), user("b")]) == "x"


def pinned(message: Message) -> Message:
    return msgspec.structs.replace(message, pinned=True)


def test_what_is_pinned_is_said_to_be() -> None:
    prompt = prompt_of([pinned(user("a")), model("b"), pinned(user("c"))])
    assert [message.pinned for message in prompt] == [False, True, False, True]


def test_a_notice_in_an_answers_place_stays_unless_what_it_was_about_is_long() -> None:
    short, long = user("You dimwit.", NOTICE), user("You dimwit. " * 200, NOTICE)
    assert [message.pinned for message in prompt_of([short, user("b")])] == [False, True, True, False]
    assert not any(message.pinned for message in prompt_of([long, user("b")]))


def test_a_draft_is_the_message_to_be_answered() -> None:
    path = [user("a"), model("b"), user("c", NOTICE)]
    assert [message.content for message in prompt_of(path, draft="d")[1:]] == ["a", "b", "c", NOTICE.text, "d"]
    assert prompt_of([], draft="d")[1:] == [PromptMessage(Role.USER, "d")]


def test_what_the_prompt_leaves_out_is_found_on_the_path() -> None:
    path = [user("a"), model("b"), user("c", NOTICE), user("d"), model("e")]
    said = [message.content for message in prompt_of(path)[1:]]
    assert said == ["a", "b", "c", NOTICE.text, "d", "e"]
    assert [unseen(path, left_out) for left_out in (0, 2, 4, 6)] == [0, 2, 3, 5]
    assert unseen(path[:3], 4, goes_on=True) == 3
