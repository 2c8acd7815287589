"""The app's icons: Phosphor."""

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from desktop.glyphs import GlyphEngine
from models.paths import RESOURCES


class Icon(StrEnum):
    """What an icon stands for; its value is the glyph's name in Phosphor 1.3."""

    NEW_CHAT = "note-pencil"
    SEARCH = "magnifying-glass"
    SEND = "arrow-up-bold"
    STOP = "stop-fill"
    COPY = "copy"
    COPIED = "check"
    ATTACH = "paperclip"
    FILE = "file-text"
    REGENERATE = "arrow-clockwise"
    EDIT = "pencil-simple"
    BRANCH = "git-branch"
    CLOSED_DOOR = "door"
    MODEL = "cube"
    SIDEBAR = "columns"
    WARNING = "warning"
    SUPPORT = "lifebuoy"
    LIGHT = "sun"
    DARK = "moon"
    TRASH = "trash"
    PREVIOUS = "caret-left"
    NEXT = "caret-right"
    CHEVRON_DOWN = "caret-down"
    CHEVRON_UP = "caret-up"
    TO_DO = "square"
    DONE = "check-square"
    CLOSE = "x"
    REASONS = "info"
    MORE = "dots-three"
    SETTINGS = "gear-six"
    PIN = "push-pin"
    UNPIN = "push-pin-slash"
    FOLDER = "folder"
    FOLDER_OPEN = "folder-open"
    ARCHIVE = "archive"


APP_ICON = RESOURCES / "icons" / "exeunt.svg"


@lru_cache(maxsize=1)
def app_icon() -> QIcon:
    """The app's own sign, for windows and the task bar. Needs a QApplication."""
    drawn = QIcon(str(APP_ICON))
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):  # an icon of a window goes to the desktop as pixels
        made.addPixmap(drawn.pixmap(QSize(size, size)))
    return made


def onwards(widget: QWidget) -> Icon:
    """The sign that points where reading the window goes on: something can be unfolded there."""
    return Icon.PREVIOUS if widget.isRightToLeft() else Icon.NEXT


@lru_cache(maxsize=256)
def icon(name: Icon, colour: str) -> QIcon:
    """An icon in one colour (`#RRGGBB`), sharp at any size. Needs a QApplication. Made once for each pair and shared."""
    return QIcon(GlyphEngine(name.value, colour))
