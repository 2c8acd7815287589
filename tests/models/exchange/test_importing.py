"""Chats of other apps come in with their branches, titles and dates; nothing comes in twice, and no chat comes in by half."""

import json
import zipfile

import pytest

from models.conversations.records import Author
from models.errors import ExchangeError
from models.exchange.importing import import_chats
from tests.models.exchange import samples


def test_a_chat_of_chatgpt_is_shown_as_it_was_there(bring, store, paths):
    result = bring([samples.chatgpt()])
    assert (result.conversations, result.already_there, result.troubles) == (1, 0, [])
    assert paths() == [samples.CHATGPT_SHOWN]
    thread = store.thread(result.threads[0])
    assert (thread.title, thread.preset, thread.ending) == ("Bees", "gentle", None)
    assert thread.created.timestamp() == 1_700_000_000.25
    assert thread.updated.timestamp() == 1_700_000_900.0
    asked, answer, *_ = store.path(thread.id)
    assert (asked.author, asked.created.timestamp()) == (Author.USER, 1_700_000_001.5)
    assert (answer.model, answer.thoughts.text) == ("o3", "Think of the sun.")
    assert all(message.assessment is None and message.decision is None for message in store.path(thread.id))


def test_the_other_answers_of_chatgpt_are_siblings(bring, store):
    thread = bring([samples.chatgpt()]).threads[0]
    old, new = store.path(thread)[1].siblings
    store.choose_sibling(thread, old)
    assert [message.text for message in store.path(thread)][1:] == ["By the sun."]
    store.choose_sibling(thread, new)
    assert len(store.path(thread)) == 5
    assert store.add_user_message(thread, "and now?").text == "and now?"


def test_a_chat_of_claude_with_branches(bring, store, paths):
    thread = bring([samples.claude()]).threads[0]
    assert paths() == [["A poem?\n\n[a.txt]\n\n```\nrain\n```", "Second.", "Thanks."]]
    answer = store.path(thread)[1]
    assert (len(answer.siblings), answer.thoughts.text, answer.model) == (2, "Rhyme.", "Claude")
    assert store.thread(thread).created.isoformat() == "2025-03-01T09:59:00+00:00"


def test_an_older_chat_of_claude_is_one_line(bring, paths):
    bring([samples.claude(tree=False)])
    assert [len(path) for path in paths()] == [4]


def test_a_chat_of_lm_studio(bring, store, paths):
    thread = bring(samples.lm_studio(), "1728296789123.conversation.json").threads[0]
    assert paths() == [["Hello", "Two", "More"]]
    answer = store.path(thread)[1]
    assert (answer.model, answer.thoughts.text, len(answer.siblings)) == ("small-8b", "Hm.", 2)
    assert (store.thread(thread).title, store.thread(thread).instructions) == ("Local", "You are local.")


@pytest.mark.parametrize("given", ["threads", "threads/jan_1/thread.json", "threads/jan_1/messages.jsonl"])
def test_a_chat_of_jan(given, store, tmp_path, paths):
    thread, messages = samples.jan()
    folder = tmp_path / "threads" / "jan_1"
    folder.mkdir(parents=True)
    (folder / "thread.json").write_text(json.dumps(thread))
    (folder / "messages.jsonl").write_text("\n".join(map(json.dumps, messages)) + "\n")
    result = import_chats(tmp_path / given, store, "gentle")
    assert result.troubles == []
    assert paths() == [["Fish?", "They swim."]]
    answer = store.path(result.threads[0])[1]
    assert (answer.thoughts.text, answer.model) == ("wet", "tiny")
    assert store.thread(result.threads[0]).instructions == "You are a fish."
    assert answer.created.timestamp() == 1_717_000_000.123


def test_a_chat_of_open_webui(bring, store, paths):
    thread = bring([samples.open_webui()], "chat-export.json").threads[0]
    assert paths() == [["Tea?", "Green."]]
    answer = store.path(thread)[1]
    assert answer.model == "M"
    assert store.thread(thread).instructions == "You serve tea."
    store.choose_sibling(thread, answer.siblings[1])
    assert paths() == [["Tea?", "Black.", "Milk?"]]


