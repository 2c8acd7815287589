"""The answers that are being written, as far as their words were told. The store is up to a quarter second behind."""

from models.conversations.records import Message, MessageId, MessageState, Thoughts
from models.turn_events import (
    AnswerExtended,
    MessageAdded,
    MessageChanged,
    ThoughtsExtended,
    TurnFinished,
)


class LiveAnswers:
    """Kept in step by whoever gets the events of turns."""

    def __init__(self) -> None:
        self._texts: dict[MessageId, str] = {}
        self._thoughts: dict[MessageId, Thoughts] = {}

    def text_of(self, message: MessageId) -> str | None:
        """The words so far; None where the message is not being written."""
        return self._texts.get(message)

    def thoughts_of(self, message: MessageId) -> Thoughts | None:
        """What the model has thought over it so far."""
        return self._thoughts.get(message)

    def take(self, event: object) -> None:
        """Follow what is told of a turn; what is no TurnEvent is passed over."""
        match event:
            case MessageAdded(message=message) | MessageChanged(message=message):
                self._take_message(message)
            case AnswerExtended(message=number, text=text):
                self._texts[number] = self._texts.get(number, "") + text
            case ThoughtsExtended(message=number, text=text, seconds=seconds):
                known = self._thoughts.get(number)
                self._thoughts[number] = Thoughts(text=(known.text if known else "") + text, seconds=seconds)
            case TurnFinished():
                self._texts.clear()
                self._thoughts.clear()

    def _take_message(self, message: Message) -> None:
        if message.state is not MessageState.STREAMING:
            self._texts.pop(message.id, None)
            self._thoughts.pop(message.id, None)
            return
        self._texts[message.id] = message.text
        if message.thoughts is not None:
            self._thoughts[message.id] = message.thoughts
