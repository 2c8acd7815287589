"""The files that a user's message was sent with, above its words."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from desktop.attachments.chip_flow import ChipFlow
from desktop.attachments.costs import FileCost
from desktop.theme.tokens import Tokens
from models.conversations.records import Attachment, Message

_GAP = 8
"""Pixels between the files and the words."""


class AttachedFiles(ChipFlow):
    """Chips that can be opened, and not removed: what was sent stays."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(tokens, parent, removable=False)
        self._has_words = False

    def show_with(self, message: Message, tokens: Tokens, costs: Mapping[Attachment, FileCost]) -> None:
        """Show those of a message, with what is known of what they take."""
        if message.attachments:
            self.show_costs(costs)
        self._has_words = bool(message.text.strip())
        self.show_attachments(message.attachments, tokens)

    def height_above_words(self, width: int) -> int:
        """How much they take in a bubble with words of this width, what keeps them apart included."""
        height = self.height_for(width)
        return height + _GAP if height and self._has_words else height
