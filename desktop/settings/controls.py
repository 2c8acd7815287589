"""What a setting is chosen with."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.settings.search import holds_all, marked
from desktop.theme.theme import Theme
from desktop.window.choice import Choice

_WIDTH = 240
_WIDEST_TITLE = 260
_INDENT = 28
"""Where the words of a radio button begin."""


@dataclass(frozen=True)
class Option:
    """One of the things to choose from."""

    value: str
    title: str
    about: str = ""


class ListChoice(Choice):
    """A choice from a list that folds out. The wheel scrolls the page over it, and changes nothing.

    Signals:
        chosen: the user chose this value.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)

    @property
    def titles(self) -> list[str]:
        """All that can be chosen."""
        return [self.itemText(number) for number in range(self.count())]

    def show_options(self, options: Sequence[Option], chosen: str) -> None:
        """Offer these, with one chosen."""
        if [option.title for option in options] != self.titles:
            self.clear()
            for option in options:
                self.addItem(option.title, option.value)
        self.setCurrentIndex(max(self.findData(chosen), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot(int)
    def _on_activated(self, number: int) -> None:
        self.chosen.emit(self.itemData(number))


class RadioList(QGroupBox):
    """A choice of a few things, all in sight, each with a sentence.

    Signals:
        chosen: the user chose this value.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._options: Sequence[Option] = ()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(QMargins())
        self._rows.setSpacing(0)
        self._inner = QWidget()
        self._rows.addWidget(self._inner)
        self.buttons: list[QRadioButton] = []
        self._abouts: list[tuple[QLabel, str]] = []

    @property
    def titles(self) -> list[str]:
        """All that can be chosen, with their sentences."""
        return [words for option in self._options for words in (option.title, option.about)]

    @property
    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches: the arrow keys go on from there."""
        checked = [button for button in self.buttons if button.isChecked()]
        return [*(checked or self.buttons[:1])]

    def show_options(self, options: Sequence[Option], chosen: str) -> None:
        """Offer these, with one chosen."""
        if options != self._options:
            self._options = options
            self._build()
        for option, button in zip(options, self.buttons, strict=True):
            button.setChecked(option.value == chosen)

    def mark(self, words: Sequence[str], style: str) -> None:
        """Mark the words where they stand, in that style (CSS); a title that has one stands out as a whole."""
        for option, button in zip(self._options, self.buttons, strict=True):
            button.setProperty("found", any(holds_all([word], [option.title]) for word in words))
            button.style().polish(button)
        for label, plain in self._abouts:
            mark(label, plain, words, style)

    def _build(self) -> None:
        # Made anew as a whole; what was pressed in the old one may still be on its way.
        for button in self.buttons:
            self._group.removeButton(button)
        self._inner.hide()
        self._rows.removeWidget(self._inner)
        self._inner.deleteLater()
        self._inner = QWidget()
        self._rows.addWidget(self._inner)
        rows = QVBoxLayout(self._inner)
        rows.setContentsMargins(QMargins())
        rows.setSpacing(0)
        self.buttons, self._abouts = [], []
        for option in self._options:
            button = QRadioButton()
            # A long title of the user's own must not push what stands beside the list out of sight.
            shown = button.fontMetrics().elidedText(option.title, Qt.TextElideMode.ElideRight, _WIDEST_TITLE)
            button.setText(shown.replace("&", "&&"))
            button.setToolTip(option.title if shown != option.title else "")
            button.setAccessibleName(option.title)
            button.setAccessibleDescription(option.about)
            self._group.addButton(button)
            self.buttons.append(button)
            rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            if option.about:
                about = caption(option.about)
                about.setMinimumWidth(1)  # else its longest word would be what the page is wide
                beside = QHBoxLayout()
                beside.setContentsMargins(_INDENT, 0, 0, 6)
                beside.addWidget(about)
                rows.addLayout(beside)
                self._abouts.append((about, option.about))

    @Slot(object)
    def _on_clicked(self, button: QRadioButton) -> None:
        self.chosen.emit(self._options[self.buttons.index(button)].value)


def caption(words: str) -> QLabel:
    """A sentence in second ink, over as many lines as it needs."""
    label = QLabel(words)
    label.setProperty("role", "caption")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def mark(label: QLabel, plain: str, words: Sequence[str], style: str) -> None:
    """Show a text with the words in it in that style (CSS); without any words, as it is."""
    label.setTextFormat(Qt.TextFormat.RichText if words else Qt.TextFormat.PlainText)
    label.setText(marked(plain, words, style) if words else plain)


def push_button(words: str) -> QPushButton:
    """A button that does something about a setting. Enter in the search never presses it."""
    button = QPushButton(words)
    button.setProperty("role", "outlined")
    button.setAutoDefault(False)
    return button
