"""The question before a chat ends at the user's wish: asked in place, above the composer, once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class EndQuestion(QFrame):
    """The question with its two answers. It is hidden until it is asked.

    Signals:
        confirmed: yes, for good.
        declined: the chat goes on.
    """

    confirmed = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ended")
        self._question = QLabel(self)
        self._question.setWordWrap(True)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self.keep = QPushButton(self.tr("Keep it open"), self)
        self.keep.setProperty("role", "primary")
        self.keep.clicked.connect(self.declined)
        self.end = QPushButton(self.tr("End this chat"), self)
        self.end.setProperty("role", "outlined")
        self.end.clicked.connect(self.confirmed)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.keep, self.end):
            button.setAutoDefault(True)  # Enter presses it as well
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 12, 20, 12)
        rows.setSpacing(12)
        rows.addWidget(self._question)
        rows.addLayout(buttons)
        self.hide()

    def show_free(self, reason: str) -> None:
        """Whether the chat can be ended now: `reason` is why not, empty where it can."""
        self.end.setEnabled(not reason)
        self.end.setToolTip(reason)

    def ask(self, question: str, *, takes_focus: bool) -> None:
        """Ask; an empty question stands in the transcript already, and only the answers are shown.

        With `takes_focus`, the answer that changes nothing has the focus.
        """
        self._question.setText(question)
        self._question.setVisible(bool(question))
        spoken = question or self.tr("End this chat for good?")
        self.setAccessibleName(spoken)
        for button in (self.keep, self.end):
            button.setAccessibleDescription(spoken)
        self.show()
        if takes_focus:
            self.keep.setFocus()
