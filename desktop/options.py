"""What the app is started with."""

from dataclasses import dataclass
from pathlib import Path

from desktop.theme.appearance import Appearance
from models.judging.asking import AskChatModel

__all__ = ["Appearance", "Options"]


@dataclass(frozen=True)
class Options:
    """The command line's wishes, already checked. They go before what was chosen in the window, for this start."""

    data_dir: Path
    """Where the conversations lie. It is made where it is missing."""
    model: Path | None = None
    """The model file to start with; None takes the one used last, else the one that ships with the app."""
    appearance: Appearance = Appearance.SYSTEM
    """LIGHT or DARK; SYSTEM keeps what was chosen in the window."""
    ask_model: AskChatModel | None = None
    """Whether the chat model is asked before an end."""
    guard: Path | None = None
    """A guard model's file."""
