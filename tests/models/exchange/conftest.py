"""A store in a folder of its own, and an import into it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from models.conversations.store import Store
from models.exchange.importing import Imported, import_chats


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "data")
    opened._database.connection.execute("PRAGMA synchronous = OFF")
    yield opened
    opened.close()


@pytest.fixture
def bring(store: Store, tmp_path: Path) -> Callable[..., Imported]:
    """Import what a file with this content holds: bytes, or a value as JSON."""

    def bring(content: Any, name: str = "conversations.json") -> Imported:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return import_chats(file, store, "gentle")

    return bring


@pytest.fixture
def paths(store: Store) -> Callable[[], list[list[str]]]:
    """What each listed chat shows, as texts."""
    return lambda: [[message.text for message in store.path(thread.id)] for thread in store.threads()]
