"""What a find bar offers below its field: to look into folded thoughts too, and the attached files in which the words stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QWidget

from models.conversations.records import MessageId


@dataclass(frozen=True)
class FileWithWords:
    """An attached file in which something was found."""

    message: MessageId
    number: int
    """Which of its message's files, from 0 on."""
    name: str


class AlsoFound(QWidget):
    """Hidden where there are neither thoughts nor such files.

    Signals:
        thoughts_toggled: thoughts are to be looked into, or no longer.
        file_requested: object FileWithWords, which is to be shown.
    """

    thoughts_toggled = Signal()
    file_requested = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._files: Sequence[FileWithWords] = ()
        self.thoughts = QCheckBox(self.tr("Also in thoughts"))
        self.thoughts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.thoughts.toggled.connect(self.thoughts_toggled)
        self.thoughts.hide()
        self.files = QPushButton()
        self.files.setProperty("role", "link")
        self.files.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.files.setCursor(Qt.CursorShape.PointingHandCursor)
        self.files.clicked.connect(self._on_files_clicked)
        self.files.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(12)
        layout.addWidget(self.thoughts)
        layout.addStretch(1)
        layout.addWidget(self.files)
        self.hide()

    def offer_thoughts(self, *, there_are_some: bool) -> None:
        """Offer to look into thoughts, where the chat has any."""
        self.thoughts.setVisible(there_are_some)
        self._show()

    def show_files(self, files: Sequence[FileWithWords]) -> None:
        """Say in which files it was found, those of the newest message first."""
        if files != self._files:
            self._files = files
            self.files.setVisible(bool(files))
            self._say_files()
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_files()

    def _show(self) -> None:
        self.setVisible(not (self.thoughts.isHidden() and self.files.isHidden()))

    def _say_files(self) -> None:
        if len(self._files) == 1:
            words = self.tr("Also in {name}")
            room = self.width() // 2 - self.files.fontMetrics().horizontalAdvance(words.format(name=""))
            name = self._files[0].name
            shown = self.files.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, max(room, 80))
            self.files.setText(words.format(name=shown.replace("&", "&&")))
            self.files.setAccessibleName(words.format(name=name))
        elif self._files:
            words = self.tr("Also in %n attached files", "", len(self._files))
            self.files.setText(words)
            self.files.setAccessibleName(words)

    @Slot()
    def _on_files_clicked(self) -> None:
        if len(self._files) == 1:
            self.file_requested.emit(self._files[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for file in self._files:
            menu.addAction(file.name.replace("&", "&&")).triggered.connect(partial(self.file_requested.emit, file))
        menu.popup(self.files.mapToGlobal(self.files.rect().bottomLeft()))
