"""Whether keys can be given to a command. Pure but for Qt's tables of keys."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from desktop.commands.command import Command
from desktop.commands.commands import Commands

_FOR_TEXT = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
_IN_MESSAGES = "Ctrl+Shift+C"
"""What the messages themselves take, to copy as Markdown."""
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ALONE = (Qt.Key.Key_F1, Qt.Key.Key_F35)
"""From the first to the last, the function keys need no other key with them."""


def types_text(keys: QKeySequence) -> bool:
    """Whether one writes or moves about with these keys: as a shortcut they would be missed everywhere."""
    combination: QKeyCombination = keys[0]  # type: ignore[index]  # Qt has it, its stubs do not
    if keys == QKeySequence(_IN_MESSAGES) or any(keys in QKeySequence.keyBindings(standard) for standard in _FOR_TEXT):
        return True
    is_function_key = _ALONE[0] <= combination.key() <= _ALONE[1] or combination.key() == Qt.Key.Key_Escape
    return not is_function_key and not combination.keyboardModifiers() & _MODIFIERS


def owner_of(keys: QKeySequence, commands: Commands, but: str) -> Command | None:
    """The command that has these keys now, another than `but`."""
    return next((each for each in commands if each.id != but and keys in commands.keys(each.id)), None)


def as_kept(keys: list[QKeySequence]) -> str:
    """How keys stand in the settings."""
    return QKeySequence.listToString(keys, QKeySequence.SequenceFormat.PortableText)
