"""A quiet line: one sentence, and at most one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.announcing import announce
from desktop.sentences import in_window_language

_LINK_TOP = 4
"""What a link keeps free above its words: the sentence beside it starts as low."""


class QuietLine(QWidget):
    """A sentence in second ink with a link beside it. It is hidden until there is something to say.

    Signals:
        action_requested: the link was chosen.
    """

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel()
        self._label.setProperty("role", "caption")
        self._label.setWordWrap(True)
        self._label.setContentsMargins(0, _LINK_TOP, 0, 0)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        self._action.setProperty("role", "link")
        self._action.setCursor(Qt.CursorShape.PointingHandCursor)
        self._action.clicked.connect(self.action_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._action, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; empty where it says nothing."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, sentence: str, action: str = "") -> None:
        """Say this, with a link where `action` has its words. A sentence of models/ is said in the window's language."""
        sentence = in_window_language(sentence)
        is_news = sentence != self.sentence
        self._label.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self.show()
        if is_news and self.isVisible():
            announce(self, sentence)

    def be_silent(self) -> None:
        """Say nothing more."""
        self.hide()
