"""Exports that people can read, and one that comes back as it was."""

import json
import os
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.conversations.records import MessageState, Notice, Thoughts
from models.conversations.store import Store
from models.errors import ExchangeError
from models.exchange.exporting import export_chat, export_everything, file_name
from models.exchange.importing import import_chats
from models.exchange.words import Words
from models.policy.records import Action, Decision, PathState, Rule
from tests.models.conversations.test_whole import FILLED, STEPS, Random
from tests.models.exchange import samples
from tests.scripted import STRIKE

HOSTILE = "\n\n".join(
    [
        "<script>alert(1)</script>",
        '<img src="http://x.example/i.png" onerror="alert(1)">',
        "[click](javascript:alert(1)) [file](file:///etc/passwd) [web](https://example.org/a?b=1&c=2)",
        "![picture](https://example.org/i.png)",
        "<style>body{display:none}</style> &lt;b&gt; </article></body>",
        "| a | b |\n|---|---|\n| 1 | <b>2</b> |",
        "```html\n<iframe src=x>\n```",
        "a \0 b",
    ]
)


HARMLESS = {"charset", "http-equiv", "content", "name", "class", "href", "dir"}


def no_pdf(_chat, _words, _progress):
    raise AssertionError("no PDF was asked for")


def export(store, thread, file, chosen=None):
    export_chat(store, thread, file, Words(), no_pdf, chosen)
    return file.read_text(encoding="utf-8")


@pytest.fixture
def chat(store):
    thread = store.new_thread("gentle")
    asked = store.add_user_message(thread.id, "# not a heading <b>\nsecond line")
    notice = Notice(action=Action.WARN, text="Please stop <now>.")
    store.keep_assessment(
        asked.id, STRIKE, Decision(action=Action.WARN, rule=Rule.NEXT_STEP, state=PathState()), notice
    )
    begun = store.begin_answer(thread.id, asked.id, "Small <i>")
    store.finish_answer(begun.id, HOSTILE, MessageState.STOPPED, None, Thoughts(text="I <think>", seconds=1.0))
    store.rename_thread(thread.id, "A </title><script> *title*")
    return thread.id


class Tags(HTMLParser):
    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.said = set(), set(), []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {(tag, name, value) for name, value in attrs}

    def handle_data(self, data):
        self.said.append(data)


def test_what_was_written_is_never_html(store, chat, tmp_path):
    page = Tags(export(store, chat, tmp_path / "a.html"))
    assert page.tags.isdisjoint({"script", "img", "iframe", "link", "object", "form", "input", "video", "base"})
    assert {name for _, name, _ in page.attributes} <= HARMLESS
    assert {value for _, name, value in page.attributes if name == "href"} == {
        "https://example.org/a?b=1&c=2",
        "https://example.org/i.png",
        "http://x.example/i.png",
    }
    said = "".join(page.said)
    for words in (
        "<script>alert(1)</script>",
        "# not a heading <b>\nsecond line",
        "Small <i>",
        "I <think>",
        "(stopped)",
    ):
        assert words in said
    assert "Please stop <now>." in said


def test_html_is_for_light_and_dark_and_loads_nothing(store, chat, tmp_path):
    page = export(store, chat, tmp_path / "a.html")
    assert "prefers-color-scheme: dark" in page
    assert "default-src 'none'" in page
    assert "url(" not in page
    assert "@import" not in page


def test_markdown_has_the_words_as_they_were_written(store, chat, tmp_path):
    text = export(store, chat, tmp_path / "a.md")
    assert HOSTILE in text
    assert "# not a heading <b>\nsecond line" in text
    assert text.startswith("# A \\</title\\>\\<script\\> \\*title\\*\n")
    assert "> Please stop <now>." in text
    assert "## Small \\<i\\> (stopped)" in text


def test_the_instructions_of_a_chat_stand_at_its_beginning(store, chat, tmp_path):
    store.set_instructions(chat, "You are <b>brief</b>.")
    assert "**Instructions**\n>\n> You are <b>brief</b>." in export(store, chat, tmp_path / "a.md").split("##")[0]
    page = Tags(export(store, chat, tmp_path / "a.html"))
    assert "You are <b>brief</b>." in "".join(page.said)
    chosen = [store.path(chat)[0].id]
    assert "brief" not in export(store, chat, tmp_path / "b.md", chosen)


def test_code_that_was_left_open_does_not_swallow_what_follows(store, chat, tmp_path):
    asked = store.add_user_message(chat, "~~~\nopen")
    answer = store.begin_answer(chat, asked.id, "Small")
    store.finish_answer(answer.id, "````py\n```\nstill open", MessageState.COMPLETE)
    text = export(store, chat, tmp_path / "a.md")
    assert "~~~\nopen\n~~~\n\n## Small" in text
    assert text.endswith("````py\n```\nstill open\n````\n")


