"""The window in which the sampling of one chat is set."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.settings.sampling_fields import sampling_fields
from desktop.window.chat import Chat
from desktop.window.quiet_line import QuietLine
from models.chat.model_settings import ModelSettings
from models.chat.records import ModelDescription, Sampling
from models.conversations.store import Store
from models.errors import ExeuntError

_MOST_OF_SCREEN = 0.9


class ChatSettings(QDialog):
    """A small window beside the main one. What is set holds from the next answer of its chat on, and for its branches.
    It goes when that chat ends, or another one is opened in its place.

    Where the chat says nothing, `set_for_model` holds, then what the model's file recommends.
    """

    def __init__(
        self,
        store: Store,
        chat: Chat,
        model: ModelDescription | None,
        set_for_model: ModelSettings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._store, self._chat, self._thread = store, chat, chat.open_thread.id
        chat.path_changed.connect(self._on_path_changed)
        self._layers = [set_for_model.sampling, *([model.recommended] if model else [])]
        by_hand = set_for_model.engine.threads is not None
        self.setWindowTitle(self.tr("Settings of this chat"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        about = QLabel(
            self.tr("They hold from the next answer on, in this chat alone. What is empty is as for the model.")
        )
        about.setProperty("role", "caption")
        about.setWordWrap(True)
        self._fields = sampling_fields()
        self.numbers = {each.field: each.make() for each in self._fields}
        self._changed = {each.field: QLabel() for each in self._fields}
        self.line = QuietLine()
        self.line.action_requested.connect(self.line.be_silent)
        self.reset = QPushButton(self.tr("Reset all"))
        self.reset.setProperty("role", "outlined")
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._on_reset)
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "outlined")
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 20, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(about)
        fields = QWidget()
        fields.setLayout(self._grid())
        scrolled = self._scrolled(fields)
        rows.addWidget(scrolled, 1)
        if model is not None:
            words = self.tr("{model} computes on: {count} (chosen by measuring).")
            if by_hand:
                words = self.tr("{model} computes on: {count} (set by hand).")
            threads = QLabel(words.format(model=model.name, count=_threads(model.threads)))
            threads.setToolTip(self.tr("It is set for the model, in the settings."))
            threads.setProperty("role", "caption")
            rows.addWidget(threads)
        rows.addWidget(self.line)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(close)
        rows.addLayout(buttons)
        self._show()
        more = fields.sizeHint().height() - scrolled.sizeHint().height()
        self.resize((self.sizeHint() + QSize(0, more)).boundedTo(self.screen().availableSize() * _MOST_OF_SCREEN))

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        """The fields, for screens that they are too tall for."""
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setMinimumWidth(inner.sizeHint().width() + area.verticalScrollBar().sizeHint().width())
        return area

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for row, each in enumerate(self._fields):
            name = QLabel(each.title)
            name.setBuddy(self.numbers[each.field])
            name.setToolTip(each.about)
            self.numbers[each.field].setToolTip(each.about)
            self._changed[each.field].setProperty("role", "caption")
            grid.addWidget(name, row, 0)
            grid.addWidget(self.numbers[each.field], row, 1)
            grid.addWidget(self._changed[each.field], row, 2)
            self.numbers[each.field].chosen.connect(self._on_chosen)
        grid.setColumnStretch(2, 1)
        return grid

    def _show(self) -> None:
        sampling = self._store.thread(self._thread).sampling
        for each in self._fields:
            value, default = getattr(sampling, each.field), each.default(self._layers)
            self.numbers[each.field].show_value(value, default)
            words = self.tr("Changed; else {default}").format(default=default)
            self._changed[each.field].setText("" if value is None else words)
        self.reset.setEnabled(sampling != Sampling())

    def _keep(self, wanted: Callable[[Sampling], Sampling]) -> None:
        try:
            self._store.set_sampling(self._thread, wanted(self._store.thread(self._thread).sampling))
        except ExeuntError as error:
            self.line.say(error.sentence)
            return
        self._show()

    @Slot()
    def _on_chosen(self) -> None:
        # What has no field here, such as what an import brought, stays.
        chosen = {field: number.value for field, number in self.numbers.items()}
        self._keep(lambda sampling: replace(sampling, **chosen))

    @Slot()
    def _on_reset(self) -> None:
        self._keep(lambda _sampling: Sampling())

    @Slot()
    def _on_path_changed(self) -> None:
        if self._chat.open_thread.id != self._thread or self._chat.open_thread.ending is not None:
            self.close()


def _threads(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("ChatSettings", "1 thread")
    return QCoreApplication.translate("ChatSettings", "{count} threads").format(count=count)
