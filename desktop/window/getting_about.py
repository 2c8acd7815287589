"""F6 and Shift+F6: from one part of the window to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def move_on(parts: Sequence[tuple[QWidget, QWidget]], step: int) -> None:
    """Give the focus to the next part that is shown, or the one before. Each has the place in it where the focus goes."""
    shown = [(part, place) for part, place in parts if part.isVisible()]
    here = next((number for number, (part, _) in enumerate(shown) if has_focus(part)), len(shown) - 1)
    shown[(here + step) % len(shown)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def has_focus(part: QWidget) -> bool:
    """Whether the focus is on a widget or in it."""
    focused = QApplication.focusWidget()
    return focused is not None and (part is focused or part.isAncestorOf(focused))
