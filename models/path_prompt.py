"""What the model is given to read of a path. Pure."""

from collections.abc import Sequence

from models.chat.records import PromptMessage, Role
from models.conversations.records import Author, Message
from models.policy.second_key import Speaker, SpokenTurn

# Measured on the default model: asked for the capital of France, it says Paris with this line, and “Estéla (Luxembourg)” with the
# one that its own template puts in where there is no system message.
SYSTEM = "You are a helpful assistant."


def prompt_of(path: Sequence[Message], instruction: str = "") -> list[PromptMessage]:
    """The conversation as the model sees it, ending with the user's message that is to be answered.

    `instruction` stands in the system message for this answer alone. A notice that no answer followed stands in the answer's place,
    so that the turns still alternate and the model knows what was said in its name; one that an answer followed is left out, since
    small models copy it into every answer from then on.
    """
    prompt = [PromptMessage(Role.SYSTEM, f"{SYSTEM} {instruction}".rstrip())]
    for index, message in enumerate(path):
        if message.author is Author.USER:
            prompt.append(PromptMessage(Role.USER, message.text))
            if message.notice and _is_followed_by_user(path, index):
                prompt.append(PromptMessage(Role.ASSISTANT, message.notice.text))
        elif message.text.strip():
            prompt.append(PromptMessage(Role.ASSISTANT, message.text))
    return prompt


def spoken_turns(path: Sequence[Message]) -> list[SpokenTurn]:
    """The path as a second key reads it, ending with the user's message that it is asked about. Notices are the assistant's turns."""
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


def _is_followed_by_user(path: Sequence[Message], index: int) -> bool:
    return index + 1 < len(path) and path[index + 1].author is Author.USER
