"""The composition root: every service is made here, handed on, and ended in the opposite order."""

import logging
import sys
from contextlib import ExitStack
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path

from models.abuse.client import DetectorClient
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.options import Options
from desktop.runner import Runner
from desktop.settings_file import Settings, load_settings, save_settings
from desktop.termination import Termination
from desktop.theme.appearance import Appearance
from desktop.theme.theme import Theme
from desktop.uncaught import UncaughtErrors
from desktop.window.window import Window
from models.chat.client import EngineClient
from models.chat.records import Engine
from models.conversations.folder import DataFolder
from models.conversations.store import Store
from models.errors import ExeuntError, StoreError
from models.library.default_model import find_default_model
from models.policy.book import PolicyBook
from models.session import Assessor

_LOG_BYTES = 1_000_000


def run(options: Options) -> int:
    """Open the window and return the exit code when it is closed: 1 where the data folder cannot be used."""
    app = _make_app()
    with ExitStack() as stack:
        errors = UncaughtErrors()
        errors.install()
        stack.callback(errors.remove)
        try:
            folder = stack.enter_context(DataFolder(options.data_dir)).path
            _log_to(folder, stack)
            store = Store.open(folder)
            stack.callback(store.close)
            store.close_off_interrupted()
        except StoreError as error:
            _show_trouble(error)
            return 1
        engine = EngineClient()
        detector = DetectorClient()
        stack.callback(detector.close)
        desk = Desk(app, folder, store, engine, detector, options)
        stack.callback(desk.close)
        errors.seen.connect(desk.window.say, Qt.ConnectionType.QueuedConnection)
        termination = Termination()
        termination.install()
        stack.callback(termination.remove)
        termination.asked.connect(desk.window.close)
        desk.start()
        return app.exec()


class Desk(QObject):
    """Window, runner and theme, put together over the services they stand on. Closing it ends the engine as well."""

    def __init__(
        self, app: QApplication, folder: Path, store: Store, engine: Engine, detector: Assessor, options: Options
    ) -> None:
        super().__init__()
        self._folder = folder
        self._options = options
        self.settings: Settings = load_settings(folder)
        wanted = options.appearance if options.appearance is not Appearance.SYSTEM else self.settings.appearance
        self.theme = Theme(wanted)
        self.theme.apply(app)
        policy = PolicyBook.load()
        self.runner = Runner(folder, engine, detector, policy)
        self.window = Window(self.theme, store, self.runner, self.settings, policy.default_preset)
        self.window.settings_changed.connect(self._on_settings_changed)
        self.window.default_model_requested.connect(self._on_default_model_requested)

    def start(self) -> None:
        """Show the window and begin to load the model."""
        self.runner.start()
        if self.settings.maximised:
            self.window.showMaximized()
        else:
            self.window.show()
        self._load_first_model()

    def close(self) -> None:
        """Stop what runs, keep what was written, and let the window go."""
        self.window.close()
        self.runner.close()
        self._on_settings_changed()

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

    @Slot()
    def _on_settings_changed(self) -> None:
        save_settings(self._folder, self.settings)


def _make_app() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("exeunt")
    app.setApplicationDisplayName("Exeunt")
    app.setDesktopFileName("exeunt")
    return app


def _log_to(folder: Path, stack: ExitStack) -> None:
    """Warnings and errors go to a file of their own beside the conversations. No words of a chat are ever logged."""
    handler = RotatingFileHandler(
        folder / "exeunt.log", maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    stack.callback(handler.close)
    stack.callback(partial(logging.getLogger().removeHandler, handler))


def _show_trouble(error: ExeuntError) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, "Exeunt", error.sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
