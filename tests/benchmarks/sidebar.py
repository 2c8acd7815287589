"""The list of chats with 1,000 chats in 50 folders, and the window while chats of a store of 100,000 messages are deleted for good.

`make bench`.
"""

import os
import random
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.theme.appearance import Appearance
from desktop.theme.theme import Theme
from desktop.threads.thread_rows import rows_of_list
from desktop.window.sidebar import Sidebar
from models.conversations.database import FILE_NAME
from models.conversations.store import Store

CHATS = 1_000
FOLDERS = 50
MESSAGES_OF_A_CHAT = 100
TO_DELETE = 50
SYLLABLES = ("ka", "lo", "mi", "ter", "pon", "vex", "zu", "gar", "ti", "no", "sel", "qui", "dom", "ra")
FILL = "INSERT INTO messages (conversation, parent, thread, author, text, state, created) VALUES (?, ?, ?, 'user', ?, 'complete', ?)"


def fill(folder: Path) -> list[int]:
    """Chats as they are in practice: short questions, long answers."""
    chance = random.Random(1)
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(3_000)]
    store = Store.open(folder, waits_for_disk=False)
    chats = [store.new_thread("gentle", f"Chat {number} about {chance.choice(words)}") for number in range(CHATS)]
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as raw:
        raw.execute("BEGIN")
        for chat in chats:
            leaf, time_of = None, time.time_ns() // 1000 - chance.randrange(10**13)
            for number in range(MESSAGES_OF_A_CHAT):
                text = " ".join(chance.choices(words, k=80 if number % 2 else 15))
                leaf = raw.execute(FILL, (chat.conversation, leaf, chat.id, text, time_of)).lastrowid
            raw.execute("UPDATE threads SET leaf = ?, updated = ? WHERE id = ?", (leaf, time_of, chat.id))
        raw.execute("COMMIT")
    for number in range(FOLDERS):
        store.places.move([chat.id for chat in chats[number * 10 : number * 10 + 10]], f"Folder {number:02}")
    store.close()
    return [chat.id for chat in chats]


def told(what: str, way: Callable[[], object], rounds: int = 10) -> None:
    """Print the median and the longest of several times."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        way()
        took.append((time.perf_counter() - start) * 1000)
    print(f"{what:<62} {sorted(took)[len(took) // 2]:7.1f} ms, at most {max(took):7.1f}")


def the_list(app: QApplication, store: Store) -> None:
    """What a user waits for who opens, folds, chooses and scrolls."""
    theme = Theme(Appearance.LIGHT)
    theme.apply(app)
    sidebar = Sidebar(theme)
    sidebar.resize(264, 800)
    sidebar.show()
    today = datetime.now().astimezone().date()

    def show() -> None:
        sidebar.show_rows(rows_of_list(store.threads(), store.places.folders(), today), None)
        sidebar.threads.viewport().repaint()

    def show_anew() -> None:
        sidebar.show_rows([], None)
        show()

    def fold() -> None:
        folder = store.places.folders()[0]
        store.places.fold(folder.name, collapsed=not folder.collapsed)
        show()

    def choose_all() -> None:
        sidebar.threads.clearSelection()
        sidebar.threads.selectAll()
        sidebar.threads.viewport().repaint()

    def scroll() -> None:
        bar = sidebar.threads.verticalScrollBar()
        bar.setValue((bar.value() + 700) % bar.maximum())
        sidebar.threads.viewport().repaint()

    told("read and show all of them", show_anew)
    told("show them again, nothing changed", show)
    told("open or close a folder", fold)
    told("choose all", choose_all)
    told("scroll by a page", scroll)


def deleting(folder: Path, store: Store, chats: list[int]) -> None:
    """Writing a draft over and over, as the window does, while another thread deletes."""
    longest: dict[str, float] = {}
    steps = {
        "delete the rows": lambda erasing: erasing.delete(chats[:TO_DELETE]),
        "clear index and copies": lambda erasing: erasing.finish(whatever_size=False),
        "write the file anew (when the app closes)": lambda erasing: erasing.finish(whatever_size=True),
    }

    def work(step: str) -> None:
        own = Store.open(folder, waits_for_disk=False)
        steps[step](own.erasing)
        own.close()

    for step in steps:
        thread = threading.Thread(target=work, args=(step,))
        begun, number = time.perf_counter(), 0
        thread.start()
        while thread.is_alive():
            start, number = time.perf_counter(), number + 1
            store.set_draft(chats[-1], f"A draft {number}")
            longest[step] = max(longest.get(step, 0.0), time.perf_counter() - start)
            time.sleep(0.005)
        took = (time.perf_counter() - begun) * 1000
        print(f"{step:<62} {took:7.0f} ms, a draft waited at most {longest.get(step, 0) * 1000:7.1f} ms")


def main() -> None:
    """All of it."""
    app = QApplication([])
    with tempfile.TemporaryDirectory(prefix="exeunt-bench-") as name:
        folder = Path(name)
        chats = fill(folder)
        print(f"{CHATS} chats, {FOLDERS} folders, {CHATS * MESSAGES_OF_A_CHAT} messages, {TO_DELETE} chats to delete")
        print(f"the file has {(folder / FILE_NAME).stat().st_size / 1e6:.0f} MB")
        store = Store.open(folder, waits_for_disk=False)
        the_list(app, store)
        deleting(folder, store, chats)
        store.close()


if __name__ == "__main__":
    main()
