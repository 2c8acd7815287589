"""What the model is given to read of a path. Pure."""

from collections.abc import Sequence

from models.attachments.in_prompt import said_with
from models.chat.records import PromptMessage, Role
from models.conversations.records import Author, Message
from models.policy.second_key import Speaker, SpokenTurn

# Measured on the default model: asked for the capital of France, it says Paris with this line, and “Estéla (Luxembourg)” with the
# one that its own template puts in where there is no system message.
SYSTEM = "You are a helpful assistant."
_MOST_BESIDE_NOTICE = 1000
"""Characters of a message that got a notice alone, up to which both stay in the model's view."""


def prompt_of(
    path: Sequence[Message], instruction: str = "", draft: str | None = None, *, system: str = ""
) -> list[PromptMessage]:
    """The conversation as the model sees it, ending with the user's message that is to be answered, or with `draft` in its place.

    `system` are the chat's instructions, where it has its own; `instruction` follows them for this answer alone. A notice that no
    answer followed stands in the answer's place, so that the turns still alternate and the model knows what was said in its name; one
    that an answer followed is left out, since small models copy it into every answer from then on.
    """
    told = f"{SYSTEM} {instruction}" if system in ("", SYSTEM) else f"{system}\n\n{instruction}"
    prompt = [PromptMessage(Role.SYSTEM, told.rstrip())]
    for index in range(len(path)):
        prompt.extend(_spoken(path, index, goes_on=draft is not None))
    return prompt if draft is None else [*prompt, PromptMessage(Role.USER, draft)]


def unseen(path: Sequence[Message], left_out: int, *, goes_on: bool = False) -> int:
    """How many messages of the path stand before the place from which on the model has all, where `left_out` of the prompt's do.

    `goes_on` is for the prompt of a path with a draft.
    """
    for index in range(len(path)):
        if left_out <= 0:
            return index
        left_out -= len(_spoken(path, index, goes_on=goes_on))
    return len(path)


def unseen_by_last_answer(path: Sequence[Message]) -> int:
    """How many messages of the path stand before the place from which on its last answer was written with all."""
    for message in reversed(path):
        if message.figures is not None and message.figures.window_tokens:
            start = message.figures.first_seen
            return next((number for number, each in enumerate(path) if each.id == start), 0)
    return 0


def _spoken(path: Sequence[Message], index: int, *, goes_on: bool) -> list[PromptMessage]:
    """What a message of the path is in the prompt."""
    message = path[index]
    if message.author is Author.MODEL:
        return [PromptMessage(Role.ASSISTANT, message.text, message.pinned)] if message.text.strip() else []
    said = said_with(message.text, message.attachments)
    is_last = index + 1 == len(path)
    if message.notice is None or (is_last and not goes_on) or (not is_last and path[index + 1].author is Author.MODEL):
        return [PromptMessage(Role.USER, said, message.pinned)]
    # The model is to know what was said in its name for as long as it can, but not at the price of a window full of abuse.
    stays = message.pinned or len(said) <= _MOST_BESIDE_NOTICE
    return [PromptMessage(Role.USER, said, stays), PromptMessage(Role.ASSISTANT, message.notice.text, stays)]


def spoken_turns(path: Sequence[Message]) -> list[SpokenTurn]:
    """The path as a second key reads it, ending with the user's message that it is asked about. Notices are the assistant's turns.

    What stands in an attached file is left out: nobody is judged by a text that they show.
    """
    turns = []
    for index, message in enumerate(path):
        if message.author is Author.USER:
            turns.append(SpokenTurn(Speaker.USER, message.text))
            if message.notice and index + 1 < len(path):
                turns.append(SpokenTurn(Speaker.ASSISTANT, message.notice.text))
        elif message.text.strip():
            turns.append(SpokenTurn(Speaker.ASSISTANT, message.text))
    return turns


def turn_before(path: Sequence[Message]) -> str:
    """What the user's last message replies to: the model's last answer on the path, or the notice in its place, or nothing."""
    for message in reversed(path[:-1]):
        if message.author is Author.MODEL and message.text.strip():
            return message.text
        if message.notice:
            return message.notice.text
    return ""
