"""The card that stands where the composer was, on a chat that has ended."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.beginning import beginning
from desktop.icons import Icon, icon
from desktop.theme.theme import Theme
from desktop.transcript.focus_ring import paint_focus_ring
from desktop.window.choice import Choice
from desktop.window.elided_label import ElidedLabel
from models.conversations.records import Author, Ending, Message, MessageId
from models.policy.records import EndedBy

_ICON = 20


class EndCard(QFrame):
    """Says that the chat has ended, and offers what there is to do now.

    The focus belongs on the card itself, from where the Tab key leads to the ways on: it comes while somebody may still be typing,
    and no key that was meant for the composer may press a button.

    Signals:
        new_chat_requested: start another chat.
        branch_requested: go on from the message that was chosen, at first the one that the ending offers: object message id.
        why_requested: explain the end.
    """

    new_chat_requested = Signal()
    branch_requested = Signal(object)
    why_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "ended")
        self._build_words()
        self._build_ways_on()
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def branch_from(self) -> MessageId | None:
        """The message that a branch would start from; None where the card offers none."""
        chosen = self.choice.currentData()
        return chosen if isinstance(chosen, int) else None

    def show_ending(self, ending: Ending, points: Sequence[Message], note: str = "") -> None:
        """Fill the card. `points` can be branched from, the default first; without any there is only the new chat.

        `note` is said below the sentence.
        """
        title, sentence = self._words_of(ending)
        self._title.set_whole_text(title)
        self._sentence.setText(sentence)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        # The focus comes here when a chat ends: a screen reader then says that it did, and why.
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(filter(None, [sentence, note])))
        self.choice.clear()
        for message in points:
            self.choice.addItem(self._words_of_point(message), message.id)
        for widget in (self.branch, self._from, self.choice):
            widget.setVisible(bool(points))
        self._describe_branch()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and the ring around it where it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            paint_focus_ring(QPainter(self), self.rect().adjusted(3, 3, -3, -3), self._theme.tokens)

    def _words_of(self, ending: Ending) -> tuple[str, str]:
        if ending.by is EndedBy.REQUEST:
            return self.tr("Ended at your request"), self.tr(
                "You asked for it and said yes. The chat stays here to read."
            )
        return self.tr("Chat ended by {model}").format(model=ending.model), ending.sentence

    def _words_of_point(self, message: Message) -> str:
        who = self.tr("You") if message.author is Author.USER else message.model or self.tr("The model")
        return self.tr("{who}: “{words}”").format(who=who, words=beginning(message.in_short))

    # In the order in which they are read, which is also the order of the Tab key.

    def _build_words(self) -> None:
        self._door = QLabel(self)
        self._door.setFixedSize(_ICON, _ICON)
        self._title = ElidedLabel(self)
        self._title.setProperty("role", "title")
        self._sentence = _words(self, "second")
        self._note = _words(self, "caption")

    def _build_ways_on(self) -> None:
        self.new_chat = _button(self, self.tr("New chat"), "primary")
        self.new_chat.clicked.connect(self.new_chat_requested)
        self.branch = _button(self, self.tr("Branch from here"), "outlined")
        self.branch.clicked.connect(self._on_branch_clicked)
        self._from = QLabel(self.tr("from:"), self)
        self._from.setProperty("role", "caption")
        self.choice = Choice(self._theme, self)
        self.choice.setProperty("role", "quiet")
        self.choice.setAccessibleName(self.tr("The message to branch from"))
        self.choice.currentIndexChanged.connect(self._describe_branch)
        self._from.setBuddy(self.choice)
        self.why = _button(self, self.tr("Why?"), "link")
        self.why.setAccessibleDescription(self.tr("Which messages counted, the warning, and the rule"))
        self.why.clicked.connect(self.why_requested)
        for before, after in pairwise((self, self.new_chat, self.branch, self.choice, self.why)):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._door)
        head.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.new_chat)
        buttons.addWidget(self.branch)
        buttons.addStretch(1)
        buttons.addWidget(self.why)
        origin = QHBoxLayout()
        origin.setSpacing(4)
        origin.addWidget(self._from)
        origin.addWidget(self.choice, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._sentence)
        layout.addWidget(self._note)
        layout.addSpacing(12)
        layout.addLayout(buttons)
        layout.addLayout(origin)

    @Slot()
    def _describe_branch(self) -> None:
        words = self.choice.currentText()
        self.branch.setAccessibleDescription(self.tr("from {message}").format(message=words) if words else "")
        self.choice.setToolTip(words)
        # Else a screen reader would be given the tool tip, which says what is chosen once more.
        self.choice.setAccessibleDescription(self._from.text())

    @Slot()
    def _on_branch_clicked(self) -> None:
        if self.branch_from is not None:
            self.branch_requested.emit(self.branch_from)

    @Slot()
    def _on_theme_changed(self) -> None:
        door = icon(Icon.CLOSED_DOOR, self._theme.tokens.ended)
        self._door.setPixmap(door.pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))


def _words(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(parent: QWidget, words: str, role: str) -> QPushButton:
    button = QPushButton(words, parent)
    button.setProperty("role", role)
    button.setAutoDefault(True)  # Enter presses it as well
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
