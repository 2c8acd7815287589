"""A session for the tests of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.models.session_chat import Chat


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    chat = Chat(tmp_path)
    yield chat
    chat.store.close()
