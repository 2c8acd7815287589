"""The slim bar over a chat or a file: what is looked for in it, and which of the places is shown."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.icons import Icon, icon
from desktop.search.also_found import AlsoFound
from desktop.theme.theme import Theme

WIDTH = 440
_SIDE = 28


class FindBar(QFrame):
    """Tells what is wanted and shows what is found; it finds nothing itself. `name` says what it is for.

    Signals:
        wanted: what is typed has changed, whether case counts, or whether thoughts do.
        step_requested: the next place (1) or the one before (-1) is to be shown.
        close_requested: it has served.
    """

    wanted = Signal()
    step_requested = Signal(int)
    close_requested = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "raised")
        self.setAccessibleName(name)
        self.field = QLineEdit()
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(self.wanted)
        self.count = QLabel()
        self.count.setProperty("role", "caption")
        self.case = _button("Aa", self.tr("Match case"))
        self.case.setCheckable(True)
        self.case.toggled.connect(self.wanted)
        self.before = _button("", self.tr("Previous (Shift+Enter)"))
        self.before.clicked.connect(self._on_before_clicked)
        self.next = _button("", self.tr("Next (Enter)"))
        self.next.clicked.connect(self._on_next_clicked)
        self.close_button = _button("", self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close_requested)
        self.also = AlsoFound(self)
        self.also.thoughts_toggled.connect(self.wanted)
        self._lay_out()
        self.hide()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def text(self) -> str:
        """What is looked for."""
        return self.field.text()

    @property
    def keeps_case(self) -> bool:
        """Whether case counts."""
        return self.case.isChecked()

    @property
    def takes_thoughts(self) -> bool:
        """Whether thoughts are looked into."""
        return self.also.thoughts.isChecked()

    def say(self, words: str, *, may_step: bool) -> None:
        """Say how much was found."""
        self.count.setText(words)
        self.before.setEnabled(may_step)
        self.next.setEnabled(may_step)

    def event(self, event: QEvent) -> bool:
        """Esc is the bar's own here, and no shortcut of the window's."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter steps on, with Shift back; Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_requested.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.field, 1)
        line.addSpacing(4)
        line.addWidget(self.count)
        line.addSpacing(4)
        for button in (self.case, self.before, self.next, self.close_button):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.also)

    @Slot()
    def _on_before_clicked(self) -> None:
        self.step_requested.emit(-1)

    @Slot()
    def _on_next_clicked(self) -> None:
        self.step_requested.emit(1)

    @Slot()
    def _on_theme_changed(self) -> None:
        colour = self._theme.tokens.second
        self.before.setIcon(icon(Icon.CHEVRON_UP, colour))
        self.next.setIcon(icon(Icon.CHEVRON_DOWN, colour))
        self.close_button.setIcon(icon(Icon.CLOSE, colour))


def _button(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setProperty("role", "icon")
    button.setFixedSize(_SIDE, _SIDE)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the field
    return button
