"""What an older version kept is taken into the search while the window is used."""

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.search.catching_up import CatchingUp
from desktop.search.search_page import SearchPage
from desktop.theme.theme import Theme
from models.conversations.message_search import Search
from models.conversations.records import Attachment
from models.conversations.search_records import Found, SearchQuery
from models.conversations.store import Store


def older(folder: Path) -> Store:
    """A store as the migration of an older one leaves it."""
    store = Store.open(folder)
    for number in range(3):
        file = Attachment(name="a.txt", size=1, text=f"harbour {number}")
        store.add_user_message(store.new_thread("gentle").id, "Look.", [file])
    connection = store._database.connection
    connection.execute("INSERT INTO attachments_fts (attachments_fts) VALUES ('delete-all')")
    connection.execute("INSERT INTO unindexed SELECT 'attachments', id FROM attachments")
    return store


def test_it_is_taken_in_by_itself_and_the_window_writes_meanwhile(qtbot: QtBot, tmp_path: Path) -> None:
    store, search = older(tmp_path), Search.open(tmp_path)
    parent = QObject()
    catching_up = CatchingUp(tmp_path, parent)
    catching_up.start()
    while search.is_behind():
        store.add_user_message(store.new_thread("gentle").id, "Something else")
    assert len(search.find(SearchQuery(text="harbour")).threads) == 3
    catching_up.close()
    search.close()
    store.close()


def test_one_that_is_closed_begins_no_more(qtbot: QtBot, tmp_path: Path) -> None:
    store, parent = older(tmp_path), QObject()
    catching_up = CatchingUp(tmp_path, parent)
    catching_up.close()
    catching_up.start()
    search = Search.open(tmp_path)
    assert search.is_behind()
    search.close()
    store.close()


def test_while_not_all_is_found_the_page_says_so(theme: Theme, qtbot: QtBot) -> None:
    page = SearchPage(theme)
    qtbot.addWidget(page)
    page.show_found(SearchQuery(text="harbour"), Found(is_behind=True))
    assert page.line.sentence == "Nothing found. (files and thoughts of older chats are still being taken in)"
    page.show_found(SearchQuery(text="harbour"), Found())
    assert page.line.sentence == "Nothing found."
