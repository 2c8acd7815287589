"""The map beside the chat: the picture, and below it how large it is shown."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.theme.theme import Theme
from desktop.tree.picture import LARGEST, SMALLEST, TreePicture


class TreePanel(QWidget):
    """The picture with a foot to zoom it.

    Signals:
        message_chosen: object message id.
    """

    message_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = TreePicture(theme)
        self.picture.message_chosen.connect(self.message_chosen)
        self.picture.zoomed.connect(self._on_zoomed)
        self.setFocusProxy(self.picture)
        self.smaller = _button("−", self.tr("Smaller (Ctrl+−)"))
        self.larger = _button("+", self.tr("Larger (Ctrl++)"))
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        self._size = QLabel()
        self._size.setProperty("role", "caption")
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 8, 8)
        foot.setSpacing(4)
        foot.addWidget(self._size, 1)
        foot.addWidget(self.smaller)
        foot.addWidget(self.larger)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.picture, 1)
        rows.addLayout(foot)
        self._on_zoomed(1.0)

    @Slot()
    def _on_smaller(self) -> None:
        self.picture.zoom_by(-1)

    @Slot()
    def _on_larger(self) -> None:
        self.picture.zoom_by(1)

    @Slot(float)
    def _on_zoomed(self, zoom: float) -> None:
        self._size.setText(self.tr("{percent} %").format(percent=round(zoom * 100)))
        self.smaller.setEnabled(zoom > SMALLEST)
        self.larger.setEnabled(zoom < LARGEST)


def _button(sign: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "quiet")
    button.setText(sign)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setAutoRepeat(True)
    return button
