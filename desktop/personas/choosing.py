"""What follows when a persona is chosen for the open chat."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.runner import Runner
from desktop.settings.choices import Choices
from desktop.window.attempt import attempt
from desktop.window.chat import Chat
from desktop.window.model_files import ModelFiles
from models.chat.records import Sampling
from models.conversations.records import Thread
from models.conversations.store import Store
from models.personas.records import Persona


class PersonaChoosing(QObject):
    """Has a persona speak in the open chat, as far as that may still change, and offers to load its model. Main thread only.

    Signals:
        thread_requested: the blank chat is to be opened anew, for its policy is another now.
        told: one sentence for the user.
    """

    thread_requested = Signal(object)
    told = Signal(str)

    def __init__(
        self, store: Store, runner: Runner, choices: Choices, models: ModelFiles, chat: Chat, window: QWidget
    ) -> None:
        super().__init__(window)
        self._store = store
        self._runner = runner
        self._choices = choices
        self._models = models
        self._chat = chat
        self._window = window
        self._question: QMessageBox | None = None
        self._wanted = Path()

    @Slot(object)
    def take(self, persona: Persona) -> None:
        """Have it speak from the next answer on. Nothing happens on a chat that has ended."""
        if self._chat.open_thread.ending is None and attempt(lambda: self._take(persona), self.told.emit):
            self._chat.focus()
            self._offer_model(persona)

    def _take(self, persona: Persona) -> None:
        thread = self._chat.open_thread
        is_blank, keeps_preset = self._chat.is_blank, self._keeps_preset(thread, persona)
        if is_blank and not keeps_preset and persona.preset is not None:
            self._store.set_preset(thread.id, persona.preset)
        # What was set by hand in a chat under way goes for a persona that has something to set in its place alone.
        if is_blank or persona.sampling != Sampling():
            self._store.set_sampling(thread.id, persona.sampling)
        self._chat.instructing.choose(persona.instructions)
        if is_blank:
            self.thread_requested.emit(thread.id)  # what shows its policy shows the new one
        else:
            words = self.tr("“{name}” speaks from the next answer on.")
            if not keeps_preset:
                words = self.tr(
                    "“{name}” speaks from the next answer on. The policy of this chat stays; the persona's own is for new chats."
                )
            self.told.emit(words.format(name=persona.name))

    def _keeps_preset(self, thread: Thread, persona: Persona) -> bool:
        return persona.preset in (None, thread.preset) or persona.preset not in self._choices.policy.presets

    def _offer_model(self, persona: Persona) -> None:
        model = self._runner.status.model
        if persona.model is None or (model is not None and model.path == persona.model):
            return
        self._wanted = Path(persona.model)
        if not self._wanted.is_file():
            words = self.tr(
                "“{name}” is made for {model}, which is not there any more. The model that is loaded answers."
            )
            self.told.emit(words.format(name=persona.name, model=self._wanted.name))
            return
        if self._question is not None:
            self._question.close()
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Load another model"))
        box.setText(
            self.tr("“{name}” is made for {model}. Load it?").format(name=persona.name, model=self._wanted.stem)
        )
        if model is not None:
            box.setInformativeText(self.tr("Until then, {model} answers.").format(model=model.name))
        load = box.addButton(self.tr("Load it"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(load)
        box.finished.connect(self._on_answered)
        self._question = box
        box.open()

    @Slot(int)
    def _on_answered(self, _result: int) -> None:
        box, self._question = self._question, None
        if box is None:
            return
        chosen = box.clickedButton()
        if chosen is not None and box.buttonRole(chosen) is QMessageBox.ButtonRole.AcceptRole:
            self._models.load(self._wanted)
        box.deleteLater()
