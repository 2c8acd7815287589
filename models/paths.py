"""Where things lie: what ships with the app, and what the user's conversations are kept in."""

import os
from pathlib import Path

import platformdirs

RESOURCES = Path(__file__).resolve().parent.parent / "resources"

SETTINGS_NAME = "window.json"
"""The file in the data folder that has what was chosen in the window."""


def default_data_folder() -> Path:
    """The folder for the database, unless `--data-dir` names another: `$EXEUNT_DATA_DIR`, else the platform's own."""
    chosen = os.environ.get("EXEUNT_DATA_DIR")
    return Path(chosen).expanduser() if chosen else platformdirs.user_data_path("exeunt", appauthor=False)
