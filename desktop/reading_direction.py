"""From which side a text is read."""

import unicodedata

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle, QWidget

_FROM_LEFT = {"L"}
_FROM_RIGHT = {"R", "AL"}
_LOOKED_AT = 2000
"""Letters: who writes so many that have no side of their own will not miss one."""


def is_read_from_right(text: str) -> bool:
    """Whether the first letter that has a side is of a script such as Arabic or Hebrew: as Qt tells it of a paragraph."""
    sides = map(unicodedata.bidirectional, text[:_LOOKED_AT])
    return next((side in _FROM_RIGHT for side in sides if side in _FROM_LEFT | _FROM_RIGHT), False)


def leading_edge(text: str) -> Qt.AlignmentFlag:
    """The edge where reading a text begins, whatever the direction of the window."""
    return Qt.AlignmentFlag.AlignRight if is_read_from_right(text) else Qt.AlignmentFlag.AlignLeft


def put(widget: QWidget, place: QRect, room: int) -> None:
    """Give a widget its place in its parent, counted from where reading the window begins; `room` is the width of all there is."""
    widget.setGeometry(QStyle.visualRect(widget.layoutDirection(), QRect(0, 0, room, 1), place))


def window_edge(widget: QWidget, *, leading: bool = True) -> Qt.AlignmentFlag:
    """The edge where reading the window begins or ends, whatever the words are."""
    edge = Qt.AlignmentFlag.AlignLeft if leading else Qt.AlignmentFlag.AlignRight
    return QStyle.visualAlignment(widget.layoutDirection(), edge) | Qt.AlignmentFlag.AlignAbsolute