def test_a_selection_has_the_chosen_messages_alone(store, chat, tmp_path):
    answer = store.path(chat)[1]
    text = export(store, chat, tmp_path / "a.md", {answer.id})
    assert "not a heading" not in text
    assert HOSTILE in text


def test_an_ended_chat_says_so(store, chat, tmp_path):
    asked = store.path(chat)[0]
    store.end_thread(chat, asked.id, None, "Small", "After a warning <b> it went on.")
    assert "**Chat ended by Small**" in export(store, chat, tmp_path / "a.md")
    assert "After a warning &lt;b&gt; it went on." in export(store, chat, tmp_path / "a.html")
    assert "ended by" not in export(store, chat, tmp_path / "b.md", {asked.id})


def test_json_of_a_chat_comes_back(store, chat, tmp_path):
    whole = json.loads(export(store, chat, tmp_path / "a.json"))
    assert (whole["format"], whole["version"]) == ("exeunt-conversation", 1)
    assert import_chats(tmp_path / "a.json", store, "gentle").already_there == 1
    other = Store.open(tmp_path / "other")
    result = import_chats(tmp_path / "a.json", other, "firm")
    assert (result.conversations, result.troubles) == (1, [])
    assert other.path(result.threads[0])[0].assessment == STRIKE
    assert other.thread(result.threads[0]).preset == "gentle"
    other.close()


@FILLED
@given(STEPS, st.booleans())
def test_the_export_of_what_was_imported_is_the_first_export(tmp_path_factory, steps, with_strangers):
    folder = tmp_path_factory.mktemp("random")
    random = Random(folder / "one")
    for step in steps:
        random.take(*step)
    if with_strangers:
        (folder / "c.json").write_text(json.dumps([samples.chatgpt(), samples.claude(), samples.open_webui()]))
        import_chats(folder / "c.json", random.store, "gentle")
    into = Store.open(folder / "other")
    into._database.connection.execute("PRAGMA synchronous = OFF")
    export_everything(random.store, folder / "one.zip", Words())
    result = import_chats(folder / "one.zip", into, "firm")
    assert result.troubles == [] or not random.store.wholes.conversations()
    export_everything(into, folder / "other.zip", Words())
    assert contents(folder / "one.zip") == contents(folder / "other.zip")
    again = import_chats(folder / "one.zip", into, "firm")
    assert (again.conversations, again.already_there) == (0, result.conversations)
    random.store.close()
    into.close()


def names_in(folder: Path):
    return [path.name for path in folder.iterdir()]


def contents(file: Path):
    with zipfile.ZipFile(file) as packed:
        found = {name: packed.read(name) for name in packed.namelist()}
    # A correction comes in with the first chat that it stands for, so their order may be another.
    marks = sorted(json.loads(found.pop("corrections.json")), key=json.dumps)
    return marks, found


def test_everything_is_written_whole_or_not_at_all(store, chat, tmp_path):
    file = tmp_path / "all" / "e.zip"
    file.parent.mkdir()
    file.write_bytes(b"the export of before")
    assert export_everything(store, file, Words(), lambda _: False) is None
    assert file.read_bytes() == b"the export of before"
    assert names_in(file.parent) == ["e.zip"]
    assert export_everything(store, file, Words()) == 1
    assert names_in(file.parent) == ["e.zip"]
    with zipfile.ZipFile(file) as packed:
        assert packed.testzip() is None
        assert [name.partition("/")[0] for name in packed.namelist()] == ["conversations", "chats", "corrections.json"]


def test_a_full_disk_leaves_what_was_there(store, chat, tmp_path, monkeypatch):
    file = tmp_path / "all" / "a.md"
    file.parent.mkdir()
    file.write_text("before")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExchangeError, match="No space left"):
        export(store, chat, file)
    assert names_in(file.parent) == ["a.md"]
    assert file.read_text() == "before"


def test_a_name_that_says_no_form_is_refused(store, chat, tmp_path):
    with pytest.raises(ExchangeError, match=r"\.md, \.html, \.pdf, \.json"):
        export(store, chat, tmp_path / "a.docx")
    assert list(tmp_path.glob("a.*")) == []


@pytest.mark.parametrize(
    ("title", "name"),
    [("../../etc/passwd", "etc passwd"), ("", "chat"), ("CON: a*b?", "CON a b"), ("é" * 99, "é" * 60)],
)
def test_titles_make_harmless_names(title, name):
    assert file_name(title) == name
