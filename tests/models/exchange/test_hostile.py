"""Files made by somebody who means ill, or by nobody: no crash, no hang, no half chat."""

import json
import os
import zipfile
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.conversations.store import Store
from models.errors import ExchangeError
from models.exchange.importing import import_chats
from tests.models.exchange import samples


def node(key, parent, role="user", text="x", children=(), **message):
    content = {"content_type": "text", "parts": [text]}
    return {
        "id": key,
        "parent": parent,
        "children": list(children),
        "message": {"author": {"role": role}, "content": content} | message,
    }


def tree(*nodes, current=None):
    return {"mapping": {each["id"]: each for each in nodes}, "current_node": current, "title": "T"}


TREES = {
    "a circle": (tree(node("a", "b"), node("b", "a", text="y"), current="b"), 2),
    "its own parent": (tree(node("a", "a"), current="a"), 1),
    "a circle of hidden ones": (
        tree(node("a", "h"), node("h", "i", role="system"), node("i", "h", role="system"), current="i"),
        1,
    ),
    "a parent that is not there": (tree(node("a", "gone"), node("b", "a"), current="b"), 2),
    "two roots": (tree(node("a", None), node("b", None, text="other"), current="b"), 1),
    "a last message that is not there": (tree(node("a", None), node("b", "a"), current="gone"), 2),
    "a last message of no type": (tree(node("a", None), node("b", "a"), current=[1]), 2),
    "times out of range": (
        tree(node("a", None, create_time=1e300), node("b", "a", create_time=-5), node("c", "b", create_time="soon")),
        3,
    ),
    "NUL and half surrogates": (tree(node("a", None, text="a\0b\ud800c"), current="a"), 1),
    "a huge text": (tree(node("a", None, text="long " * 400_000), current="a"), 1),
    "children that are no list": (tree({**node("a", None), "children": 7}, node("b", "a"), current="b"), 2),
}


@pytest.mark.parametrize("name", TREES)
def test_trees_that_make_no_sense_keep_their_messages(name, bring, paths, store):
    value, shown = TREES[name]
    result = bring([value, samples.claude()])
    assert result.conversations == 2
    assert sorted(map(len, paths())) == sorted([shown, 3])
    held = store._database.connection.execute("SELECT count(*) FROM messages").fetchone()[0]
    assert held == sum(each["message"]["author"]["role"] == "user" for each in value["mapping"].values()) + 4


def test_a_chain_of_thirty_thousand_is_no_recursion(bring, paths):
    nodes = [node(str(number), str(number - 1) if number else None) for number in range(30_000)]
    assert bring([tree(*nodes, current="29999")]).conversations == 1
    assert len(paths()[0]) == 30_000


def test_a_million_levels(bring, paths):
    deep = b"[" * 10**6 + b"]" * 10**6
    sound = json.dumps(samples.chatgpt()).encode()
    result = bring(b'[{"mapping": {"a": ' + deep + b"}}, " + sound + b"]")
    assert result.conversations == 1
    assert [trouble.sentence for trouble in result.troubles] == ["This chat cannot be read: it is nested too deeply."]
    assert bring(b"[" * 10**6).conversations == 0


def test_duplicate_ids_are_taken_once(bring, paths):
    chat = samples.claude(current_leaf_message_uuid="m4")
    chat["chat_messages"] += chat["chat_messages"][:2]
    result = bring([chat])
    assert paths()[0][1:] == ["Second.", "Thanks."]
    assert "came twice" in result.troubles[0].sentence


def zipped(folder, members, **changes):
    file = folder / "bomb.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return file


def test_a_zip_bomb_is_not_unpacked(store, tmp_path):
    packed = zipped(tmp_path, {"conversations.json": b"[" + b" " * 300_000_000})
    assert packed.stat().st_size < 1_000_000
    told = []
    result = import_chats(packed, store, "gentle", lambda done: told.append(done) or True)
    assert "packed so tightly" in result.troubles[0].sentence
    assert told == []


def test_broken_zips(store, tmp_path):
    content = zipped(tmp_path, {"a.json": json.dumps([samples.chatgpt()]), "b.json": "[]"}).read_bytes()
    file = tmp_path / "x.zip"
    for cut in range(0, len(content), 7):
        file.write_bytes(content[:cut] + bytes([content[cut] ^ 0x55]) + content[cut + 1 :])
        with suppress(ExchangeError):
            import_chats(file, store, "gentle")
    for thread in store.threads():
        assert len(store.path(thread.id)) == 5


def test_a_pipe_in_a_folder_is_not_waited_for(store, tmp_path):
    folder = tmp_path / "export"
    folder.mkdir()
    os.mkfifo(folder / "conversations.json")
    (folder / "loop").symlink_to(folder)
    (folder / "passwd.json").symlink_to("/etc/passwd")
    assert import_chats(folder, store, "gentle").conversations == 0


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
SAMPLES = [samples.chatgpt(), samples.claude(), samples.lm_studio(), samples.open_webui()]


def places_in(value, place=()):
    yield place
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places_in(inner, (*place, key))


PLACES = [(number, place) for number, sample in enumerate(SAMPLES) for place in places_in(sample) if place]


def changed(value, place, new):
    copied = json.loads(json.dumps(value))
    inner = copied
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = new
    return copied


@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(PLACES), ANYTHING), min_size=1, max_size=6))
def test_any_value_in_any_place(tmp_path_factory, changes):
    folder = tmp_path_factory.mktemp("any")
    store = Store.open(folder / "data")
    store._database.connection.execute("PRAGMA synchronous = OFF")
    values = [changed(SAMPLES[number], place, new) for (number, place), new in changes]
    (folder / "x.json").write_text(json.dumps(values))
    result = import_chats(folder / "x.json", store, "gentle")
    assert not result.stopped
    for thread in store.threads():
        path = store.path(thread.id)
        assert [message.parent for message in path] == [None, *(message.id for message in path)][: len(path)]
        assert thread.ending is None
    store.close()
