"""What the terminal takes from the window's settings."""

from pathlib import Path

import pytest

from models.chat.states_folder import DEFAULT_MOST_BYTES
from models.commands.services import most_bytes_of_states
from models.paths import SETTINGS_NAME


@pytest.mark.parametrize(
    ("settings", "most"),
    [
        (None, DEFAULT_MOST_BYTES),
        ('{"saved_states_bytes": 0, "width": 900}', 0),
        ('{"width": 900}', DEFAULT_MOST_BYTES),
        ('{"saved_states_bytes": "all"}', DEFAULT_MOST_BYTES),
        ("damaged\udcff", DEFAULT_MOST_BYTES),
    ],
)
def test_who_keeps_nothing_in_the_window_keeps_nothing_in_the_terminal(
    tmp_path: Path, settings: str | None, most: int
) -> None:
    if settings is not None:
        (tmp_path / SETTINGS_NAME).write_text(settings, errors="surrogateescape")
    assert most_bytes_of_states(tmp_path) == most
