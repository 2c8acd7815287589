"""What the app remembers from one start to the next: what the user chose, and how the window stood. A small file beside the chats."""

import contextlib
import logging
import os
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.theme.appearance import Appearance, Contrast, Motion
from desktop.theme.reading import LineWidth, ReadingSize
from desktop.translation import WindowLanguage
from models.chat.model_settings import ModelSettings
from models.chat.states.folder import DEFAULT_MOST_BYTES
from models.judging.asking import AskChatModel
from models.paths import SETTINGS_NAME

_log = logging.getLogger(__name__)


class Settings(msgspec.Struct, kw_only=True):
    """The app's memory. Losing it loses no words."""

    appearance: Appearance = Appearance.SYSTEM
    reading_size: ReadingSize = ReadingSize.NORMAL
    line_width: LineWidth = LineWidth.NORMAL
    reading_face: str = ""
    """The family that messages are set in; empty for the window's."""
    contrast: Contrast = Contrast.SYSTEM
    motion: Motion = Motion.SYSTEM
    preset: str | None = None
    """The preset that new chats start with; None is the default one."""
    ask_model: AskChatModel = AskChatModel.AUTO
    guard: str | None = None
    """The guard model's file."""
    language: str | None = None
    """The language of the notices, such as `de`; None is the window's."""
    window_language: WindowLanguage = WindowLanguage.SYSTEM
    country: str | None = None
    """The country whose helplines are named, such as `DE`; None is the machine's."""
    model: str | None = None
    """The model file chosen last; None is the one that ships with the app."""
    instructions: str = ""
    """What models are told before all else in chats without instructions of their own; empty is the app's own line."""
    name_chats: bool = True
    """Whether a model that is large enough names chats."""
    thinking: dict[str, bool] = {}
    """Which models, by name, are to think before they answer, or not to; others do as they are made to."""
    models: dict[str, ModelSettings] = {}
    """How each model is loaded and answers, by the path of its file."""
    saved_states_bytes: int = DEFAULT_MOST_BYTES
    """How much of the disk is for what the model has read, so that a chat goes on at once after a start; 0 keeps nothing."""
    trash_days: int = 30
    """For how long the trash keeps a chat; 0 is until the user deletes it."""
    width: int = 1120
    height: int = 760
    maximised: bool = False
    open_thread: int | None = None
    blank_thread: int | None = None
    """The thread that the next new chat is written in: it may hold a draft."""
    waiting_message: int | None = None
    """A message that was sent while a model was being loaded, and is to be answered when the next is there."""
    shortcuts: dict[str, str] = {}
    """The keys of commands that have others than at first, as Qt writes them: empty for none."""
    recent_commands: list[str] = []
    """What was done last from the palette, by its ids."""
    folded_support: list[int] = []
    """The messages whose support card was folded away: the card of a chat stays so."""


class SettingsFile:
    """The settings in a data folder; the defaults where there are none. A file that makes no sense is set aside.

    What a later version of the app added is kept, so that going back and forth between two versions loses nothing.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / SETTINGS_NAME
        self._of_others: dict[str, msgspec.Raw] = {}
        self.trouble = ""
        """A sentence for the user where the file was set aside, else empty."""
        self.settings = self._read()

    def save(self) -> bool:
        """Write the settings, whole or not at all; False where the disk refuses, which costs nothing but the memory."""
        part = self._file.with_suffix(".json.part")
        everything = {**msgspec.to_builtins(self.settings), **self._of_others}
        try:
            with part.open("wb") as out:
                out.write(msgspec.json.format(msgspec.json.encode(everything)))
                out.flush()
                os.fsync(out.fileno())
            part.replace(self._file)
        except OSError as error:
            _log.warning("the settings could not be kept: %s", error)
            return False
        return True

    def _read(self) -> Settings:
        try:
            read = self._file.read_bytes()
            settings = msgspec.json.decode(read, type=Settings)
            found = msgspec.json.decode(read, type=dict[str, msgspec.Raw])
        except FileNotFoundError:
            return Settings()
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            _log.warning("the settings could not be read: %s", error)
            self._set_aside()
            return Settings()
        # A Raw is a view into what was read: copied, it does not hold all of it.
        self._of_others = {
            name: value.copy() for name, value in found.items() if name not in Settings.__struct_fields__
        }
        return settings

    def _set_aside(self) -> None:
        aside = self._file.with_suffix(".json.damaged")
        with contextlib.suppress(OSError):
            self._file.replace(aside)
        words = QCoreApplication.translate(
            "SettingsFile",
            "The settings could not be read and start anew; your chats are safe. The old file is kept as {name}.",
        )
        self.trouble = words.format(name=aside.name)
