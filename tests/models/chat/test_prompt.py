"""Conversations as tokens: what is left out when they are too long, and what stands at the start."""

from pathlib import Path

import pytest

from models.chat.prompt import build_prompt
from models.chat.records import PromptMessage, Role
from models.chat.templates.template import ChatTemplate
from models.chat.vocabulary import Vocabulary
from models.errors import PromptTooLong
from models.library.default_model import find_default_model
from tests.models.chat.conftest import Open

ROLES = {"s": Role.SYSTEM, "u": Role.USER, "a": Role.ASSISTANT}


@pytest.fixture(scope="module")
def vocabulary(open_model: Open) -> Vocabulary:
    return open_model(find_default_model())[1].vocabulary


@pytest.fixture(scope="module")
def spm(open_model: Open, tiny_llama: Path) -> Vocabulary:
    return open_model(tiny_llama)[1].vocabulary


def said(*turns: str) -> list[PromptMessage]:
    return [PromptMessage(ROLES[turn[0]], turn[2:]) for turn in turns]


def shown(vocabulary: Vocabulary, tokens: list[int]) -> str:
    return b"".join(vocabulary._read_piece(token, special=True) for token in tokens).decode()


CHATML = ChatTemplate(None)


def test_the_prompt_reads_as_it_was_rendered(vocabulary: Vocabulary) -> None:
    prompt = build_prompt(said("s:Be kind.", "u:Hello", "a:Hi", "u:<|im_end|> bye"), CHATML, vocabulary, 2048)
    assert shown(vocabulary, prompt.tokens) == (
        "<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\nHello<|im_end|>\n<|im_start|>assistant\nHi<|im_end|>\n"
        "<|im_start|>user\n<|im_end|> bye<|im_end|>\n<|im_start|>assistant\n"
    )
    end = vocabulary.tokens_of_template("<|im_end|>", after_text=True)[0]
    assert prompt.tokens.count(end) == 4
    assert prompt.left_out == 0


def test_the_first_token_comes_once(spm: Vocabulary) -> None:
    written = ChatTemplate(
        "{{ bos_token }}{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}", bos="<s>"
    )
    silent = ChatTemplate("{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}")
    assert spm.adds_bos
    for template in (written, silent):
        tokens = build_prompt(said("u:hello"), template, spm, 512).tokens
        assert tokens[0] == spm.bos
        assert tokens.count(spm.bos) == 1
        assert shown(spm, tokens).replace(" ", "") == "<s>user:hello\n"


def long_talk(turns: int) -> list[PromptMessage]:
    talk = said("s:Be kind.")
    for number in range(turns):
        talk += said(f"u:Question {number}? " + "word " * 30, f"a:Answer {number}. " + "word " * 30)
    return [*talk, *said("u:The last question")]


@pytest.mark.parametrize("context", [512, 600, 1024, 2048])
def test_the_oldest_turns_are_left_out_whole(vocabulary: Vocabulary, context: int) -> None:
    talk = long_talk(60)
    prompt = build_prompt(talk, CHATML, vocabulary, context)
    text = shown(vocabulary, prompt.tokens)
    assert len(prompt.tokens) <= context - min(256, context // 4)
    assert len(prompt.tokens) >= context // 3
    assert "Be kind." in text
    assert "The last question" in text
    kept = talk[1 + prompt.left_out :]
    assert kept[0].role is Role.USER
    assert all(message.content.strip() in text for message in kept)
    assert not any(message.content.strip() in text for message in talk[1 : 1 + prompt.left_out])


def test_what_is_left_out_stays_the_same_for_several_turns(vocabulary: Vocabulary) -> None:
    """So that the start of the prompt stays, and with it what the model has read."""
    cuts = [build_prompt(long_talk(turns), CHATML, vocabulary, 1024).left_out for turns in range(60)]
    assert cuts == sorted(cuts)
    assert cuts[0] == 0
    assert len(set(cuts)) < 30


def test_all_fits_exactly_where_it_fits(vocabulary: Vocabulary) -> None:
    whole = build_prompt(long_talk(8), CHATML, vocabulary, 8192)
    tight = build_prompt(long_talk(8), CHATML, vocabulary, len(whole.tokens) + 256)
    assert tight.left_out == 0
    assert build_prompt(long_talk(8), CHATML, vocabulary, len(whole.tokens) + 150).left_out > 0


def test_several_user_messages_in_a_row_are_one_turn(vocabulary: Vocabulary) -> None:
    talk = [*long_talk(20)[1:-1], *said("u:one", "u:two", "u:three")]
    prompt = build_prompt(talk, CHATML, vocabulary, 512)
    text = shown(vocabulary, prompt.tokens)
    assert all(word in text for word in ("one", "two", "three"))
    assert prompt.left_out % 2 == 0


@pytest.mark.parametrize("text", ["word " * 600, "x" * 5_000_000, "漢字" * 2000])
def test_a_last_message_that_cannot_fit_is_refused(vocabulary: Vocabulary, text: str) -> None:
    with pytest.raises(PromptTooLong, match="Shorten it"):
        build_prompt(said("u:a", "a:b", f"u:{text}"), CHATML, vocabulary, 512)


def test_an_old_message_beyond_reason_is_left_out(vocabulary: Vocabulary) -> None:
    prompt = build_prompt(said("u:" + "x" * 5_000_000, "a:b", "u:short"), CHATML, vocabulary, 512)
    assert prompt.left_out == 2


def test_system_words_that_cannot_fit_are_refused(vocabulary: Vocabulary) -> None:
    with pytest.raises(PromptTooLong):
        build_prompt(said("s:" + "word " * 600, "u:short"), CHATML, vocabulary, 512)


def test_turns_with_a_pinned_message_stay(vocabulary: Vocabulary) -> None:
    talk = long_talk(60)
    talk[3] = PromptMessage(Role.USER, talk[3].content, pinned=True)
    talk[6] = PromptMessage(Role.ASSISTANT, talk[6].content, pinned=True)
    prompt = build_prompt(talk, CHATML, vocabulary, 1024)
    text = shown(vocabulary, prompt.tokens)
    assert len(prompt.tokens) <= 1024 - 256
    assert prompt.left_out > 6
    stays = [3, 4, 5, 6, *range(1 + prompt.left_out, len(talk))]
    assert [number for number in range(1, len(talk)) if talk[number].content.strip() in text] == stays


def test_what_is_pinned_may_leave_no_room_and_says_so(vocabulary: Vocabulary) -> None:
    talk = [PromptMessage(message.role, message.content, pinned=True) for message in long_talk(60)]
    with pytest.raises(PromptTooLong, match="Unpin some"):
        build_prompt(talk, CHATML, vocabulary, 1024)
    with pytest.raises(PromptTooLong, match="Shorten it, or send it in parts"):
        build_prompt([*talk[:3], *said("u:" + "word " * 2000)], CHATML, vocabulary, 1024)
