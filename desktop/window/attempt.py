"""Doing what may be refused, with the refusal told in the window."""

from collections.abc import Callable

from desktop.sentences import in_window_language
from models.errors import ExeuntError


def attempt(work: Callable[[], object], say: Callable[[str], object]) -> bool:
    """Do it; where it is refused, say why in one sentence, and return False. A bug is raised."""
    try:
        work()
    except ExeuntError as error:
        say(in_window_language(error.sentence))
        return False
    return True
