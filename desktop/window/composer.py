"""Where the user writes: a field that grows, what is attached above it, and one button that sends or stops."""

import re
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.attachments.long_paste import LongPaste
from desktop.attachments.tray import AttachmentTray
from desktop.icons import Icon
from desktop.theme.theme import Theme
from desktop.window.composer_parts import AttachButton, ComposerPaper, RoundButton
from desktop.window.context_ring import ContextRing
from desktop.window.message_field import MessageField
from desktop.window.quiet_line import QuietLine
from desktop.window.window_use import WindowUse
from models.conversations.records import Attachment

_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")


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
        send_requested: the text, without blank ends; the files are `attachments`.
        stop_requested: the answer is to be stopped.
        edit_cancelled: the earlier message that is being edited is left as it was.
        attach_requested: files are to be chosen.
        files_given: files were pasted or dropped: object list of Path.
        text_changed: the user typed, or attached something.
    """

    send_requested = Signal(str)
    stop_requested = Signal()
    edit_cancelled = Signal()
    attach_requested = Signal()
    files_given = Signal(object)
    text_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ComposerState.SENDS
        self._waiting_for = ""
        self._strip = self._build_strip()
        self._text = MessageField()
        self._text.setPlaceholderText(self.tr("Message…"))
        self._text.setAccessibleName(self.tr("Message"))
        self._button = RoundButton(theme)
        self._attach = AttachButton(theme)
        self._ring = ContextRing(theme)
        self.tray = AttachmentTray(theme)
        self._offer = QuietLine()
        self._offer.setContentsMargins(16, 0, 16, 0)
        self._warning = QLabel()
        self._warning.setProperty("role", "caption")
        self._warning.setWordWrap(True)
        self._warning.setTextFormat(Qt.TextFormat.PlainText)
        self._warning.setContentsMargins(16, 0, 16, 0)
        self._warning.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._paper = self._build_paper(theme)
        for part in (self._strip, self._warning, self._offer, self._paper):
            layout.addWidget(part)
        self.long_paste = LongPaste(self._text, self.tray, self._offer, self)
        self.setFocusProxy(self._text)  # the Tab key goes there first, past whatever stands before it
        QWidget.setTabOrder(self._text, self._attach)
        QWidget.setTabOrder(self._attach, self._button)
        self._connect()
        self._show_state()

    def _connect(self) -> None:
        self._text.enter_pressed.connect(self._on_enter)
        self._text.textChanged.connect(self._on_text_changed)
        self._text.files_given.connect(self.files_given)
        self._button.clicked.connect(self._on_button)
        self._attach.clicked.connect(self.attach_requested)
        self.tray.changed.connect(self._on_text_changed)
        self.tray.emptied.connect(self._text.setFocus)

    @property
    def text(self) -> str:
        """What stands in it."""
        return self._text.toPlainText()

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """The files that go with it."""
        return self.tray.attachments

    @property
    def field(self) -> MessageField:
        """Where the words stand."""
        return self._text

    @property
    def state(self) -> ComposerState:
        """What its button does now."""
        return self._state

    @property
    def is_editing(self) -> bool:
        """Whether it holds an earlier message."""
        return not self._strip.isHidden()

    def set_text(self, text: str) -> None:
        """Put a text in, the cursor at its end. The user can undo it."""
        if text != self.text:
            self._text.replace_text(text)
        self._to_end()

    def show_unsent(self, text: str, attachments: tuple[Attachment, ...]) -> None:
        """Show what stands unsent somewhere else: what stood here before does not come back by undoing."""
        if text != self.text:
            self._text.setPlainText(text)
        self._to_end()
        self.tray.show_attachments(attachments)

    def set_state(self, state: ComposerState, waiting_for: str = "") -> None:
        """Change what the button does; `waiting_for` is the sentence that says why sending waits."""
        self._state = state
        self._waiting_for = waiting_for
        self._text.hold(state is ComposerState.SENDING)
        self.tray.setEnabled(state is not ComposerState.SENDING)
        self._attach.setEnabled(state is not ComposerState.SENDING)
        self._show_state()

    def show_editing(self, editing: bool) -> None:
        """Show or hide the strip that says that an earlier message is being edited."""
        self._strip.setVisible(editing)

    def show_reading(self, name: str) -> None:
        """Say that a file is being read, which has to be there before the message can go; an empty name is that none is."""
        self.tray.show_reading(name)
        self._show_state()

    def show_drop(self, words: str) -> None:
        """Say what a drop of the files that are dragged over the window would do; empty where none are."""
        self.tray.show_hint(words)
        self._paper.light_up(bool(words))

    def show_use(self, use: WindowUse | None) -> None:
        """Show how much of the model's window this message would fill, and what it would push out; None shows nothing."""
        self._ring.show_use(use)
        self._warning.setText(use.warning if use else "")
        self._warning.setVisible(bool(self._warning.text()))
        self._text.about = self._ring.accessibleDescription()

    def _build_paper(self, theme: Theme) -> ComposerPaper:
        paper = ComposerPaper(theme, self._text)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._attach, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._text, 1)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        inner = QVBoxLayout(paper)
        inner.setContentsMargins(8, 8, 8, 8)
        inner.setSpacing(4)
        inner.addWidget(self.tray)
        inner.addLayout(row)
        return paper

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

    def _to_end(self) -> None:
        cursor = self._text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._text.setTextCursor(cursor)

    @Slot()
    def _on_text_changed(self) -> None:
        self._show_state()
        self.text_changed.emit()

    @property
    def _can_send(self) -> bool:
        has_words = bool(self.text.strip() or self.attachments)
        return self._state is ComposerState.SENDS and has_words and not self.tray.is_reading

    @Slot()
    def _on_enter(self) -> None:
        if self._can_send:
            self.send_requested.emit(_without_blank_ends(self.text))

    @Slot()
    def _on_button(self) -> None:
        if self._state in (ComposerState.STOPS, ComposerState.SENDING):
            self.stop_requested.emit()
        else:
            self._on_enter()

    def _show_state(self) -> None:
        stops = self._state in (ComposerState.STOPS, ComposerState.SENDING)
        self._button.set_icon(Icon.STOP if stops else Icon.SEND)
        self._button.setEnabled(stops or self._can_send)
        if stops:
            name, tip = self.tr("Stop"), self.tr("Stop the answer (Esc)")
        elif self._state is ComposerState.WAITS:
            name, tip = self.tr("Send"), self._waiting_for
        else:
            name, tip = self.tr("Send"), self.tr("Send (Enter). Shift+Enter breaks the line.")
        self._button.setAccessibleName(name)
        self._button.setToolTip(tip)


def _without_blank_ends(text: str) -> str:
    """Without blank lines around it, and blanks behind. The first of several lines keeps its indent: it may be code."""
    text = _BLANK_LINES.sub("", text).rstrip()
    return text if "\n" in text else text.strip()
