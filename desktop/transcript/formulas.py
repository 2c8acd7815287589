"""The drawings of the formulas that are on the screen: made in another process, one after the other, and kept."""

import contextlib
import logging
from collections import OrderedDict
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.formulas.formula import Drawing, Formula
from models.workers.process import WorkerExit, WorkerProcess

_log = logging.getLogger(__name__)

_WORKER = "models.formulas.worker"
_KEPT = 1000
_PATIENCE_MS = 120_000
"""For one formula that its process, which has a clock of its own, has not given up: it hangs, and the formula stays text."""
_IDLE_MS = 60_000
_FRAME_MS = 33

_Answered = Callable[[object, bytes | None], object]
"""Is told, in the reader's thread, of which worker an answer is, and its payload: None where the worker is gone."""


class FormulaDrawings(QObject):
    """Gives the drawing of a formula where there is one, and else has it made. Main thread only.

    Signals:
        drawn: there are drawings that were not there before. At most once in 33 ms.
    """

    drawn = Signal()
    _answered = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: OrderedDict[Formula, Drawing | None] = OrderedDict()
        self._wanted: OrderedDict[Formula, None] = OrderedDict()
        self._asked: Formula | None = None
        self._running = _Running(self._answered.emit)
        self._answered.connect(self._on_answered)
        self._patience = self._timer(_PATIENCE_MS, self._on_too_slow)
        self._idle = self._timer(_IDLE_MS, self._end)
        self._frame = self._timer(_FRAME_MS, self.drawn.emit)
        self.destroyed.connect(self._running.end)

    def drawing(self, formula: Formula) -> Drawing | None:
        """Its drawing; None where there is none yet, and then `drawn` tells when to ask again, or where it cannot be drawn."""
        if formula in self._known:
            self._known.move_to_end(formula)
            return self._known[formula]
        self._wanted[formula] = None
        self._wanted.move_to_end(formula)
        self._ask_next()
        return None

    def draw_some_time(self, formula: Formula) -> None:
        """Have it drawn after all that is looked at now."""
        if formula not in self._known and formula not in self._wanted:
            self._wanted[formula] = None
            self._wanted.move_to_end(formula, last=False)
            self._ask_next()

    def is_known(self, formula: Formula) -> bool:
        """Whether it is drawn, or cannot be."""
        return formula in self._known

    def _timer(self, milliseconds: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _ask_next(self) -> None:
        if self._asked is not None or not self._wanted:
            return
        self._asked, _ = self._wanted.popitem()  # what was asked for last is what is looked at now
        self._idle.stop()
        self._patience.start()
        if not self._running.ask(self._asked):
            self._keep(None)

    @Slot(object, object)
    def _on_answered(self, worker: object, payload: bytes | None) -> None:
        if worker is not self._running.worker:
            return  # the answer of one that was given up
        if payload is None:
            self._running.end()
        if self._asked is not None:
            self._keep(msgspec.msgpack.decode(payload, type=Drawing | None) if payload is not None else None)

    @Slot()
    def _on_too_slow(self) -> None:
        self._running.end()
        self._keep(None)

    def _keep(self, drawing: Drawing | None) -> None:
        formula, self._asked = self._asked, None
        self._patience.stop()
        if formula is not None:
            self._known[formula] = drawing
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        if drawing is not None and not self._frame.isActive():
            self._frame.start()
        if self._wanted:
            # Not at once: where no process can be started, each formula is given up without one.
            QTimer.singleShot(0, self, self._ask_next)
        else:
            self._idle.start()

    @Slot()
    def _end(self) -> None:
        self._running.end()


class _Running:
    """The process, where one runs. Apart from the QObject, so that it can be ended when that has gone."""

    def __init__(self, answered: _Answered) -> None:
        self.worker: object | None = None
        """What tells this process's answers from those of one before."""
        self._answered = answered
        self._process: WorkerProcess | None = None

    def ask(self, formula: Formula) -> bool:
        """Hand a formula to the process, started where none runs; False where none can be."""
        if self._process is None:
            self._start()
        return self._process is not None and self._process.send(msgspec.msgpack.encode(formula))

    def end(self) -> None:
        """Let it go. It has nothing to lose."""
        if self._process is not None:
            self._process.kill()
        self._process = self.worker = None

    def _start(self) -> None:
        worker = self.worker = object()

        def tell(payload: bytes | None) -> None:
            with contextlib.suppress(RuntimeError):  # the window, and with it the signal, has gone meanwhile
                self._answered(worker, payload)

        def end(_exit: WorkerExit) -> None:
            tell(None)

        try:
            self._process = WorkerProcess(_WORKER, tell, end)
        except OSError:
            _log.warning("no process could be started to draw formulas; they are shown as they were typed")
