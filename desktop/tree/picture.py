"""The map itself: a view that lays out its rows as a tree, and paints no more of it than is seen."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.theme.theme import Theme
from desktop.tree.layout import LEVEL, Box
from desktop.tree.painting import Hand, paint_tree
from desktop.tree.tree_model import TreeModel
from models.conversations.records import MessageId, ThreadId
from models.conversations.tree import Tree

_AnyIndex = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction
SMALLEST, LARGEST = 0.2, 2.0
_STEP = 1.15
_KEPT_BESIDE = 12


class TreePicture(QListView):
    """Arrows walk the tree, Home and End go to its root and to where one is, Enter and a click choose a message.

    It is a list to Qt, so that a screen reader finds the nodes in it; nothing of a list's own layout is used.

    Signals:
        message_chosen: object message id.
        zoomed: the picture is of another size now, 1.0 being the plain one.
    """

    message_chosen = Signal(object)
    zoomed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.zoom = 1.0
        self.nodes = TreeModel(self)
        self.setModel(self.nodes)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Map of the chat"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.viewport().update)

    # What is shown

    def show_tree(self, tree: Tree, open_thread: ThreadId) -> None:
        """Show a conversation. What is looked at stays in its place, unless another message is the chat's last now."""
        current, leaf = self._current_message(), self.nodes.leaf
        if not self.nodes.show(tree, open_thread):
            return
        self.updateGeometries()
        moved = self.nodes.leaf != leaf
        number = self.nodes.number_of(self.nodes.leaf if moved and not self.hasFocus() else current)
        self._stand_on(self.nodes.number_of(self.nodes.leaf) if number is None else number, scrolls=moved)

    def set_zoom(self, zoom: float, around: QPoint | None = None) -> None:
        """Show it larger or smaller; the point `around` of the viewport stays where it is, the middle if none is given."""
        zoom = min(max(zoom, SMALLEST), LARGEST)
        at = around or self.viewport().rect().center()
        x, y = self._in_picture(at)
        self.zoom = zoom
        self.updateGeometries()
        self.horizontalScrollBar().setValue(round(x * zoom) - at.x())
        self.verticalScrollBar().setValue(round(y * zoom) - at.y())
        self.viewport().update()
        self.zoomed.emit(zoom)

    def zoom_by(self, steps: float) -> None:
        """So many steps larger, or, less than 0, smaller."""
        self.set_zoom(self.zoom * _STEP**steps)

    # What Qt asks of a view

    def visualRect(self, index: _AnyIndex) -> QRect:
        if not index.isValid() or index.row() >= self.nodes.rowCount():
            return QRect()
        box, zoom = self.nodes.layout_of_nodes.box(index.row()), self.zoom
        corner = QPoint(round(box.left * zoom) - self.horizontalOffset(), round(box.top * zoom) - self.verticalOffset())
        return QRect(corner.x(), corner.y(), round((box.right - box.left) * zoom), round((box.bottom - box.top) * zoom))

    def indexAt(self, point: QPoint) -> QModelIndex:
        number = self.nodes.layout_of_nodes.node_at(*self._in_picture(point))
        return QModelIndex() if number is None else self.nodes.index(number, 0)

    def scrollTo(
        self, index: _AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        rect, screen = self.visualRect(index), self.viewport().rect()
        beside = round((LEVEL - 46) * self.zoom) + _KEPT_BESIDE
        for bar, first, last, room in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), screen.width()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), screen.height()),
        ):
            if first < beside:
                bar.setValue(bar.value() + first - beside)
            elif last > room - beside:
                bar.setValue(bar.value() + min(last - room + beside, first - beside))

    def horizontalOffset(self) -> int:
        bar = self.horizontalScrollBar()
        return bar.value() if bar.maximum() else (self._size()[0] - self.viewport().width()) // 2  # in the middle

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = self.nodes.rowCount()
        current = self.currentIndex().row()
        if not count:
            return QModelIndex()
        return self.nodes.index(self._step(action, current if 0 <= current < count else 0), 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            current = self._current_message()
            self.nodes.mirror(self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
            self._stand_on(self.nodes.number_of(current), scrolls=True)

    def doItemsLayout(self) -> None:
        """Nothing: the model has the layout."""

    def updateGeometries(self) -> None:
        width, height = self._size()
        screen = self.viewport().size()
        for bar, whole, room in (
            (self.horizontalScrollBar(), width, screen.width()),
            (self.verticalScrollBar(), height, screen.height()),
        ):
            bar.setRange(0, max(whole - room, 0))
            bar.setPageStep(room)
            bar.setSingleStep(round(LEVEL * self.zoom / 2))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top = self.horizontalOffset(), self.verticalOffset()
        painter.translate(-left, -top)
        painter.scale(self.zoom, self.zoom)
        width, height = self.viewport().width(), self.viewport().height()
        seen = Box(left / self.zoom, top / self.zoom, (left + width) / self.zoom, (top + height) / self.zoom)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        hand = Hand(painter, self._theme.tokens, self.zoom, mirrored)
        current = self.currentIndex().row() if self.hasFocus() and self.currentIndex().isValid() else None
        paint_tree(hand, self.nodes, seen, current)

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._choose(self.currentIndex().row())
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _ZOOM_KEYS:
            self.zoom_by(_ZOOM_KEYS[Qt.Key(event.key())])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_0:
            self.set_zoom(1.0)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls, and with Ctrl zooms around the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * _STEP ** (event.angleDelta().y() / 120), event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._choose(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The hand over what can be clicked; nothing is dragged or selected."""
        over = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _choose(self, number: int) -> None:
        node = self.nodes.node(number)
        if not node.is_run:
            self.message_chosen.emit(node.first.id)
            return
        self.nodes.open_run(number)
        self.updateGeometries()
        self._stand_on(self.nodes.number_of(node.first.id), scrolls=True)

    def _step(self, action: _Action, number: int) -> int:
        layout, node = self.nodes.layout_of_nodes, self.nodes.node(number)
        match action:
            case _Action.MoveUp | _Action.MovePrevious:
                return number if node.parent is None else node.parent
            case _Action.MoveDown | _Action.MoveNext:
                below = layout.children[number]
                own = [child for child in below if self.nodes.node(child).first.id in self.nodes.open_path]
                return (own or below or [number])[0]
            case _Action.MoveLeft | _Action.MoveRight:
                return layout.beside(number, -1 if action is _Action.MoveLeft else 1)
            case _Action.MoveHome:
                return 0
            case _Action.MoveEnd:
                return self.nodes.number_of(self.nodes.leaf) or number
        rows = max(round(self.viewport().height() / (LEVEL * self.zoom)) - 1, 1)
        single = _Action.MoveUp if action is _Action.MovePageUp else _Action.MoveDown
        for _ in range(rows):
            number = self._step(single, number)
        return number

    def _stand_on(self, number: int | None, *, scrolls: bool) -> None:
        if number is None:
            return
        index = self.nodes.index(number, 0)
        scrolling = self.hasAutoScroll()
        self.setAutoScroll(False)  # else it would go there by itself
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.setAutoScroll(scrolling)
        if scrolls:
            self.scrollTo(index)
        self.viewport().update()

    def _current_message(self) -> MessageId | None:
        index = self.currentIndex()
        return self.nodes.node(index.row()).first.id if index.isValid() else None

    def _in_picture(self, point: QPoint) -> tuple[float, float]:
        return (point.x() + self.horizontalOffset()) / self.zoom, (point.y() + self.verticalOffset()) / self.zoom

    def _size(self) -> tuple[int, int]:
        layout = self.nodes.layout_of_nodes
        return round(layout.width * self.zoom), round(layout.height * self.zoom)


_ZOOM_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
