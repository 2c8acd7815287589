"""What the app is started with."""

from dataclasses import dataclass
from pathlib import Path

from desktop.theme.appearance import Appearance
from models.judging.second_key import Judges

__all__ = ["Appearance", "Options"]


@dataclass(frozen=True)
class Options:
    """The command line's wishes, already checked."""

    data_dir: Path
    """Where the conversations lie. It is made where it is missing."""
    model: Path | None = None
    """The model file to start with; None takes the one used last, else the one that ships with the app."""
    appearance: Appearance = Appearance.SYSTEM
    """LIGHT or DARK for this start; SYSTEM keeps what was chosen in the window."""
    judges: Judges = Judges()
    """Which models are asked before a chat ends."""
