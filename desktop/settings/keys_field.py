"""Shows the keys of a command, and records others."""

from PySide6.QtCore import QEvent, QMargins, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QPushButton, QWidget

_WIDTH = 150


class KeysField(QWidget):
    """A button with the keys, which records when it is pressed, and one that brings the first keys back.

    Esc leaves them as they are, Backspace takes them away. Until they are settled the button can offer to take keys over.

    Signals:
        recording_began: what is pressed next is recorded.
        recorded: QKeySequence that was pressed, an empty one for none.
        left: nothing was recorded, or taken over.
        take_over_requested: the offer was accepted.
        reset_requested: the first keys are wanted back.
    """

    recording_began = Signal()
    recorded = Signal(object)
    left = Signal()
    take_over_requested = Signal()
    reset_requested = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._is_offering = False
        self._recorder: QKeySequenceEdit | None = None
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setProperty("role", "link")
        self.reset.setAccessibleName(self.tr("Reset the keys of {command}").format(command=name))
        self.reset.clicked.connect(self.reset_requested)
        self.button = QPushButton()
        self.button.setMinimumWidth(_WIDTH)  # at least: keys have longer names in other languages
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_clicked)
        self.button.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(QMargins())
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._row.addWidget(self.reset)
        self._row.addWidget(self.button)

    @property
    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches."""
        return [self._recorder or self.button, self.reset]

    def show_keys(self, keys: str, *, are_first: bool) -> None:
        """Show these keys, as the platform writes them; the way back to the first ones where they are others."""
        self._is_offering = False
        self.button.setText(keys or self.tr("No keys"))
        words = self.tr("{command}: {keys}").format(command=self._name, keys=keys or self.tr("no keys"))
        self.button.setAccessibleName(words)
        if are_first and self.reset.hasFocus():
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)  # it is about to go
        self.reset.setVisible(not are_first)

    def offer_to_take_over(self, keys: str) -> None:
        """Another command has them: the button takes them over."""
        self._is_offering = True
        words = self.tr("Take {keys} over").format(keys=keys)
        self.button.setText(words)
        self.button.setAccessibleName(words)

    @Slot()
    def _on_clicked(self) -> None:
        if self._is_offering:
            self._is_offering = False
            self.take_over_requested.emit()
        else:
            self._record()

    def _record(self) -> None:
        recorder = QKeySequenceEdit()
        recorder.setMaximumSequenceLength(1)
        recorder.setFixedWidth(_WIDTH)
        recorder.setAccessibleName(self.tr("Press the new keys for {command}").format(command=self._name))
        recorder.installEventFilter(self)
        recorder.keySequenceChanged.connect(self._on_sequence_changed)
        self._recorder = recorder
        self._row.addWidget(recorder)
        self.button.hide()
        recorder.show()
        recorder.setFocus(Qt.FocusReason.OtherFocusReason)
        self.recording_began.emit()

    @Slot(QKeySequence)
    def _on_sequence_changed(self, keys: QKeySequence) -> None:
        if not keys.isEmpty():
            self._stop_recording()
            self.recorded.emit(keys)

    def _stop_recording(self) -> None:
        recorder, self._recorder = self._recorder, None
        if recorder is None:
            return
        had_focus = recorder.hasFocus()
        self.button.show()
        if had_focus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        recorder.hide()
        recorder.deleteLater()  # the key that ended it is still on its way through it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and Backspace by themselves mean something else than keys; so does going away."""
        plain = isinstance(event, QKeyEvent) and not event.modifiers()
        if watched is self._recorder:
            if event.type() is QEvent.Type.KeyPress and plain and isinstance(event, QKeyEvent):
                if event.key() == Qt.Key.Key_Escape:
                    self._leave()
                    return True
                if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
                    self._stop_recording()
                    self.recorded.emit(QKeySequence())
                    return True
            if event.type() is QEvent.Type.FocusOut:
                self._leave()
        elif watched is self.button and self._is_offering:
            is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
            if event.type() is QEvent.Type.KeyPress and is_escape:
                self._leave()
                return True
            if event.type() is QEvent.Type.FocusOut:
                self._leave()
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        self._stop_recording()
        self.left.emit()
