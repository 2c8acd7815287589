"""What the window remembers from one start to the next: a small file beside the conversations."""

import contextlib
import logging
import os
from pathlib import Path

import msgspec

from desktop.theme.appearance import Appearance

_log = logging.getLogger(__name__)
_NAME = "window.json"


class Settings(msgspec.Struct, kw_only=True):
    """The window's memory. Losing it loses no words."""

    appearance: Appearance = Appearance.SYSTEM
    width: int = 1120
    height: int = 760
    maximised: bool = False
    open_thread: int | None = None
    blank_thread: int | None = None
    """The thread that the next new chat is written in: it may hold a draft."""
    preset: str | None = None
    """The preset that new chats start with; None is the default one."""
    folded_support: list[int] = []
    """The messages whose support card was folded away: the card of a chat stays so."""
    model: str | None = None
    """The model file chosen last; None is the one that ships with the app."""


def load_settings(folder: Path) -> Settings:
    """The settings in a data folder; the defaults where there are none. A file that makes no sense is set aside."""
    file = folder / _NAME
    try:
        return msgspec.json.decode(file.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        _log.warning("the window's settings could not be read: %s", error)
        with contextlib.suppress(OSError):
            file.replace(file.with_suffix(".json.damaged"))
        return Settings()


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all. A disk that refuses costs nothing but the window's size."""
    file = folder / _NAME
    part = file.with_suffix(".json.part")
    try:
        with part.open("wb") as out:
            out.write(msgspec.json.format(msgspec.json.encode(settings)))
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    except OSError as error:
        _log.warning("the window's settings could not be kept: %s", error)
