"""What a judge reads: the end of the chat, and the ends of what is long."""

from models.judging.excerpt import last_turns
from models.policy.second_key import Speaker, SpokenTurn


def chat(*texts: str) -> list[SpokenTurn]:
    return [SpokenTurn(list(Speaker)[number % 2], text) for number, text in enumerate(texts)]


def test_a_short_chat_is_read_whole() -> None:
    assert last_turns(chat("Hello", "Hi", "You idiot")) == chat("Hello", "Hi", "You idiot")


def test_of_a_long_chat_the_last_turns_are_read_and_the_user_begins() -> None:
    turns = chat(*(f"turn {number}" for number in range(21)))
    read = last_turns(turns)
    assert read == turns[-7:]
    assert last_turns([*turns[:20], SpokenTurn(Speaker.USER, "one more")])[0].speaker is Speaker.USER


def test_a_long_text_keeps_both_its_ends() -> None:
    earlier, last = "start" + "x" * 5000 + "end", "begin" + "y" * 5000 + "finish"
    read = last_turns(chat(earlier, "", last))
    assert [len(turn.text) for turn in read] == [399, 1199]
    assert read[0].text.startswith("start")
    assert read[0].text.endswith("end")
    assert read[1].text.startswith("begin")
    assert read[1].text.endswith("finish")


def test_nothing_is_nothing() -> None:
    assert last_turns([]) == []
    assert last_turns(chat(" ")) == []
    assert last_turns([SpokenTurn(Speaker.ASSISTANT, "Hi")]) == []
