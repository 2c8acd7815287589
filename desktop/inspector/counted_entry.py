"""One message that counted, in the panel that explains: its scores, what it added, and what there is to do about it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.inspector.quote_button import QuoteButton
from desktop.inspector.score_bars import ScoreBars
from desktop.inspector.why_entries import kinds, severity_and_target, weight
from desktop.inspector.why_words import marked
from desktop.theme.theme import Theme
from desktop.translation import fixed, quoted
from models.abuse.weighing.occlusion import Span
from models.policy.explained import Counted, Explanation

_LONGEST_NOTE = 500


class CountedEntry(QWidget):
    """The entry.

    Signals:
        show_requested: the message is to be shown in the transcript: object message id.
        words_requested: which of its words weighed: object message id.
        note_written: the note under way is another now: object message id, object text or None where it was left.
        marked: it was wrongly counted, with what the user says about it: object message id, str.
    """

    show_requested = Signal(object)
    words_requested = Signal(object)
    note_written = Signal(object, object)
    marked = Signal(object, str)

    def __init__(self, theme: Theme, counted: Counted, explanation: Explanation, *, is_marked: bool) -> None:
        super().__init__()
        self._counted = counted
        self.quote = QuoteButton(counted.text)
        self.quote.clicked.connect(self._on_show_clicked)
        self.words = link(self.tr("Which words?"))
        self.words.setAccessibleDescription(self.tr("Finds the words that weighed in this message"))
        self.words.clicked.connect(self._on_words_clicked)
        self.wrong = link(self.tr("This was wrong…"))
        self.wrong.setAccessibleDescription(self.tr("From now on this message does not count on this device"))
        self.wrong.clicked.connect(self.ask_for_note)
        self._found = caption("")
        self._found.hide()
        self._form = self._build_form()
        self._form.hide()
        self.setAccessibleName(self.quote.accessibleName())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 8)
        rows.setSpacing(4)
        rows.addWidget(self.quote)
        rows.addWidget(caption(weight(counted, explanation)))
        rows.addWidget(ScoreBars(theme, kinds(counted.assessment)))
        rows.addWidget(caption(severity_and_target(counted.assessment)))
        links = QHBoxLayout()
        links.setSpacing(12)
        links.addWidget(self.words)
        links.addWidget(self.wrong)
        links.addStretch(1)
        rows.addLayout(links)
        rows.addWidget(self._found)
        rows.addWidget(self._form)
        if is_marked:
            self.wrong.hide()
            rows.addWidget(caption(marked()))

    @property
    def message(self) -> int:
        """Which message it is about."""
        return self._counted.message

    def show_words(self, spans: list[Span]) -> None:
        """Say which words weighed, the heaviest first."""
        heaviest = sorted(spans, key=lambda span: -span.weight)
        words = ", ".join(
            f"{quoted(self._counted.text[span.start : span.end])} ({fixed(span.weight, 1)})" for span in heaviest
        )
        said = self.tr("What weighed, with how far the score falls without it: {words}.").format(words=words)
        self.say(said if spans else self.tr("No single words stand out: it is the message as a whole."))

    def say(self, sentence: str) -> None:
        """Say something about the search for the words."""
        self._found.setText(sentence)
        self._found.show()

    @Slot()
    def ask_for_note(self) -> None:
        """Show where the user can say why it was wrong."""
        if self.wrong.isVisibleTo(self):
            self._form.show()
            self.note.setFocus()

    @Slot()
    def cancel_note(self) -> bool:
        """Leave the message as it is; False where nobody was asked for a note."""
        if self._form.isHidden():
            return False
        self._form.hide()
        self.note_written.emit(self._counted.message, None)
        self.wrong.setFocus()
        return True

    def go_on_with(self, note: str) -> None:
        """Show the note that was being written before. The focus stays where it is."""
        if self._form.isHidden() and not self.wrong.isHidden():
            self.note.setText(note)
            self._form.show()

    def _build_form(self) -> QWidget:
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Why, if you like"))
        self.note.setAccessibleName(self.tr("Why this was wrong, if you like to say"))
        self.note.setMaxLength(_LONGEST_NOTE)
        self.note.textChanged.connect(self._on_note_changed)
        self.note.returnPressed.connect(self._on_marked)
        self.keep = QPushButton(self.tr("Mark as wrong"))
        self.keep.setProperty("role", "outlined")
        self.keep.setAutoDefault(True)
        self.keep.clicked.connect(self._on_marked)
        cancel = link(self.tr("Cancel"))
        cancel.clicked.connect(self.cancel_note)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        form = QWidget()
        rows = QVBoxLayout(form)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.note)
        rows.addLayout(buttons)
        rows.addWidget(caption(self.tr("It stays on this device. What was decided stays as it is.")))
        self.pending = caption(self.tr("Not marked yet: what you wrote is kept until you mark the message or cancel."))
        self.pending.hide()
        rows.addWidget(self.pending)
        return form

    @Slot()
    def _on_show_clicked(self) -> None:
        self.show_requested.emit(self._counted.message)

    @Slot()
    def _on_words_clicked(self) -> None:
        self.words.setEnabled(False)
        self.say(self.tr("Looking…"))
        self.words_requested.emit(self._counted.message)

    @Slot(str)
    def _on_note_changed(self, note: str) -> None:
        self.pending.setVisible(bool(note))
        self.note_written.emit(self._counted.message, note or None)

    @Slot()
    def _on_marked(self) -> None:
        self.marked.emit(self._counted.message, self.note.text().strip())


def caption(words: str) -> QLabel:
    """A line in second ink that can be selected and wraps."""
    label = QLabel(words)
    label.setProperty("role", "caption")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def link(words: str) -> QPushButton:
    """A button that reads as a link within a panel."""
    button = QPushButton(words.replace("&", "&&"))
    button.setProperty("role", "panel-link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(True)
    return button
