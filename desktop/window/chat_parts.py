"""The parts of an open thread, and how they lie: the transcript or the empty state above, the composer or the end card below."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.personas.instructions_line import InstructionsLine
from desktop.theme.theme import Theme
from desktop.transcript.view import TranscriptView
from desktop.window.column import Column
from desktop.window.composer import Composer
from desktop.window.empty_state import EmptyState
from desktop.window.end_card import EndCard
from desktop.window.end_question import EndQuestion
from desktop.window.loading_line import LoadingLine
from desktop.window.quiet_line import QuietLine
from models.conversations.records import Message, Thread


class ChatParts(QWidget):
    """The parts, for what moves them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.instructions = InstructionsLine(theme)
        self.transcript = TranscriptView(theme)
        self.empty_state = EmptyState()
        self.line = QuietLine()
        self.loading_line = LoadingLine()
        self.busy_line = QuietLine()
        self.end_question = EndQuestion()
        self.composer = Composer(theme)
        self.end_card = EndCard(theme)
        column = Column()
        for line in (self.line, self.busy_line):
            line.setContentsMargins(16, 0, 16, 0)
        lines = (self.loading_line, self.line, self.busy_line)
        for widget in (*lines, self.end_question, self.composer, self.end_card):
            column.rows.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 20)
        layout.setSpacing(8)
        above = Column()
        above.rows.setSpacing(0)
        above.rows.addWidget(self.instructions)
        layout.addWidget(above)
        layout.addWidget(self.transcript, 1)
        layout.addWidget(self.empty_state, 1)
        layout.addWidget(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.composer.field.take_at_most(self.height() // 2)  # the rest is for what is answered

    def show_parts(self, thread: Thread, *, is_blank: bool, points: Sequence[Message], note: str) -> None:
        """Show those that this thread needs. `points` and `note` are for the end card."""
        ending = thread.ending
        self.empty_state.setVisible(is_blank)
        self.transcript.setVisible(not is_blank)
        self.composer.setVisible(ending is None)
        self.composer.setEnabled(ending is None)  # hidden, it could still be sent keys
        self.end_card.setVisible(ending is not None)
        if ending is not None:
            self.end_card.show_ending(ending, points, note)

    def is_where_one_writes(self, focused: QWidget | None) -> bool:
        """Whether the focus is nowhere, or in a part that an end takes away."""
        return focused is None or any(part.isAncestorOf(focused) for part in (self.composer, self.end_question))
