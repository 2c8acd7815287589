"""The open thread as it was last read, with what shows its path and what surrounds each message."""

import itertools
from collections.abc import Mapping, Sequence

import msgspec

from desktop.attachments.costs import FileCost
from desktop.personas.told_otherwise import told_otherwise
from desktop.runner import Runner
from desktop.transcript.view import TranscriptView
from desktop.window.around_messages import AroundMessages, ViewStart
from desktop.window.path_view import PathView
from models.conversations.records import Attachment, Message, MessageId, Thread, ThreadId
from models.conversations.store import Store
from models.conversations.trees import Origin


class OpenThread:
    """One thread after another. Main thread only; nothing but `read` may be used before it was called once."""

    def __init__(self, store: Store, runner: Runner, transcript: TranscriptView) -> None:
        self._store = store
        self._transcript = transcript
        self.path = PathView(transcript, store, runner)
        self._around = AroundMessages(store, lambda: self.path.last, self.path.has)
        self.thread: Thread
        """As last read; while a turn runs, no further than its events have come."""
        transcript.surround(self._around)

    @property
    def id(self) -> ThreadId:
        """Which thread it is."""
        return self.thread.id

    @property
    def has_ended(self) -> bool:
        """Whether nothing can be added to it any more."""
        return self.thread.ending is not None

    @property
    def last(self) -> Message | None:
        """The last message shown; None where nothing has been said yet."""
        return self.path.last

    @property
    def origin(self) -> Origin | None:
        """Where it came from, if it is a branch."""
        return self._around.origin

    @property
    def branch_points(self) -> Sequence[Message]:
        """Where it has ended: the messages that a branch can start from, the default first."""
        return self._around.points

    def read(self, thread_id: ThreadId, model_name: str, version: MessageId | None = None) -> None:
        """Show a thread as it stands in the store. Raises StoreError, and then still shows the one before.

        With `version`, that message takes the place of its sibling. One that has ended cannot be led through it: there the other
        way is only looked at, until the thread is read again.
        """
        thread = self._store.thread(thread_id)
        path = shown = self._store.path(thread_id)
        if version is not None and thread.ending is not None:
            shown = self._store.trees.path_through(thread_id, version)
        self.thread = thread
        self._around.show(thread, path, shown)
        self.path.show(thread, shown, model_name, version)

    def read_record(self) -> None:
        """Take over what changed outside of turns, such as the title. Raises StoreError."""
        self.thread = self._store.thread(self.id)

    def grow(self) -> None:
        """Take over that a message has come. Raises StoreError."""
        # The store is ahead of the events: the thread may have ended there already, which ThreadClosed is still to tell.
        self.thread = msgspec.structs.replace(self._store.thread(self.id), ending=self.thread.ending)

    def mark_view(self, view_from: MessageId | None) -> None:
        """Draw the line of what the model still has above this message, or none."""
        above = itertools.takewhile(lambda message: message.id != view_from, self.path.messages)
        view = None if view_from is None else ViewStart(view_from, any(message.pinned for message in above))
        if view != self._around.view:
            self._around.view = view
            self.show_surroundings()

    def mark_instructions(self) -> None:
        """Draw the lines from which on the model had other instructions, after an answer came."""
        if (told := told_otherwise(self.path.messages)) != self._around.told_otherwise:
            self._around.told_otherwise = told
            self.show_surroundings()

    def show_file_costs(self, costs: Mapping[Attachment, FileCost]) -> None:
        """Say what attached files take of the model's window, as far as that is known."""
        self._transcript.show_file_costs(costs)

    def show_surroundings(self) -> None:
        """Ask anew what surrounds each message."""
        self._transcript.surround(self._around)
