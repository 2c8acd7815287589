"""What an export for people says of a chat: its messages in order, each with who spoke, when, and what the app said after it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from models.conversations.records import Attachment, Author, Ending, Message, MessageId, MessageState, Thread
from models.exchange.words import Words
from models.policy.records import EndedBy


@dataclass(frozen=True)
class Said:
    """One message."""

    who: str
    when: str
    is_model: bool
    text: str
    thoughts: str
    remark: str
    """How it came to its end, where it was not as it should."""
    notice: str
    files: Sequence[Attachment] = ()
    """What it was sent with."""


@dataclass(frozen=True)
class ChatText:
    """A chat, or the chosen messages of it."""

    title: str
    days: str
    """The day of its first message, and of the last where that is another."""
    messages: Sequence[Said]
    ended: str
    """That it ended and by whom; empty where it goes on."""
    ended_because: str
    instructions: str = ""
    """What its model was told before all else, where it had instructions of its own."""


def chat_text(
    thread: Thread, path: Sequence[Message], words: Words, chosen: Collection[MessageId] | None = None
) -> ChatText:
    """What there is to say of a thread and its path; of the chosen messages alone, and then not of its end."""
    ending = thread.ending if chosen is None else None
    told = [message for message in path if chosen is None or message.id in chosen]
    return ChatText(
        title=thread.title or words.untitled,
        days=_days(told),
        messages=tuple(_said(told, words)),
        ended=_ended(ending, words) if ending else "",
        ended_because=ending.sentence if ending else "",
        instructions=thread.instructions if chosen is None else "",
    )


def _said(told: Sequence[Message], words: Words) -> Iterator[Said]:
    remarks = {
        MessageState.STOPPED: words.stopped,
        MessageState.CUT_SHORT: words.cut_short,
        MessageState.INTERRUPTED: words.interrupted,
    }
    for message in told:
        is_model = message.author is Author.MODEL
        yield Said(
            who=(message.model or words.model) if is_model else words.you,
            when=f"{message.created.astimezone():%Y-%m-%d %H:%M}",
            is_model=is_model,
            text=message.text,
            thoughts=message.thoughts.text if message.thoughts else "",
            remark=remarks.get(message.state, ""),
            notice=message.notice.text if message.notice else "",
            files=message.attachments,
        )


def _days(told: Sequence[Message]) -> str:
    days = [f"{message.created.astimezone():%Y-%m-%d}" for message in (*told[:1], *told[-1:])]
    return " – ".join(dict.fromkeys(days))


def _ended(ending: Ending, words: Words) -> str:
    return words.ended if ending.by is EndedBy.REQUEST else words.ended_by.format(model=ending.model)
