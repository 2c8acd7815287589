"""A line across the transcript where a branch begins: what it is a branch of, with the way there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.icons import Icon, icon
from desktop.theme.tokens import Tokens
from desktop.transcript.surroundings import OriginWords

_GAP = 12
_ICON = 14


class OriginLine(QWidget):
    """Quiet words between two hairlines; they are a link where the other chat can be gone to.

    Signals:
        followed: the link was pressed.
    """

    HEIGHT = 36

    followed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens: Tokens | None = None
        self._words = QLabel(self)
        self._words.setProperty("role", "caption")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.link = QPushButton(self)
        self.link.setProperty("role", "link")
        self.link.setIconSize(QSize(_ICON, _ICON))
        self.link.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the transcript itself leads the Tab key
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.link.clicked.connect(self.followed)
        self.hide()

    def say(self, origin: OriginWords | None, tokens: Tokens) -> None:
        """Say where the branch came from; it hides where this is not the place to."""
        self.setVisible(origin is not None)
        if origin is None:
            return
        self._tokens = tokens
        self._words.setVisible(not origin.leads_there)
        self.link.setVisible(origin.leads_there)
        self._words.setText(origin.words)
        self.link.setText(origin.words.replace("&", "&&"))
        self.link.setAccessibleName(origin.words)
        self.link.setToolTip(self.tr("Go there"))
        self.link.setIcon(icon(Icon.BRANCH, tokens.accent))

    def place(self, left: int, top: int, width: int) -> None:
        """Lie here; the height is always the same."""
        self.setGeometry(left, top, width, self.HEIGHT)
        for widget in (self._words, self.link):
            inner = min(widget.sizeHint().width(), width)
            widget.setGeometry((width - inner) // 2, 0, inner, self.HEIGHT)

    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches."""
        return [] if self.isHidden() or self.link.isHidden() else [self.link]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line on either side of the words where there is room."""
        words = self._words if self.link.isHidden() else self.link
        beside = words.x() - _GAP
        if beside > 0 and self._tokens is not None:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(self._tokens.hairline), 1))
            middle = self.height() // 2
            painter.drawLine(0, middle, beside, middle)
            painter.drawLine(self.width() - beside, middle, self.width(), middle)
