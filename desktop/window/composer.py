"""Where the user writes: a field that grows, and one button that sends or stops."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.icons import Icon
from desktop.theme.theme import Theme
from desktop.window.composer_parts import ComposerPaper, RoundButton
from desktop.window.context_ring import ContextRing
from desktop.window.message_field import MessageField
from desktop.window.window_use import WindowUse


class ComposerState(Enum):
    """What the button does."""

    SENDS = auto()
    STOPS = auto()
    """This chat's answer is being written: typing goes on, the button stops it."""
    WAITS = auto()
    """Another chat is being answered: typing goes on, sending waits."""
    SENDING = auto()
    """The message is on its way into the store."""


class Composer(QWidget):
    """The composer.

    Signals:
        send_requested: the text, without blank ends.
        stop_requested: the answer is to be stopped.
        edit_cancelled: the earlier message that is being edited is left as it was.
        text_changed: the user typed.
    """

    send_requested = Signal(str)
    stop_requested = Signal()
    edit_cancelled = Signal()
    text_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ComposerState.SENDS
        self._waiting_for = ""
        self._strip = self._build_strip()
        self._text = MessageField()
        self._text.setPlaceholderText(self.tr("Message…"))
        self._text.setAccessibleName(self.tr("Message"))
        self._text.enter_pressed.connect(self._on_enter)
        self._text.textChanged.connect(self._on_text_changed)
        self._button = RoundButton(theme)
        self._button.clicked.connect(self._on_button)
        self._ring = ContextRing(theme)
        self._warning = QLabel()
        self._warning.setProperty("role", "caption")
        self._warning.setWordWrap(True)
        self._warning.setTextFormat(Qt.TextFormat.PlainText)
        self._warning.setContentsMargins(16, 0, 16, 0)
        self._warning.hide()
        field = ComposerPaper(theme, self._text)
        inner = QHBoxLayout(field)
        inner.setContentsMargins(16, 8, 8, 8)
        inner.setSpacing(8)
        inner.addWidget(self._text, 1)
        inner.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignBottom)
        inner.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._strip)
        layout.addWidget(self._warning)
        layout.addWidget(field)
        self.setFocusProxy(self._text)
        self._show_state()

    @property
    def text(self) -> str:
        """What stands in it."""
        return self._text.toPlainText()

    @property
    def state(self) -> ComposerState:
        """What its button does now."""
        return self._state

    @property
    def is_editing(self) -> bool:
        """Whether it holds an earlier message."""
        return not self._strip.isHidden()

    def set_text(self, text: str) -> None:
        """Put a text in, the cursor at its end."""
        if text != self.text:
            self._text.setPlainText(text)
        cursor = self._text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._text.setTextCursor(cursor)

    def set_state(self, state: ComposerState, waiting_for: str = "") -> None:
        """Change what the button does; `waiting_for` is the sentence that says why sending waits."""
        self._state = state
        self._waiting_for = waiting_for
        self._text.setReadOnly(state is ComposerState.SENDING)
        self._show_state()

    def show_editing(self, editing: bool) -> None:
        """Show or hide the strip that says that an earlier message is being edited."""
        self._strip.setVisible(editing)

    def show_use(self, use: WindowUse | None) -> None:
        """Show how much of the model's window this message would fill, and what it would push out; None shows nothing."""
        self._ring.show_use(use)
        self._warning.setText(use.warning if use else "")
        self._warning.setVisible(bool(self._warning.text()))
        self._text.setAccessibleDescription(self._ring.accessibleDescription())

    def _build_strip(self) -> QWidget:
        strip = QWidget()
        words = QLabel(self.tr("Editing an earlier message"))
        words.setProperty("role", "caption")
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setProperty("role", "link")
        cancel.setCursor(Qt.CursorShape.PointingHandCursor)
        cancel.clicked.connect(self.edit_cancelled)
        layout = QHBoxLayout(strip)
        layout.setContentsMargins(16, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(cancel)
        layout.addStretch(1)
        strip.hide()
        return strip

    @Slot()
    def _on_text_changed(self) -> None:
        self._show_state()
        self.text_changed.emit()

    @Slot()
    def _on_enter(self) -> None:
        if self._state is ComposerState.SENDS and (text := self.text.strip()):
            self.send_requested.emit(text)

    @Slot()
    def _on_button(self) -> None:
        if self._state in (ComposerState.STOPS, ComposerState.SENDING):
            self.stop_requested.emit()
        else:
            self._on_enter()

    def _show_state(self) -> None:
        stops = self._state in (ComposerState.STOPS, ComposerState.SENDING)
        self._button.set_icon(Icon.STOP if stops else Icon.SEND)
        self._button.setEnabled(stops or (self._state is ComposerState.SENDS and bool(self.text.strip())))
        if stops:
            name, tip = self.tr("Stop"), self.tr("Stop the answer (Esc)")
        elif self._state is ComposerState.WAITS:
            name, tip = self.tr("Send"), self._waiting_for
        else:
            name, tip = self.tr("Send"), self.tr("Send (Enter). Shift+Enter breaks the line.")
        self._button.setAccessibleName(name)
        self._button.setToolTip(tip)
