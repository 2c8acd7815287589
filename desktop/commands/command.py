"""One thing that can be done."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


class Group(Enum):
    """What a command is about; the settings list the commands in this order."""

    CHAT = auto()
    CHATS = auto()
    MODEL = auto()
    POLICY = auto()
    SETTINGS = auto()
    WINDOW = auto()

    @property
    def title(self) -> str:
        """Its name."""
        return {
            Group.CHAT: QCoreApplication.translate("Group", "This chat"),
            Group.CHATS: QCoreApplication.translate("Group", "Chats"),
            Group.MODEL: QCoreApplication.translate("Group", "Model"),
            Group.POLICY: QCoreApplication.translate("Group", "Policy for new chats"),
            Group.SETTINGS: QCoreApplication.translate("Group", "Settings"),
            Group.WINDOW: QCoreApplication.translate("Group", "Window"),
        }[self]


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Command:
    """What it is called, how it is done, and when it can be. The user's keys are kept by its `id`: it never changes."""

    id: str
    group: Group
    name: str
    run: Callable[[], object]
    _: KW_ONLY
    keys: str | QKeySequence.StandardKey = ""
    """Its first keys, several with `; ` between. `Ctrl` is the command key on a Mac; a standard key is the platform's own."""
    is_enabled: Callable[[], bool] = _always
    """Asked whenever it matters, so it may look at anything, and must be quick."""
    is_checked: Callable[[], bool] | None = None
    """For what is switched on and off: whether it is on."""
    about: str = ""
    """A sentence for its tool tip."""
    words: str = ""
    """Further words that somebody may look for; never shown."""
    kind: str = ""
    """What stands beside its name in the palette; without, its group's title."""
    is_in_palette: bool = True

    @property
    def default_keys(self) -> list[QKeySequence]:
        """The keys it has until the user chooses others."""
        if isinstance(self.keys, QKeySequence.StandardKey):
            return QKeySequence.keyBindings(self.keys)[:1]
        return keys_in(self.keys)


def keys_in(text: str) -> list[QKeySequence]:
    """The keys in what the settings keep; none in an empty text, of which Qt makes a list with a sequence of nothing."""
    return [keys for keys in QKeySequence.listFromString(text) if not keys.isEmpty()]
