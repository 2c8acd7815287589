"""A conversation as one value: nothing that the store keeps is missing in it, and it comes to another store as it was."""

import ast
import inspect
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import models.abuse.assessment
import models.conversations.records
import models.policy.records
from models.conversations.database import FILE_NAME
from models.conversations.records import (
    UNFINISHED,
    AnswerFigures,
    Attachment,
    Author,
    MessageState,
    Notice,
    Thoughts,
)
from models.conversations.store import Store
from models.conversations.whole import (
    Whole,
    WholeCorrection,
    WholeEdit,
    WholeEnding,
    WholeEvent,
    WholeMessage,
    WholeThread,
    at,
    microseconds_of,
)
from models.conversations.whole_reading import CORRECTION_IN_PAYLOAD, MESSAGE_IN_PAYLOAD
from models.errors import NoSuchRecord, ThreadEnded
from models.policy.records import Action, Decision, EndedBy, PathState, Preset, Rule, SecondKeyAnswer
from tests.scripted import STRIKE

PRESET = Preset(name="mine", title="Mine", description="My own.", end_at=4.5)
KEY = SecondKeyAnswer(model="Judge-8B", agrees=True, said="“abuse”", ms=812.5)

# Where each column of the schema stands in the value: a field of its own name, or what is said here.
HELD_BY = {
    "conversations": (Whole, {"id"}),
    "threads": (WholeThread, {"id", "conversation", "ended"}),  # the copy of the ending is made from the ending
    "messages": (WholeMessage, {"id", "conversation"}),
    "events": (WholeEvent, {"id", "message"}),  # an event stands in its message
    "endings": (WholeEnding, {"thread"}),  # an ending stands in its thread
    "corrections": (WholeCorrection, {"id", "form", "reading"}),  # both are made from the text
    "origins": (Whole, {"conversation"}),
    "pins": (WholeMessage, {"message"}),  # as `pinned`
    "attachments": (Attachment, {"id", "message"}),
    "unsent_attachments": (Attachment, {"id", "thread", "of_edit"}),  # in their thread, or in its edit
    "edits": (WholeEdit, {"thread"}),
    "folders": (WholeThread, {"name", "collapsed"}),  # as `folder`; one without chats stays behind
}
NO_CONTENT = {
    "migrations",
    "sqlite_sequence",
    "erasures",
    "unsaved",
    "unindexed",
}  # what is not saved is no part of a chat yet


def columns(folder):
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            table: {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
            for table in tables
            if table not in NO_CONTENT and "_fts" not in table
        }


def test_every_column_of_the_schema_is_exported(store, folder):
    found = columns(folder)
    assert found.keys() == HELD_BY.keys(), "a new table needs a place in models/conversations/whole.py"
    for table, (record, elsewhere) in HELD_BY.items():
        missing = found[table] - elsewhere - set(record.__struct_fields__)
        assert not missing, f"{table}.{missing} needs a field of the same name in {record.__name__}"


def test_every_id_in_a_payload_is_numbered_anew():
    named = set()
    for module in (models.conversations.records, models.policy.records, models.abuse.assessment):
        for found in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(found, ast.ClassDef) and found.name not in {"Message", "Edit", "Ending", "Thread"}:
                for field in found.body:
                    if isinstance(field, ast.AnnAssign) and "Id" in ast.unparse(field.annotation):
                        named.add(field.target.id)
    assert named == MESSAGE_IN_PAYLOAD
    assert "corrected_by" in CORRECTION_IN_PAYLOAD
    assert "corrected_by" in models.abuse.assessment.Assessment.__struct_fields__


def files(count, text):
    return [Attachment(name=f"{n} {text}.txt", size=n, text=text, note=text[1:]) for n in range(count)]


