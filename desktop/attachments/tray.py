"""The files of the message that is being written, above its words."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.announcing import announce
from desktop.attachments.chip_flow import ChipFlow
from desktop.attachments.costs import FileCost
from desktop.theme.theme import Theme
from models.conversations.records import Attachment

_END = 8
"""Pixels kept free at the end of each line."""


class AttachmentTray(QWidget):
    """Shows them as chips, and what is still being read. It is hidden where there is neither.

    Signals:
        changed: other files stand in it.
        opened: a file is to be read: object Attachment.
        emptied: the last of them was taken off by hand, so that the focus belongs elsewhere.
    """

    changed = Signal()
    opened = Signal(object)
    emptied = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        """What the files are shown in."""
        self._attachments: tuple[Attachment, ...] = ()
        self.flow = ChipFlow(theme.tokens, self, removable=True)
        self.flow.opened.connect(self.opened)
        self.flow.removal_requested.connect(self.remove)
        self._reading = QLabel()
        self._reading.setProperty("role", "caption")
        self._reading.setTextFormat(Qt.TextFormat.PlainText)
        self._reading.hide()
        self._hint = QLabel()
        self._hint.setProperty("role", "caption")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, _END, 4)
        layout.setSpacing(4)
        layout.addWidget(self.flow)
        layout.addWidget(self._reading)
        layout.addWidget(self._hint)
        theme.changed.connect(self._show)
        self.hide()

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """The files, in the order in which they came."""
        return self._attachments

    @property
    def is_reading(self) -> bool:
        """Whether a file is still to come."""
        return not self._reading.isHidden()

    def show_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """Have these in it."""
        if attachments != self._attachments:
            self._attachments = attachments
            self._show()
            self.changed.emit()

    def add(self, attachment: Attachment) -> None:
        """Have one more in it, unless the same is there already."""
        if attachment not in self._attachments:
            self.show_attachments((*self._attachments, attachment))
            announce(self, self.tr("{name} is attached.").format(name=attachment.name))

    @Slot(object)
    def remove(self, attachment: Attachment) -> None:
        """Take one off. The focus goes to the one after it."""
        place = self._attachments.index(attachment)
        had_focus = any(chip.hasFocus() for chip in self.flow.chips)
        self.show_attachments(tuple(each for each in self._attachments if each is not attachment))
        if had_focus and self.flow.chips:
            self.flow.chips[min(place, len(self.flow.chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.flow.chips:
            self.emptied.emit()
        announce(self, self.tr("{name} is removed.").format(name=attachment.name))

    def show_reading(self, name: str) -> None:
        """Say that a file is being read; an empty name is that none is."""
        self._reading.setText(self.tr("Reading {name}…").format(name=name) if name else "")
        self._reading.setVisible(bool(name))
        self._show()

    def show_hint(self, words: str) -> None:
        """Say this below the files, or nothing more."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        self._show()

    def show_costs(self, costs: Mapping[Attachment, FileCost]) -> None:
        """Say what each file takes of the model's window, as far as that is known."""
        self.flow.show_costs(costs)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _show(self) -> None:
        self.flow.show_attachments(self._attachments, self.theme.tokens)
        self._fit()
        self.setVisible(bool(self._attachments) or self.is_reading or not self._hint.isHidden())

    def _fit(self) -> None:
        self.flow.setFixedHeight(self.flow.height_for(self.width() - _END))
