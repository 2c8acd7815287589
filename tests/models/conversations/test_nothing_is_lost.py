"""Whatever is edited, answered again, branched, stepped through, trashed and restored: all that was written is still found."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.conversations.records import Author, MessageState, Notice
from models.conversations.store import Store
from models.errors import ThreadEnded
from models.policy.records import Action

PICK = st.integers(min_value=0, max_value=1000)


class Writing(RuleBasedStateMachine):
    """One conversation in a store, under a random sequence of what a user does to it, beside what was written in it."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.open(Path(self.folder.name))
        self.store._database.connection.execute("PRAGMA synchronous = OFF")
        self.written = {}
        self.threads = []
        self.in_the_trash = set()

    def teardown(self):
        self.store.close()
        self.folder.cleanup()

    @initialize()
    def begin(self):
        thread = self.store.new_thread("gentle")
        self.conversation = thread.conversation
        self.threads.append(thread.id)
        self.keep(self.store.add_user_message(thread.id, "first"))

    def keep(self, message):
        self.written[message.id] = (message.thread, message.text)

    def live(self):
        return [
            thread
            for thread in self.threads
            if thread not in self.in_the_trash and self.store.thread(thread).ending is None
        ]

    def one_of(self, pick, things):
        return things[pick % len(things)] if things else None

    @precondition(lambda self: self.live())
    @rule(pick=PICK, text=st.text(min_size=1, max_size=5))
    def say(self, pick, text):
        thread = self.one_of(pick, self.live())
        self.keep(self.store.add_user_message(thread, text))

    @precondition(lambda self: self.live())
    @rule(pick=PICK, which=PICK)
    def answer_or_retry(self, pick, which):
        thread = self.one_of(pick, self.live())
        asked = [message for message in self.store.path(thread) if message.author is Author.USER]
        begun = self.store.begin_answer(thread, self.one_of(which, asked).id, "Small")
        self.keep(self.store.finish_answer(begun.id, f"answer {begun.id}", MessageState.COMPLETE))

    @precondition(lambda self: self.live())
    @rule(pick=PICK, which=PICK)
    def edit(self, pick, which):
        thread = self.one_of(pick, self.live())
        asked = [message for message in self.store.path(thread) if message.author is Author.USER]
        self.keep(self.store.edit_user_message(thread, self.one_of(which, asked).id, "edited"))

    @precondition(lambda self: self.threads)
    @rule(pick=PICK, which=PICK)
    def branch(self, pick, which):
        thread = self.one_of(pick, self.threads)
        at = self.one_of(which, self.store.path(thread))
        try:
            self.threads.append(self.store.branch(thread, at.id).id)
        except ThreadEnded:
            assert self.store.thread(thread).ending is not None

    @precondition(lambda self: self.live())
    @rule(pick=PICK, which=PICK, other=PICK)
    def step(self, pick, which, other):
        thread = self.one_of(pick, self.live())
        shown = self.one_of(which, self.store.path(thread))
        sibling = self.one_of(other, shown.siblings)
        try:
            self.store.choose_sibling(thread, sibling)
        except ThreadEnded:  # the other version ended another branch
            return
        path = self.store.path(thread)
        assert sibling in [message.id for message in path]
        own_below = [
            number for number, (of, _) in self.written.items() if of == thread and self.is_below(number, sibling)
        ]
        if own_below:
            assert path[-1].id == max(own_below)

    def is_below(self, message, above):
        return above in [each.id for each in self.store.path_to(message)]

    @precondition(lambda self: self.live())
    @rule(pick=PICK)
    def end(self, pick):
        thread = self.one_of(pick, self.live())
        path = self.store.path(thread)
        last = next(message for message in reversed(path) if message.author is Author.USER)
        closing = Notice(action=Action.END, text="It ends here.")
        self.store.end_thread(thread, last.id, closing, "Small", "Enough.", last.parent)

    @precondition(lambda self: len(self.threads) > len(self.in_the_trash) + 1)
    @rule(pick=PICK)
    def trash(self, pick):
        thread = self.one_of(pick, [each for each in self.threads if each not in self.in_the_trash])
        self.store.places.trash([thread])
        self.in_the_trash.add(thread)

    @precondition(lambda self: self.in_the_trash)
    @rule(pick=PICK)
    def undo(self, pick):
        thread = self.one_of(pick, sorted(self.in_the_trash))
        self.store.places.restore([thread])
        self.in_the_trash.discard(thread)

    @invariant()
    def all_that_was_written_stands_in_the_tree_as_it_was_written(self):
        tree = self.store.trees.read(self.conversation)
        nodes = {message.id: message for message in tree.messages}
        for number, (thread, text) in self.written.items():
            assert self.store.message(number).text == text
            if thread not in self.in_the_trash:
                assert number in nodes
        assert all(message.parent is None or message.parent in nodes for message in tree.messages)
        assert {thread.id for thread in tree.threads} == set(self.threads) - self.in_the_trash

    @invariant()
    def each_message_of_the_tree_can_be_looked_at_in_a_thread_that_is_listed(self):
        tree = self.store.trees.read(self.conversation)
        listed = {thread.id for thread in tree.threads}
        on_paths = {message.id for thread in listed for message in self.store.path(thread)}
        for message in tree.messages:
            if message.id not in on_paths and message.thread in listed:
                path = self.store.trees.path_through(message.thread, message.id)
                assert message.id in [each.id for each in path]
            else:
                # What was written in a thread in the trash, and is led to by a listed one below it.
                assert message.id in on_paths or any(
                    message.id in [above.id for above in self.store.path_to(other.id)]
                    for other in tree.messages
                    if other.thread in listed
                )

    @invariant()
    def what_a_thread_has_written_is_reached_by_its_versions_alone(self):
        for number, (thread, _) in self.written.items():
            if thread not in self.live():
                continue
            before = self.store.thread(thread).leaf
            reached = self.walk(thread, number)
            self.store.trees.lead_through(thread, before)
            assert reached

    def walk(self, thread, number):
        """Step from version to version down to a message, as the small arrows do; True where they lead there."""
        for above in self.store.path_to(number):
            path = {message.parent: message for message in self.store.path(thread)}
            shown = path.get(above.parent)
            if shown is None or above.id not in shown.siblings:
                return shown is None or shown.author is not above.author  # no version of it: the map leads there
            if shown.id != above.id:
                try:
                    self.store.choose_sibling(thread, above.id)
                except ThreadEnded:
                    return False
        return number in [message.id for message in self.store.path(thread)]


TestWriting = Writing.TestCase
TestWriting.settings = settings(
    max_examples=20, stateful_step_count=15, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
