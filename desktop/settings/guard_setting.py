"""The guard model: a file that the user chooses, and clears."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.file_dialog import FileDialog
from desktop.sentences import in_window_language
from desktop.settings.choices import Choices
from desktop.settings.controls import caption, push_button
from desktop.settings.setting import Setting
from desktop.window.quiet_line import QuietLine
from models.chat.gguf.guard_models import read_guard_model
from models.errors import ExeuntError


class GuardFile(QObject):
    """Looks whether a file is a guard model, in a thread of its own: a disk may take its time.

    Signals:
        read: object path of the file that was looked at last, and why it is refused, empty where it is a guard model.
    """

    read = Signal(object, str)
    _ended = Signal(object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: Path | None = None
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def look_at(self, file: Path) -> None:
        """Look at this file, in place of one that is still being looked at."""
        self._wanted = file
        threading.Thread(target=self._look, args=(file,), name="guard file", daemon=True).start()

    def _look(self, file: Path) -> None:
        try:
            read_guard_model(file)
            refusal = ""
        except ExeuntError as error:
            refusal = in_window_language(error.sentence)
        try:
            self._ended.emit(file, refusal)
        except RuntimeError:
            return  # the window has gone meanwhile

    @Slot(object, str)
    def _on_ended(self, file: Path, refusal: str) -> None:
        if file == self._wanted:
            self._wanted = None
            self.read.emit(file, refusal)


class GuardControl(QWidget):
    """The file's name, a button that opens the file dialog, and one that clears the choice."""

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self._choices = choices
        self._asking = FileDialog(self)
        self._file = GuardFile(self)
        self._file.read.connect(self._on_read)
        self.chosen = caption("")
        self.choose = push_button(self.tr("Choose a file…"))
        self.choose.clicked.connect(self._on_choose)
        self.clear = push_button(self.tr("Use none"))
        self.clear.clicked.connect(self._on_clear)
        self.line = QuietLine()
        self.setFocusProxy(self.choose)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.chosen)
        rows.addWidget(self.line)
        rows.addLayout(buttons)
        choices.changed.connect(self.show_choice)
        self.show_choice()

    @Slot()
    def show_choice(self) -> None:
        """Show what is chosen now."""
        guard, missing = self._choices.judges.guard, self._choices.missing_guard
        if missing is not None:
            self.chosen.setText(self.tr("None is used: {file} is not there any more.").format(file=missing))
        elif guard is None:
            self.chosen.setText(self.tr("None is used."))
        elif guard == self._choices.options.guard:
            self.chosen.setText(self.tr("{name}, given with --guard for this start").format(name=guard.name))
        else:
            self.chosen.setText(guard.name)
        self.chosen.setToolTip(str(guard or ""))
        words = self.chosen.text()
        self.choose.setAccessibleDescription(words)
        self.clear.setAccessibleName(self.tr("Use no guard model"))
        self.clear.setEnabled(guard is not None or missing is not None)

    def take(self, file: Path) -> None:
        """Use this file, where it is a guard model; else say why not, and leave everything as it was."""
        self.line.say(self.tr("Looking at {name}…").format(name=file.name))
        self._file.look_at(file)

    @Slot(object, str)
    def _on_read(self, file: Path, refusal: str) -> None:
        if refusal:
            self.line.say(self.tr("{reason} Nothing was changed.").format(reason=refusal))
            return
        self.line.be_silent()
        self._choices.choose_guard(file)

    @Slot()
    def _on_choose(self) -> None:
        kinds = [self.tr("Models (*.gguf)"), self.tr("All files (*)")]
        self._asking.ask_which(self.tr("Choose a guard model"), kinds, self.take, self._choices.judges.guard)

    @Slot()
    def _on_clear(self) -> None:
        self.line.be_silent()
        self._choices.choose_guard(None)
        self.choose.setFocus()  # the button that was pressed has nothing more to do


class GuardSetting(Setting):
    """The guard model among the settings."""

    def __init__(self, choices: Choices) -> None:
        self.guard = GuardControl(choices)
        super().__init__(
            self.tr("Guard model"),
            self.tr(
                "A model made to tell abuse from what only looks like it: Qwen3Guard-Gen, Llama Guard 3 or ShieldGemma, as a "
                "GGUF file. It is asked in the chat model's place, and loaded only once a chat was warned."
            ),
            self.guard,
            "gguf file safety moderation judge second opinion",
        )

    @property
    def tab_stops(self) -> list[QWidget]:
        """Its two buttons."""
        return [self.guard.choose, self.guard.clear]
