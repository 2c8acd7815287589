"""One message on the screen, in a widget that is used again for another."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from desktop.announcing import is_heard, retell
from desktop.theme.tokens import Space, Tokens
from desktop.transcript.bubble import paint_bubble
from desktop.transcript.copying.message_copying import MessageCopying
from desktop.transcript.details_window import DetailsWindow
from desktop.transcript.focus_ring import paint_focus_ring
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.markdown.message_reader import MessageReader
from desktop.transcript.message_menu import message_menu
from desktop.transcript.row_parts import RowParts
from desktop.transcript.row_words import caption, spoken, spoken_version, whose
from desktop.transcript.showing import Showing
from desktop.transcript.style import Style
from models.conversations.records import Author, Message, MessageState


class MessageRow(RowParts):
    """Shows one message with its notice, its caption and, under the pointer or with the keyboard's focus, its actions.

    The actions' place is the space between messages, so that nothing moves when they appear.

    Signals:
        copied: the message, or code in it, is on the clipboard.
        regenerate_requested, edit_requested, branch_requested, why_requested, wrong_requested: object message id.
        sibling_requested: object id of the other version.
        go_on_requested: the answer is to be gone on with: object message id.
        pin_requested: object message id, bool.
        origin_requested: the chat is to be shown that this branch came from.
        attachment_opened: a file is to be read: object Attachment.
        folded: object message id, bool.
        thoughts_opened: object message id, bool.
        selection_changed: text was selected, or no longer is, in this row.
    """

    copied = Signal()
    regenerate_requested = Signal(object)
    edit_requested = Signal(object)
    branch_requested = Signal(object)
    why_requested = Signal(object)
    wrong_requested = Signal(object)
    sibling_requested = Signal(object)
    go_on_requested = Signal(object)
    pin_requested = Signal(object, bool)
    origin_requested = Signal()
    attachment_opened = Signal(object)
    folded = Signal(object, bool)
    thoughts_opened = Signal(object, bool)
    selection_changed = Signal(object)

    def __init__(self, tokens: Tokens, parent: QWidget, drawings: FormulaDrawings | None = None) -> None:
        super().__init__(tokens, parent, drawings)
        self._reader = MessageReader()
        self._ringed = False
        self._about: list[str] = []
        self._told = ""
        self._copying = MessageCopying(self.selection, lambda: self._message, self._on_copied)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the transcript itself leads the Tab key through its rows
        self._connect()

    def _connect(self) -> None:
        self.actions_bar.copy_requested.connect(self.copy_message)
        self.actions_bar.regenerate_requested.connect(self.regenerate_requested)
        self.actions_bar.edit_requested.connect(self.edit_requested)
        self.actions_bar.branch_requested.connect(self.branch_requested)
        self.actions_bar.sibling_requested.connect(self.sibling_requested)
        self.actions_bar.pin_requested.connect(self.pin_requested)
        self._origin.followed.connect(self.origin_requested)
        self._caption.go_on_requested.connect(self._on_go_on_requested)
        self._attached.opened.connect(self.attachment_opened)
        self._notice.folded.connect(self._on_folded)
        self._thoughts.opened.connect(self._on_thoughts_opened)
        self._thoughts.copied.connect(self.copied)
        self._thoughts.selection_changed.connect(self._on_selection_changed)
        self._body.copied.connect(self.copied)
        self._body.selection_changed.connect(self._on_selection_changed)
        self._notice.body.selection_changed.connect(self._on_selection_changed)

    def show_message(self, message: Message, showing: Showing) -> None:
        """Show this message; what it has in common with the one before stays as it stands."""
        self._message, self._showing = message, showing
        self._show(message)

    def extend(self, text: str, message: Message) -> None:
        """Add text to the answer that is being written; `message` has it already, and what is thought over it."""
        self._message = message
        self._show_thoughts(message)
        blocks = self._reader.extend(text) if text else None
        if blocks is not None:
            self._body.show_blocks(blocks, Style(self._tokens, self._tokens.ink), growing=True)

    def restyle(self, tokens: Tokens, *, used: bool) -> None:
        """Other colours from now on, and for the same message at once where the row is used for one."""
        self._tokens = tokens
        if used and self._message is not None:
            self._show(self._message)

    def hide_from_view(self) -> None:
        """Wait off the screen. Hiding would take the focus away."""
        if not self.has_focus():
            self._rest_actions()
        self.move(self.x(), -self.height() - Space.BETWEEN_MESSAGES)

    def update_actions(self) -> None:
        """Show the actions where the pointer or the focus is, and everywhere else the other versions, where there are some."""
        if self.underMouse() or self.has_focus():
            self.show_actions()
        else:
            self._rest_actions()

    def show_actions(self) -> None:
        """Show the actions, before the focus goes to them."""
        if self._message is not None:
            self.actions_bar.show_versions_alone(False)
            self.actions_bar.show()
            self._place_actions()

    def _rest_actions(self) -> None:
        self.actions_bar.show_versions_alone(True)
        self.actions_bar.setVisible(self.actions_bar.has_versions)
        self._place_actions()

    def menu(self) -> QMenu:
        """The context menu; it deletes itself when closed."""
        buttons = self.actions_bar.buttons()
        return message_menu(
            self,
            buttons,
            self._showing.surroundings,
            self._on_why_requested,
            self._on_wrong_requested,
            self._on_go_on_requested,
            self.show_details,
            self._copying,
        )

    def copy_message(self) -> None:
        """Put the message's text on the clipboard, as it was written."""
        if self._message is not None:
            QGuiApplication.clipboard().setText(self._message.text)
            self._on_copied()

    def show_details(self) -> None:
        """Open the window with what there is to know of the message."""
        if self._message is not None:
            DetailsWindow(self._message, self._showing.model_name, self.window()).open()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the message, by the pointer or by the menu key."""
        if self._message is not None:
            self.menu().popup(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        """The actions appear."""
        super().enterEvent(event)
        self.update_actions()

    def leaveEvent(self, event: QEvent) -> None:
        """The actions go, unless the focus holds them."""
        super().leaveEvent(event)
        self.update_actions()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The actions appear; with the keyboard's focus the ring does too."""
        self._retell()
        super().focusInEvent(event)
        self._ringed = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.update_actions()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that select and copy, Shift+F10 opens the menu, Alt+Enter the details; the rest scrolls the transcript."""
        if self.selection.extends(event) or self._copying.takes(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_details()
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.menu().popup(self.mapToGlobal(self.rect().center()))  # the menu key is the platform's own
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bubble of a user's message, and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._bubble is not None:
            paint_bubble(painter, self._bubble, self._tokens)
        if self.hasFocus() and self._ringed:
            paint_focus_ring(painter, self.rect(), self._tokens)

    def _show(self, message: Message) -> None:
        self._name.setText(message.model or self._showing.model_name)
        self._name.setVisible(message.author is Author.MODEL)
        self._show_thoughts(message)
        blocks = self._reader.read(message)
        self._body.show_blocks(blocks, Style(self._tokens, self._tokens.ink), growing=self._reader.expects_more)
        self._attached.show_with(message, self._tokens, self._showing.file_costs)
        if message.notice is not None:
            showing = self._showing
            self._notice.show_notice(message.notice, showing.model_name, self._tokens, folded=showing.folded)
        self._notice.setVisible(message.notice is not None)
        by_user = message.author is Author.USER
        words = caption(message, self._showing.surroundings.remark)
        self._caption.show_words(words, at_right=by_user, may_go_on=self._showing.surroundings.may_go_on)
        self._view_line.say(self._showing.surroundings.line_above, self._tokens.hairline)
        self._origin.say(self._showing.surroundings.origin, self._tokens)
        self._offer_actions(message)
        self.update_actions()
        self._speak()
        self.update()

    def _show_thoughts(self, message: Message) -> None:
        self._thoughts.show_thoughts(message, self._tokens, is_open=self._showing.thoughts_open)

    def spoken_words(self) -> str:
        """What a screen reader says of it beside whose it is. An answer is said while it is written, so not here as well."""
        if self._message is None:
            return ""
        said = "" if self._message.state is MessageState.STREAMING else spoken(self._message)
        notice = "" if self._notice.isHidden() else self._notice.accessibleName()
        return " ".join(filter(None, [said, notice, *self._about]))

    def _speak(self) -> None:
        if self._message is not None:
            self.setAccessibleName(whose(self._message, self._showing.model_name))
            around = self._showing.surroundings
            origin = around.origin.words if around.origin else ""
            self._about = [spoken_version(self._message), around.line_above, around.remark, origin]
            if not self.hasFocus():  # there it would be read out, and it may be another message's for a moment
                self._retell()

    def _retell(self) -> None:
        if is_heard() and (words := self.spoken_words()) != self._told:
            self._told = words
            retell(self)

    def _offer_actions(self, message: Message) -> None:
        self.actions_bar.show_actions(
            message,
            self._tokens,
            ended=self._showing.ended,
            may_branch=self._showing.surroundings.may_branch,
            may_be_pinned=self._showing.surroundings.may_be_pinned,
        )

    def _on_why_requested(self) -> None:
        if self._message is not None:
            self.why_requested.emit(self._message.id)

    def _on_wrong_requested(self) -> None:
        if self._message is not None:
            self.wrong_requested.emit(self._message.id)

    def _on_go_on_requested(self) -> None:
        if self._message is not None:
            self.go_on_requested.emit(self._message.id)

    def _on_copied(self) -> None:
        self.actions_bar.show_copied(self._tokens)
        self.copied.emit()

    def _on_folded(self, folded: bool) -> None:
        if self._message is not None:
            self.folded.emit(self._message.id, folded)

    def _on_thoughts_opened(self, is_open: bool) -> None:
        if self._message is not None:
            self.thoughts_opened.emit(self._message.id, is_open)

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit(self)
