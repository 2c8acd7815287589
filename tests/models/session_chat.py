"""A session on a thread of its own, as the tests of turns and of endings have it."""

from pathlib import Path

from models.conversations.records import Author, Ending, Message, Thread
from models.conversations.store import Store
from models.policy.book import PolicyBook
from models.session import SecondKey, Session
from models.turn_events import (
    TurnEvent,
    TurnFailed,
)
from tests.scripted import ScriptedDetector, ScriptedEngine

ABUSE = "You idiot."
BOOK = PolicyBook.load()


class Chat:
    """A session on a thread of its own, with all that it told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store.open(folder)
        self.engine = ScriptedEngine()
        self.detector = ScriptedDetector()
        self.told: list[TurnEvent] = []
        self.thread: Thread = self.store.new_thread("last-resort")
        self.open_session()

    def open_session(self, second_key: SecondKey | None = None) -> None:
        """As after a restart: what the session before knew by itself is gone."""
        self.session = Session(self.store, self.engine, self.detector, BOOK, self.told.append, second_key=second_key)

    def say(self, *texts: str) -> None:
        for text in texts:
            self.session.send(self.thread.id, text)

    @property
    def path(self) -> list[Message]:
        return self.store.path(self.thread.id)

    @property
    def last(self) -> Message:
        """The user's last message."""
        return [message for message in self.path if message.author is Author.USER][-1]

    @property
    def ending(self) -> Ending | None:
        return self.store.thread(self.thread.id).ending

    def texts(self) -> list[str]:
        return [message.text for message in self.path]

    def kinds(self) -> list[type]:
        return [type(event) for event in self.told]

    def heard(self, kind: type) -> list[TurnEvent]:
        return [event for event in self.told if isinstance(event, kind)]

    def failure(self) -> TurnFailed:
        return next(event for event in self.told if isinstance(event, TurnFailed))
