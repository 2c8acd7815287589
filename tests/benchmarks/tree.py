"""The map of a conversation of 10,000 messages: read, laid out, painted, walked. `make bench`."""

import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from desktop.theme.appearance import Appearance
from desktop.theme.theme import Theme
from desktop.tree.folding import fold
from desktop.tree.layout import Layout
from desktop.tree.panel import TreePanel
from models.conversations.database import FILE_NAME
from models.conversations.records import Thread
from models.conversations.store import Store

MESSAGES = 10_000
TEXT = "a message as long as they are in practice, with some words and some more of them; " * 5
FILL = "INSERT INTO messages (conversation, parent, thread, author, text, state, created) VALUES (?, ?, ?, 'user', ?, 'complete', ?)"
SHAPES = {
    "one long chat": 0.0,
    "a branch every twenty messages": 0.05,
    "every message below any other": 1.0,
}
"""How often a message is not below the last one, but below any."""


def filled(store: Store, folder: Path, elsewhere: float) -> Thread:
    """A thread whose conversation has so many messages."""
    chance = random.Random(1)
    thread = store.new_thread("gentle", "A chat")
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as raw:
        raw.execute("BEGIN")
        numbers: list[int] = []
        for _ in range(MESSAGES):
            parent = None
            if numbers:
                parent = chance.choice(numbers) if chance.random() < elsewhere else numbers[-1]
            row = (thread.conversation, parent, thread.id, TEXT, time.time_ns() // 1000)
            numbers.append(int(raw.execute(FILL, row).lastrowid or 0))
        raw.execute("UPDATE threads SET leaf = ? WHERE id = ?", (numbers[-1], thread.id))
        raw.execute("COMMIT")
    return store.thread(thread.id)


def told(what: str, way: Callable[[], object], rounds: int = 7) -> None:
    """Print the median and the longest of several times."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        way()
        took.append((time.perf_counter() - start) * 1000)
    print(f"  {what:<46} {sorted(took)[len(took) // 2]:7.1f} ms, at most {max(took):7.1f}")


def one_shape(store: Store, thread: Thread) -> None:
    """All that is done with one conversation."""
    tree = store.trees.read(thread.conversation)
    nodes = fold(tree)
    panel = TreePanel(Theme(Appearance.LIGHT))
    panel.resize(340, 760)
    panel.picture.show_tree(tree, thread.id)
    panel.show()
    viewport = panel.picture.viewport()
    picture = QPixmap(viewport.size())

    def paint() -> None:
        viewport.render(picture)

    def scroll() -> None:
        bar = panel.picture.verticalScrollBar()
        bar.setValue((bar.value() + 90) % (bar.maximum() + 1))
        paint()

    told("read from the store", lambda: store.trees.read(thread.conversation))
    told("fold", lambda: fold(tree))
    told(f"lay out {len(nodes):,} nodes", lambda: Layout(nodes))
    told("show again, nothing changed", lambda: panel.picture.show_tree(tree, thread.id))
    told("paint", paint)
    told("scroll by a turn of the wheel", scroll, 50)
    panel.picture.set_zoom(0.2)
    told("paint at a fifth of the size", paint)


def main() -> None:
    """All shapes."""
    app = QApplication([])
    Theme(Appearance.LIGHT).apply(app)
    with tempfile.TemporaryDirectory(prefix="exeunt-bench-") as name:
        store = Store.open(Path(name), waits_for_disk=False)
        for shape, elsewhere in SHAPES.items():
            print(f"{MESSAGES:,} messages, {shape}")
            one_shape(store, filled(store, Path(name), elsewhere))
        store.close()


if __name__ == "__main__":
    main()
