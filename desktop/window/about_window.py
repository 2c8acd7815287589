"""What the app is, in a few lines."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.icons import app_icon

_ICON = 72
_WIDTH = 420


class AboutWindow(QDialog):
    """Name, version, what it promises, and where the chats lie. `folder` is the data folder."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Exeunt"))
        self.setModal(False)
        sign = QLabel()
        sign.setPixmap(app_icon().pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        name = _line(self.tr("Exeunt {version}").format(version=_version()), "heading")
        promise = self.tr(
            "Chats with a model on this machine, which may leave when it is abused. Nothing you write leaves the machine."
        )
        place = self.tr("Your chats: {folder}").format(folder=folder)
        licence = self.tr("Free software under the Apache License 2.0.")
        self.lines = [name, _line(promise, ""), _line(place, "caption"), _line(licence, "caption")]
        for line in self.lines[2:]:
            line.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        buttons = QDialogButtonBox()
        self.close_button = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.close)
        words = QVBoxLayout()
        words.setSpacing(8)
        for line in self.lines:
            words.addWidget(line)
        above = QHBoxLayout()
        above.setSpacing(20)
        above.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        above.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(20)
        layout.addLayout(above)
        layout.addWidget(buttons)
        self.setMinimumWidth(_WIDTH)
        self.setAccessibleDescription(promise)
        self.close_button.setFocus()

    @classmethod
    def bring_up(cls, folder: Path, parent: QWidget) -> None:
        """Show it; there is one at a time."""
        for earlier in parent.findChildren(cls):
            earlier.close()
        made = cls(folder, parent)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.show()


def _line(words: str, role: str) -> QLabel:
    line = QLabel(words)
    line.setProperty("role", role)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setWordWrap(True)
    return line


def _version() -> str:
    try:
        return version("exeunt")
    except PackageNotFoundError:  # a copy that was never installed
        return ""
