"""The panel that explains: which messages counted, what was said about it, the rule, and what would have changed it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from desktop.clipboard import CopiedText
from desktop.inspector import why_words
from desktop.inspector.counted_entry import CountedEntry, caption, link
from desktop.inspector.eased_entry import EasedEntry
from desktop.inspector.panel_scroll import PanelScroll
from desktop.inspector.why_words import Reasons
from desktop.theme.fonts import interface_font
from desktop.theme.theme import Theme
from desktop.theme.tokens import TextSize
from models.abuse.weighing.occlusion import Span
from models.conversations.records import MessageId
from models.policy.explained import Counted, Explanation, Forgiven, Spared


class WhyPanel(PanelScroll):
    """Shows reasons, in the order in which they are read.

    Signals:
        show_requested, words_requested: object message id, see CountedEntry.
        note_written: see CountedEntry.
        marked: object message id, and what the user says about it.
    """

    show_requested = Signal(object)
    words_requested = Signal(object)
    note_written = Signal(object, object)
    marked = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reasons: Reasons | None = None
        self.entries: dict[MessageId, CountedEntry] = {}

    def show_reasons(self, reasons: Reasons) -> None:
        """Fill the panel; what is shown already is left alone, so that a note that is being written stays."""
        if reasons == self.reasons:
            return
        self.reasons = reasons
        inner, rows = self.start_anew()
        for line in why_words.opening_lines(reasons):
            rows.addWidget(caption(line))
        found = reasons.explanation
        if found.ended_on_what_counted and found.counted[-1].message not in reasons.marked:
            rows.addWidget(self._wrong_end())
        self.entries = {}
        if words := why_words.heading_of_entries(found):
            rows.addWidget(heading(words))
            for each in found.in_order:
                rows.addWidget(self._counted(each, reasons) if isinstance(each, Counted) else self._eased(each, found))
            if not found.in_order:
                rows.addWidget(caption(self.tr("None.")))
        for part in why_words.parts_after(reasons):
            rows.addWidget(heading(part.heading))
            for line in part.lines:
                rows.addWidget(caption(line))
        self.show_widget(inner)

    def _counted(self, counted: Counted, reasons: Reasons) -> QWidget:
        entry = CountedEntry(self._theme, counted, reasons.explanation, is_marked=counted.message in reasons.marked)
        entry.show_requested.connect(self.show_requested)
        entry.words_requested.connect(self.words_requested)
        entry.note_written.connect(self.note_written)
        entry.marked.connect(self.marked)
        self.entries[counted.message] = entry
        return entry

    def _eased(self, each: Forgiven | Spared, found: Explanation) -> QWidget:
        entry = EasedEntry(each, found)
        entry.show_requested.connect(self.show_requested)
        return entry

    def _wrong_end(self) -> QWidget:
        """Who finds the end wrong says so of the message that it followed: without that one, the chat would have gone on."""
        wrong = link(self.tr("This ending was wrong…"))
        wrong.setAccessibleDescription(self.tr("Leads to the message that it followed, where you can say why"))
        wrong.clicked.connect(self._on_wrong_end)
        return wrong

    @Slot()
    def _on_wrong_end(self) -> None:
        if self.reasons is not None:
            self.go_to(self.reasons.explanation.counted[-1].message, ask_for_note=True)

    def go_to(self, message: MessageId, *, ask_for_note: bool) -> None:
        """Bring a message's entry into view and give it the focus, or the field for the note in it."""
        entry = self.entries.get(message)
        if entry is None:
            return
        entry.quote.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if ask_for_note:
            entry.ask_for_note()
        self.bring_into_view(entry)

    def cancel_note(self) -> bool:
        """Leave the message as it is whose note has the focus; False where none has."""
        return any(entry.cancel_note() for entry in self.entries.values())

    def show_words(self, message: MessageId, spans: list[Span]) -> None:
        """Say which words weighed in a message, if it is still shown."""
        if message in self.entries:
            self.entries[message].show_words(spans)

    def say_of(self, message: MessageId, sentence: str) -> None:
        """Say why they could not be found."""
        if message in self.entries:
            self.entries[message].say(sentence)
            self.entries[message].words.setEnabled(True)

    @Slot()
    def copied(self) -> CopiedText:
        """All of it as text for the clipboard."""
        return CopiedText(why_words.as_text(self.reasons) if self.reasons is not None else "")


def heading(words: str) -> QLabel:
    """A heading within a panel."""
    label = QLabel(words)
    label.setFont(interface_font(TextSize.CAPTION, QFont.Weight.DemiBold))
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(0, 12, 0, 0)
    return label
