"""What a model thought over its answer: one quiet line that opens."""

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QWidget

from desktop.icons import Icon, icon, onwards
from desktop.reading_direction import put
from desktop.theme.tokens import Tokens
from desktop.transcript.body import MessageBody
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.markdown.message_reader import AnswerReader
from desktop.transcript.style import Style
from models.conversations.records import Message, MessageState, Thoughts

_BUTTON = 28
_LINE = 1
_INSIDE = 14
_BELOW = 12


def thought_for(message: Message, thoughts: Thoughts) -> str:
    """How long it thought, or thinks: `Thought for 12 s`, `Thinking… 4 s`; of an imported answer it is not known."""
    thinks = message.state is MessageState.STREAMING and not message.text
    if not thinks and thoughts.seconds == 0:
        return _tr("Thoughts")
    seconds = max(round(thoughts.seconds), 1)
    minutes, rest = divmod(seconds, 60)
    time = _tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
    if minutes == 0:
        time = _tr("{seconds} s").format(seconds=seconds)
    return (_tr("Thinking… {time}") if thinks else _tr("Thought for {time}")).format(time=time)


class ThoughtsFold(QWidget):
    """The thoughts of one answer, folded unless they are opened.

    Signals:
        opened: the user opened them (True) or folded them away.
        selection_changed: text was selected, or no longer is, in them.
        copied: code in them is on the clipboard.
    """

    opened = Signal(bool)
    selection_changed = Signal()
    copied = Signal()

    def __init__(self, parent: QWidget, drawings: FormulaDrawings | None = None) -> None:
        super().__init__(parent)
        self._tokens: Tokens | None = None
        self._is_open = False
        self._read = ""
        """What of the thoughts stands in the body."""
        self._reader = AnswerReader()
        self.button = _FoldButton(self)
        self.button.setProperty("role", "thoughts")
        self.button.setFocusPolicy(
            Qt.FocusPolicy.ClickFocus
        )  # the transcript itself leads the Tab key through its rows
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(self._on_clicked)
        self.body = MessageBody(self, drawings)
        self.body.selection_changed.connect(self.selection_changed)
        self.body.copied.connect(self.copied)

    def show_thoughts(self, message: Message, tokens: Tokens, *, is_open: bool) -> None:
        """Show this message's thoughts; nothing of it is seen where it has none."""
        thoughts = message.thoughts
        self.setVisible(thoughts is not None)
        if thoughts is None:
            return
        words = thought_for(message, thoughts)
        self.button.setText(words)
        shown = (
            _tr("{words}. Press to fold the thoughts away") if is_open else _tr("{words}. Press to read the thoughts")
        )
        self.button.setAccessibleName(shown.format(words=words))
        if tokens != self._tokens or is_open != self._is_open or self.button.icon().isNull():
            self.button.setIcon(icon(Icon.CHEVRON_DOWN if is_open else onwards(self), tokens.second))
        self._tokens, self._is_open = tokens, is_open
        self.body.setVisible(is_open)
        if is_open:
            self._show_text(thoughts.text, tokens)

    def height_for(self, width: int) -> int:
        """Place the parts; the height they take at a width."""
        put(self.button, QRect(0, 0, min(self.button.sizeHint().width(), width), _BUTTON), width)
        if not self._is_open:
            return _BUTTON + 4
        height = self.body.height_for(width - _INSIDE)
        put(self.body, QRect(_INSIDE, _BUTTON + 4, width - _INSIDE, height), width)
        return _BUTTON + 4 + height + _BELOW

    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches."""
        return [self.button, *(self.body.tab_stops() if self._is_open else [])]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline beside what was thought."""
        if self._is_open and self._tokens is not None:
            painter = QPainter(self)
            line = QRect(0, _BUTTON + 4, _LINE, self.body.height())
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), line)
            painter.fillRect(place, QColor(self._tokens.hairline))

    def _show_text(self, text: str, tokens: Tokens) -> None:
        """Thoughts mostly grow at their end, and then only that is read again."""
        if not self._read or not text.startswith(self._read):
            self._reader, self._read = AnswerReader(), ""
        blocks = self._reader.extend(text[len(self._read) :])
        self._read = text
        self.body.show_blocks(blocks, Style(tokens, tokens.second), growing=True)

    def _on_clicked(self) -> None:
        self.opened.emit(not self._is_open)


class _FoldButton(QPushButton):
    """Enter and Space press it; the arrows belong to the transcript."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


def _tr(text: str) -> str:
    return QCoreApplication.translate("ThoughtsFold", text)
