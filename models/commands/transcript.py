"""Printing a conversation to a terminal while it happens."""

import textwrap
from typing import TextIO

from models.conversations.records import Author, Ending, MessageState, Notice
from models.policy.records import Action, EndedBy
from models.turn_events import (
    AnswerExtended,
    AssessmentMissed,
    EndAsked,
    MessageAdded,
    MessageChanged,
    SecondKeyAsked,
    ThoughtsExtended,
    ThreadClosed,
    TurnEvent,
    TurnFailed,
)

_LABELS = {
    Action.REDIRECT: "asks",
    Action.WARN: "warns",
    Action.END: "leaves",
    Action.SUPPORT: "support",
    Action.CONFIRM_END: "asks",
}
_CAPTIONS = {
    MessageState.STOPPED: "[stopped; /continue goes on]",
    MessageState.CUT_SHORT: "[cut short: it reached the end of the context window or the longest answer allowed; /continue goes on]",
    MessageState.INTERRUPTED: "[interrupted; /continue goes on]",
}
# A model's words are a stranger's: none of them may move the cursor, set the title or paste into the terminal.
_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}


class TranscriptPrinter:
    """Writes a session's events as text: answers as they stream, notices as indented paragraphs.

    `ending` holds the end of the thread once there was one.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self.ending: Ending | None = None
        self._thinks = False

    def tell(self, event: TurnEvent) -> None:
        """Take one event of the session's."""
        match event:
            case MessageAdded(message=message) if message.author is Author.MODEL:
                self._write(f"\n{message.model}: ")
            case ThoughtsExtended() if not self._thinks:
                self._thinks = True
                self._write("[thinking…] ")
            case AnswerExtended(text=text):
                self._thinks = False
                self._write(text)
            case MessageChanged(message=message) if message.state is MessageState.STREAMING:
                self._write(f"\n{message.model}: {message.text}")
            case MessageChanged(message=message) if message.author is Author.MODEL:
                self._thinks = False
                caption = _CAPTIONS.get(message.state)
                self._write(f" {caption}\n" if caption else "\n")
            case MessageChanged(message=message) if message.notice:
                self._notice(message.notice)
            case EndAsked(question=question, message=None):
                self._write(f"\n[{question} “yes” ends it, anything else goes on.]\n")
            case SecondKeyAsked():
                self._write("\n[Another look is taken before this goes further…]\n")
            case TurnFailed(sentence=sentence, engine_died=True):
                self._write(f"\n[{sentence} /load does that, /again then answers.]\n")
            case AssessmentMissed(sentence=sentence) | TurnFailed(sentence=sentence):
                self._write(f"\n[{sentence}]\n")
            case ThreadClosed(ending=ending):
                self.ending = ending
                by = "" if ending.by is EndedBy.REQUEST else f" by {ending.model}"
                self._write(f"\n── Chat ended{by} ──\n{ending.sentence}\n")
            case _:
                pass

    def _notice(self, notice: Notice) -> None:
        text = textwrap.fill(notice.text, 96, initial_indent="  │ ", subsequent_indent="  │ ")
        self._write(f"\n  [{_LABELS[notice.action]}]\n{text}\n")

    def _write(self, text: str) -> None:
        self._out.write(text.translate(_CONTROLS))
        self._out.flush()
