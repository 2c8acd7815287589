"""From which side a text is read."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle, QWidget

from models.markdown.direction import is_read_from_right


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
