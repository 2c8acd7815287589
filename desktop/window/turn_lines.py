"""What the composer and the line above it say while a turn runs, here or in another chat."""

from PySide6.QtCore import QCoreApplication

from desktop.runner import Runner
from desktop.window.composer import Composer, ComposerState
from desktop.window.drafts import Drafts
from desktop.window.quiet_line import QuietLine
from models.chat.records import EngineState
from models.conversations.records import Thread, ThreadId
from models.conversations.store import Store
from models.errors import ExeuntError


class TurnLines:
    """Shows which turn runs. Main thread only."""

    def __init__(self, store: Store, runner: Runner, composer: Composer, drafts: Drafts, line: QuietLine) -> None:
        self._store = store
        self._runner = runner
        self._composer = composer
        self._drafts = drafts
        self._line = line

    def show(self, thread: Thread) -> None:
        """Show it, as seen from this thread."""
        turn = self._runner.turn
        words = action = ""
        if turn is None:
            self._composer.set_state(ComposerState.SENDS)
        elif turn != thread.id:
            words = _tr("“{title}” is being answered. Sending here waits until that is done.")
            words = words.format(title=self._title_of(turn))
            self._composer.set_state(ComposerState.WAITS, words)
            if thread.ending is None:
                action = _tr("Stop that answer")
        else:
            self._composer.set_state(ComposerState.SENDING if self._drafts.is_sending else ComposerState.STOPS)
            if self._runner.status.state is EngineState.LOADING:
                words = _tr("Your message is kept, and answered when {model} is loaded.")
                words = words.format(model=self._runner.status.name or _tr("The model"))
                action = _tr("Cancel")
        if action:
            self._line.say(words, action)
        else:
            self._line.be_silent()

    def why_not_free(self) -> str:
        """A sentence about the turn that is in the way of another one; empty where none is."""
        if self._runner.turn is None:
            return ""
        return _tr("“{title}” is being answered. Stop that answer first.").format(
            title=self._title_of(self._runner.turn)
        )

    def _title_of(self, thread: ThreadId) -> str:
        try:
            return self._store.thread(thread).title or _tr("New chat")
        except ExeuntError:
            return _tr("Another chat")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Chat", text)
