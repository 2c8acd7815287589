"""Choosing a model file, and what is said about it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.runner import Runner
from models.chat.records import EngineState


class ModelFiles(QObject):
    """Hands files that the user chose or dropped to the runner, and puts what comes of it into words.

    Signals:
        told: one sentence for the user.
        default_requested: there is no file to load again: the one that ships with the app is wanted.
    """

    told = Signal(str)
    default_requested = Signal()

    def __init__(self, runner: Runner, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._window = window
        self._dialog: QFileDialog | None = None
        runner.load_failed.connect(self._on_load_failed)

    @Slot()
    def choose_file(self) -> None:
        """Let the user choose a file, without stopping the window meanwhile."""
        if self._dialog is not None:
            self._dialog.raise_()
            return
        dialog = QFileDialog(self._window, self.tr("Open a model file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Models (*.gguf)"), self.tr("All files (*)")])
        if self._runner.status.model is not None:
            dialog.setDirectory(str(Path(self._runner.status.model.path).parent))
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    def take(self, files: Sequence[Path]) -> None:
        """Load the first model among files that were dropped."""
        for file in files:
            if file.suffix.lower() == ".gguf":
                self.load(file)
                return
        self.told.emit(self.tr("“{name}” is no model file: those end in .gguf.").format(name=files[0].name))

    def load(self, file: Path) -> None:
        """Load a file in place of the model before, after the answer that is being written."""
        self._runner.load(file)
        if self._runner.turn is not None:
            self.told.emit(self.tr("{name} is loaded when the answer is finished.").format(name=file.name))

    @Slot()
    def load_again(self) -> None:
        """Load the model once more that stopped working."""
        if not self._runner.load_again():
            self.default_requested.emit()

    @Slot(str)
    def _on_file_selected(self, file: str) -> None:
        self.load(Path(file))

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self._dialog = None

    @Slot(object, str)
    def _on_load_failed(self, path: Path, sentence: str) -> None:
        words = self.tr("“{name}” was not opened. {reason}").format(name=path.name, reason=sentence)
        if self._runner.status.state is EngineState.READY:
            words = self.tr("{words} {model} is still there.").format(words=words, model=self._runner.status.name)
        self.told.emit(words)