def test_a_zip_with_other_files_in_it(store, tmp_path, paths):
    file = tmp_path / "export.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("user.json", '{"id": "me", "email": "x"}')
        packed.writestr("chat.html", "<html>")
        packed.writestr("../../conversations.json", json.dumps([samples.chatgpt(), samples.claude()]))
    result = import_chats(file, store, "gentle")
    assert (result.conversations, result.troubles) == (2, [])
    assert sorted(path.name for path in tmp_path.rglob("*")) == sorted(
        ["data", "export.zip", *(path.name for path in (tmp_path / "data").iterdir())]
    )


def test_nothing_comes_in_twice(bring, store):
    both = [samples.chatgpt(), samples.claude(), samples.lm_studio(), samples.open_webui()]
    assert bring(both).conversations == 4
    result = bring([*both, samples.chatgpt("c-2")])
    assert (result.conversations, result.already_there) == (1, 4)
    assert len(store.threads()) == 5


def test_what_is_in_the_trash_is_there_and_what_was_deleted_is_not(bring, store):
    thread = bring([samples.chatgpt()]).threads[0]
    store.places.trash([thread])
    assert bring([samples.chatgpt()]).already_there == 1
    store.erasing.delete([thread])
    assert bring([samples.chatgpt()]).conversations == 1


def test_the_order_and_the_search_know_imported_chats(bring, store):
    bring([samples.chatgpt(), samples.claude()])
    assert [thread.title for thread in store.threads()] == ["Poem", "Bees"]
    assert [hit.snippet for hit in store.search("smell")] != []


def test_a_broken_chat_costs_no_other(bring, paths):
    sound = json.dumps(samples.chatgpt("c-1")), json.dumps(samples.chatgpt("c-2"))
    text = f'[{sound[0]}, {{"mapping": {{nonsense}} }}, {sound[1]}, 7, null, "text"]'
    result = bring(text.encode())
    assert result.conversations == 2
    assert [(trouble.where, trouble.sentence) for trouble in result.troubles] == [
        ("conversations.json, number 2", "This chat cannot be read: it is no JSON.")
    ]


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9, 0.999])
def test_of_a_file_that_breaks_off_what_is_whole_comes_in(cut, bring, paths):
    text = json.dumps([samples.chatgpt(f"c-{number}") for number in range(10)]).encode()
    result = bring(text[: int(len(text) * cut)])
    assert result.conversations == int(10 * cut)
    assert paths() == [samples.CHATGPT_SHOWN] * result.conversations
    assert [trouble.sentence for trouble in result.troubles] == [
        "It cannot be read to its end: it breaks off in the middle."
    ]


def test_stopping_keeps_what_came_in_whole(store, tmp_path):
    file = tmp_path / "conversations.json"
    file.write_text(json.dumps([samples.chatgpt(f"c-{number}") for number in range(10)]))
    told = []
    result = import_chats(file, store, "gentle", lambda done: told.append(done) or len(told) < 5)
    assert result.stopped
    assert 0 < result.conversations < 10
    assert len(store.threads()) == result.conversations
    assert told == sorted(told)
    assert import_chats(file, store, "gentle").already_there == result.conversations


def test_a_full_disk_in_the_middle_leaves_whole_chats(bring, store):
    connection = store._database.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 20}")
    result = bring([samples.chatgpt(f"c-{number}") for number in range(100)])
    assert result.stopped
    assert "full" in result.troubles[0].sentence
    assert 0 < result.conversations < 100
    assert [len(store.path(thread.id)) for thread in store.threads()] == [5] * result.conversations


def test_what_holds_no_chats_says_so(bring):
    for content in (b"", b"hello", {"a": 1}, [1, 2], b"\xff\xfe\x00"):
        result = bring(content)
        assert result.conversations == 0
        assert len(result.troubles) == 1


def test_what_is_not_there_says_so(store, tmp_path):
    with pytest.raises(ExchangeError, match="no file"):
        import_chats(tmp_path / "nothing.json", store, "gentle")