class Random:
    """A store that was filled by a list of steps, each with two numbers and a text to choose by."""

    def __init__(self, folder):
        self.store = Store.open(folder)
        self.store._database.connection.execute("PRAGMA synchronous = OFF")
        self.threads = []

    def message(self, thread, which, author=None):
        path = [each for each in self.store.path(thread) if author in (None, each.author)]
        return path[which % len(path)] if path else None

    def take(self, name, pick, which, text):
        if not self.threads or name == "new":
            self.threads.append(self.store.new_thread("mine", text).id)
            return
        thread = self.threads[pick % len(self.threads)]
        with suppress(ThreadEnded, NoSuchRecord):
            getattr(self, name)(thread, which, text)

    def say(self, thread, which, text):
        self.store.keep_preset(thread, PRESET)
        said = self.store.add_user_message(thread, text, files(which % 3, text))
        self.store.keep_assessment(
            said.id, STRIKE, Decision(action=Action.WARN, rule=Rule.NEXT_STEP, state=PathState())
        )

    def answer(self, thread, which, text):
        asked = self.message(thread, which, Author.USER)
        if asked is None:
            return
        begun = self.store.begin_answer(thread, asked.id, "Small")
        figures = AnswerFigures(
            prompt_tokens=1, answer_tokens=2, prompt_seconds=0.25, answer_seconds=1 / 3, first_seen=asked.id
        )
        state = sorted({*UNFINISHED, MessageState.COMPLETE})[which % 4]
        thoughts = Thoughts(text=text, seconds=0.5) if which % 3 else None
        self.store.finish_answer(begun.id, text, state, figures, thoughts)

    def edit(self, thread, which, text):
        asked = self.message(thread, which, Author.USER)
        if asked:
            self.store.edit_user_message(thread, asked.id, text, asked.attachments)

    def choose(self, thread, which, text):
        shown = self.message(thread, which)
        if shown:
            self.store.choose_sibling(thread, shown.siblings[which % len(shown.siblings)])

    def branch(self, thread, which, text):
        at = self.message(thread, which)
        self.threads.append(self.store.branch(thread, at.id if at else None).id)

    def end(self, thread, which, text):
        last = self.message(thread, -1, Author.USER)
        if last:
            notice = Notice(action=Action.END, text="It ends here.")
            decision = Decision(action=Action.END, rule=Rule.MODEL_ASKED, state=PathState(), second_key=KEY)
            wish = sorted(EndedBy)[which % 3]
            self.store.end_thread(thread, last.id, notice, "Small", text, last.parent, STRIKE, decision, wish)

    def pin(self, thread, which, text):
        shown = self.message(thread, which)
        if shown:
            self.store.pin(thread, shown.id, pinned=bool(which % 4))

    def wrong(self, thread, which, text):
        said = self.message(thread, which, Author.USER)
        if said and said.assessment:
            mark = self.store.corrections.keep(said.id, text)
            again = replace(STRIKE, corrected_by=mark.id)
            decision = Decision(action=Action.PROCEED, rule=Rule.CIVIL, state=PathState())
            self.store.keep_assessment(said.id, again, decision)
            if which % 5 == 0:
                self.store.corrections.remove(mark.id)

    def draft(self, thread, which, text):
        self.store.set_draft(thread, text)
        self.store.unsent.keep_attachments(thread, files(which % 2, text))

    def begin_edit(self, thread, which, text):
        asked = self.message(thread, which, Author.USER)
        if asked:
            self.store.unsent.keep_edit(thread, asked.id, text)
            self.store.unsent.keep_attachments(thread, files(which % 3, text), of_edit=True)
        if which % 4 == 0:
            self.store.unsent.forget_edit(thread)

    def rename(self, thread, which, text):
        self.store.rename_thread(thread, text)

    def place(self, thread, which, text):
        self.store.places.move([thread], f"Folder {text}" if which % 3 else None)
        self.store.places.pin([thread], pinned=bool(which % 2))
        self.store.places.archive([thread], archived=which % 4 == 0)

    def trash(self, thread, which, text):
        self.store.places.trash([thread])

    def delete(self, thread, which, text):
        self.store.erasing.delete([thread])
        self.threads.remove(thread)


