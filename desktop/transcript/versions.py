"""Going from one version of a message to the next, without losing the place where one reads or the button one presses."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.transcript.path_rows import PathRows
from desktop.transcript.placement import Anchor
from desktop.transcript.reading_place import HEAD
from desktop.transcript.row import MessageRow
from models.conversations.records import Message, MessageId


@dataclass(frozen=True)
class Stood:
    """Where a version stood before another takes its place. All in pixels, from the top of the screen."""

    number: int
    top: int
    bottom: int
    button: str = ""
    """The small button in it that had the focus, by its name; empty where none had."""
    had_focus: bool = False


def where_stands(rows: PathRows, version: MessageId, messages: Sequence[Message]) -> Stood | None:
    """Where the version stands on the screen that `version`, of the path to come, takes the place of; None where it is on none."""
    number = next((number for number, message in enumerate(messages) if message.id == version), None)
    if number is None or not rows.is_on_screen(number):
        return None
    row = rows[number]
    focused = next((button.accessibleName() for button in row.actions_bar.buttons() if button.hasFocus()), "")
    return Stood(number, row.y(), row.y() + row.height(), focused, row.has_focus())


def anchor_of(stood: Stood, height: int) -> Anchor:
    """Keep the head of the message in its place; where it was above the screen, the foot, which has the buttons."""
    return Anchor(stood.number, stood.top if stood.top >= 0 else min(stood.bottom - height, HEAD))


def give_back_focus(row: MessageRow, stood: Stood) -> None:
    """Put the focus where it was in the version before: on the same small button, or, where it can go no further, on the row."""
    if not stood.had_focus:
        return
    row.show_actions()
    button = next((each for each in row.actions_bar.buttons() if each.accessibleName() == stood.button), None)
    (button or row).setFocus(Qt.FocusReason.ShortcutFocusReason)


def step_of(event: QKeyEvent, direction: Qt.LayoutDirection) -> int:
    """1 or -1 where the keys ask for the next version or the one before (Alt with an arrow), else 0."""
    if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return 0
    step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
    return -step if direction is Qt.LayoutDirection.RightToLeft else step
