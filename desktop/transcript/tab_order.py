"""Where the Tab key leads from within a view whose widgets were made in another order than they stand in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def next_stop(view: QWidget, stops: Sequence[QWidget], *, forward: bool) -> QWidget | None:
    """The stop after the one that holds the focus, or before it; beyond the last, what comes after the view. None: nothing does.

    `stops` are the view itself and those in it, in order. A stop may lie in another one.
    """
    focused = QApplication.focusWidget() or view
    within = [number for number, stop in enumerate(stops) if stop is focused or stop.isAncestorOf(focused)]
    there = within[-1] + (1 if forward else -1)  # the last one that holds it is the innermost
    return stops[there] if 0 <= there < len(stops) else _beyond(view, forward=forward)


def _beyond(view: QWidget, *, forward: bool) -> QWidget | None:
    widget = _neighbour(view, forward=forward)
    while widget is not None and widget is not view:
        reachable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
        if reachable and not view.isAncestorOf(widget):
            return widget
        widget = _neighbour(widget, forward=forward)
    return None


def _neighbour(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