OFTEN = ["say", "say", "say", "answer", "answer", "answer", "branch", "branch"]
SELDOM = ["new", "edit", "choose", "end", "pin", "wrong", "draft", "begin_edit", "rename", "place", "trash", "delete"]
STEP = st.tuples(
    st.sampled_from(OFTEN + SELDOM),
    st.integers(0, 7),
    st.integers(0, 11),
    st.text(max_size=6),
)
# By itself the library begins with lists that are all but empty: a store with nothing in it proves little.
STEPS = st.lists(STEP, min_size=15, max_size=45)
# Without shrinking: a failure would take minutes to be told.
FILLED = settings(
    max_examples=40,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@FILLED
@given(STEPS)
def test_a_random_store_comes_to_an_empty_one_as_it_was(steps):
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        random = Random(Path(one))
        for step in steps:
            random.take(*step)
        into = Store.open(Path(other))
        into._database.connection.execute("PRAGMA synchronous = OFF")
        exported = [random.store.wholes.read(number) for number in random.store.wholes.conversations()]
        came = [into.wholes.take_in(whole) for whole in exported]
        assert [into.wholes.read(number) for number in into.wholes.conversations()] == exported
        assert [into.wholes.take_in(whole) for whole in exported] == [None] * len(exported)
        assert _rows(into) == _rows(random.store)
        # As the app shows it, path by path.
        threads = {thread: random.store.thread(thread) for thread in random.threads}
        here = [into.thread(number) for numbers in came for number in numbers]
        kept = [each for each in threads.values() if each.leaf or any(w for w in exported if _has(w, each))]
        assert sorted(_said(random.store, each) for each in kept) == sorted(_said(into, each) for each in here)
        assert into._database.connection.execute("PRAGMA foreign_key_check").fetchall() == []
        random.store.close()
        into.close()


NUMBERED = {"id", "conversation", "leaf", "branched_from", "parent", "thread", "message", "branch_from"}
NUMBERED |= {"payload", "figures", "ended"}  # numbers stand in these too


def _rows(store):
    """What the tables hold beside numbers, as the file has it: read without what is tested here."""
    connection = store._database.connection
    numbers = ", ".join(map(str, store.wholes.conversations())) or "NULL"
    found = {}
    for table in ("threads", "messages", "events", "endings", "attachments", "unsent_attachments", "edits"):
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] not in NUMBERED]
        where = f"conversation IN ({numbers})" if table == "threads" else "1"
        found[table] = sorted(map(repr, connection.execute(f"SELECT {', '.join(names)} FROM {table} WHERE {where}")))
    return found


def _has(whole, thread):
    return any(each.created == thread.created and each.deleted is None for each in whole.threads)


def _said(store, thread):
    path = store.path(thread.id)
    ending = thread.ending
    return (
        str(thread.created),
        thread.title,
        thread.draft,
        [each.text for each in path],
        [len(each.siblings) for each in path],
        [each.pinned for each in path],
        (ending.sentence, ending.by.value, ending.tampered) if ending else None,
    )


def test_an_ended_chat_is_ended_in_the_other_store(store, ended, tmp_path):
    into = Store.open(tmp_path / "other")
    numbers = into.wholes.take_in(store.wholes.read(ended.thread.conversation))
    ending = into.thread(numbers[0]).ending
    assert (ending.sentence, ending.tampered) == (ended.ending.sentence, False)
    with pytest.raises(ThreadEnded):
        into.add_user_message(numbers[0], "more")
    assert into.add_user_message(numbers[1], "civil").text == "civil"
    into.close()
    record = (tmp_path / "other" / "endings.jsonl").read_bytes()
    assert record.count(b"\n") == 1


def test_a_chat_from_before_its_end_does_not_come_in_beside_the_ended_one(store, exchange, closing_notice):
    thread = store.new_thread("mine")
    asked, _ = exchange(thread)
    before = store.wholes.read(thread.conversation)
    store.end_thread(thread.id, asked.id, closing_notice, "Small", "Enough.")
    assert store.wholes.take_in(before) is None
    assert store.thread(thread.id).ending is not None


@pytest.mark.parametrize("edit", ["DELETE FROM endings", "UPDATE threads SET ended = NULL; DELETE FROM endings"])
def test_an_ending_that_was_tampered_with_is_exported_as_an_ending(edit, store, ended, raw, tmp_path):
    for (trigger,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    raw.executescript(edit)
    into = Store.open(tmp_path / "other")
    numbers = into.wholes.take_in(store.wholes.read(ended.thread.conversation))
    assert into.thread(numbers[0]).ending is not None
    into.close()


def test_an_ending_whose_message_is_not_known_still_holds(store, ended, tmp_path):
    whole = store.wholes.read(ended.thread.conversation)
    lost = replace(whole.threads[0], ending=replace(whole.threads[0].ending, message=None))
    into = Store.open(tmp_path / "other")
    numbers = into.wholes.take_in(replace(whole, threads=(lost, *whole.threads[1:])))
    with pytest.raises(ThreadEnded):
        into.add_user_message(numbers[0], "more")
    into.close()


def test_what_was_deleted_for_good_can_come_in_again(store, exchange):
    thread = store.new_thread("mine")
    exchange(thread)
    whole = replace(store.wholes.read(thread.conversation), name="elsewhere:1")
    first = store.wholes.take_in(whole)
    assert store.wholes.take_in(whole) is None
    store.erasing.delete([first[0]])
    assert store.wholes.take_in(whole) is not None


def test_times_come_back_exactly_and_within_bounds():
    for microseconds in (0, 1, 1_700_000_000_123_457, 2**51 + 1):
        assert microseconds_of(at(microseconds)) == microseconds
    assert microseconds_of(at(-5)) == 0
    assert microseconds_of(at(2**63 - 1)) == microseconds_of(at(2**62))
