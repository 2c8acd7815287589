"""What stands above and below the list while it shows the archive or the trash."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.icons import Icon, icon
from desktop.theme.theme import Theme
from desktop.threads.wishes import Act
from models.conversations.reading import Shelf
from models.conversations.records import Thread

_ICON = QSize(24, 18)
_BETWEEN = 8
_SIDE = 12


class ShelfHead(QWidget):
    """The name of what is shown, and the way back to the list.

    Signals:
        back_requested: the list itself is wanted.
    """

    back_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = QToolButton()
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.back.setMinimumHeight(36)
        self.back.setIconSize(_ICON)
        self.back.clicked.connect(self.back_requested)
        self._about = QLabel()
        self._about.setProperty("role", "caption")
        self._about.setWordWrap(True)
        self._about.setContentsMargins(12, 0, 12, 4)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 0, 8, 0)
        rows.setSpacing(4)
        rows.addWidget(self.back)
        rows.addWidget(self._about)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def show_shelf(self, shelf: Shelf, about: str) -> None:
        """Say what is shown; over the list itself nothing is said."""
        names = {Shelf.ARCHIVE: self.tr("Archive"), Shelf.TRASH: self.tr("Trash")}
        self.back.setText(names.get(shelf, ""))
        self.back.setAccessibleName(self.tr("{name}: back to the chats").format(name=self.back.text()))
        self.back.setToolTip(self.tr("Back to the chats"))
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.setVisible(shelf is not Shelf.LIST)

    @Slot()
    def _on_theme_changed(self) -> None:
        back = Icon.NEXT if self.isRightToLeft() else Icon.PREVIOUS
        self.back.setIcon(icon(back, self._theme.tokens.second))


class ShelfFoot(QWidget):
    """What can be done with the chats that are chosen in the archive or in the trash.

    Signals:
        act_requested: object Act, for those that are chosen.
        empty_requested: all that is in the trash is to go for good.
    """

    act_requested = Signal(object)
    empty_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.put_back = _button(self.tr("Put back on the list"), "outlined")
        self.put_back.clicked.connect(lambda: self.act_requested.emit(Act.UNARCHIVE))
        self.restore = _button(self.tr("Restore"), "outlined")
        self.restore.clicked.connect(lambda: self.act_requested.emit(Act.RESTORE))
        self.delete = _button(self.tr("Delete for good…"), "outlined")
        self.delete.clicked.connect(lambda: self.act_requested.emit(Act.DELETE))
        self.empty = _button(self.tr("Empty the trash…"), "link")
        self.empty.clicked.connect(self.empty_requested)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(_BETWEEN)
        self._beside.addWidget(self.restore)
        self._beside.addWidget(self.delete, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_SIDE, 8, _SIDE, 8)
        rows.setSpacing(8)
        rows.addWidget(self.put_back)
        rows.addLayout(self._beside)
        rows.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = self.restore.sizeHint().width() + _BETWEEN + self.delete.sizeHint().width()
        fits = wanted <= self.contentsRect().width() - 2 * _SIDE  # not with the words of every language
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def show_shelf(self, shelf: Shelf, chosen: Sequence[Thread], *, is_empty: bool) -> None:
        """Offer what can be done there."""
        self.setVisible(shelf is not Shelf.LIST and not is_empty)
        self.put_back.setVisible(shelf is Shelf.ARCHIVE)
        for button in (self.restore, self.delete, self.empty):
            button.setVisible(shelf is Shelf.TRASH)
        for button in (self.put_back, self.restore, self.delete):
            button.setEnabled(bool(chosen))


def _button(words: str, role: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    return button
