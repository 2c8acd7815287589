"""What the window's own parts are to a screen reader. Qt knows buttons and lists; a message or a sidebar is nothing to it."""

from collections.abc import Callable, Sequence
from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QStackedWidget, QWidget

from desktop.settings.window import SettingsWindow
from desktop.transcript.footer import TranscriptFooter
from desktop.transcript.row import MessageRow
from desktop.transcript.rows_area import RowsArea
from desktop.window.chat import Chat
from desktop.window.end_card import EndCard
from desktop.window.end_question import EndQuestion
from desktop.window.frame import Frame
from desktop.window.head import Head
from desktop.window.sidebar import Sidebar

_Role = QAccessible.Role
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@cache
def describe_parts() -> None:
    """Have Qt tell of them as here. Once in a process, before any of them is told of."""
    QAccessible.installFactory(_describe)


class _Part(QAccessibleWidget):
    """A part, with what is in it in the order of the screen: Qt has them in the order in which they were made or raised."""

    def __init__(self, widget: QWidget, role: QAccessible.Role, within: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(widget, role, "")
        self._within = within

    def childCount(self) -> int:
        return len(self._within())

    def child(self, number: int) -> QAccessibleInterface | None:  # type: ignore[override]  # its stubs know no None
        within = self._within()
        return QAccessible.queryAccessibleInterface(within[number]) if 0 <= number < len(within) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        within = self._within()
        widget = child.object()
        return next((number for number, each in enumerate(within) if each is widget), -1)


class _InTranscript(_Part):
    """A part of the transcript's list. The viewport between them is nothing that anybody would want to hear of."""

    def __init__(self, widget: QWidget, role: QAccessible.Role, area: RowsArea) -> None:
        super().__init__(widget, role, lambda: _from_the_top(widget))
        self._area = area

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._area)


class _Message(_InTranscript):
    """One message: its name says whose it is, its description what is said, as soon as all of it is there."""

    def __init__(self, row: MessageRow, area: RowsArea) -> None:
        super().__init__(row, _Role.ListItem, area)
        self._row = row

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Description:
            return self._row.spoken_words()
        return super().text(kind)


def _describe(_class: str, thing: QObject) -> QAccessibleInterface | None:
    told: QAccessibleInterface | None = None
    match thing:
        case MessageRow() if area := _area_of(thing):
            told = _Message(thing, area)
        case TranscriptFooter() if area := _area_of(thing):
            told = _InTranscript(thing, _Role.Grouping, area)
        case RowsArea():
            told = _Part(thing, _Role.List, lambda: _rows(thing))
        case Frame():
            told = _Part(thing, _Role.Client, thing.parts_in_order)
        case Sidebar() | Chat():
            told = _Part(thing, _Role.Grouping, lambda: _from_the_top(thing))
        case Head():
            told = QAccessibleWidget(thing, _Role.Grouping, "")
        case EndCard():  # as a group it would be said with all its labels, after a description that says the same
            told = QAccessibleWidget(thing, _Role.Section, "")
        case SettingsWindow():  # as a dialog it would be said with all its sentences, which are said with what they are about
            told = QAccessibleWidget(thing, _Role.Window, "")
        case QStackedWidget() | EndQuestion():  # no “layered pane”, and no question that each answer says as well
            told = QAccessibleWidget(thing, _Role.Client, "")
    return told


def _area_of(part: QWidget) -> RowsArea | None:
    viewport = part.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    return area if isinstance(area, RowsArea) else None


def _rows(area: RowsArea) -> list[QWidget]:
    """The rows in use from top to bottom, and not those that wait for another message; then what stands below them."""
    return [*area.rows, *(foot for foot in area.findChildren(TranscriptFooter) if not foot.isHidden())]


def _from_the_top(widget: QWidget) -> list[QWidget]:
    """What is shown in a widget, as it is read: by lines, and from where lines begin; what lies on something comes before it."""
    shown = [
        each for each in widget.findChildren(QWidget, options=_DIRECT) if not each.isHidden() and not each.isWindow()
    ]
    if widget.isRightToLeft():
        return sorted(shown, key=lambda each: (each.geometry().bottom(), -each.geometry().right()))
    return sorted(shown, key=lambda each: (each.geometry().bottom(), each.x()))
