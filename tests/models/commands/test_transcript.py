"""What the terminal shows of a turn."""

import io
from datetime import UTC, datetime

from models.commands.transcript import TranscriptPrinter
from models.conversations.records import Author, Message, MessageState
from models.turn_events import AnswerExtended, MessageAdded, MessageChanged, ThoughtsExtended


def answer(state: MessageState) -> Message:
    return Message(
        id=2, parent=1, thread=1, author=Author.MODEL, text="", state=state, created=datetime.now(UTC), model="Small"
    )


def test_that_a_model_thinks_is_said_once_and_its_thoughts_are_not_printed() -> None:
    out = io.StringIO()
    printer = TranscriptPrinter(out)
    for _ in range(2):
        printer.tell(MessageAdded(1, answer(MessageState.STREAMING)))
        for word in ("They ", "want."):
            printer.tell(ThoughtsExtended(1, 2, word, 1.0))
        printer.tell(AnswerExtended(1, 2, "On the left."))
        printer.tell(MessageChanged(1, answer(MessageState.COMPLETE)))
    assert out.getvalue() == "\nSmall: [thinking…] On the left.\n" * 2
