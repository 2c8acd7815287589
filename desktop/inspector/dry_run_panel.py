"""The panel that says what a preset would have done in the chat. Nothing is changed by it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.inspector.counted_entry import caption
from desktop.inspector.panel_scroll import PanelScroll
from desktop.inspector.quote_button import QuoteButton
from desktop.theme.theme import Theme
from desktop.window.choice import Choice
from models.conversations.records import Message, MessageId
from models.policy.explained import DryTurn
from models.policy.explanation import dry_run
from models.policy.records import Action, Preset, Rule


class DryRunPanel(QWidget):
    """A choice of presets, and under it the user's messages, each with what would have been done about it.

    Signals:
        show_requested: the message is to be shown in the transcript: object message id.
    """

    show_requested = Signal(object)

    def __init__(self, theme: Theme, presets: Mapping[str, Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Sequence[Message] = ()
        self.choice = Choice(theme)
        self.choice.setAccessibleName(self.tr("Preset"))
        self.show_presets(presets)
        self.choice.currentIndexChanged.connect(self._show)
        self._about = caption("")
        self._turns = PanelScroll()
        self._turns.setAccessibleName(self.tr("What would have been done"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self.choice)
        head.addWidget(self._about)
        rows.addLayout(head)
        rows.addWidget(self._turns, 1)

    def show_presets(self, presets: Mapping[str, Preset]) -> None:
        """Offer these. What is shown stays until a path is shown."""
        self._presets = presets
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for preset in presets.values():
                self.choice.addItem(preset.title, preset.name)

    def show_path(self, path: Sequence[Message], preset: str) -> None:
        """Show another path, with the preset of its thread chosen at first."""
        self._path = path
        number = self.choice.findData(preset)
        if number >= 0 and number != self.choice.currentIndex():
            self.choice.setCurrentIndex(number)  # which shows it
        else:
            self._show()

    def show_again(self, path: Sequence[Message]) -> None:
        """The path has more on it now."""
        self._path = path
        self._show()

    @Slot()
    def _show(self) -> None:
        preset = self._presets.get(self.choice.currentData())
        if preset is None:
            return
        self._about.setText(preset.description)
        turns = dry_run(self._path, preset)
        inner, rows = self._turns.start_anew()
        for turn in turns:
            rows.addWidget(self._quote(turn))
            rows.addWidget(caption(words_of(turn)))
        if not turns:
            rows.addWidget(caption(self.tr("No message here has been looked at yet.")))
        elif turns[-1].decision.state.crisis:
            rows.addSpacing(8)
            rows.addWidget(caption(self.tr("Somebody here may need help, so nothing is counted.")))
        elif turns[-1].action is not Action.END or not preset.acts:
            rows.addSpacing(8)
            rows.addWidget(caption(self.tr("This chat would not have ended.")))
        rows.addSpacing(8)
        rows.addWidget(caption(self.tr("Nothing is changed by looking.")))
        self._turns.show_widget(inner)

    def _quote(self, turn: DryTurn) -> QuoteButton:
        button = QuoteButton(turn.text)
        button.setAccessibleDescription(words_of(turn))
        button.clicked.connect(self._shows(turn.message))
        return button

    def _shows(self, message: MessageId) -> Callable[[], None]:
        return lambda: self.show_requested.emit(message)


def words_of(turn: DryTurn) -> str:
    """What would have been done about a message, and what was, where that is something else. Pure."""
    would = _action(turn.action)
    if turn.decision.would_have is not None:
        would = _tr("only observed: {action}").format(action=would)
    if turn.decision.rule is Rule.SPARED:
        would = _tr("goes on: it would have counted, and is spared")
    if turn.action is turn.did:
        return would
    return _tr("{would} (it was: {did})").format(would=would, did=_action(turn.did))


def _action(action: Action) -> str:
    return {
        Action.PROCEED: _tr("goes on"),
        Action.SUPPORT: _tr("shows where to find help"),
        Action.REDIRECT: _tr("asks for it to stop"),
        Action.WARN: _tr("warns"),
        Action.END: _tr("ends the chat"),
        Action.CONFIRM_END: _tr("asks whether to end the chat"),
    }[action]


def _tr(text: str) -> str:
    return QCoreApplication.translate("DryRunPanel", text)
