"""What was deleted for good is in no file any more, and the rest is as it was."""

import random
import string

import pytest

from models.chat.states.folder import make_thread_folder, states_folder, thread_folder
from models.conversations import erasing
from models.conversations.migrations import back_up
from models.conversations.records import Attachment, MessageState, Notice, Thoughts
from models.conversations.store import Store
from models.conversations.unsaved import Field
from models.errors import NoSuchRecord
from models.policy.records import Action

_LETTERS = string.ascii_lowercase
_SHARED = 5  # an index keeps of a word only what differs from the word before


class Words:
    """Words that nobody else has written."""

    def __init__(self, seed):
        self._random = random.Random(seed)
        self.all = []

    def __call__(self, count=1):
        made = ["".join(self._random.choices(_LETTERS, k=16)) for _ in range(count)]
        self.all += made
        return " ".join(made)


def fill(store, words, messages, rng, thread=None):
    """A chat with words in all the places that there are."""
    thread = thread or store.new_thread("gentle", words()).id
    for _ in range(messages):
        said = store.add_user_message(
            thread, words(rng.randint(1, 60)), [Attachment(name=words(), size=1, text=words(20))]
        )
        answer = store.begin_answer(thread, said.id, "Small")
        store.extend_answer(answer.id, words(30))
        store.finish_answer(
            answer.id, words(rng.randint(1, 300)), MessageState.STOPPED, None, Thoughts(text=words(9), seconds=1)
        )
        if rng.random() < 0.3:
            store.reopen_answer(thread, answer.id)
            store.finish_answer(answer.id, words(50), MessageState.COMPLETE)
    store.set_draft(thread, words(5))
    store.set_instructions(thread, words(5))
    store.unsaved.keep(Field.INSTRUCTIONS, thread, words(5))
    store.unsaved.keep(Field.NOTE, said.id, words(5))
    return thread


def left_in(folder, words):
    """The words, or what an index would keep of them, that stand in any file."""
    contents = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return {(word, file.name) for word in words for file, held in contents.items() if word[_SHARED:].encode() in held}


@pytest.mark.parametrize("seed", range(3))
def test_nothing_of_it_is_in_any_file(folder, seed):
    rng, secret, other = random.Random(seed), Words(f"secret {seed}"), Words(f"other {seed}")
    store, window = Store.open(folder), Store.open(folder)
    store._database.connection.execute("PRAGMA synchronous = OFF")
    kept, doomed = [], []
    for _ in range(6):  # side by side, so that the pages of the file hold words of both
        kept.append(fill(store, other, 2, rng))
        doomed.append(fill(store, secret, 3, rng))
        fill(store, secret, 1, rng, rng.choice(doomed))
    ended = doomed[0]
    notice = Notice(action=Action.END, text=secret(3))
    store.end_thread(ended, store.path(ended)[-2].id, notice, "Small", secret(4))
    states = states_folder(folder)
    make_thread_folder(states, doomed[1])
    (thread_folder(states, doomed[1]) / "one.state").write_text(secret(50))
    copy = back_up(store._database.connection, folder / "backups", 4)
    assert left_in(folder, secret.all)
    before = [store.path(thread) for thread in kept]
    window.search(secret.all[0])
    store.places.trash(doomed)
    store.erasing.delete(doomed[:3])
    assert store.erasing.is_unfinished
    store.erasing.delete(doomed[3:])
    assert store.erasing.finish(whatever_size=True)
    assert not store.erasing.is_unfinished
    assert not left_in(folder, secret.all), "while the app goes on"
    store.close()
    window.close()
    assert not left_in(folder, secret.all), "after it was closed"
    assert not copy.exists()
    opened = Store.open(folder)
    assert [opened.path(thread) for thread in kept] == before
    assert [hit.thread for hit in opened.search(other.all[1])] == [kept[0]]
    opened.close()


def test_it_tells_how_far_it_is_and_can_be_stopped_between_two_chats(folder):
    words, rng = Words(1), random.Random(1)
    store = Store.open(folder)
    chats = [fill(store, words, count, rng) for count in (3, 60, 3)]
    store.places.trash(chats)
    assert store.erasing.delete(chats, lambda done: done == 0.0) == chats[1:], (
        "the one that was under way is gone, the others are as they were"
    )
    assert [thread.id for thread in store.places.trashed()] == list(reversed(chats[1:]))
    assert len(store.path(chats[1])) == 120
    with pytest.raises(NoSuchRecord):
        store.thread(chats[0])
    told = []
    assert store.erasing.delete(chats[1:], lambda done: told.append(done) or True) == []
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len([done for done in told if 0 < done < 1]) > 2, "also within a long chat"
    assert store.erasing.finish(whatever_size=True)
    assert not left_in(folder, words.all)
    store.close()


