"""What the row of a message consists of, and where each part lies."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QWidget

from desktop.reading_direction import put, window_edge
from desktop.theme.tokens import Space, Tokens
from desktop.transcript.actions import ActionBar
from desktop.transcript.attached_files import AttachedFiles
from desktop.transcript.body import MessageBody
from desktop.transcript.bubble import bubble_around, widest_words, words_in
from desktop.transcript.caption_line import CaptionLine
from desktop.transcript.copying.message_selection import MessageSelection
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.notice_card import NoticeCard
from desktop.transcript.origin_line import OriginLine
from desktop.transcript.pane import TextPane
from desktop.transcript.showing import Showing
from desktop.transcript.thoughts_fold import ThoughtsFold
from desktop.transcript.view_line import ViewLine
from models.conversations.records import Author, Message

MARGIN = 12
"""Pixels that a row reaches beyond the column on either side, for the focus ring."""
TOP = Space.GRID
"""Pixels of the space between messages that belong to the row below it, for the same."""
_NAME = 20


class RowParts(QWidget):
    """The parts, shown as the row says, and one selection across all of them that hold text."""

    def __init__(self, tokens: Tokens, parent: QWidget, drawings: FormulaDrawings | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._message: Message | None = None
        self._showing = Showing()
        self._bubble: QRect | None = None
        self._actions_at = QPoint()
        self._room = 0  # the width of all of it, in pixels
        self._name = QLabel(self)
        self._name.setProperty("role", "name")
        self._thoughts = ThoughtsFold(self, drawings)
        self._body = MessageBody(self, drawings)
        self._notice = NoticeCard(self)
        self._caption = CaptionLine(self)
        self._attached = AttachedFiles(self._tokens, self)
        self._view_line = ViewLine(self)
        self._origin = OriginLine(self)
        self.actions_bar = ActionBar(self)
        self.actions_bar.hide()
        self.selection = MessageSelection(self, self.text_panes, self._body.text_panes)
        for body in (self._body, self._thoughts.body, self._notice.body):
            body.watch_pane = self.selection.watch

    @property
    def message(self) -> Message | None:
        """What is shown."""
        return self._message

    def draw_more(self) -> None:
        """Show the drawings of formulas that have come since."""
        self._thoughts.body.draw_more()
        self._body.draw_more()

    def height_for(self, width: int) -> int:
        """Place the parts for a column of this width; the height of the row, the space below it included."""
        self._room = width + 2 * MARGIN
        y = self._place_message(width)
        if not self._caption.isHidden():
            self._caption.place(MARGIN, y + 4, width)
            y += 4 + CaptionLine.HEIGHT
        bar = y  # under the user's own words, above what was said about them
        if not self._notice.isHidden():
            y += Space.BETWEEN_MESSAGES
            height = self._notice.height_for(width)
            self._notice.setGeometry(MARGIN, y, width, height)
            y += height
        self._actions_at = QPoint(MARGIN + width, bar) if self._bubble is not None else QPoint(MARGIN - 4, y)
        self._place_actions()
        y += Space.BETWEEN_MESSAGES - TOP
        origin = self._showing.surroundings.origin
        if origin is not None and not origin.on_top:
            self._origin.place(MARGIN, y, width)
            y += OriginLine.HEIGHT
        return y

    def _place_actions(self) -> None:
        width = self.actions_bar.natural_width()
        left = self._actions_at.x() - (width if self._bubble is not None else 0)
        put(self.actions_bar, QRect(left, self._actions_at.y(), width, ActionBar.HEIGHT), self._room)

    def _place_message(self, width: int) -> int:
        top = TOP
        origin = self._showing.surroundings.origin
        if origin is not None and origin.on_top:
            self._origin.place(MARGIN, top, width)
            top += OriginLine.HEIGHT
        if not self._view_line.isHidden():
            self._view_line.setGeometry(MARGIN, top, width, ViewLine.HEIGHT)
            top += ViewLine.HEIGHT
        if self._message is not None and self._message.author is Author.USER:
            most = widest_words(width)
            inner = max(self._body.natural_width(most), self._attached.natural_width(most))
            height, above = self._body.height_for(inner), self._attached.height_above_words(inner)
            bubble = bubble_around(inner, above + height, right=MARGIN + width, top=top)
            self._bubble = QStyle.visualRect(self.layoutDirection(), QRect(0, 0, self._room, 1), bubble)
            inside = words_in(self._bubble)
            self._attached.setGeometry(inside.x(), inside.y(), inside.width(), self._attached.height_for(inner))
            self._body.setGeometry(inside.adjusted(0, above, 0, 0))
            return self._bubble.bottom() + 1
        self._bubble = None
        self._name.setGeometry(MARGIN, top, width, _NAME)
        self._name.setAlignment(window_edge(self) | Qt.AlignmentFlag.AlignVCenter)
        y = top + _NAME + 4
        if not self._thoughts.isHidden():
            height = self._thoughts.height_for(width)
            self._thoughts.setGeometry(MARGIN, y, width, height)
            y += height
        height = self._body.height_for(width)
        self._body.setGeometry(MARGIN, y, width, height)
        return y + height

    def text_panes(self) -> list[TextPane]:
        """All panes with text, from top to bottom."""
        return self.thought_panes() + self.word_panes()

    def thought_panes(self) -> list[TextPane]:
        """Those of the thoughts, where they are open."""
        is_open = self._showing.thoughts_open and not self._thoughts.isHidden()
        return self._thoughts.body.text_panes() if is_open else []

    def word_panes(self) -> list[TextPane]:
        """Those of the message's own words and of its notice."""
        return self._body.text_panes() + ([] if self._notice.isHidden() else self._notice.body.text_panes())

    def has_selection(self) -> bool:
        """Whether text is selected in it."""
        return any(pane.has_selection() for pane in self.text_panes())

    def drop_selection(self) -> None:
        """Select nothing in it."""
        for pane in self.text_panes():
            if pane.has_selection():
                pane.drop_selection()

    def has_focus(self) -> bool:
        """Whether it or something in it has the keyboard's focus."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches in here: the row, links and copy buttons, and the first of the actions."""
        notice = [] if self._notice.isHidden() else self._notice.tab_stops()
        thoughts = [] if self._thoughts.isHidden() else self._thoughts.tab_stops()
        return [
            self,
            *thoughts,
            *self._attached.chips,
            *self._body.tab_stops(),
            *notice,
            *self._caption.tab_stops(),
            self.actions_bar,
            *self._origin.tab_stops(),
        ]
