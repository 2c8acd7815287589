"""The few words of the app's own in an export for people. The window gives them in its language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The defaults are English."""

    you: str = "You"
    model: str = "The model"
    """Where its name is not known."""
    thoughts: str = "Thoughts"
    instructions: str = "Instructions"
    stopped: str = "stopped"
    cut_short: str = "cut short"
    interrupted: str = "interrupted"
    ended: str = "Chat ended"
    ended_by: str = "Chat ended by {model}"
    untitled: str = "New chat"
