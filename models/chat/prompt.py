"""A conversation as tokens that fit the context window."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.chat.leaving.leave_tool import LEAVE_LINE
from models.chat.records import PromptMessage, PromptPart, Role
from models.chat.templates.template import Template
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
    """How many messages after the system's words stand before the place from which on it has all: none of them but those of turns
    with a pinned message is in it."""
    opening: Opening
    """In what it leaves the answer: it may end in the middle of the model's thoughts."""
    begun: tuple[int, str] | None = None
    """Where the tokens of an answer begin that is gone on with, and its text so far."""


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
    once: leaving out a little more with each message would have the model read everything anew each time. The last turn stays, and
    so does every turn with a pinned message.
    Where the last message is the assistant's, it is the beginning of the answer, and the prompt ends with it as it stands: the
    template opens the turn as for any answer, and no template has a say in what follows. A model that thinks first is led past that.
    `may_leave` offers the tool to end the conversation, as the template tells of tools, or in a line of the system's words.
    `think` switches the model's thinking, where the template has a switch.
    Raises PromptTooLong where what must stay does not fit.
    """
    if may_leave and not template.facts.takes_tools:
        messages = _with_leave_line(messages)
    begun = messages[-1].content if messages and messages[-1].role is Role.ASSISTANT else ""
    most = context_tokens - min(_MOST_ROOM, context_tokens // 4)
    system, turns = _split(messages)
    sizes = [_size(turn, vocabulary, context_tokens) for turn in turns]
    stays = [any(message.pinned for message in turn) for turn in turns[:-1]]
    fixed = _size(system, vocabulary, context_tokens)
    pinned = sum(size for size, stay in zip(sizes, stays, strict=False) if stay)
    length = fixed + pinned + sizes[-1]
    first = _first_kept(sizes, stays, most - fixed, context_tokens // 4) if length <= most else len(turns)
    for start in range(first, len(turns)):
        kept = [turn for number, turn in enumerate(turns) if number >= start or stays[number]]
        conversation = [*system, *(message for turn in kept for message in turn)]
        if begun:
            opened = template.render_at_once(conversation[:-1])
            parts = [*opened, PromptPart(begun, is_content=True)]
        else:
            opened = parts = template.render(conversation, may_leave=may_leave, think=think)
        tokens = tokens_of(parts, vocabulary)
        length = len(tokens)
        if length <= most:
            # What goes on is in the middle of the answer: its first space belongs to it.
            opening = opening_of("" if begun or opened[-1].is_content else opened[-1].text)
            left_out = sum(len(turn) for turn in turns[:start])
            begins = (len(tokens_of(opened, vocabulary)), begun) if begun else None
            return Prompt(tokens, left_out, opening, begins)
    raise _too_long(length, most, pinned, is_begun=bool(begun))


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


def _first_kept(sizes: Sequence[int], stays: Sequence[bool], most: int, stride: int) -> int:
    """The turn from which on all are kept. What is left out grows by strides, so that the same turns stay for several messages."""
    excess = sum(sizes) - most
    if excess <= 0:
        return 0
    left_out = 0
    for index, stay in enumerate(stays):
        if left_out >= -(-excess // stride) * stride:
            return index
        left_out += 0 if stay else sizes[index]
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


def _too_long(tokens: int, most: int, pinned: int, *, is_begun: bool) -> PromptTooLong:
    if is_begun:
        return PromptTooLong(
            "This answer fills the model's window, so there is no room to go on with it. It is kept as it is. "
            "Ask for the rest in a new message."
        )
    if tokens - pinned <= most:
        return PromptTooLong(
            f"The pinned messages leave no room for this one: together about {tokens:,} tokens, where {most:,} fit. "
            "Unpin some of them, or shorten this one."
        )
    return PromptTooLong(
        f"This message is too long for the model: about {tokens - pinned:,} tokens, where {most:,} fit. "
        "Shorten it, or send it in parts."
    )
