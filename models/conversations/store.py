"""The store of conversations: what the session writes to and the window shows."""

from collections.abc import Sequence
from pathlib import Path
from typing import Self

import msgspec

from models.abuse.assessment import Assessment
from models.chat.records import Sampling
from models.conversations import branches, messages, reading, search
from models.conversations.corrections import Corrections
from models.conversations.database import Database
from models.conversations.endings.ending import write_ending
from models.conversations.erasing import Erasing
from models.conversations.places import Places
from models.conversations.records import (
    AnswerFigures,
    Attachment,
    Author,
    Ending,
    Message,
    MessageId,
    MessageState,
    Notice,
    Thoughts,
    Thread,
    ThreadId,
)
from models.conversations.refusals import thread_ended
from models.conversations.rows import storable
from models.conversations.times import now
from models.conversations.trees import Trees
from models.conversations.unsaved import UnsavedTexts
from models.conversations.unsent import UnsentParts
from models.conversations.wholes import Wholes
from models.policy.records import Decision, EndedBy, Preset


class Store:
    """One connection to the conversations in a data folder; it belongs to the thread that opened it.

    A method that writes has its result in the file when it returns, and leaves everything as it was when it raises. All raise
    NoSuchRecord for ids that are not there, ThreadEnded for what would go on with an ended thread, and StoreFull when the disk is
    full; DataFolderUnusable, DataFolderInUse and StoreDamaged where the disk or another program is in the way.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.places = Places(database)
        """Folders, pins, archive and trash."""
        self.erasing = Erasing(database)
        """Deleting for good."""
        self.unsent = UnsentParts(database)
        """What stands in composers beside the drafts."""
        self.unsaved = UnsavedTexts(database)
        """What is being written in fields that a button saves."""
        self.trees = Trees(database)
        """Conversations as trees, and the ways through them."""
        self.corrections = Corrections(database)
        """What should not have counted."""
        self.wholes = Wholes(database)
        """Whole conversations, for exports and imports."""

    @classmethod
    def open(cls, folder: Path, *, waits_for_disk: bool = True) -> Self:
        """Open the database in `folder`. Both are made where missing; an older schema is migrated, each step after a backup.

        With `waits_for_disk` a write survives a power cut once its method has returned. Without, it survives any crash of the app,
        and a power cut once the next write that waits is through: for a thread that must not stand still for a disk.

        Raises DataFolderUnusable, StoreTooNew, StoreDamaged or StoreFull; the last but one leaves the file untouched.
        """
        database = Database.open(folder.expanduser().absolute(), waits_for_disk=waits_for_disk)
        try:
            store = cls(database)
            database.record_endings()
        except BaseException:
            database.close()
            raise
        return store

    def close(self) -> None:
        """Close the connection. Nothing is pending: every write was done when its method returned."""
        self._database.close()

    # Threads

    def new_thread(self, preset: str, title: str = "") -> Thread:
        """A thread without messages, in a conversation of its own."""
        with self._database.writing() as connection:
            time = now()
            conversation = connection.execute("INSERT INTO conversations (created) VALUES (?)", (time,)).lastrowid
            made = connection.execute(
                "INSERT INTO threads (conversation, title, preset, created, updated) VALUES (?, ?, ?, ?, ?)",
                (conversation, storable(title), preset, time, time),
            )
            return reading.read_thread(connection, int(made.lastrowid or 0))

    def threads(self) -> list[Thread]:
        """What the sidebar lists: threads that have messages, but those in archive and trash, the one last written to first."""
        with self._database.reading() as connection:
            return reading.read_threads(connection, reading.Shelf.LIST)

    def thread(self, thread: ThreadId) -> Thread:
        """One thread, also an empty one or one in the trash."""
        with self._database.reading() as connection:
            return reading.read_thread(connection, thread)

    def branch(self, thread: ThreadId, at: MessageId | None) -> Thread:
        """A new thread in the same conversation that shows the same rows up to `at`; with None, one without messages.

        The preset goes with it, and the title where there are messages. ThreadEnded where an ending stands on `at`, or above
        it in this thread, unless the ending offers `at` itself.
        """
        with self._database.writing() as connection:
            return reading.read_thread(connection, branches.branch(connection, thread, at))

    def choose_sibling(self, thread: ThreadId, message: MessageId) -> Thread:
        """Show `message` in place of its sibling on the thread's path, with the newest that stands below it."""
        with self._database.writing() as connection:
            branches.choose_sibling(connection, thread, message)
            return reading.read_thread(connection, thread)

    def rename_thread(self, thread: ThreadId, title: str) -> Thread:
        """Give the thread another title. An ended one may be renamed."""
        statement = "UPDATE threads SET title = ?, title_is_own = 1 WHERE id = ?"
        return self._change(thread, statement, storable(" ".join(title.split())))

    def name_thread(self, thread: ThreadId, title: str, instead_of: str) -> None:
        """Give the thread a title that the user did not choose, unless it has another one by now, or has ended."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE threads SET title = ? WHERE id = ? AND title = ? AND title_is_own = 0 AND ended IS NULL",
                (storable(title), thread, instead_of),
            )

    def set_draft(self, thread: ThreadId, text: str) -> Thread:
        """Keep what stands in the composer. The thread's place in the list stays."""
        return self._change(thread, "UPDATE threads SET draft = ? WHERE id = ?", storable(text))

    def set_preset(self, thread: ThreadId, preset: str) -> Thread:
        """Put a thread in which nothing has been said yet under another preset; on any other nothing happens."""
        statement = "UPDATE threads SET preset = ? WHERE id = ? AND leaf IS NULL"
        return self._change(thread, statement, storable(preset))

    def keep_preset(self, thread: ThreadId, preset: Preset) -> None:
        """Keep what the thread goes by from now on, unless something is kept already."""
        payload = msgspec.json.encode(preset).decode()
        self._change(
            thread, "UPDATE threads SET started_with = ? WHERE id = ? AND started_with IS NULL", storable(payload)
        )

    def set_sampling(self, thread: ThreadId, sampling: Sampling) -> Thread:
        """Keep how this thread's answers are sampled, where that differs from its model's settings. ThreadEnded after an end.

        A branch takes it along.
        """
        payload = None if sampling == Sampling() else msgspec.json.encode(sampling).decode()
        return self._change_open(thread, "UPDATE threads SET sampling = ? WHERE id = ?", payload)

    def set_instructions(self, thread: ThreadId, instructions: str) -> Thread:
        """Keep what the model is told before all else in this thread; empty is the user's default. ThreadEnded after an end."""
        return self._change_open(thread, "UPDATE threads SET instructions = ? WHERE id = ?", storable(instructions))

    def end_thread(
        self,
        thread: ThreadId,
        message: MessageId,
        closing: Notice | None,
        model: str,
        sentence: str,
        branch_from: MessageId | None = None,
        assessment: Assessment | None = None,
        decision: Decision | None = None,
        by: EndedBy = EndedBy.POLICY,
    ) -> Ending:
        """End the thread at `message`: assessment, decision, closing notice and ending are written together, or none of them is.

        An answer that is still being written in the thread is kept as STOPPED, as its last checkpoint has it. `branch_from` is on
        the thread's path. The ending has the second key's answer from the decision. From now on the file refuses messages in this
        thread and below `message`.
        """
        with self._database.writing() as connection:
            messages.add_judgement(connection, message, assessment, decision, None)
            second_key = decision.second_key if decision else None
            write_ending(connection, thread, message, closing, model, sentence, branch_from, by, second_key)
            ending = reading.read_thread(connection, thread).ending
        self._database.record_endings()
        assert ending is not None  # noqa: S101 - it was written in this transaction
        return ending

    # Messages

    def path(self, thread: ThreadId) -> list[Message]:
        """The thread's messages from the root to its leaf, with all that lies on them."""
        with self._database.reading() as connection:
            leaf = reading.read_leaf(connection, reading.read_thread(connection, thread))
            return [] if leaf is None else reading.read_path(connection, leaf)

    def path_to(self, message: MessageId) -> list[Message]:
        """The messages from the root to `message`."""
        with self._database.reading() as connection:
            found = reading.read_path(connection, message)
        if not found:
            raise reading.no_such_message()
        return found

    def message(self, message: MessageId) -> Message:
        """One message, with all that lies on it."""
        with self._database.reading() as connection:
            return reading.read_message(connection, message)

    def add_user_message(self, thread: ThreadId, text: str, attachments: Sequence[Attachment] = ()) -> Message:
        """A message below the thread's leaf; it is the new leaf. The first one gives the thread its title."""
        with self._database.writing() as connection:
            parent = reading.read_leaf(connection, reading.read_thread(connection, thread))
            return messages.add(connection, thread, parent, Author.USER, text, attachments=attachments)

    def edit_user_message(
        self, thread: ThreadId, message: MessageId, text: str, attachments: Sequence[Attachment] = ()
    ) -> Message:
        """Another version of a user's message beside it, which stays as it is; the new one is the thread's leaf."""
        with self._database.writing() as connection:
            branches.refuse_unless_within(connection, reading.read_thread(connection, thread), message)
            edited = reading.read_message(connection, message)
            if edited.author is not Author.USER:
                raise ValueError(f"message {message} is not the user's")
            return messages.add(connection, thread, edited.parent, Author.USER, text, attachments=attachments)

    def begin_answer(self, thread: ThreadId, parent: MessageId, model: str) -> Message:
        """An empty answer below `parent`, STREAMING; it is the thread's leaf. A second one below the same parent regenerates."""
        with self._database.writing() as connection:
            branches.refuse_unless_within(connection, reading.read_thread(connection, thread), parent)
            return messages.add(connection, thread, parent, Author.MODEL, "", storable(model))

    def reopen_answer(self, thread: ThreadId, message: MessageId) -> Message:
        """Go on with an answer at the thread's end that was stopped, cut short or interrupted: it is STREAMING again.

        NoSuchRecord for any other message, and where something was said below it or a branch ended on it.
        """
        with self._database.writing() as connection:
            messages.reopen(connection, thread, message)
            return reading.read_message(connection, message)

    def pin(self, thread: ThreadId, message: MessageId, *, pinned: bool) -> Message:
        """Have a message of the thread stay in the model's view when the rest does not fit, or no longer; in every branch too."""
        with self._database.writing() as connection:
            messages.pin(connection, thread, message, pinned=pinned)
            return reading.read_message(connection, message)

    def extend_answer(self, message: MessageId, text: str, thoughts: Thoughts | None = None) -> None:
        """A checkpoint: `text` is the whole answer so far, and `thoughts` what was thought."""
        with self._database.writing() as connection:
            messages.extend(connection, message, text, thoughts)

    def finish_answer(
        self,
        message: MessageId,
        text: str,
        state: MessageState,
        figures: AnswerFigures | None = None,
        thoughts: Thoughts | None = None,
    ) -> Message:
        """The whole answer, what was thought over it, and how it came to its end. From now on it stays as it is."""
        with self._database.writing() as connection:
            messages.finish(connection, message, text, state, figures, thoughts)
            return reading.read_message(connection, message)

    def close_off_interrupted(self) -> int:
        """Set every answer that is STREAMING to INTERRUPTED, and return how many there were. For the start, before any session."""
        with self._database.writing() as connection:
            return connection.execute("UPDATE messages SET state = 'interrupted' WHERE state = 'streaming'").rowcount

    def keep_assessment(
        self, message: MessageId, assessment: Assessment | None, decision: Decision, notice: Notice | None = None
    ) -> None:
        """Keep what was found and decided, and the notice that says so, together: no warning counts that was never given.

        `assessment` is None where none could be made. Not after the thread's end, and not for the message that ends it: `end_thread`
        keeps that one's.
        """
        with self._database.writing() as connection:
            messages.refuse_if_its_thread_has_ended(connection, message)
            messages.add_judgement(connection, message, assessment, decision, notice)

    def search(self, text: str) -> list[search.SearchHit]:
        """The messages that hold every word of `text`, best first, each with a listed thread that shows it; at most 100."""
        with self._database.reading() as connection:
            return search.search(connection, text)

    def _change(self, thread: ThreadId, statement: str, value: str | int | None) -> Thread:
        with self._database.writing() as connection:
            reading.read_thread(connection, thread)
            connection.execute(statement, (value, thread))
            return reading.read_thread(connection, thread)

    def _change_open(self, thread: ThreadId, statement: str, value: str | None) -> Thread:
        """The same, of a thread that has not ended. ThreadEnded else."""
        with self._database.writing() as connection:
            if reading.read_thread(connection, thread).ending is not None:
                raise thread_ended()
            connection.execute(statement, (value, thread))
            return reading.read_thread(connection, thread)