def test_what_is_broken_off_is_gone_and_finished_later(folder):
    words, rng = Words(2), random.Random(2)
    store = Store.open(folder)
    chats = [fill(store, words, 50, rng) for _ in range(3)]

    class Closing(Exception):
        pass

    def breaks_off(done):
        if done > 0.1:
            raise Closing
        return True

    with pytest.raises(Closing):
        store.erasing.delete(chats, breaks_off)
    store.erasing.begin(chats)
    assert not store.threads()
    for chat in chats:
        with pytest.raises(NoSuchRecord):
            store.thread(chat)
    assert store.erasing.finish(whatever_size=True)
    assert not left_in(folder, words.all)
    store.close()


def test_a_copy_from_before_the_chat_was_begun_stays(folder):
    store = Store.open(folder)
    copy = back_up(store._database.connection, folder / "backups", 4)
    strange = folder / "backups" / "mine.sqlite3"
    thread = fill(store, Words(1), 1, random.Random(1))
    later = back_up(store._database.connection, folder / "backups", 5)
    strange.write_bytes(later.read_bytes())
    store.erasing.delete([thread])
    store.erasing.finish(whatever_size=True)
    store.close()
    assert copy.exists()
    assert not later.exists()
    assert not strange.exists()


def test_a_large_file_is_written_anew_on_demand_alone(folder, monkeypatch):
    monkeypatch.setattr(erasing, "LARGE_FILE", 1)
    words = Words(2)
    store = Store.open(folder)
    thread = fill(store, words, 2, random.Random(2))
    store.erasing.delete([thread])
    assert not store.erasing.finish(whatever_size=False)
    assert store.erasing.is_unfinished
    store.close()
    opened = Store.open(folder)
    assert opened.erasing.finish(whatever_size=True)
    assert opened.erasing.finish(whatever_size=True)
    opened.close()
    assert not left_in(folder, words.all)


def test_what_a_crash_left_of_a_deletion_goes_at_the_next_occasion(folder, monkeypatch):
    words = Words(3)
    store = Store.open(folder)
    thread = fill(store, words, 3, random.Random(3))
    monkeypatch.setattr(erasing.Erasing, "_delete_messages", lambda *_: None)
    store.erasing.delete([thread])
    store.close()
    monkeypatch.undo()
    opened = Store.open(folder)
    with pytest.raises(NoSuchRecord):
        opened.thread(thread)
    assert opened.search(words.all[1]) == []
    assert opened.erasing.finish(whatever_size=True)
    opened.close()
    assert not left_in(folder, words.all)


def test_what_a_branch_shows_stays_and_the_rest_goes(folder):
    store = Store.open(folder)
    shown, unshown = Words(4), Words(5)
    thread = store.new_thread("gentle").id
    first = store.add_user_message(thread, shown(10))
    branch = store.branch(thread, first.id)
    store.rename_thread(branch.id, "Mine")
    answer = store.begin_answer(thread, first.id, "Small")
    store.finish_answer(answer.id, unshown(10), MessageState.COMPLETE)
    store.rename_thread(thread, unshown())
    store.erasing.delete([thread])
    store.erasing.finish(whatever_size=True)
    assert [message.text for message in store.path(branch.id)] == [first.text]
    store.close()
    assert not left_in(folder, unshown.all)
    assert left_in(folder, shown.all)


def test_while_somebody_reads_for_long_it_is_not_done_yet(folder):
    words = Words(6)
    store, reader = Store.open(folder), Store.open(folder)
    store._database.connection.execute("PRAGMA busy_timeout = 50")
    thread = fill(store, words, 1, random.Random(6))
    with reader._database.reading() as connection:
        connection.execute("SELECT count(*) FROM messages").fetchone()
        store.erasing.delete([thread])
        assert not store.erasing.finish(whatever_size=True)
    assert store.erasing.is_unfinished
    assert store.erasing.finish(whatever_size=True)
    assert not left_in(folder, words.all)
    store.close()
    reader.close()
