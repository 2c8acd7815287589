"""One message that was spared or took something off, in the panel that explains."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.inspector.counted_entry import caption
from desktop.inspector.quote_button import QuoteButton
from desktop.inspector.why_entries import eased
from models.policy.explained import Explanation, Forgiven, Spared


class EasedEntry(QWidget):
    """Its first words, and what came of it.

    Signals:
        show_requested: the message is to be shown in the transcript: object message id.
    """

    show_requested = Signal(object)

    def __init__(self, each: Forgiven | Spared, explanation: Explanation) -> None:
        super().__init__()
        self._message = each.message
        words = eased(each, explanation)
        quote = QuoteButton(each.text)
        quote.setAccessibleDescription(words)
        quote.clicked.connect(self._on_clicked)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 8)
        rows.setSpacing(4)
        rows.addWidget(quote)
        rows.addWidget(caption(words))

    @Slot()
    def _on_clicked(self) -> None:
        self.show_requested.emit(self._message)
