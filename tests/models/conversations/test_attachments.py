"""Files beside messages, and what stands unsent in a composer: kept in the store, and no longer than what they belong to."""

import sqlite3
from contextlib import closing

import pytest

from models.conversations.records import Attachment, Edit, Unsent
from models.conversations.store import Store

NOTES = Attachment(name="notes.md", size=12, text="# Notes\n", note="Guessed.")
TABLE = Attachment(name="t.csv", size=3, text="a,b")
BOTH = (NOTES, TABLE)


def test_files_stand_with_their_message_in_order_and_outlive_the_app(store, folder):
    thread = store.new_thread("gentle")
    said = store.add_user_message(thread.id, "Sum up.", BOTH)
    assert said.attachments == BOTH
    with closing(Store.open(folder)) as other:
        assert other.path(thread.id)[0].attachments == BOTH
        assert other.message(said.id).attachments == BOTH


def test_a_message_of_files_alone_names_its_thread_after_the_first(store):
    thread = store.new_thread("gentle")
    store.add_user_message(thread.id, "", BOTH)
    assert store.thread(thread.id).title == "notes.md"


def test_a_message_of_files_alone_is_known_by_their_names(store, exchange):
    thread = store.new_thread("gentle")
    said = store.add_user_message(thread.id, "", BOTH)
    assert said.in_short == "notes.md, t.csv"
    assert store.add_user_message(thread.id, "Words.", BOTH).in_short == "Words."
    assert [each.words for each in store.trees.read(thread.conversation).messages] == ["notes.md, t.csv", "Words."]


def test_an_edited_message_has_files_of_its_own_and_the_earlier_one_keeps_its(store, exchange):
    thread = store.new_thread("gentle")
    said = store.add_user_message(thread.id, "Sum up.", BOTH)
    edited = store.edit_user_message(thread.id, said.id, "Sum up.", [TABLE])
    assert store.message(said.id).attachments == BOTH
    assert edited.attachments == (TABLE,)
    branch = store.branch(thread.id, edited.id)
    assert store.path(branch.id)[0].attachments == (TABLE,)


def test_files_are_written_once_and_gone_with_their_message(store, raw):
    thread = store.new_thread("gentle")
    said = store.add_user_message(thread.id, "Sum up.", BOTH)
    for statement in (
        "UPDATE attachments SET text = ''",
        "DELETE FROM attachments",
        f"INSERT OR REPLACE INTO attachments VALUES (1, {said.id}, 'x', 1, 'x', '')",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="what was written stays as it is"):
            raw.execute(statement)
    store.unsent.keep_attachments(thread.id, BOTH)
    store.unsent.keep_edit(thread.id, said.id, "Sum it up.")
    store.unsent.keep_attachments(thread.id, BOTH, of_edit=True)
    store.erasing.delete([thread.id])
    for table in ("attachments", "unsent_attachments", "edits"):
        assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


def test_no_file_stands_on_an_answer_or_on_nothing_or_is_added_after_the_end(store, ended, raw):
    answer, said = ended.first_answer.id, ended.first.id
    for message, refusal in ((answer, "closed for good|or to none"), (9999, "or to none"), (said, "closed for good")):
        with pytest.raises(sqlite3.IntegrityError, match=refusal):
            raw.execute(
                "INSERT INTO attachments (message, name, size, text, note) VALUES (?, 'x', 1, 'x', '')", (message,)
            )


def test_the_text_of_a_deleted_file_is_gone_from_the_disk(store, folder):
    thread = store.new_thread("gentle")
    store.add_user_message(thread.id, "Sum up.", [Attachment(name="n", size=1, text="xylophone " * 50)])
    store.unsent.keep_attachments(thread.id, [Attachment(name="n", size=1, text="glockenspiel " * 50)])
    store.erasing.delete([thread.id])
    store.erasing.finish(whatever_size=True)
    store.close()
    written = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert b"xylophone" not in written
    assert b"glockenspiel" not in written


def test_what_stands_unsent_is_kept_for_each_thread_until_it_is_taken_back(store, folder):
    thread, other = store.new_thread("gentle"), store.new_thread("gentle")
    said = store.add_user_message(thread.id, "Sum up.")
    store.unsent.keep_attachments(thread.id, [NOTES])
    store.unsent.keep_edit(thread.id, said.id, "Sum it")
    store.unsent.keep_attachments(thread.id, [TABLE], of_edit=True)
    store.unsent.keep_edit(thread.id, said.id, "Sum it up.")
    with closing(Store.open(folder)) as again:
        assert again.unsent.of(thread.id) == Unsent(
            attachments=(NOTES,), edit=Edit(message=said.id, text="Sum it up.", attachments=(TABLE,))
        )
        assert again.unsent.of(other.id) == Unsent()
    store.unsent.forget_edit(thread.id)
    assert store.unsent.of(thread.id) == Unsent(attachments=(NOTES,))
    store.unsent.keep_attachments(thread.id, ())
    assert store.unsent.of(thread.id) == Unsent()


def test_half_a_surrogate_pair_in_a_file_does_no_harm(store):
    thread = store.new_thread("gentle")
    said = store.add_user_message(thread.id, "", [Attachment(name="a\ud800", size=1, text="b\udfff")])
    assert said.attachments[0].text == "b�"
