"""Chips beside each other, in as many lines as they need."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from desktop.attachments.chip import HEIGHT, AttachmentChip
from desktop.attachments.costs import FileCost
from desktop.theme.tokens import Tokens
from models.conversations.records import Attachment

_SPACE = 6


class ChipFlow(QWidget):
    """Shows files as chips. It is hidden where there are none.

    Signals:
        opened: object Attachment.
        removal_requested: object Attachment.
    """

    opened = Signal(object)
    removal_requested = Signal(object)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None, *, removable: bool) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._removable = removable
        self._shown: tuple[Attachment, ...] = ()
        self._costs: Mapping[Attachment, FileCost] = {}
        self.chips: list[AttachmentChip] = []
        self.hide()

    def show_attachments(self, attachments: Sequence[Attachment], tokens: Tokens) -> None:
        """Show these; the chips of those that were there before stay."""
        if tokens is not self._tokens:
            self._tokens = tokens
            for chip in self.chips:
                chip.use_tokens(tokens)
        if tuple(attachments) != self._shown:
            self._shown = tuple(attachments)
            known, self.chips = self.chips, []
            for attachment in attachments:
                same = next((chip for chip in known if chip.attachment is attachment), None)
                if same is not None:
                    known.remove(same)
                self.chips.append(same or self._chip(attachment))
            for chip in known:
                chip.hide()
                chip.deleteLater()
            self._lay_out()
        self.setVisible(bool(attachments))

    def show_costs(self, costs: Mapping[Attachment, FileCost]) -> None:
        """Say of each chip what its file takes, as far as it is known; also of those that come."""
        self._costs = costs
        for chip in self.chips:
            chip.show_cost(costs.get(chip.attachment))
        self._lay_out()

    def height_for(self, width: int) -> int:
        """The height of all chips in a column of this width."""
        return self._place(width, move=False)[1]

    def natural_width(self, most: int) -> int:
        """How wide they are at most, in a column of `most`."""
        return self._place(most, move=False)[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _lay_out(self) -> None:
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _chip(self, attachment: Attachment) -> AttachmentChip:
        chip = AttachmentChip(attachment, self._tokens, self, removable=self._removable)
        chip.show_cost(self._costs.get(attachment))
        chip.clicked.connect(self._on_clicked)
        chip.removal_requested.connect(self._on_removal_requested)
        chip.show()
        return chip

    def _place(self, width: int, *, move: bool) -> tuple[int, int]:
        x = y = widest = 0
        for chip in self.chips:
            wide = min(chip.sizeHint().width(), width)
            if x and x + wide > width:
                x, y = 0, y + HEIGHT + _SPACE
            if move:
                chip.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(x, y, wide, HEIGHT)))
            widest = max(widest, x + wide)
            x += wide + _SPACE
        return widest, y + HEIGHT if self.chips else 0

    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, AttachmentChip):
            self.opened.emit(chip.attachment)

    def _on_removal_requested(self) -> None:
        chip = self.sender()
        if isinstance(chip, AttachmentChip):
            self.removal_requested.emit(chip.attachment)
