"""Our own file, changed by hand or by somebody who means ill: what is sound comes in, and what was closed stays closed."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.conversations.records import Attachment, MessageState, Notice
from models.conversations.store import Store
from models.errors import ThreadEnded
from models.exchange.document import encoded
from models.exchange.importing import import_chats
from models.policy.records import Action, Decision, PathState, Rule
from tests.models.exchange.test_hostile import ANYTHING, changed, places_in
from tests.scripted import STRIKE

FILE = Attachment(name="notes.md", size=7, text="# Notes", note="Guessed.")


def ended_chat(folder):
    """The document of a chat of two exchanges that ended, with a branch from its beginning."""
    store = Store.open(folder)
    thread = store.new_thread("gentle")
    for words in ("one", "two"):
        asked = store.add_user_message(thread.id, words, [FILE])
        decision = Decision(action=Action.WARN, rule=Rule.NEXT_STEP, state=PathState())
        store.keep_assessment(asked.id, STRIKE, decision, Notice(action=Action.WARN, text="Please."))
        begun = store.begin_answer(thread.id, asked.id, "Small")
        store.finish_answer(begun.id, f"answer to {words}", MessageState.COMPLETE)
    store.corrections.keep(asked.id, "a joke")
    store.pin(thread.id, asked.id, pinned=True)
    branch = store.branch(thread.id, store.path(thread.id)[1].id)
    store.unsent.keep_attachments(branch.id, [FILE])
    store.unsent.keep_edit(branch.id, store.path(branch.id)[0].id, "one, otherwise")
    store.unsent.keep_attachments(branch.id, [FILE], of_edit=True)
    last = store.add_user_message(thread.id, "three")
    store.end_thread(thread.id, last.id, Notice(action=Action.END, text="It ends."), "Small", "Enough.", asked.parent)
    whole = json.loads(encoded(store.wholes.read(thread.conversation)))
    store.close()
    return whole


@pytest.fixture
def document(tmp_path):
    return ended_chat(tmp_path / "first")


def without(value, *place):
    return changed(value, place, None) if isinstance(place[-1], int) else _dropped(value, place)


def _dropped(value, place):
    copied = json.loads(json.dumps(value))
    inner = copied
    for key in place[:-1]:
        inner = inner[key]
    del inner[place[-1]]
    return copied


def test_it_comes_in_as_it_is(document, bring, store, paths):
    result = bring(document, "chat.json")
    assert result.troubles == []
    ended, branch = (store.thread(number) for number in result.threads)
    assert store.path(branch.id)[0].attachments == (FILE,)
    unsent = store.unsent.of(branch.id)
    assert (unsent.attachments, unsent.edit.attachments, unsent.edit.text) == ((FILE,), (FILE,), "one, otherwise")
    assert unsent.edit.message == store.path(branch.id)[0].id
    assert (ended.ending.sentence, ended.ending.tampered, branch.ending) == ("Enough.", False, None)
    path = store.path(ended.id)
    assert [message.text for message in path] == ["one", "answer to one", "two", "answer to two", "three"]
    assert path[2].pinned
    assert [message.notice.action for message in path[::2]] == [Action.WARN, Action.WARN, Action.END]
    assert [mark.text for mark in store.corrections.all()] == ["two"]


@pytest.mark.parametrize(
    "change",
    [
        lambda value: changed(value, ("threads", 0, "ending", "message"), 99),
        lambda value: without(value, "threads", 0, "ending", "message"),
        lambda value: without(value, "threads", 0, "ending"),  # the closing notice still tells of it
        lambda value: changed(value, ("messages",), []),
        lambda value: changed(value, ("threads", 0, "leaf"), 1),
        lambda value: changed(value, ("threads", 0, "leaf"), None),
    ],
)
def test_what_was_closed_stays_closed(change, document, bring, store):
    thread = bring(change(document), "chat.json").threads[0]
    assert store.thread(thread).ending is not None
    with pytest.raises(ThreadEnded):
        store.add_user_message(thread, "more")


def test_what_makes_no_sense_is_listed_and_the_rest_comes_in(document, bring, store, paths):
    value = changed(document, ("messages", 1, "author"), "nobody")
    value = changed(value, ("messages", 2, "events", 0, "payload"), {"abuse": "much"})
    result = bring(value, "chat.json")
    said = " ".join(trouble.sentence for trouble in result.troubles)
    assert "message number 2 cannot be read" in said
    assert "message 3 as “assessment” cannot be read" in said
    assert "it is not known what came before" in said
    assert ["two", "answer to two", "three"] in paths()


def test_a_later_version_is_refused_in_words(document, bring):
    result = bring(document | {"version": 2}, "chat.json")
    assert result.conversations == 0
    assert "later version" in result.troubles[0].sentence


def test_circles_and_numbers_that_are_taken(document, bring, store):
    value = changed(document, ("messages", 0, "parent"), 3)
    value["messages"].append(value["messages"][4])
    result = bring(value, "chat.json")
    assert len(result.troubles) == 2
    assert store._database.connection.execute("SELECT count(*) FROM messages").fetchone() == (5,)


def test_files_stand_only_on_what_the_user_said_and_an_edit_is_of_a_message_that_is_there(document, bring, store):
    answer = next(number for number, each in enumerate(document["messages"]) if each["author"] == "model")
    value = changed(document, ("messages", answer, "attachments"), [{"name": "x", "size": 1, "text": "x"}])
    value = changed(value, ("threads", 1, "edit", "message"), 99)
    result = bring(value, "chat.json")
    branch = result.threads[-1]
    assert [bool(message.attachments) for message in store.path(branch)] == [True, False]
    assert store.unsent.of(branch).edit is None


def test_an_answer_that_was_being_written_is_cut_off(document, bring, store):
    result = bring(changed(document, ("messages", 3, "state"), "streaming"), "chat.json")
    assert store.path(result.threads[0])[3].state is MessageState.INTERRUPTED


@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_value_in_any_place_of_our_own(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("any")
    value = ended_chat(folder / "first")
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.sampled_from([place for place in places_in(value) if place]))
        value = changed(value, place, data.draw(ANYTHING))
    (folder / "x.json").write_text(json.dumps([value]))
    store = Store.open(folder / "data")
    result = import_chats(folder / "x.json", store, "gentle")
    assert not result.stopped
    for thread in store.threads():
        store.path(thread.id)
        if thread.ending:
            with pytest.raises(ThreadEnded):
                store.add_user_message(thread.id, "more")
        else:
            store.add_user_message(thread.id, "more")
    connection = store._database.connection
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    store.close()
