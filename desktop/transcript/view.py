"""The transcript: a path of messages, of which only those on the screen are widgets."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.attachments.costs import FileCost
from desktop.theme.theme import Theme
from desktop.transcript.added_text import Added, AddedText
from desktop.transcript.row import MessageRow
from desktop.transcript.rows_area import LINE_STEP, RowsArea
from desktop.transcript.surroundings import SurroundingsOf
from desktop.transcript.versions import anchor_of, give_back_focus, where_stands
from models.conversations.records import Attachment, Author, Message, MessageId, MessageState


class TranscriptView(RowsArea):
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

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._added = AddedText(self._show_added, self)
        self._footer.action_requested.connect(self.say_action_requested)

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

    def show_file_costs(self, costs: Mapping[Attachment, FileCost]) -> None:
        """Say what attached files take of the model's window, as far as that is known."""
        self._rows.show_file_costs(costs)
        self._place()

    def fold(self, messages: Iterable[MessageId]) -> None:
        """Show the support cards of these messages folded away, and those of no others."""
        self._rows.fold(messages)
        self._place()

    def open_thoughts(self, message_id: MessageId, is_open: bool) -> None:
        """Show what was thought over a message, or fold it away."""
        self._rows.open_thoughts(message_id, is_open=is_open)
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
        if not covered <= y <= screen - LINE_STEP:
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

    # Rows

    def _new_row(self) -> MessageRow:
        row = super()._new_row()
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
        row.thoughts_opened.connect(self.open_thoughts)
        return row

    # What was asked for

    def _show_added(self, added: dict[MessageId, Added]) -> None:
        for message, more in added.items():
            self._rows.extend(message, more)
        self._place()

    def _on_folded(self, message_id: MessageId, folded: bool) -> None:
        self._rows.fold_one(message_id, folded=folded)
        self._place()
        self.folded.emit(message_id, folded)
