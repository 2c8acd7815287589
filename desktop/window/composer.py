"""Where the user writes: a field that grows, and one button that sends or stops."""

import math
from enum import Enum, auto

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icon, icon
from desktop.theme.fonts import interface_font
from desktop.theme.theme import Theme
from desktop.theme.tokens import TextSize

_MOST_LINES = 8
_BUTTON = 32
_CORNER = 12


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
        self._text = _MessageField()
        self._text.setPlaceholderText(self.tr("Message…"))
        self._text.setAccessibleName(self.tr("Message"))
        self._text.enter_pressed.connect(self._on_enter)
        self._text.textChanged.connect(self._on_text_changed)
        self._button = _RoundButton(theme)
        self._button.clicked.connect(self._on_button)
        field = _Frame(theme, self._text)
        inner = QHBoxLayout(field)
        inner.setContentsMargins(16, 8, 8, 8)
        inner.setSpacing(8)
        inner.addWidget(self._text, 1)
        inner.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._strip)
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


class _MessageField(QPlainTextEdit):
    """A plain text field as high as its text, up to a limit. Enter is told, Shift+Enter breaks the line."""

    enter_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composing = False
        self._is_full = False
        self.setObjectName("message")
        self.setFont(interface_font(TextSize.MESSAGE))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self.textChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        breaks = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)
        # While an input method composes, Enter takes its suggestion: it must never send half a word.
        if enter and not breaks and not self._composing:
            self.enter_pressed.emit()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # A file that is dropped is for the window, which opens models.
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        # The cursor may have scrolled the text while there was less room.
        if not self._is_full:
            self.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @Slot()
    def _on_size_changed(self) -> None:
        self._fit()

    @Slot()
    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing() + 1  # as QPlainTextEdit lays it out
        height = self._text_height(_MOST_LINES * line)
        self._is_full = height > _MOST_LINES * line
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if self._is_full else off)
        padding = max(0, (_BUTTON - line) // 2)
        self.setViewportMargins(0, padding, 0, padding)
        self.setFixedHeight(max(line, min(height, _MOST_LINES * line)) + 2 * padding)

    def _text_height(self, enough: int) -> int:
        """Of all lines as they are laid out (an emoji makes one taller); not measured on where it is more than `enough`."""
        height = 0.0
        block = self.document().firstBlock()
        while block.isValid() and height <= enough:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return math.ceil(height)


class _Frame(QFrame):
    """The rounded paper around field and button; its line takes the accent while the field has the focus."""

    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._field = field
        field.installEventFilter(self)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme.changed.connect(self.update)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self.update()
        return False

    def mousePressEvent(self, event: object) -> None:
        self._field.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._field.hasFocus()
        width = 1.5 if focused else 1.0
        painter.setPen(QPen(QColor(tokens.accent if focused else tokens.hairline), width))
        painter.setBrush(QColor(tokens.raised))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), _CORNER, _CORNER)


class _RoundButton(QAbstractButton):
    """A filled circle with an icon."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = Icon.SEND
        self.setFixedSize(_BUTTON, _BUTTON)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def set_icon(self, name: Icon) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_BUTTON, _BUTTON)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        circle = QRectF(self.rect())
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
            painter.setPen(Qt.PenStyle.NoPen)
            circle.adjust(4, 4, -4, -4)
        painter.setBrush(QColor(tokens.accent if self.isEnabled() else tokens.hairline))
        painter.drawEllipse(circle)
        colour = tokens.on_accent if self.isEnabled() else tokens.second
        icon(self._icon, colour).paint(painter, self.rect().adjusted(8, 8, -8, -8))
