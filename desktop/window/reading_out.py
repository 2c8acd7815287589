"""Has a screen reader say what comes into the open chat: answers sentence by sentence, and notices."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.announcing import announce, is_heard
from desktop.runner import Runner
from desktop.window.chat import Chat
from desktop.window.heard_sentences import HeardSentences
from models.conversations.records import Author, Message, MessageId
from models.turn_events import AnswerExtended, MessageAdded, MessageChanged, TurnFinished


class ReadingOut(QObject):
    """Follows the runner for as long as somebody listens. A token by itself is never said. Main thread only."""

    def __init__(self, runner: Runner, chat: Chat, window: QWidget) -> None:
        super().__init__(window)
        self._chat = chat
        self._notices: set[MessageId] = set()
        self._answers: dict[MessageId, HeardSentences] = {}
        runner.told.connect(self._on_told)

    @Slot(object)
    def _on_told(self, event: object) -> None:
        if getattr(event, "thread", None) != self._chat.open_thread.id or not is_heard():
            return
        match event:
            case AnswerExtended(message=message, text=text):
                self._say(*self._of(message).add(text))
            case MessageAdded(message=message) if message.author is Author.USER:
                self._say_notice(message)
            case MessageChanged(message=message):
                self._say_notice(message)
            case TurnFinished():
                for answer in self._answers.values():
                    self._say(*answer.end())
                self._answers.clear()
                self._notices.clear()

    def _of(self, message: MessageId) -> HeardSentences:
        if message not in self._answers:
            self._answers[message] = HeardSentences(self.tr("A block of code."))
        return self._answers[message]

    def _say_notice(self, message: Message) -> None:
        if message.notice is not None and message.id not in self._notices:  # it may change once more in its turn
            self._notices.add(message.id)
            self._say(message.notice.text)

    def _say(self, *sentences: str) -> None:
        for sentence in sentences:
            announce(self._chat.transcript, sentence)
