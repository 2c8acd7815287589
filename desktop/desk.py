"""All that stands behind the window, put together over a data folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.accessible import describe_parts
from desktop.engine_status import EngineStatus
from desktop.options import Options
from desktop.runner import Runner
from desktop.settings.choices import Choices
from desktop.settings.guard_setting import GuardFile
from desktop.settings.language_page import LanguagePage
from desktop.settings_file import SettingsFile
from desktop.theme.appearance import Appearance
from desktop.theme.reading import Reading
from desktop.theme.theme import Theme
from desktop.translation import Translation
from desktop.weighing import Detector, Weighing
from desktop.window.composer import ComposerState
from desktop.window.window import Window
from models.chat.engine import Engine
from models.chat.records import EngineState
from models.conversations.store import Store
from models.errors import ExeuntError
from models.library.default_model import find_default_model

_SOON = 20
"""Milliseconds."""


class Desk(QObject):
    """Store, runner, theme and window, put together. Raises StoreError where the conversations cannot be opened."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        make_engine: Callable[[Callable[[EngineState], None]], Engine],
        detector: Detector,
        options: Options,
    ) -> None:
        super().__init__()
        describe_parts()
        self._options = options
        # Drafts, titles and the trash: a disk that is slow to answer must not hold up the window. Messages are the session's.
        self.store = Store.open(folder, waits_for_disk=False)
        self.store.close_off_interrupted()
        self._translation = Translation(app)
        self._settings_file = SettingsFile(folder)
        self._keeps_settings = True
        self.settings = self._settings_file.settings
        self._translation.speak(self.settings.window_language)
        wanted = options.appearance if options.appearance is not Appearance.SYSTEM else self.settings.appearance
        kept = self.settings
        reading = Reading(kept.reading_size, kept.line_width, kept.reading_face)
        self.theme = Theme(wanted, reading, kept.contrast, kept.motion)
        self.theme.apply(app)
        self.choices = Choices(folder, self.settings, self.theme, options, self._keep_settings)
        self.runner = Runner(folder, make_engine, detector, self.choices.policy, self.choices.judges)
        self.runner.save_states(self.choices.saved_states_bytes)
        self.choices.saved_states_changed.connect(self.runner.save_states)
        self.choices.policy_changed.connect(self.runner.use_policy)
        self.choices.judges_changed.connect(self.runner.use_judges)
        self.runner.use_answer_settings(self.choices.answers)
        self.choices.answers_changed.connect(self.runner.use_answer_settings)
        self.runner.engine_changed.connect(self._on_engine_changed)
        self.weighing = Weighing(detector)
        self.window = self._make_window()
        self.choices.window_language_changed.connect(self._on_window_language_changed)
        self.choices.reload_wanted.connect(self.runner.load_anew)
        self.runner.model_loaded.connect(self._on_model_loaded)
        self._guard_file = GuardFile(self)
        self._guard_file.read.connect(self._on_guard_read)
        self._to_say = self._troubles()
        self._say()

    def start(self) -> None:
        """Show the window and begin to load the model."""
        self.runner.start()
        if self.settings.maximised:
            self.window.showMaximized()
        else:
            self.window.show()
        self._load_first_model()
        self.window.deleting.start()
        if self.choices.judges.guard is not None and self._options.guard is None:  # which was looked at before
            self._guard_file.look_at(self.choices.judges.guard)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Say one sentence in the window."""
        self.window.say(sentence)

    def come_up(self) -> bool:
        """Bring the window to the front; False where it is being closed."""
        return self.window.come_up()

    @Slot()
    def close_window(self) -> None:
        """Close the window, and with it the app."""
        self.window.close()

    def close(self) -> None:
        """Stop what runs, keep what was written, end the engine, and let the window go."""
        self.window.close()
        self.weighing.close()
        self.runner.close()
        self.window.deleting.finish()
        self.window.deleteLater()
        self.store.close()
        self._translation.close()

    def _make_window(self) -> Window:
        window = Window(self.theme, self.store, self.runner, self.settings, self.choices, self.weighing)
        window.settings_changed.connect(self._on_settings_changed)
        window.default_model_requested.connect(self._on_default_model_requested)
        return window

    @Slot()
    def _on_window_language_changed(self) -> None:
        # What it was chosen with stands in the window that goes, and has to come to its end first.
        QTimer.singleShot(0, self, self._make_window_anew)

    @Slot()
    def _make_window_anew(self) -> None:
        """The same window in the language that was chosen: the open chat, its draft and the place on the screen stay."""
        before = self.window
        if before.exchanging.is_busy:  # it would break off with its window
            again = Qt.ConnectionType.SingleShotConnection
            before.exchanging.threads_changed.connect(self._on_window_language_changed, again)
            return
        if before.chat.composer.state is ComposerState.SENDING:
            # The new window would take what is on its way for a draft, and it might be sent twice.
            QTimer.singleShot(_SOON, self, self._make_window_anew)
            return
        before.chat.keep_draft()
        self._translation.speak(self.choices.window_language)
        self.choices.take_window_language()
        self.window = self._make_window()
        self.window.restoreGeometry(before.saveGeometry())
        self.window.show()  # before the other goes: with the last window the app would end
        self.window.deleting.start()
        if before.exchanging.progress.isVisible():
            self.window.exchanging.progress.end(before.exchanging.progress.said)
        before.close()
        before.deleteLater()
        if before.mapping.is_shown:
            self.window.mapping.toggle()
        elif before.inspecting.is_shown:
            self.window.inspecting.open_page(before.inspector.page)
        settings = self.window.settings.open()
        settings.list.setCurrentRow(
            next(row for row, page in enumerate(settings.pages) if isinstance(page, LanguagePage))
        )

    def _troubles(self) -> list[str]:
        """What there is to say at the start."""
        said = [*filter(None, [self.choices.policy.trouble, self.choices.prompts.trouble])]
        missing = self.choices.missing_guard
        if missing is not None:
            words = self.tr(
                "The guard model {file} is not there any more and is not asked. Choose it anew in the settings."
            )
            said.append(words.format(file=missing))
        return [*said, *filter(None, [self._settings_file.trouble])]

    @Slot(object, str)
    def _on_guard_read(self, file: Path, refusal: str) -> None:
        if refusal:
            words = self.tr("{file}, the guard model of the settings, is not asked. {reason}")
            self._to_say.append(words.format(file=file, reason=refusal))
            self._say()

    def _say(self) -> None:
        if self._to_say:
            self.window.say(" ".join(self._to_say))

    def _load_first_model(self) -> None:
        if self._options.model is not None:
            self.runner.load(self._options.model)
        elif self.settings.model and Path(self.settings.model).is_file():
            self.runner.load(Path(self.settings.model))
        else:
            self._on_default_model_requested()

    @Slot()
    def _on_default_model_requested(self) -> None:
        try:
            self.runner.load(find_default_model())
        except ExeuntError as error:
            self.window.say(error.sentence)

    @Slot(object)
    def _on_engine_changed(self, status: EngineStatus) -> None:
        self.choices.take_model(status.model)

    @Slot(object)
    def _on_model_loaded(self, path: Path) -> None:
        # The window takes what was said of the models before for settled, and with it what stood there from the start.
        self._say()
        self._to_say = []
        # The one that ships is not remembered by its path: a later version may bring another.
        self.settings.model = None if path == _default_model() else str(path)
        self._on_settings_changed()

    @Slot()
    def _on_settings_changed(self) -> None:
        self._keep_settings()

    def _keep_settings(self) -> None:
        is_kept = self._settings_file.save()
        if not is_kept and self._keeps_settings:  # said once, till it goes well again
            self.say(self.tr("The disk takes no settings now. What you chose holds until Exeunt is closed."))
        self._keeps_settings = is_kept


def _default_model() -> Path | None:
    try:
        return find_default_model()
    except ExeuntError:
        return None
