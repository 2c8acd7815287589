"""Choosing a model file, and what is said about it."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from desktop.file_dialog import FileDialog
from desktop.runner import Runner
from desktop.translation import grouped
from models.chat.records import EngineSettings, EngineState


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
        self._asking = FileDialog(window)
        self._question: QMessageBox | None = None
        self._asked_of = Path()
        self._offers: dict[QPushButton, EngineSettings] = {}
        runner.load_failed.connect(self._on_load_failed)
        runner.too_large.connect(self._on_too_large)

    @Slot()
    def choose_file(self) -> None:
        """Let the user choose a file, without stopping the window meanwhile."""
        model = self._runner.status.model
        kinds = [self.tr("Models (*.gguf)"), self.tr("All files (*)")]
        self._asking.ask_which(self.tr("Open a model file"), kinds, self.load, Path(model.path) if model else None)

    def can_load_again(self) -> bool:
        """Whether there is a model that stopped working or was let go."""
        return self._runner.status.can_load_again

    def is_loading(self) -> bool:
        """Whether a load runs or waits."""
        return self._runner.is_loading

    @Slot()
    def cancel_load(self) -> None:
        """Have it come to nothing."""
        self._runner.cancel_load()

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

    @Slot(object, str)
    def _on_load_failed(self, path: Path, sentence: str) -> None:
        words = self.tr("“{name}” was not opened. {reason}").format(name=path.name, reason=sentence)
        if self._runner.status.state is EngineState.READY:
            words = self.tr("{words} {model} is still there.").format(words=words, model=self._runner.status.name)
        elif self._runner.status.state is EngineState.LOADING:
            words = self.tr("{words} {model} is loaded again.").format(words=words, model=self._runner.status.name)
        self.told.emit(words)

    @Slot(object, str, int)
    def _on_too_large(self, path: Path, sentence: str, smaller_context: int) -> None:
        """Ask what to do with a model that does not fit the memory, without stopping the window meanwhile."""
        self._on_load_failed(path, sentence)
        if self._question is not None:
            self._question.close()
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Not enough memory"))
        box.setText(self.tr("“{name}” does not fit the memory.").format(name=path.name))
        box.setInformativeText(
            self.tr("{figures} Loaded anyway it may be very slow, and the system may end it or other programs.").format(
                figures=sentence
            )
        )
        settings = self._runner.engine_settings(path)
        offers: dict[QPushButton, EngineSettings] = {}
        if smaller_context:
            smaller = box.addButton(self.tr("Load with a smaller context"), QMessageBox.ButtonRole.AcceptRole)
            smaller.setToolTip(self.tr("{tokens} tokens fit.").format(tokens=grouped(smaller_context)))
            offers[smaller] = replace(settings, context_tokens=smaller_context)
        anyway = box.addButton(self.tr("Load anyway"), QMessageBox.ButtonRole.DestructiveRole)
        offers[anyway] = replace(settings, force=True)
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.finished.connect(self._on_question_finished)
        self._question, self._offers, self._asked_of = box, offers, path
        box.open()

    @Slot(int)
    def _on_question_finished(self, _result: int) -> None:
        box, self._question = self._question, None
        chosen = box.clickedButton() if box is not None else None
        for button, settings in self._offers.items():
            if button is chosen:
                self._runner.load(self._asked_of, settings)
