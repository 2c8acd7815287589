"""The transcript: a path of messages, of which only those on the screen are widgets."""

from collections.abc import Callable, Iterable, Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from desktop.theme.fonts import measure
from desktop.theme.theme import Theme
from desktop.theme.tokens import Space
from desktop.transcript.added_text import Added, AddedText
from desktop.transcript.focus_ring import paint_focus_ring
from desktop.transcript.footer import TranscriptFooter
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.held_place import hold_place
from desktop.transcript.path_rows import PathRows
from desktop.transcript.placement import Placement
from desktop.transcript.reading_place import HEAD, ReadingPlace
from desktop.transcript.row import MARGIN, MessageRow
from desktop.transcript.surroundings import SurroundingsOf
from desktop.transcript.tab_order import next_stop
from desktop.transcript.versions import anchor_of, give_back_focus, step_of, where_stands
from models.conversations.records import Author, Message, MessageId, MessageState

_FOOT = 16
_LINE_STEP = 40


class TranscriptView(QAbstractScrollArea):
    """Shows a path. It stays at the bottom when it is there, and else keeps the first message on the screen where it is.

    Rows are recycled, so ten thousand messages cost what fits on the screen; the heights of the others are guessed until they are
    shown. Text that is added to an answer is gathered for 33 ms.

    Signals:
        regenerate_requested, edit_requested, branch_requested, why_requested, wrong_requested: object message id.
        sibling_requested: object id of the version to show.
        go_on_requested: an answer is to be gone on with: object message id.
        pin_requested: a message is to stay in the model's view, or no longer: object message id, bool.
        origin_requested: the chat is to be shown that this one is a branch of.
        copied: something was put on the clipboard.
        attachment_opened: a file that stands with a message is to be read: object Attachment.
        folded: a support card was folded away or opened: object message id, bool.
        say_action_requested: the button beside what `say` said.
        placed: rows came onto the screen, moved, or show other words.
    """

    regenerate_requested = Signal(object)
    edit_requested = Signal(object)
    branch_requested = Signal(object)
    why_requested = Signal(object)
    wrong_requested = Signal(object)
    sibling_requested = Signal(object)
    go_on_requested = Signal(object)
    pin_requested = Signal(object, bool)
    origin_requested = Signal()
    copied = Signal()
    attachment_opened = Signal(object)
    folded = Signal(object, bool)
    say_action_requested = Signal()
    placed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = PathRows(self._new_row, lambda: self.column_width)
        self._reading = ReadingPlace()
        self._added = AddedText(self._show_added, self)
        self._drawings = FormulaDrawings(self)
        self._drawings.drawn.connect(self._on_drawn)
        self._placing = False
        self._scrolled_to = 0
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
        self.setAccessibleName(self.tr("Transcript"))
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
        if self._reading.follows or not self._rows.has_in_place(messages, self._reading.anchor.row):
            self._reading.follow_end()
        self._added.forget_all()
        self._rows.show_path(messages, ended=ended, model_name=model_name)
        self._footer.say(None, None)
        self._place()

    def show_version(self, messages: Sequence[Message], version: MessageId, *, ended: bool, model_name: str) -> None:
        """Show the path with another version of a message, which takes that one's place on the screen, and its focus."""
        stood = where_stands(self._rows, version, messages)
        self.show_path(messages, ended=ended, model_name=model_name)
        if stood is None:
            self.go_to(version)
            return
        self._reading.keep(anchor_of(stood, self._rows.measure(stood.number)))
        self._place()
        self._reading.follows = self._is_at_end()
        give_back_focus(self._rows[stood.number], stood)

    def add_message(self, message: Message) -> None:
        """Add a message after its parent. What stood there before, on another way through the conversation, is gone from view."""
        for gone in self._rows.cut_after(message.parent):
            self._added.forget(gone)
        self._reading.stay_within(len(self._rows))
        self._rows.append(message)
        if message.author is Author.USER:
            self._reading.follow_end()  # who writes wants to see it
            self._footer.say(None, None)
        self._place()

    def change_message(self, message: Message) -> None:
        """Show the message as it is now. One that is not on the path is left alone."""
        shown = self._rows.message(message.id)
        if shown is None:
            return
        if message.state is MessageState.STREAMING and shown.text.startswith(message.text):
            # What was kept so far lags behind what is shown.
            message = msgspec.structs.replace(message, text=shown.text, thoughts=shown.thoughts)
        else:
            self._added.forget(message.id)
        self._rows.change(message)
        self._place()

    def extend_answer(self, message_id: MessageId, text: str) -> None:
        """Add text to the end of an answer. It is shown within 33 ms."""
        if self._rows.number_of(message_id) is not None:
            self._added.add(message_id, text)

    def extend_thoughts(self, message_id: MessageId, text: str, seconds: float) -> None:
        """Add to the end of what is thought over an answer, for so many seconds so far. It is shown within 33 ms."""
        if self._rows.number_of(message_id) is not None:
            self._added.think(message_id, text, seconds)

    def surround(self, surroundings_of: SurroundingsOf) -> None:
        """Say and offer around each message what this gives, from now on. It is asked again for each message that changes."""
        self._rows.surround(surroundings_of)
        self._place()

    def fold(self, messages: Iterable[MessageId]) -> None:
        """Show the support cards of these messages folded away, and those of no others."""
        self._rows.fold(messages)
        self._place()

    def go_to(self, message_id: MessageId) -> None:
        """Scroll to a message and give it the focus. One that is not on the path is left alone."""
        number = self._rows.number_of(message_id)
        if number is None:
            return
        self._reading.go_to(number)
        self._place()
        self._reading.follows = self._is_at_end()
        self._rows[number].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_part(self, message_id: MessageId, top_of: Callable[[MessageRow], int], covered: int) -> None:
        """Have a part of a message on the screen, which `top_of` its row says how far down it stands, all in pixels.

        Nothing moves where it is on the screen already, below what is `covered` at the top. The focus stays where it is.
        """
        number, screen = self._rows.number_of(message_id), self.viewport().height()
        if number is None:
            return
        row = next((row for row in self._rows if row.message is not None and row.message.id == message_id), None)
        if row is None or row.y() >= screen or row.y() + row.height() <= 0:
            self._reading.go_to(number)
            self._place()
            row = self._rows[number]
        y = row.y() + top_of(row)
        if not covered <= y <= screen - _LINE_STEP:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + y - screen // 3)
        self._reading.follows = self._is_at_end()

    def set_waiting(self, text: str | None) -> None:
        """A quiet line under the last message, or none."""
        self._footer.set_waiting(text)
        self._place()

    def say(self, sentence: str | None, action_label: str | None = None) -> None:
        """A sentence under the last message, with a button where there is something to do. The user's next message takes it away."""
        self._footer.say(sentence, action_label)
        self._place()

    @property
    def rows(self) -> PathRows:
        """The path and the rows on the screen, for what marks places in them."""
        return self._rows

    @property
    def column_width(self) -> int:
        """The width of the column of text, in pixels."""
        return max(min(measure(), self.viewport().width() - 2 * Space.BETWEEN_MESSAGES), 160)

    # Rows

    def _new_row(self) -> MessageRow:
        row = MessageRow(self._theme.tokens, self.viewport(), self._drawings)
        row.copied.connect(self.copied)
        row.regenerate_requested.connect(self.regenerate_requested)
        row.edit_requested.connect(self.edit_requested)
        row.branch_requested.connect(self.branch_requested)
        row.why_requested.connect(self.why_requested)
        row.wrong_requested.connect(self.wrong_requested)
        row.sibling_requested.connect(self.sibling_requested)
        row.go_on_requested.connect(self.go_on_requested)
        row.pin_requested.connect(self.pin_requested)
        row.origin_requested.connect(self.origin_requested)
        row.attachment_opened.connect(self.attachment_opened)
        row.folded.connect(self._on_folded)
        row.thoughts_opened.connect(self._on_thoughts_opened)
        row.selection_changed.connect(self._on_selection_changed)
        return row

    # Placing

    def _place(self) -> None:
        if self._placing:
            return
        self._placing = True
        try:
            foot = self._footer.height_for(self.column_width) + _FOOT
            placement = self._reading.place(self._rows.heights, self.viewport().height(), foot, self._rows.measure)
            self._show_placed(placement)
            self._show_footer(placement.end)
            self._set_scroll_bar(foot)
        finally:
            self._placing = False
        self.placed.emit()

    def _show_placed(self, placement: Placement) -> None:
        self._rows.keep_only(set(placement.tops))
        left = (self.viewport().width() - self.column_width) // 2 - MARGIN
        for number, top in placement.tops.items():
            row = self._rows[number]
            row.setGeometry(left, top, self.column_width + 2 * MARGIN, self._rows.heights[number])
            row.show()

    def _show_footer(self, top: int) -> None:
        left = (self.viewport().width() - self.column_width) // 2 - MARGIN
        height = self._footer.height_for(self.column_width)
        self._footer.setGeometry(left, top, self.column_width + 2 * MARGIN, height)
        self._footer.setVisible(height > 0)

    def _set_scroll_bar(self, foot: int) -> None:
        bar = self.verticalScrollBar()
        screen = self.viewport().height()
        hidden = HEAD + self._rows.heights.total + foot - screen
        bar.setRange(0, max(hidden, 0))
        bar.setPageStep(max(screen - _LINE_STEP, _LINE_STEP))
        bar.setValue(self._reading.scrolled_to(self._rows.heights))
        bar.setEnabled(hidden > 0)
        self._scrolled_to = bar.value()

    def _is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - 2

    # What Qt tells

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """The scroll bar was moved, by the user or by a key."""
        if self._placing or not len(self._rows):
            return
        value = self.verticalScrollBar().value()
        self._reading.scroll(
            to=value,
            by=value - self._scrolled_to,
            heights=self._rows.heights,
            screen=self.viewport().height(),
            is_end=self._is_at_end(),
        )
        self._place()
        self._reading.follows = self._is_at_end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column may be narrower now."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolling by keys, also from a row or a text in it that has the focus; with Alt, from version to version of it."""
        if step := step_of(event, self.layoutDirection()):
            for row in self._rows:
                if row.has_focus():
                    row.actions_bar.step(step)
            return
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
            inside = self.viewport().rect().adjusted(1, 1, -1, -1)
            paint_focus_ring(QPainter(self.viewport()), inside, self._theme.tokens)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the rows on the screen from top to bottom, whatever order their widgets were made in, and then on."""
        stops = [self, *(stop for row in self._rows for stop in row.tab_stops()), *self._footer.tab_stops()]
        stop = next_stop(self, stops, forward=forward)
        if stop is None:
            return False
        for row in self._rows:
            if row.isAncestorOf(stop):
                row.show_actions()
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def _on_focus_changed(self, _before: QWidget | None, _now: QWidget | None) -> None:
        for row in self._rows:
            row.update_actions()
        self.viewport().update()

    # What was asked for

    def _show_added(self, added: dict[MessageId, Added]) -> None:
        for message, more in added.items():
            self._rows.extend(message, more)
        self._place()

    def _on_thoughts_opened(self, message_id: MessageId, is_open: bool) -> None:
        self._rows.open_thoughts(message_id, is_open=is_open)
        self._place()

    def _on_folded(self, message_id: MessageId, folded: bool) -> None:
        self._rows.fold_one(message_id, folded=folded)
        self._place()
        self.folded.emit(message_id, folded)

    def _on_selection_changed(self, selecting: MessageRow) -> None:
        if selecting.has_selection():
            for row in self._rows:
                if row is not selecting:
                    row.drop_selection()

    def _on_drawn(self) -> None:
        top = self._reading.anchor
        row = self._rows[top.row] if self._rows.is_on_screen(top.row) else None
        held = hold_place(row, row.text_panes(), -top.y) if row is not None and top.y < 0 else None
        self._rows.draw_more()
        if held is not None:
            self._rows.measure(top.row)
            self._reading.shift(-held.moved())
        self._place()

    def _on_theme_changed(self) -> None:
        self._rows.restyle(self._theme.tokens)
        self._place()
        self.viewport().update()
