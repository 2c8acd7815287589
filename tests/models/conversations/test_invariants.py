"""Whatever is done in whatever order: paths are chains of ancestors, ended threads never grow, branches show the same rows."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.conversations.records import Author, MessageState, Notice
from models.conversations.store import Store
from models.errors import NoSuchRecord, ThreadEnded
from models.policy.records import Action

PICK = st.integers(min_value=0, max_value=1000)
CLOSING = Notice(action=Action.END, text="It ends here.")


class Conversations(RuleBasedStateMachine):
    """A store under a random sequence of calls, beside what must still be true of it."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.open(Path(self.folder.name))
        self.store._database.connection.execute("PRAGMA synchronous = OFF")
        self.threads = []
        self.at_the_end = {}
        self.branched = {}
        self.kept = {}

    def teardown(self):
        self.store.close()
        self.folder.cleanup()

    def thread(self, pick):
        return self.threads[pick % len(self.threads)]

    def message(self, thread, pick, author=None):
        path = [message for message in self.store.path(thread) if author in (None, message.author)]
        return path[pick % len(path)] if path else None

    def attempt(self, thread, call):
        """Do it; in an ended thread it must be refused."""
        try:
            call()
        except ThreadEnded:
            return False
        assert thread not in self.at_the_end
        return True

    @initialize()
    def begin(self):
        self.threads.append(self.store.new_thread("gentle").id)

    @rule()
    def new_thread(self):
        self.begin()

    @precondition(lambda self: self.threads)
    @rule(pick=PICK, text=st.text(max_size=5))
    def add(self, pick, text):
        thread = self.thread(pick)
        self.attempt(thread, lambda: self.store.add_user_message(thread, text))

    @precondition(lambda self: self.threads)
    @rule(pick=PICK, which=PICK)
    def answer(self, pick, which):
        thread = self.thread(pick)
        asked = self.message(thread, which, Author.USER)
        if asked and self.attempt(thread, lambda: self.store.begin_answer(thread, asked.id, "Small")):
            leaf = self.store.thread(thread).leaf
            self.store.finish_answer(leaf, "an answer", MessageState.COMPLETE)

    @precondition(lambda self: self.threads)
    @rule(pick=PICK, which=PICK)
    def edit(self, pick, which):
        thread = self.thread(pick)
        asked = self.message(thread, which, Author.USER)
        if asked:
            self.attempt(thread, lambda: self.store.edit_user_message(thread, asked.id, "edited"))

    @precondition(lambda self: self.threads)
    @rule(pick=PICK, which=PICK, other=PICK)
    def choose(self, pick, which, other):
        thread = self.thread(pick)
        shown = self.message(thread, which)
        if shown:
            sibling = shown.siblings[other % len(shown.siblings)]
            if self.attempt(thread, lambda: self.store.choose_sibling(thread, sibling)):
                assert sibling in [message.id for message in self.store.path(thread)]

    @precondition(lambda self: self.threads)
    @rule(pick=PICK, which=PICK)
    def branch(self, pick, which):
        thread = self.thread(pick)
        at = self.message(thread, which)
        try:
            made = self.store.branch(thread, at.id if at else None)
        except ThreadEnded:
            return
        self.threads.append(made.id)
        assert self.store.path(made.id) == (self.store.path_to(at.id) if at else [])

    @precondition(lambda self: self.threads)
    @rule(pick=PICK)
    def end(self, pick):
        thread = self.thread(pick)
        last = self.message(thread, -1, Author.USER)
        if last and self.attempt(
            thread, lambda: self.store.end_thread(thread, last.id, CLOSING, "Small", "Enough.", last.parent)
        ):
            self.at_the_end[thread] = [message.id for message in self.store.path(thread)]

    @precondition(lambda self: len(self.threads) > 1)
    @rule(pick=PICK)
    def delete(self, pick):
        thread = self.thread(pick)
        self.store.erasing.delete([thread])
        self.threads.remove(thread)
        self.at_the_end.pop(thread, None)
        try:
            self.store.thread(thread)
        except NoSuchRecord:
            return
        raise AssertionError("a deleted thread is still there")

    @invariant()
    def paths_are_chains_from_a_root(self):
        for thread in self.threads:
            path = self.store.path(thread)
            assert [message.parent for message in path] == [None, *(message.id for message in path)][: len(path)]
            assert (path[-1].id if path else None) == self.store.thread(thread).leaf
            assert all(message.id in message.siblings for message in path)

    @invariant()
    def ended_threads_never_grow(self):
        for thread, path in self.at_the_end.items():
            assert [message.id for message in self.store.path(thread)] == path
            assert self.store.thread(thread).ending is not None

    @invariant()
    def what_was_written_stays_as_it_is_in_every_thread_that_shows_it(self):
        for thread in self.threads:
            for message in self.store.path(thread):
                row = (message.parent, message.thread, message.author, message.text)
                assert self.kept.setdefault(message.id, row) == row

    @invariant()
    def the_file_is_sound(self):
        connection = self.store._database.connection
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        indexed = connection.execute("SELECT count(*) FROM messages_fts_docsize").fetchone()
        assert connection.execute("SELECT count(*) FROM messages").fetchone() == indexed


TestConversations = Conversations.TestCase
TestConversations.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
