"""The card that stands where the composer was, on a chat that has ended."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.icons import Icon, icon
from desktop.theme.theme import Theme
from desktop.window.elided_label import ElidedLabel
from desktop.window.why import WhyPanel, beginning
from models.conversations.records import Ending, Message
from models.policy.explanation import Explanation

_ICON = 20


class EndCard(QFrame):
    """Says that the model has left, and offers what there is to do now.

    Signals:
        new_chat_requested: start another chat.
        branch_requested: go on from the message that the card names.
    """

    new_chat_requested = Signal()
    branch_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._explanation: Explanation | None = None
        self.setProperty("role", "ended")
        self._door = QLabel()
        self._door.setFixedSize(_ICON, _ICON)
        self._title = ElidedLabel()
        self._title.setProperty("role", "title")
        self._sentence = QLabel()
        self._sentence.setProperty("role", "second")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self.new_chat = QPushButton(self.tr("New chat"))
        self.new_chat.setProperty("role", "primary")
        self.new_chat.clicked.connect(self.new_chat_requested)
        self.branch = QPushButton(self.tr("Branch from here"))
        self.branch.setProperty("role", "outlined")
        self.branch.clicked.connect(self.branch_requested)
        self._from = ElidedLabel()
        self._from.setProperty("role", "caption")
        self.why = QPushButton(self.tr("Why?"))
        self.why.setProperty("role", "link")
        self.why.setCheckable(True)
        self.why.toggled.connect(self._on_why_toggled)
        for button in (self.new_chat, self.branch, self.why):
            button.setAutoDefault(True)  # Enter presses it as well
        self._panel = WhyPanel()
        self._panel.hide()
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_ending(self, ending: Ending, branch_from: Message | None, explanation: Explanation) -> None:
        """Fill the card; `branch_from` None leaves only the new chat."""
        title = self.tr("Chat ended by {model}").format(model=ending.model)
        self._title.set_whole_text(title)
        self._sentence.setText(ending.sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(ending.sentence)
        # The focus comes here when a chat ends: a screen reader then says why.
        self.new_chat.setAccessibleDescription(f"{title}. {ending.sentence}")
        self.branch.setVisible(branch_from is not None)
        self._from.setVisible(branch_from is not None)
        if branch_from is not None:
            words = self.tr("from: “{text}”").format(text=beginning(branch_from.text))
            self._from.set_whole_text(words)
            self.branch.setAccessibleDescription(words)
        self._explanation = explanation
        self.why.setChecked(False)
        self.setFocusProxy(self.new_chat)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._door)
        head.addWidget(self._title, 1)
        head.addWidget(self.why)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.new_chat)
        buttons.addWidget(self.branch)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._sentence)
        layout.addSpacing(8)
        layout.addWidget(self._panel)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        layout.addSpacing(4)
        layout.addWidget(self._from)

    @Slot(bool)
    def _on_why_toggled(self, shown: bool) -> None:
        if shown and self._explanation is not None:
            self._panel.show_explanation(self._explanation)
        self._panel.setVisible(shown)
        self.why.setText(self.tr("Hide why") if shown else self.tr("Why?"))

    @Slot()
    def _on_theme_changed(self) -> None:
        door = icon(Icon.CLOSED_DOOR, self._theme.tokens.ended)
        self._door.setPixmap(door.pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
