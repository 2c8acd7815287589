"""Picking prompts and personas by a slash at the beginning of the composer."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from desktop.beginning import beginning
from desktop.personas.library import PromptLibrary
from desktop.personas.picker import Pick, PromptPicker
from desktop.personas.place_walk import PlaceWalk
from models.personas.matching import matching
from models.personas.places import fill
from models.personas.records import Persona, SavedPrompt

_SLASH = "/"
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Picking(QObject):
    """Opens the list when a slash is all that stands in the field, filters it as one types on, and puts in what was picked.

    What nothing matches is a message like any other: the list is gone then, and Enter sends. Main thread only.

    Signals:
        persona_picked: a Persona.
        manage_requested: the prompts and personas are to be shown where they are kept.
    """

    persona_picked = Signal(object)
    manage_requested = Signal()

    def __init__(
        self,
        library: PromptLibrary,
        picker: PromptPicker,
        field: QPlainTextEdit,
        selection: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._picker = picker
        self._field = field
        self._selection = selection
        self._is_on = False
        self.walk = PlaceWalk(field)
        field.installEventFilter(self)
        field.textChanged.connect(self._on_text_changed)
        picker.picked.connect(self._pick)

    @Slot()
    def open(self) -> None:
        """Open the list as the slash does, where nothing is written yet."""
        if self._field.isEnabled() and not self._field.isReadOnly() and not self._field.toPlainText():
            self._field.setFocus()
            self._is_on = True  # also where the window is not the one that has the keys
            self._field.insertPlainText(_SLASH)

    @Slot()
    def close(self) -> None:
        """Put the list away; what stands in the field stays."""
        self._is_on = False
        self._picker.hide()

    @Slot()
    def _on_text_changed(self) -> None:
        text = self._field.toPlainText()
        if not text.startswith(_SLASH) or "\n" in text:
            self.close()
        elif text == _SLASH and self._field.hasFocus() and not self._field.isReadOnly():
            self._is_on = True
        if self._is_on:
            self._picker.offer(self._picks(text.removeprefix(_SLASH)))

    def _picks(self, typed: str) -> list[Pick]:
        picks = [_pick_of(entry) for entry in matching(self._library.book, typed)]
        return picks if typed else [*picks, Pick(None, self.tr("Prompts and personas…"), kind=self.tr("Settings"))]

    @Slot(object)
    def _pick(self, entry: Persona | SavedPrompt | None) -> None:
        self.close()
        if isinstance(entry, SavedPrompt):
            clipboard = QGuiApplication.clipboard().text()
            filled = fill(entry.text, selection=self._selection(), clipboard=clipboard)
            self._replace(filled.text)
            self.walk.begin(filled.places)
        else:
            self._replace("")
        if isinstance(entry, Persona):
            self.persona_picked.emit(entry)
        elif entry is None:
            self.manage_requested.emit()

    def _replace(self, text: str) -> None:
        cursor = QTextCursor(self._field.document())  # so that it can be undone
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(0)
        self._field.setTextCursor(cursor)
        self._field.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self._picker.hide()
        if not isinstance(event, QKeyEvent):
            return False
        is_wanted = self._picker.isVisible() or self.walk.is_under_way
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape and is_wanted:
            event.accept()  # the window has a shortcut for Esc, which would come first
            return True
        if event.type() is QEvent.Type.KeyPress:
            return self._picks_by(event) if self._picker.isVisible() else self._walks_by(event)
        return False

    def _picks_by(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in _STEPS and plain:
            self._picker.move_by(_STEPS[key])
        elif key in _PICKS and plain and (pick := self._picker.current) is not None:
            self._pick(pick.entry)
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _walks_by(self, event: QKeyEvent) -> bool:
        if not self.walk.is_under_way:
            return False
        if event.key() == Qt.Key.Key_Tab and not event.modifiers():
            self.walk.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.walk.end()
        else:
            return event.key() == Qt.Key.Key_Backtab and self.walk.go_back()
        return True


def _pick_of(entry: Persona | SavedPrompt) -> Pick:
    if isinstance(entry, Persona):
        kind = QCoreApplication.translate("Picking", "Persona")
        return Pick(entry, entry.name, beginning(entry.instructions), kind)
    return Pick(entry, entry.name, beginning(entry.text))
