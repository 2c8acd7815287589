"""Files that are dragged over the window: what a drop would do is said before it is done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.window.composer import Composer
from desktop.window.message_field import local_files
from desktop.window.model_files import ModelFiles


class Dropping(QObject):
    """Opens the model among files that are dropped or pasted; where there is none, attaches them.

    What is no file is left to whatever it is dragged over.
    """

    def __init__(
        self, window: QWidget, composer: Composer, models: ModelFiles, attach: Callable[[list[Path]], None]
    ) -> None:
        super().__init__(window)
        self._composer = composer
        self._models = models
        self._attach = attach
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        composer.field.viewport().installEventFilter(self)
        composer.files_given.connect(self.take)

    def take(self, files: list[Path]) -> None:
        """Do it with these."""
        (self._models.take if _holds_model(files) else self._attach)(files)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DragLeave:
            self._composer.show_drop("")
        if not isinstance(event, QDropEvent) or not (files := local_files(event.mimeData())):
            return False
        event.acceptProposedAction()
        if isinstance(event, QDragEnterEvent):
            self._composer.show_drop(self._words(files))
        elif event.type() is QEvent.Type.Drop:
            self._composer.show_drop("")
            self.take(files)
        return True

    def _words(self, files: list[Path]) -> str:
        if _holds_model(files):
            return self.tr("Drop it to open the model.")
        if len(files) == 1:
            return self.tr("Drop it to attach it.")
        return self.tr("Drop them to attach %n files.", "", len(files))


def _holds_model(files: list[Path]) -> bool:
    return any(file.suffix.lower() == ".gguf" for file in files)
