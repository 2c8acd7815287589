"""One setting on a page: its name, a sentence about it, and what it is chosen with."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.settings.controls import ListChoice, RadioList, caption, mark
from desktop.settings.keys_field import KeysField
from desktop.settings.number_field import NumberField
from desktop.settings.search import holds_all

_SIDE_BY_SIDE_FROM = 460
"""Pixels: in less, the control stands below the words."""


class Setting(QWidget):
    """The words, and the control beside them, or below where it is wide or there is no room.

    `keywords` are further words that somebody may look for: in English, since they are never shown.
    """

    def __init__(self, name: str, about: str, control: QWidget, keywords: str = "") -> None:
        super().__init__()
        self.control = control
        self._is_small = isinstance(control, ListChoice | NumberField | KeysField | QPushButton)
        self._keywords = keywords
        self._name = QLabel(name)
        self._name.setProperty("role", "name")
        self._name.setWordWrap(True)
        self._name.setBuddy(control)
        self._about = caption("")
        self._plain = {self._name: name, self._about: ""}
        control.setAccessibleName(name)
        words = QVBoxLayout()
        words.setContentsMargins(QMargins())
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._about)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 12, 0, 12)
        self._row.setSpacing(8)
        self._row.addLayout(words, 1)
        top_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._row.addWidget(control, 0, top_left if self._is_small else Qt.AlignmentFlag(0))
        self.say_about(about)  # once all lies in here: a label of its own that is to be seen would come up as a window

    @property
    def name(self) -> str:
        """Its name."""
        return self._plain[self._name]

    @property
    def keywords(self) -> str:
        """What else somebody may look for."""
        return self._keywords

    @property
    def about(self) -> str:
        """The sentence about it."""
        return self._plain[self._about]

    @property
    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches, in order."""
        return self.control.tab_stops if isinstance(self.control, RadioList | KeysField) else [self.control]

    def say_about(self, about: str) -> None:
        """Another sentence about it."""
        self._plain[self._about] = about
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.control.setAccessibleDescription(about)

    def is_found(self, words: Sequence[str], of_page: Sequence[str]) -> bool:
        """Whether all words stand in what it says and offers, or in what its page is called."""
        offered = self.control.titles if isinstance(self.control, ListChoice | RadioList) else []
        return holds_all(words, [self.name, self.about, self._keywords, *offered, *of_page])

    def mark(self, words: Sequence[str], style: str) -> None:
        """Mark the words where they stand, in that style (CSS); without any, nothing."""
        for label, plain in self._plain.items():
            mark(label, plain, words, style)
        if isinstance(self.control, RadioList):
            self.control.mark(words, style)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self._is_small and self.width() >= _SIDE_BY_SIDE_FROM
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)
        super().resizeEvent(event)
