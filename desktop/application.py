"""The composition root: every service is made here, handed on, and ended in the opposite order."""

import logging
import sys
from contextlib import ExitStack
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.clipboard import keep_what_was_copied
from desktop.collecting import Collecting
from desktop.desk import Desk
from desktop.first_window import SecondStarts, bring_up_first
from desktop.icons import app_icon
from desktop.options import Options
from desktop.sentences import in_window_language
from desktop.termination import Termination
from desktop.theme.theme import Theme
from desktop.translation import Translation
from desktop.uncaught import UncaughtErrors
from models.abuse.client import DetectorClient
from models.chat.client import EngineClient
from models.conversations.folder import DataFolder
from models.errors import DataFolderInUse, ExeuntError, StoreError

_LOG_BYTES = 1_000_000


def run(options: Options) -> int:
    """Open the window and return the exit code when it is closed: 1 where the data folder cannot be used.

    Where another app has the folder open, that one's window comes up, and the code is 0.
    """
    app = _make_app()
    with ExitStack() as stack:
        stack.callback(Collecting().end)
        stack.callback(keep_what_was_copied)
        errors = UncaughtErrors()
        errors.install()
        stack.callback(errors.remove)
        place = DataFolder(options.data_dir)
        try:
            folder = stack.enter_context(place).path
            _log_to(folder, stack)
            detector = DetectorClient()
            stack.callback(detector.close)
            desk = Desk(app, folder, EngineClient, detector, options)
        except StoreError as error:
            if isinstance(error, DataFolderInUse) and bring_up_first(place.path):
                if sys.stdout is not None:  # Windows gives an app without a console none
                    sys.stdout.write(f"Exeunt is already open with “{place.path}”. Its window is in front now.\n")
                return 0
            _show_trouble(app, error, options)
            return 1
        stack.callback(desk.close)
        second_starts = SecondStarts(folder, desk.come_up)
        stack.callback(second_starts.close)
        errors.seen.connect(desk.say, Qt.ConnectionType.QueuedConnection)
        termination = Termination()
        termination.install()
        stack.callback(termination.remove)
        termination.asked.connect(desk.close_window)
        desk.start()
        return app.exec()


def _make_app() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("exeunt")
    app.setApplicationDisplayName("Exeunt")
    app.setDesktopFileName("exeunt")
    app.setWindowIcon(app_icon())
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


def _show_trouble(app: QApplication, error: ExeuntError, options: Options) -> None:
    theme = Theme(options.appearance)  # there is no desk yet that would have one
    theme.apply(app)
    translation = Translation(app)
    box = QMessageBox()
    box.setWindowTitle(app.applicationDisplayName())
    box.setText(in_window_language(error.sentence))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(QMessageBox.StandardButton.Close).setIcon(QIcon())
    box.exec()
    translation.close()
