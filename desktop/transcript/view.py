"""The transcript: a path of messages, of which only those on the screen are widgets."""

from collections.abc import Iterable, Sequence
from time import perf_counter

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from desktop.theme.fonts import measure
from desktop.theme.theme import Theme
from desktop.theme.tokens import LINE_HEIGHT, MEASURE, Space, TextSize
from desktop.transcript.footer import TranscriptFooter
from desktop.transcript.heights import RowHeights
from desktop.transcript.placement import Anchor, Placement, place_at_end, place_from
from desktop.transcript.row import MARGIN, MessageRow
from desktop.transcript.row_pool import RowPool
from desktop.transcript.surroundings import SurroundingsOf, none_of_these
from models.conversations.records import Author, Message, MessageId, MessageState

_HEAD = 20
_FOOT = 16
_LINE_STEP = 40
_FRAME_MS = 33
_LINE_PIXELS = TextSize.MESSAGE * LINE_HEIGHT / 100


class TranscriptView(QAbstractScrollArea):
    """Shows a path. It stays at the bottom when it is there, and else keeps the first message on the screen where it is.

    Rows are recycled, so ten thousand messages cost what fits on the screen; the heights of the others are guessed until they are
    shown. Text that is added to an answer is gathered for 33 ms.

    Signals:
        regenerate_requested, edit_requested, branch_requested, why_requested, wrong_requested: object message id.
        sibling_requested: object id of the version to show.
        copied: something was put on the clipboard.
        folded: a support card was folded away or opened: object message id, bool.
        say_action_requested: the button beside what `say` said.
    """

    regenerate_requested = Signal(object)
    edit_requested = Signal(object)
    branch_requested = Signal(object)
    why_requested = Signal(object)
    wrong_requested = Signal(object)
    sibling_requested = Signal(object)
    copied = Signal()
    folded = Signal(object, bool)
    say_action_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._messages: list[Message] = []
        self._numbers: dict[MessageId, int] = {}
        self._heights = RowHeights()
        self._pool = RowPool(self._new_row)
        self._anchor = Anchor(0, _HEAD)
        self._following = True
        self._placing = False
        self._scrolled_to = 0
        self._folded: set[MessageId] = set()
        self._surroundings_of: SurroundingsOf = none_of_these
        self._ended = False
        self._model_name = ""
        self._added: dict[MessageId, list[str]] = {}
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._on_frame)
        self._footer = TranscriptFooter(self.viewport())
        self._footer.action_requested.connect(self.say_action_requested)
        self._dress()
        theme.changed.connect(self._on_theme_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Transcript")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One that comes and goes would move the column sideways.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(_LINE_STEP)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    # What is shown

    def show_path(self, messages: Sequence[Message], *, ended: bool, model_name: str) -> None:
        """Show this path from its end, or, where the message at the top of the screen is on it too, from there.

        `model_name` names the model where a message does not.
        """
        kept = self._kept_anchor(messages)
        self._pool.free_from(0)
        self._added.clear()
        self._messages = list(messages)
        self._numbers = {message.id: number for number, message in enumerate(self._messages)}
        self._heights = RowHeights(self._guess(message) for message in self._messages)
        self._ended, self._model_name = ended, model_name
        self._footer.say(None, None)
        self._following = kept is None
        self._anchor = kept or Anchor(0, _HEAD)
        self._place()

    def add_message(self, message: Message) -> None:
        """Add a message after its parent. What stood there before, on another way through the conversation, is gone from view."""
        self._cut_after(message.parent)
        self._numbers[message.id] = len(self._messages)
        self._messages.append(message)
        self._heights.append(self._guess(message))
        if message.author is Author.USER:
            self._following = True  # who writes wants to see it
            self._footer.say(None, None)
        self._place()

    def change_message(self, message: Message) -> None:
        """Show the message as it is now. One that is not on the path is left alone."""
        number = self._numbers.get(message.id)
        if number is None:
            return
        shown = self._messages[number]
        if message.state is MessageState.STREAMING and shown.text.startswith(message.text):
            message = msgspec.structs.replace(
                message, text=shown.text
            )  # what was kept so far lags behind what is shown
        else:
            self._added.pop(message.id, None)
        self._messages[number] = message
        self._show_again(number)
        self._place()

    def extend_answer(self, message_id: MessageId, text: str) -> None:
        """Add text to the end of an answer. It is shown within 33 ms."""
        if message_id in self._numbers:
            self._added.setdefault(message_id, []).append(text)
            if not self._frame.isActive():
                self._frame.start()

    def surround(self, surroundings_of: SurroundingsOf) -> None:
        """Say and offer around each message what this gives, from now on. It is asked again for each message that changes."""
        self._surroundings_of = surroundings_of
        self._show_all_again()

    def fold(self, messages: Iterable[MessageId]) -> None:
        """Show the support cards of these messages folded away, and those of no others."""
        self._folded = set(messages)
        self._show_all_again()

    def go_to(self, message_id: MessageId) -> None:
        """Scroll to a message and give it the focus. One that is not on the path is left alone."""
        number = self._numbers.get(message_id)
        if number is None:
            return
        self._following = False
        self._anchor = Anchor(number, _HEAD)
        self._place()
        self._following = self._is_at_end()
        if number in self._pool:
            self._pool[number].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_ended(self, ended: bool) -> None:
        """Offer what can be done on a thread that has ended, or on one that goes on."""
        self._ended = ended
        self._show_all_again()

    def set_waiting(self, text: str | None) -> None:
        """A quiet line under the last message, or none."""
        self._footer.set_waiting(text)
        self._place()

    def say(self, sentence: str | None, action_label: str | None = None) -> None:
        """A sentence under the last message, with a button where there is something to do. The user's next message takes it away."""
        self._footer.say(sentence, action_label)
        self._place()

    def clear(self) -> None:
        """Show nothing."""
        self._footer.set_waiting(None)
        self.show_path((), ended=False, model_name="")

    @property
    def column_width(self) -> int:
        """The width of the column of text, in pixels."""
        return max(min(measure(), self.viewport().width() - 2 * Space.BETWEEN_MESSAGES), 160)

    # Rows

    def _new_row(self) -> MessageRow:
        row = MessageRow(self._theme.tokens, self.viewport())
        row.copied.connect(self.copied)
        row.regenerate_requested.connect(self.regenerate_requested)
        row.edit_requested.connect(self.edit_requested)
        row.branch_requested.connect(self.branch_requested)
        row.why_requested.connect(self.why_requested)
        row.wrong_requested.connect(self.wrong_requested)
        row.sibling_requested.connect(self.sibling_requested)
        row.folded.connect(self._on_folded)
        row.selection_changed.connect(self._on_selection_changed)
        return row

    def _measure(self, number: int) -> int:
        if number not in self._pool:
            self._pool.take(number)
            self._show_again(number)
        return self._pool[number].height_for(self.column_width)

    def _show_all_again(self) -> None:
        for number, _ in self._pool:
            self._show_again(number)
        self._place()

    def _show_again(self, number: int) -> None:
        message = self._messages[number]
        if number in self._pool:
            self._pool[number].show_message(
                message,
                ended=self._ended,
                model_name=self._model_name,
                folded=message.id in self._folded,
                surroundings=self._surroundings_of(message),
            )
        else:
            self._heights.set(number, self._guess(message))

    def _guess(self, message: Message) -> int:
        lines = message.text.count("\n") + 1 + len(message.text) * measure() // (MEASURE * self.column_width)
        notice = 0 if message.notice is None else 110 + len(message.notice.text) // 3
        return round(lines * _LINE_PIXELS) + notice + 2 * Space.BETWEEN_MESSAGES

    def _kept_anchor(self, messages: Sequence[Message]) -> Anchor | None:
        row = self._anchor.row
        if self._following or row >= min(len(self._messages), len(messages)):
            return None
        return self._anchor if messages[row].id == self._messages[row].id else None

    def _cut_after(self, parent: MessageId | None) -> None:
        kept = 0 if parent is None else self._numbers.get(parent, len(self._messages) - 1) + 1
        for gone in self._messages[kept:]:
            del self._numbers[gone.id]
            self._added.pop(gone.id, None)
        self._pool.free_from(kept)
        del self._messages[kept:]
        self._heights.truncate(kept)
        if self._anchor.row >= kept:
            self._anchor = Anchor(max(kept - 1, 0), _HEAD)

    # Placing

    def _place(self) -> None:
        if self._placing:
            return
        self._placing = True
        try:
            foot = self._footer.height_for(self.column_width) + _FOOT
            placement = self._placement(foot)
            self._anchor = placement.anchor
            self._show_placed(placement)
            self._show_footer(placement.end)
            self._set_scroll_bar(placement, foot)
        finally:
            self._placing = False

    def _placement(self, foot: int) -> Placement:
        screen = self.viewport().height()
        if not self._messages:
            return Placement({}, Anchor(0, _HEAD), _HEAD)
        if self._following:
            return place_at_end(self._heights, screen, _HEAD, foot, self._measure)
        return place_from(self._anchor, self._heights, screen, _HEAD, foot, self._measure)

    def _show_placed(self, placement: Placement) -> None:
        self._pool.keep_only(set(placement.tops))
        left = (self.viewport().width() - self.column_width) // 2 - MARGIN
        for number, top in placement.tops.items():
            row = self._pool[number]
            row.setGeometry(left, top, self.column_width + 2 * MARGIN, self._heights[number])
            row.show()

    def _show_footer(self, top: int) -> None:
        left = (self.viewport().width() - self.column_width) // 2 - MARGIN
        height = self._footer.height_for(self.column_width)
        self._footer.setGeometry(left, top, self.column_width + 2 * MARGIN, height)
        self._footer.setVisible(height > 0)

    def _set_scroll_bar(self, placement: Placement, foot: int) -> None:
        bar = self.verticalScrollBar()
        screen = self.viewport().height()
        hidden = _HEAD + self._heights.total + foot - screen
        bar.setRange(0, max(hidden, 0))
        bar.setPageStep(max(screen - _LINE_STEP, _LINE_STEP))
        bar.setValue(_HEAD + self._heights.offset(placement.anchor.row) - placement.anchor.y)
        bar.setEnabled(hidden > 0)
        self._scrolled_to = bar.value()

    def _is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - 2

    # What Qt tells

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """The scroll bar was moved, by the user or by a key."""
        if self._placing or not self._messages:
            return
        value = self.verticalScrollBar().value()
        moved = value - self._scrolled_to
        self._following = False
        if abs(moved) <= 2 * self.viewport().height():
            # What was on the screen moves by what the user moved, however wrong the guessed heights around it turn out to be.
            self._anchor = Anchor(self._anchor.row, self._anchor.y - moved)
        elif self._is_at_end():
            self._following = True
        else:
            row = self._heights.row_at(value - _HEAD)
            self._anchor = Anchor(row, _HEAD + self._heights.offset(row) - value)
        self._place()
        self._following = self._is_at_end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column may be narrower now."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolling by keys, also from a row or a text in it that has the focus."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - _LINE_STEP)
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + _LINE_STEP)
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The focus ring."""
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(2, 2, -2, -2), Space.CORNER, Space.CORNER)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the rows on the screen from top to bottom, whatever order their widgets were made in, and then on."""
        stops = [self, *(stop for _, row in self._pool for stop in row.tab_stops()), *self._footer.tab_stops()]
        focused = QApplication.focusWidget() or self
        within = [number for number, stop in enumerate(stops) if stop is focused or stop.isAncestorOf(focused)]
        there = within[-1] + (1 if forward else -1)  # the last one that holds it is the innermost
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stop = stops[there] if 0 <= there < len(stops) else _beyond(self, forward=forward)
        if stop is None:
            return False
        for _, row in self._pool:
            if row.isAncestorOf(stop):
                row.show_actions()
        stop.setFocus(reason)
        return True

    def _on_focus_changed(self, _before: QWidget | None, _now: QWidget | None) -> None:
        for _, row in self._pool:
            row.update_actions()
        self.viewport().update()

    # What was asked for

    def _on_frame(self) -> None:
        started = perf_counter()
        added, self._added = self._added, {}
        for message_id, texts in added.items():
            number = self._numbers[message_id]
            text = "".join(texts)
            message = self._messages[number]
            message = msgspec.structs.replace(message, text=message.text + text)
            self._messages[number] = message
            if number in self._pool:
                self._pool[number].extend(text, message)
            else:
                self._heights.set(number, self._guess(message))
        self._place()
        # A machine that is too slow for this many frames gets fewer: at most a third of the time goes into them.
        self._frame.setInterval(max(_FRAME_MS, round(3000 * (perf_counter() - started))))

    def _on_folded(self, message_id: MessageId, folded: bool) -> None:
        (self._folded.add if folded else self._folded.discard)(message_id)
        self._show_again(self._numbers[message_id])
        self._place()
        self.folded.emit(message_id, folded)

    def _on_selection_changed(self, selecting: MessageRow) -> None:
        if selecting.has_selection():
            for _, row in self._pool:
                if row is not selecting:
                    row.drop_selection()

    def _on_theme_changed(self) -> None:
        self._pool.restyle(self._theme.tokens)
        self._place()
        self.viewport().update()


def _beyond(view: QWidget, *, forward: bool) -> QWidget | None:
    """The next widget in the window that the Tab key reaches outside the view."""
    widget = _neighbour(view, forward=forward)
    while widget is not None and widget is not view:
        reachable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
        if reachable and not view.isAncestorOf(widget):
            return widget
        widget = _neighbour(widget, forward=forward)
    return None


def _neighbour(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
