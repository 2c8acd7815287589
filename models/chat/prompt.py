"""A conversation as tokens that fit the context window."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.chat.leave_tool import LEAVE_LINE
from models.chat.records import PromptMessage, PromptPart, Role
from models.chat.template import Template
from models.chat.thinking_forms import Opening, opening_of
from models.chat.vocabulary import Vocabulary
from models.errors import PromptTooLong

_MOST_ROOM = 256
_CHARACTERS_PER_TOKEN = 64
_MARKUP_TOKENS = 4


@dataclass(frozen=True)
class Prompt:
    """What the model is to read."""

    tokens: list[int]
    left_out: int
    """How many of the oldest messages are not in it."""
    opening: Opening
    """In what it leaves the answer: it may end in the middle of the model's thoughts."""


def build_prompt(
    messages: Sequence[PromptMessage],
    template: Template,
    vocabulary: Vocabulary,
    context_tokens: int,
    *,
    may_leave: bool = False,
    think: bool | None = None,
) -> Prompt:
    """The prompt for the assistant's next turn, with room for an answer.

    Where the conversation is too long, the oldest turns after the system's words are left out, whole, a good part of the window at
    once: leaving out a little more with each message would have the model read everything anew each time.
    `may_leave` offers the tool to end the conversation, as the template tells of tools, or in a line of the system's words.
    `think` switches the model's thinking, where the template has a switch.
    Raises PromptTooLong where the last turn does not fit by itself.
    """
    if may_leave and not template.facts.takes_tools:
        messages = _with_leave_line(messages)
    most = context_tokens - min(_MOST_ROOM, context_tokens // 4)
    system, turns = _split(messages)
    sizes = [_size(turn, vocabulary, context_tokens) for turn in turns]
    fixed = _size(system, vocabulary, context_tokens)
    if fixed + sizes[-1] > most:
        raise _too_long(fixed + sizes[-1], most)
    length = 0
    for first in range(_first_kept(sizes, most - fixed, context_tokens // 4), len(turns)):
        kept = [message for turn in turns[first:] for message in turn]
        parts = template.render([*system, *kept], may_leave=may_leave, think=think)
        tokens = tokens_of(parts, vocabulary)
        length = len(tokens)
        if length <= most:
            opening = opening_of("" if parts[-1].is_content else parts[-1].text)
            return Prompt(tokens, sum(len(turn) for turn in turns[:first]), opening)
    raise _too_long(length, most)


def _with_leave_line(messages: Sequence[PromptMessage]) -> list[PromptMessage]:
    if messages and messages[0].role is Role.SYSTEM:
        return [PromptMessage(Role.SYSTEM, f"{messages[0].content}\n\n{LEAVE_LINE}".lstrip()), *messages[1:]]
    return [PromptMessage(Role.SYSTEM, LEAVE_LINE), *messages]


def _split(messages: Sequence[PromptMessage]) -> tuple[list[PromptMessage], list[list[PromptMessage]]]:
    """The system's words at the start, and the turns: each a user's message or several, with what followed."""
    start = next((index for index, message in enumerate(messages) if message.role is not Role.SYSTEM), len(messages))
    turns: list[list[PromptMessage]] = [[]]
    for message in messages[start:]:
        if message.role is Role.USER and any(earlier.role is not Role.USER for earlier in turns[-1]):
            turns.append([])
        turns[-1].append(message)
    return list(messages[:start]), turns


def _first_kept(sizes: Sequence[int], most: int, stride: int) -> int:
    """The first turn to keep. What is left out grows by strides, so that the same turns stay for several messages."""
    excess = sum(sizes) - most
    if excess <= 0:
        return 0
    left_out = 0
    for index, size in enumerate(sizes[:-1]):
        if left_out >= -(-excess // stride) * stride:
            return index
        left_out += size
    return len(sizes) - 1


def _size(messages: Sequence[PromptMessage], vocabulary: Vocabulary, context_tokens: int) -> int:
    """How many tokens the messages take at least, or a number over `context_tokens` where that is plain without counting."""
    if sum(len(message.content) for message in messages) > context_tokens * _CHARACTERS_PER_TOKEN:
        return sum(len(message.content) for message in messages) // 4
    texts = (message.content.strip() for message in messages)
    return sum(len(vocabulary.tokens_of_content(text, True)) + _MARKUP_TOKENS for text in texts)


def tokens_of(parts: Sequence[PromptPart], vocabulary: Vocabulary) -> list[int]:
    """The parts as tokens, with one token for the beginning where the model has one."""
    tokens: list[int] = []
    for part in parts:
        # Only a vocabulary that adds spaces minds; for the others one answer to this keeps their cache whole.
        after_text = not vocabulary.adds_space or (bool(tokens) and not vocabulary.is_special(tokens[-1]))
        if part.is_content:
            tokens.extend(vocabulary.tokens_of_content(part.text, after_text))
        else:
            tokens.extend(vocabulary.tokens_of_template(part.text, after_text=after_text))
    bos = vocabulary.bos
    if vocabulary.adds_bos and tokens[:1] != [bos]:
        tokens.insert(0, bos)
    while bos >= 0 and tokens[:2] == [bos, bos] and vocabulary.adds_bos:
        del tokens[0]
    return tokens


def _too_long(tokens: int, most: int) -> PromptTooLong:
    return PromptTooLong(
        f"This message is too long for the model: about {tokens:,} tokens, where {most:,} fit. "
        "Shorten it, or send it in parts."
    )
