"""The line at the top of a chat that says what its model is told before all else."""

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.icons import Icon, icon
from desktop.personas.words_field import WordsField
from desktop.settings.controls import caption
from desktop.theme.theme import Theme
from desktop.translation import grouped

MOST_CHARACTERS = 20_000
"""Of instructions: more would leave a small model's window no room for the chat."""
_BESIDE_WORDS = 36
"""Pixels of the fold's border, padding and chevron."""


class InstructionsLine(QWidget):
    """One quiet line, which unfolds to the whole text, and to a field where it may be changed.

    Signals:
        instructions_chosen: others are wanted from now on; empty is the default.
        written: what is being written is another text now.
        closed: the field was left, with or without a change.
        undo_requested: those before are wanted back.
    """

    instructions_chosen = Signal(str)
    written = Signal()
    closed = Signal()
    undo_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._own = self._default = ""
        self._may_change = False
        self.fold = QPushButton()
        self.fold.setProperty("role", "thoughts")
        self.fold.setCheckable(True)
        self.fold.setCursor(Qt.CursorShape.PointingHandCursor)
        self.fold.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.fold.toggled.connect(self._show)
        self.edit = _button(self.tr("Edit"), "link")
        self.edit.setAccessibleName(self.tr("Edit the instructions"))
        self.edit.clicked.connect(self.begin_edit)
        self.undo = _button(self.tr("Undo"), "link")
        self.undo.setAccessibleName(self.tr("Bring the instructions before back"))
        self.undo.setToolTip(self.undo.accessibleName())
        self.undo.clicked.connect(self.undo_requested)
        self.undo.hide()
        self.field = WordsField(1, 8)
        self.field.setAccessibleName(self.tr("Instructions for the model in this chat"))
        self.field.confirmed.connect(self._on_save)
        self.field.left.connect(self.end_edit)
        self.field.textChanged.connect(self._on_changed)
        self.about = caption(
            self.tr(
                "The model reads them before the chat, from its next answer on. They have no say in what ends a chat."
            )
        )
        self.pending = caption(self.tr("Not applied yet"))
        self.pending.setWordWrap(False)
        self.save, self.cancel = _button(self.tr("Save"), "primary"), _button(self.tr("Cancel"), "outlined")
        self.back = _button(self.tr("Use the default"), "link")
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.end_edit)
        self.back.clicked.connect(self._on_back)
        self._lay_out()
        theme.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.fold, 1)
        head.addWidget(self.undo)
        head.addWidget(self.edit)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.save, self.cancel, self.back):
            buttons.addWidget(button)
        buttons.addWidget(self.pending)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(QMargins())
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self.field)
        rows.addWidget(self.about)
        rows.addLayout(buttons)

    @property
    def is_editing(self) -> bool:
        """Whether the text can be changed just now."""
        return not self.save.isHidden()

    def show_instructions(self, own: str, default: str, *, may_change: bool) -> None:
        """Show a chat's instructions, `own` or, where there are none, the default ones. What is being written stays."""
        if (own, default, may_change) == (self._own, self._default, self._may_change):
            return
        self._own, self._default, self._may_change = own, default, may_change
        if self.is_editing and may_change:
            return
        self._stop_editing()
        self._show()

    def offer_undo(self, *, offered: bool) -> None:
        """Offer to bring those before back, or no longer."""
        self.undo.setVisible(offered)

    @Slot()
    def begin_edit(self) -> None:
        """Open the field."""
        if self._open_field(self._own):
            self.field.setFocus()
            self.field.selectAll()

    @property
    def unsaved(self) -> str | None:
        """What was written and is not applied yet, if anything."""
        return self.field.toPlainText() if self.is_editing and self.field.text != self._own else None

    def go_on_with(self, text: str) -> None:
        """Open the field with what was written in it before. The focus stays where it is."""
        self._open_field(text)

    def _open_field(self, text: str) -> bool:
        if not self._may_change:
            return False
        self.fold.setChecked(True)
        for part in (self.save, self.cancel, self.about):
            part.show()
        self.undo.hide()
        self._show()
        self.field.setPlainText(text)
        return True

    @Slot()
    def end_edit(self) -> None:
        """Leave everything as it was."""
        if self.is_editing:
            self._stop_editing()
            self.fold.setChecked(False)
            self._show()
            self.closed.emit()

    def fold_up(self) -> None:
        """Show the one line alone: another chat is open now."""
        self._stop_editing()
        self.fold.setChecked(False)
        self._show()

    def _stop_editing(self) -> None:
        for part in (self.save, self.cancel, self.back, self.pending, self.about):
            part.hide()

    @Slot()
    def _show(self) -> None:
        is_open = self.fold.isChecked()
        self.field.setVisible(is_open)
        self.field.setReadOnly(not self.is_editing)
        self.field.setPlaceholderText(self._default)
        if is_open and not self.is_editing:
            self.field.setPlainText(self._own or self._default)
        self.edit.setVisible(self._may_change and not self.is_editing)
        closed = Icon.PREVIOUS if self.isRightToLeft() else Icon.NEXT
        self.fold.setIcon(icon(Icon.CHEVRON_DOWN if is_open else closed, self._theme.tokens.second))
        self._show_words()
        self._show_buttons()

    def _show_words(self) -> None:
        text = " ".join((self._own or self._default).split())
        words = self.tr("Instructions: {text}") if self._own else self.tr("Instructions (default): {text}")
        if self.fold.isChecked():
            words = self.tr("Instructions") if self._own or self.is_editing else self.tr("Instructions (default)")
        said = words.format(text=text)
        self.fold.setAccessibleName(said)
        shown = self.fold.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, self.fold.width() - _BESIDE_WORDS)
        self.fold.setText(shown.replace("&", "&&"))
        self.fold.setToolTip(self.tr("Hide them") if self.fold.isChecked() else self.tr("Show all of them"))

    @Slot()
    def _on_changed(self) -> None:
        self._show_buttons()
        if self.is_editing:
            self.written.emit()

    def _show_buttons(self) -> None:
        text = self.field.text
        self.pending.setVisible(self.unsaved is not None)
        self.back.setVisible(self.is_editing and bool(self._own))
        self.save.setEnabled(text != self._own and len(text) <= MOST_CHARACTERS)
        too_long = self.is_editing and len(text) > MOST_CHARACTERS
        words = self.tr("These are {count} characters; at most {most} can be kept.")
        self.save.setToolTip(words.format(count=grouped(len(text)), most=grouped(MOST_CHARACTERS)) if too_long else "")

    @Slot()
    def _on_save(self) -> None:
        if self.is_editing and self.save.isEnabled():
            self._choose(self.field.text)

    @Slot()
    def _on_back(self) -> None:
        self._choose("")

    def _choose(self, text: str) -> None:
        self.end_edit()
        self.instructions_chosen.emit(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words()


def _button(words: str, role: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", role)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
