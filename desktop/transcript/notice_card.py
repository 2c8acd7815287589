"""What the app says in the model's voice after a user's message: a redirect, a warning, the closing words, or support."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from desktop.icons import Icon, onwards
from desktop.reading_direction import put, window_edge
from desktop.theme.tokens import Tokens
from desktop.transcript.body import MessageBody
from desktop.transcript.icon_button import IconButton
from desktop.transcript.markdown.reading import read_markdown
from desktop.transcript.style import Style
from models.conversations.records import Notice
from models.policy.records import Action

_INSIDE = 12
_LINE = 3
_HEADER = 20
_CORNER = 8
_SITE = re.compile(r"(?<![\w/.@(-])([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net)(?:/[\w/-]+)?)(?![\w)])")


@dataclass(frozen=True)
class _Look:
    colour: str
    paper: str
    role: str
    """Of the label that says who speaks."""


def _with_links(text: str) -> str:
    """The app's own words name a site as one says it, without `https://`; somebody who needs it should only have to press it."""
    return _SITE.sub(r"[\1](https://\1)", text)


def _look(action: Action, tokens: Tokens) -> _Look:
    match action:
        case Action.SUPPORT:
            return _Look(tokens.support, tokens.support_paper, "support")
        case Action.END | Action.CONFIRM_END:
            return _Look(tokens.ended, tokens.ended_paper, "ended")
        case _:
            return _Look(tokens.notice, tokens.notice_paper, "notice")


class NoticeCard(QWidget):
    """A notice, with a thin line in its colour where reading begins. A support card can be folded to its first line.

    Signals:
        folded: the user folded the card (True) or opened it.
    """

    folded = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = _Look("#000000", "#000000", "notice")
        self._notice: Notice | None = None
        self._is_folded = False
        self._who = QLabel(self)
        self.body = MessageBody(self)
        self.body.has_own_words = True
        self.fold_button = IconButton(Icon.CHEVRON_DOWN, self.tr("Fold this away"), self)
        self.fold_button.clicked.connect(self._on_fold_clicked)

    def show_notice(self, notice: Notice, model_name: str, tokens: Tokens, *, folded: bool) -> None:
        """Show this notice as said by the model of that name."""
        self._notice, self._is_folded = notice, folded
        self._look = _look(notice.action, tokens)
        support = notice.action is Action.SUPPORT
        self._who.setText(self._heading(notice.action, model_name))
        self._who.setProperty("role", self._look.role)
        self._who.style().polish(self._who)
        self.setAccessibleName(f"{self._who.text()}: {notice.text}")
        self.body.show_blocks(read_markdown(_with_links(notice.text)), Style(tokens, tokens.ink))
        self.body.setVisible(not folded)
        self.fold_button.setVisible(support)
        self.fold_button.show_icon(onwards(self) if folded else Icon.CHEVRON_DOWN, self._look.colour)
        self.fold_button.rename(self.tr("Show the support card") if folded else self.tr("Fold this away"))
        self.update()

    def _heading(self, action: Action, model_name: str) -> str:
        if action is Action.SUPPORT:
            return self.tr("Support")
        # A redirect looks the same otherwise, and says nothing of an end.
        return self.tr("{model} · Warning").format(model=model_name) if action is Action.WARN else model_name

    def height_for(self, width: int) -> int:
        """Place the parts; the height they take at a width."""
        left = _LINE + _INSIDE
        inner = width - left - _INSIDE
        put(self._who, QRect(left, _INSIDE - 2, inner - IconButton.SIDE, _HEADER), width)
        self._who.setAlignment(window_edge(self) | Qt.AlignmentFlag.AlignVCenter)
        side = IconButton.SIDE
        put(self.fold_button, QRect(width - side - 6, _INSIDE - 4, side, side), width)
        if self._is_folded:
            return 2 * _INSIDE + _HEADER - 4
        height = self.body.height_for(inner)
        put(self.body, QRect(left, _INSIDE + _HEADER + 2, inner, height), width)
        return _INSIDE + _HEADER + 2 + height + _INSIDE

    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches."""
        folding: list[QWidget] = [self.fold_button] if not self.fold_button.isHidden() else []
        return folding + ([] if self._is_folded else self.body.tab_stops())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The paper, and the thin line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.paper))
        painter.drawRoundedRect(self.rect(), _CORNER, _CORNER)
        line = QRect(0, 0, _LINE, self.height())
        painter.setClipRect(QStyle.visualRect(self.layoutDirection(), self.rect(), line))
        painter.setBrush(QColor(self._look.colour))
        painter.drawRoundedRect(self.rect(), _CORNER, _CORNER)

    def _on_fold_clicked(self) -> None:
        self.folded.emit(not self._is_folded)
