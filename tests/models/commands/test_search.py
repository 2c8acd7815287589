"""`exeunt search`."""

import io
from pathlib import Path

from desktop.__main__ import main
from models.commands.search import search_chats
from models.conversations.records import Attachment, MessageState, Thoughts
from models.conversations.store import Store


def printed(folder: Path, words: str) -> tuple[int, list[str]]:
    out = io.StringIO()
    code = search_chats(folder, words, out)
    return code, out.getvalue().splitlines()


def test_each_chat_stands_with_its_number_and_the_lines_in_it(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    chat = store.new_thread("gentle")
    store.add_user_message(chat.id, "A lion\x1b[31m at the harbour")
    other = store.new_thread("gentle")
    store.add_user_message(other.id, "Nothing of it")
    store.rename_thread(other.id, "Lions")
    store.places.trash([other.id])
    store.close()
    code, lines = printed(tmp_path, "lion")
    assert code == 0
    assert [line.split()[0] for line in lines] == [str(other.id), str(chat.id), "you:"]
    assert lines[0].endswith("Lions  in the trash")
    assert lines[2] == "      you: A lion\ufffd[31m at the harbour"
    assert printed(tmp_path, '"at lion"') == (1, ["Nothing found."])


def test_without_chats_it_says_so_and_makes_nothing(tmp_path: Path) -> None:
    assert printed(tmp_path / "none", "lion") == (1, ["There are no chats yet."])
    assert not (tmp_path / "none").exists()


def test_the_command_takes_several_words(tmp_path: Path, capsys) -> None:
    store = Store.open(tmp_path)
    store.add_user_message(store.new_thread("gentle").id, "A lion at the harbour")
    store.close()
    assert main(["search", "--data-dir", str(tmp_path), "harb", "lion"]) == 0
    assert "A lion at the harbour" in capsys.readouterr().out


def test_a_file_is_named_and_thoughts_are_searched_on_demand(tmp_path: Path, capsys) -> None:
    store = Store.open(tmp_path)
    chat = store.new_thread("gentle")
    asked = store.add_user_message(chat.id, "Look", [Attachment(name="a\nb.txt", size=1, text="at the harbour")])
    begun = store.begin_answer(chat.id, asked.id, "Small")
    store.finish_answer(begun.id, "Yes.", MessageState.COMPLETE, None, Thoughts(text="The harbour, hm.", seconds=1))
    store.close()
    assert printed(tmp_path, "harbour")[1][1:] == ["      you, in a b.txt: at the harbour"]
    assert main(["search", "--data-dir", str(tmp_path), "--thoughts", "harbour"]) == 0
    assert "Small, in thoughts: The harbour, hm." in capsys.readouterr().out
