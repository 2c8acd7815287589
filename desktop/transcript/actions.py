"""What can be done with a message: a row of small buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from desktop.icons import Icon
from desktop.theme.tokens import Space, Tokens
from desktop.transcript.icon_button import IconButton
from desktop.transcript.row_words import spoken_version
from models.conversations.records import Author, Message, MessageId, MessageState

_SIBLINGS_WIDTH = 36


class ActionBar(QWidget):
    """The buttons of one message. Tab reaches the bar, Left and Right go along it.

    Signals:
        copy_requested: the button was pressed.
        regenerate_requested, edit_requested, branch_requested: the same: object message id.
        pin_requested: the message is to stay in the model's view, or no longer: object message id, bool.
        sibling_requested: another version of the message: its object id.
    """

    HEIGHT = Space.BETWEEN_MESSAGES - Space.GRID  # it fits between two messages

    copy_requested = Signal()
    regenerate_requested = Signal(object)
    edit_requested = Signal(object)
    branch_requested = Signal(object)
    pin_requested = Signal(object, bool)
    sibling_requested = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._message: MessageId | None = None
        self._pinned = False
        self._siblings: tuple[MessageId, ...] = ()
        self._sibling = 0
        self._versions_last = False
        self._versions_alone = False
        self._offered: dict[IconButton, bool] = {}
        self._previous = IconButton(Icon.PREVIOUS, self.tr("Previous version"), self, self.HEIGHT)
        self._previous.setToolTip(self.tr("Previous version ({keys})").format(keys=_keys("Alt+Left")))
        self._position = QLabel(self)
        self._position.setProperty("role", "caption")
        self._position.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._next = IconButton(Icon.NEXT, self.tr("Next version"), self, self.HEIGHT)
        self._next.setToolTip(self.tr("Next version ({keys})").format(keys=_keys("Alt+Right")))
        self._copy = IconButton(Icon.COPY, self.tr("Copy"), self, self.HEIGHT)
        self._regenerate = IconButton(Icon.REGENERATE, self.tr("Answer again"), self, self.HEIGHT)
        self._edit = IconButton(Icon.EDIT, self.tr("Edit"), self, self.HEIGHT)
        self._branch = IconButton(Icon.BRANCH, self.tr("Branch from here"), self, self.HEIGHT)
        self._pin = IconButton(Icon.PIN, self.tr("Pin"), self, self.HEIGHT)
        self._previous.clicked.connect(self._on_previous_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._copy.clicked.connect(self.copy_requested)
        self._regenerate.clicked.connect(self._on_regenerate_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._branch.clicked.connect(self._on_branch_clicked)
        self._pin.clicked.connect(self._on_pin_clicked)

    def show_actions(
        self, message: Message, tokens: Tokens, *, ended: bool, may_branch: bool = True, may_be_pinned: bool = False
    ) -> None:
        """Offer what can be done with this message."""
        written = message.state is not MessageState.STREAMING
        by_user = message.author is Author.USER
        siblings = message.siblings if len(message.siblings) > 1 and written else ()
        self._versions_last = (
            by_user  # at the edge of the column, so that they stay where they are when the others come
        )
        self._message = message.id
        self._siblings = siblings
        self._sibling = siblings.index(message.id) if message.id in siblings else 0
        self._position.setText(f"{self._sibling + 1}/{len(siblings)}")
        for button in (self._previous, self._next):
            button.setAccessibleDescription(spoken_version(message))
        self._previous.setEnabled(self._sibling > 0)
        self._next.setEnabled(self._sibling + 1 < len(siblings))
        for widget in (self._previous, self._position, self._next):
            widget.setVisible(bool(siblings))
        self._offered = {
            self._copy: True,
            self._regenerate: written and not by_user and not ended,
            self._edit: written and by_user,
            self._branch: written and may_branch,
            self._pin: written and may_be_pinned and not ended,
        }
        self._edit.rename(self.tr("Edit and branch") if ended else self.tr("Edit"))
        self._pinned = message.pinned
        self._pin.rename(self.tr("Unpin") if message.pinned else self.tr("Pin"))
        if not message.pinned:
            self._pin.setToolTip(self.tr("Pin: it stays in the model's view, with its turn"))
        for button, picture in self._pictures():
            button.show_icon(picture, tokens.second)
        # Handed on by the bar when it comes, the focus would be told of in the wrong order, and screen readers stay at the bar.
        self.setFocusProxy(self.buttons()[0])
        self._show_offered()

    @property
    def has_versions(self) -> bool:
        """Whether there are other versions of the message."""
        return bool(self._siblings)

    def show_versions_alone(self, alone: bool) -> None:
        """Show nothing but the way to other versions, or all that is offered."""
        if alone != self._versions_alone:
            self._versions_alone = alone
            self._show_offered()

    def step(self, by: int) -> None:
        """Ask for the next version, or for the one before; nothing where there is none."""
        button = self._next if by > 0 else self._previous
        if self._siblings and button.isEnabled():
            button.click()

    def natural_width(self) -> int:
        """Place the buttons; the width they take."""
        x = 0
        versions: list[QWidget] = [self._previous, self._position, self._next]
        others: list[QWidget] = [self._copy, self._regenerate, self._edit, self._branch, self._pin]
        for widget in others + versions if self._versions_last else versions + others:
            if widget.isHidden():
                continue
            width = _SIBLINGS_WIDTH if widget is self._position else IconButton.SIDE
            widget.setGeometry(x, 0, width, self.HEIGHT)
            x += width + (0 if widget in versions[:2] else 2)
        return x

    def buttons(self) -> list[IconButton]:
        """Those that can be pressed now, from left to right."""
        versions = {self._previous: bool(self._siblings), self._next: bool(self._siblings)}
        offered = self._offered | versions
        return [button for button, _ in self._pictures() if offered.get(button) and button.isEnabled()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go along the buttons."""
        is_plain = not event.modifiers() & Qt.KeyboardModifier.AltModifier  # with Alt they go from version to version
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0) if is_plain else 0
        buttons = self.buttons()
        focused = next((number for number, button in enumerate(buttons) if button.hasFocus()), None)
        if step and focused is not None:
            buttons[(focused + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    def _show_offered(self) -> None:
        for button, offered in self._offered.items():
            button.setVisible(offered and not self._versions_alone)

    def _pictures(self) -> list[tuple[IconButton, Icon]]:
        versions = [(self._previous, Icon.PREVIOUS), (self._next, Icon.NEXT)]
        others = [
            (self._copy, Icon.COPY),
            (self._regenerate, Icon.REGENERATE),
            (self._edit, Icon.EDIT),
            (self._branch, Icon.BRANCH),
            (self._pin, Icon.UNPIN if self._pinned else Icon.PIN),
        ]
        return others + versions if self._versions_last else versions + others

    def show_copied(self, tokens: Tokens) -> None:
        """A tick in place of the copy icon, until the actions are shown anew."""
        self._copy.show_icon(Icon.COPIED, tokens.accent)

    def _on_previous_clicked(self) -> None:
        self.sibling_requested.emit(self._siblings[self._sibling - 1])

    def _on_next_clicked(self) -> None:
        self.sibling_requested.emit(self._siblings[self._sibling + 1])

    def _on_regenerate_clicked(self) -> None:
        self.regenerate_requested.emit(self._message)

    def _on_edit_clicked(self) -> None:
        self.edit_requested.emit(self._message)

    def _on_branch_clicked(self) -> None:
        self.branch_requested.emit(self._message)

    def _on_pin_clicked(self) -> None:
        self.pin_requested.emit(self._message, not self._pinned)


def _keys(sequence: str) -> str:
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
