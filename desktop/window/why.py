"""Shows why a chat ended: which messages counted, what was said about it, and the rule."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.theme.fonts import interface_font
from desktop.theme.tokens import TextSize
from models.policy.explanation import Counted, Explanation

_FIRST_CHARACTERS = 80
_MARKS = re.compile(r"\*\*|__|`+|^#+ ", re.MULTILINE)


def beginning(text: str, most: int = _FIRST_CHARACTERS) -> str:
    """The first characters of a text, on one line and without the marks of its layout."""
    line = " ".join(_MARKS.sub("", text).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


@dataclass(frozen=True)
class Line:
    """A line of the panel, with figures at its right where it has some."""

    words: str
    figures: str = ""


@dataclass(frozen=True)
class Part:
    """A heading, and what is said under it."""

    heading: str
    lines: tuple[Line, ...]


class WhyPanel(QScrollArea):
    """Shows an explanation; as high as its words, up to a limit, and scrolls beyond it."""

    LEAST_HEIGHT = 40
    MOST_HEIGHT = 200

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_tr("Why this chat ended"))
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(self.LEAST_HEIGHT)  # in a low window the card keeps its other parts, and this one scrolls
        self.setMaximumHeight(self.MOST_HEIGHT)

    def sizeHint(self) -> QSize:
        """As high as its words, at most."""
        inner = self.widget()
        words = inner.sizeHint().height() if inner is not None else 0
        return QSize(super().sizeHint().width(), min(words, self.MOST_HEIGHT))

    def show_explanation(self, explanation: Explanation) -> None:
        """Fill in the words."""
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(4)
        for number, part in enumerate(parts(explanation)):
            if number:
                rows.addSpacing(8)
            rows.addWidget(self._label(part.heading, is_heading=True))
            for line in part.lines:
                rows.addLayout(self._line(line))
        rows.addStretch(1)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)  # a scroll area turns it on

    def _line(self, line: Line) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._label(line.words, is_heading=False), 1)
        if line.figures:
            figures = self._label(line.figures, is_heading=False)
            figures.setWordWrap(False)
            row.addWidget(figures, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _label(self, words: str, *, is_heading: bool) -> QLabel:
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if is_heading:
            label.setFont(interface_font(TextSize.CAPTION, QFont.Weight.DemiBold))
        else:
            label.setProperty("role", "caption")
        return label


def parts(explanation: Explanation) -> list[Part]:
    """What the panel says. Pure."""
    found = [Part(_tr("The messages that counted"), tuple(_counted_line(message) for message in explanation.counted))]
    for heading, told in (
        (_tr("What it asked first"), explanation.redirect),
        (_tr("The warning"), explanation.warning),
    ):
        if told is not None and told.text:
            found.append(Part(heading, (Line(f"“{told.text}”"),)))
    return [*found, Part(_tr("The rule"), (Line(_rule(explanation)),))]


def _rule(explanation: Explanation) -> str:
    preset = explanation.preset
    rule = _tr(
        "“{title}”: a strike counts {strike}, a rude message {rude}. At {redirect} the model asks for it to stop, at {warn} it "
        "warns, at {end} it leaves: only after a warning in an earlier message, and only over a message that is itself a sure "
        "strike. Here it stood at {evidence}. {turns} civil messages in a row, or an apology, would have taken one off."
    )
    return rule.format(
        title=preset.title,
        strike=f"{preset.strike_weight:g}",
        rude=f"{preset.rude_weight:g}",
        redirect=f"{preset.redirect_at:g}",
        warn=f"{preset.warn_at:g}",
        end=f"{preset.end_at:g}",
        evidence=f"{explanation.evidence:g}",
        turns=preset.forgive_after,
    )


def _counted_line(message: Counted) -> Line:
    kind = _tr("strike") if message.assessment.strike else _tr("rude")
    figures = _tr("{kind} {score}, counts {weight}").format(
        kind=kind, score=f"{message.assessment.abuse:.2f}", weight=f"{message.weight:g}"
    )
    return Line(f"“{beginning(message.text)}”", figures)


def _tr(text: str) -> str:
    return QCoreApplication.translate("WhyPanel", text)
