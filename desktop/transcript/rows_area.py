"""The area that rows are scrolled in: which of them are on the screen, where, and how one moves among them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from desktop.theme.fonts import measure
from desktop.theme.theme import Theme
from desktop.theme.tokens import Space
from desktop.transcript.focus_ring import paint_focus_ring
from desktop.transcript.footer import TranscriptFooter
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.formulas_ahead import FormulasAhead
from desktop.transcript.held_place import HeldPlace, hold_place
from desktop.transcript.path_rows import PathRows
from desktop.transcript.placement import Placement
from desktop.transcript.reading_place import HEAD, ReadingPlace
from desktop.transcript.row import MessageRow
from desktop.transcript.row_parts import MARGIN
from desktop.transcript.tab_order import next_stop
from desktop.transcript.versions import step_of

_FOOT = 16
LINE_STEP = 40
"""Pixels that a press of an arrow key scrolls by."""


class RowsArea(QAbstractScrollArea):
    """Stays at the bottom when it is there, and else keeps the first message on the screen where it is.

    Signals:
        placed: rows came onto the screen, moved, or show other words.
    """

    placed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = PathRows(self._new_row, lambda: self.column_width)
        self._reading = ReadingPlace()
        self._drawings = FormulaDrawings(self)
        self._drawings.drawn.connect(self._on_drawn)
        self._ahead = FormulasAhead(self._drawings, self)
        self._placing = False
        self._held: HeldPlace | None = None
        self._scrolled_to = 0
        self._footer = TranscriptFooter(self.viewport())
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
        self.verticalScrollBar().setSingleStep(LINE_STEP)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    @property
    def rows(self) -> PathRows:
        """The path and the rows on the screen, for what marks places in them."""
        return self._rows

    @property
    def column_width(self) -> int:
        """The width of the column of text, in pixels."""
        return max(min(measure(), self.viewport().width() - 2 * Space.BETWEEN_MESSAGES), 160)

    def _new_row(self) -> MessageRow:
        row = MessageRow(self._theme.tokens, self.viewport(), self._drawings)
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
            if placement.tops:
                self._ahead.look_around(self._rows.messages, min(placement.tops), max(placement.tops))
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
        bar.setPageStep(max(screen - LINE_STEP, LINE_STEP))
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
        self._keep_line(lambda: super(RowsArea, self).resizeEvent(event))

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
                bar.setValue(bar.value() - LINE_STEP)
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + LINE_STEP)
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

    def _on_selection_changed(self, selecting: MessageRow) -> None:
        if selecting.has_selection():
            for row in self._rows:
                if row is not selecting:
                    row.drop_selection()

    def _on_drawn(self) -> None:
        self._keep_line(self._rows.draw_more)

    def _keep_line(self, change: Callable[[], object]) -> None:
        """Change how rows are laid out, and leave what is read at the top of the screen where it is."""
        top = self._reading.anchor
        row = self._rows[top.row] if self._rows.is_on_screen(top.row) and not self._reading.follows else None
        if row is None or top.y >= 0:
            change()
        else:
            height = self._rows.heights[top.row]
            held = self._held = hold_place(row, row.text_panes(), -top.y, self._held)
            change()
            now = self._rows.measure(top.row)
            # Where no more than the space below its words is on the screen, it is what follows that stays.
            self._reading.shift(-held.moved() if held is not None else height - now)
        self._place()

    def _on_theme_changed(self) -> None:
        self._keep_line(lambda: self._rows.restyle(self._theme.tokens))
        self.viewport().update()
