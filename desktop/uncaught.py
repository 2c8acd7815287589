"""Bugs that nobody caught: logged with all they have, and told in one quiet line. Never swallowed."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)


class UncaughtErrors(QObject):
    """Watches for exceptions that leave a slot or a thread.

    Signals:
        seen: a sentence for the user; emitted in the thread where it happened.
    """

    seen = Signal(str)

    def install(self) -> None:
        """Take the place of Python's hooks."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Give Python's hooks their place back."""
        sys.excepthook, threading.excepthook = self._before

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.error("an exception that nobody caught", exc_info=(kind, error, trace))
        self.seen.emit(self.tr("Something went wrong in the app. Your messages are kept, and the log has the details."))

    def _on_thread_exception(self, hook: threading.ExceptHookArgs) -> None:
        error = hook.exc_value or hook.exc_type()
        self._on_exception(hook.exc_type, error, hook.exc_traceback)
