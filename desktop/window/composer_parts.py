"""What stands around the composer's field: its paper, its round button, and the paper clip."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QToolButton, QWidget

from desktop.icons import Icon, icon
from desktop.theme.theme import Theme
from desktop.theme.tokens import Space

_BUTTON = 32


class ComposerPaper(QFrame):
    """The rounded paper around field and button; its line takes the accent while the field has the focus."""

    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._field = field
        self._is_lit = False
        field.installEventFilter(self)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme.changed.connect(self.update)

    def light_up(self, lit: bool) -> None:
        """Look as with the focus, whatever has it."""
        self._is_lit = lit
        self.update()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self.update()
        return False

    def mousePressEvent(self, event: object) -> None:
        self._field.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._field.hasFocus() or self._is_lit
        width = 1.5 if focused else 1.0
        painter.setPen(QPen(QColor(tokens.accent if focused else tokens.hairline), width))
        painter.setBrush(QColor(tokens.raised))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), Space.BUBBLE, Space.BUBBLE)


class RoundButton(QAbstractButton):
    """A filled circle with an icon."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = Icon.SEND
        self.setFixedSize(_BUTTON, _BUTTON)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def set_icon(self, name: Icon) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_BUTTON, _BUTTON)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        circle = QRectF(self.rect())
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
            painter.setPen(Qt.PenStyle.NoPen)
            circle.adjust(4, 4, -4, -4)
        painter.setBrush(QColor(tokens.accent if self.isEnabled() else tokens.chosen))
        painter.drawEllipse(circle)
        colour = tokens.on_accent if self.isEnabled() else tokens.second
        icon(self._icon, colour).paint(painter, self.rect().adjusted(8, 8, -8, -8))


class AttachButton(QToolButton):
    """The paper clip beside the field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "icon")
        self.setFixedSize(_BUTTON, _BUTTON)
        self.setIconSize(QSize(18, 18))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Attach files"))
        self.setToolTip(self.tr("Attach files: text, code, tables, PDF"))
        theme.changed.connect(self._show_icon)
        self._show_icon()

    @Slot()
    def _show_icon(self) -> None:
        self.setIcon(icon(Icon.ATTACH, self._theme.tokens.second))
