"""Runs turns and loads models for the window, in a thread of their own, and brings the news of them to the main thread.

What happens in the turns thread comes back over one queued signal to a bound method of an object of the main thread: a lambda
connected to a signal would run in the thread that emits it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from msgspec import structs
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.counting import Counting
from desktop.engine_status import EngineStatus
from desktop.live_answers import LiveAnswers
from desktop.loads import LoadEnded, LoadProgressed, Loads
from desktop.naming import Naming
from desktop.sentences import in_window_language
from desktop.turns_thread import Job, Trouble, TurnsThread
from models.answer_settings import AnswerSettings
from models.assessor import Assessor
from models.chat.context_window import DEFAULT_TOKENS, LEAST_TOKENS
from models.chat.engine import Engine
from models.chat.model_settings import ModelSettings
from models.chat.records import EngineSettings, EngineState
from models.chat.states.folder import states_folder
from models.conversations.records import Attachment, MessageId, ThreadId
from models.conversations.store import Store
from models.judging.second_key import Judges, LocalSecondKey
from models.policy.book import PolicyBook
from models.session import Session
from models.turn_events import MessageAdded, TurnEvent, TurnFinished

_PATIENCE = 3.0
"""Seconds that a stopped turn gets to keep its answer before the worker processes are ended under it."""


class Runner(QObject):
    """Runs turns and loads, one at a time. Every method is for the main thread; none of them waits, but `close`.

    Signals:
        told: a TurnEvent, in order; the last of a turn is TurnFinished.
        turn_changed: the thread whose turn waits or runs, or None.
        engine_changed: an EngineStatus.
        model_loaded: the path of the file that answers from now on.
        load_failed: the path of a file that was refused, and why in one sentence.
        too_large: the same where it does not fit the memory, with a context that would fit, or 0.
        instructions_changed: models are told something else in chats without instructions of their own.
        trouble: a sentence about something that ought not to happen.
    """

    told = Signal(object)
    turn_changed = Signal(object)
    engine_changed = Signal(object)
    model_loaded = Signal(object)
    load_failed = Signal(object, str)
    too_large = Signal(object, str, int)
    instructions_changed = Signal()
    trouble = Signal(str)
    _news = Signal(object)

    def __init__(
        self,
        folder: Path,
        make_engine: Callable[[Callable[[EngineState], None]], Engine],
        detector: Assessor,
        policy: PolicyBook,
        judges: Judges = Judges(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._detector = detector
        self._policy = policy
        self._turn: Job | None = None
        self._closed = False
        self._last_path: Path | None = None
        self._for_now: dict[Path, EngineSettings] = {}
        self._status = EngineStatus(EngineState.EMPTY)
        self.answers = AnswerSettings()
        """How models answer where a chat says nothing else."""
        self.live = LiveAnswers()
        """The answers that `told` has brought so far."""
        self._news.connect(self._on_news, Qt.ConnectionType.QueuedConnection)
        self._engine = make_engine(self._on_state_changed)
        self.counting = Counting(self._engine, self)
        self.naming = Naming(self._engine, self)
        self._second_key = LocalSecondKey.of(judges, self._engine)
        self._turns = TurnsThread(folder, self._make_session, self._news.emit)
        self._loads = Loads(self._engine, self._turns.put, self._news.emit)

    # What is going on

    @property
    def status(self) -> EngineStatus:
        """The engine, as last heard of."""
        return self._status

    @property
    def turn(self) -> ThreadId | None:
        """The thread whose turn waits or runs."""
        return self._turn.thread if self._turn else None

    # Wishes

    def start(self) -> None:
        """Start the thread."""
        self._turns.start()

    @Slot(object)
    def use_policy(self, policy: PolicyBook) -> None:
        """Decide and speak by another book from the next turn on: the one that runs keeps what it began with."""
        self._turns.put(Job(lambda session: session.use_policy(policy)))

    @Slot(object)
    def use_judges(self, judges: Judges) -> None:
        """Ask others before an end from the next turn on."""
        self._turns.put(Job(lambda _session: self._second_key.use(judges)))

    @Slot(object)
    def use_answer_settings(self, answers: AnswerSettings) -> None:
        """Have models answer so from the next turn on, and load them so from the next load on."""
        before, self.answers = self.answers, answers
        if answers.of_models != before.of_models:
            self._for_now.clear()
        self._turns.put(Job(lambda session: session.use_answer_settings(answers)))
        if answers.instructions != before.instructions:
            self.instructions_changed.emit()

    @Slot(object)
    def save_states(self, most_bytes: int) -> None:
        """Keep what the model has read on the disk from now on, within so many bytes; 0 keeps nothing, and deletes what is there."""
        self._engine.save_states(states_folder(self._folder), most_bytes)

    def engine_settings(self, path: Path) -> EngineSettings:
        """How this file would be loaded now."""
        return self._for_now.get(path) or self.answers.of_models.get(str(path), ModelSettings()).engine

    def load(self, path: Path, settings: EngineSettings | None = None) -> None:
        """Load a model file after what is running now. `settings` hold for it until the app ends or others are chosen."""
        self._last_path = path
        if settings is not None:
            self._for_now[path] = settings
        engine = self.engine_settings(path)
        if self._turn is None:
            self._set_status(EngineStatus(EngineState.LOADING, self._status.model, path.stem))
        self._loads.begin(path, engine)

    @Slot()
    def cancel_load(self) -> None:
        """Have the loads that run or wait come to nothing. The model before stays, or is loaded again where it was given up."""
        self._loads.cancel()

    @property
    def is_loading(self) -> bool:
        """Whether a load runs or waits."""
        return self._loads.any_pending

    def load_again(self) -> bool:
        """Load the last file once more, after the engine died; one that is being loaded comes anyway. False where there is none."""
        if self._status.state is EngineState.LOADING:
            return True
        self.load_anew()
        return self._path is not None

    @Slot()
    def load_anew(self) -> None:
        """Load the model once more, as it is set now, also where it is just being loaded."""
        if (path := self._path) is not None:
            self.load(path)

    def load_smaller(self) -> None:
        """Load the model that died for want of memory once more, with half of the context that it had."""
        if (path := self._path) is None:
            return
        model, settings = self._status.model, self.engine_settings(path)
        had = model.context_tokens if model else settings.context_tokens or DEFAULT_TOKENS
        self.load(path, structs.replace(settings, context_tokens=max(had // 2, LEAST_TOKENS)))

    @property
    def _path(self) -> Path | None:
        """The file of the model that answers, or that was to."""
        model = self._status.model
        return Path(model.path) if model else self._last_path

    def send(self, thread: ThreadId, text: str, attachments: Sequence[Attachment] = ()) -> None:
        """A whole turn with a new message. Nothing happens while another turn is going on: the caller asks `turn` first."""
        self._begin(thread, lambda session: session.send(thread, text, attachments))

    def edit(self, thread: ThreadId, message: MessageId, text: str, attachments: Sequence[Attachment] = ()) -> None:
        """A whole turn with an edited message in place of `message`."""
        self._begin(thread, lambda session: session.edit(thread, message, text, attachments))

    def regenerate(self, thread: ThreadId, message: MessageId) -> None:
        """Another answer beside `message`."""
        self._begin(thread, lambda session: session.regenerate(thread, message))

    def go_on(self, thread: ThreadId, message: MessageId) -> None:
        """The rest of an answer that was stopped or cut short."""
        self._begin(thread, lambda session: session.go_on(thread, message))

    def answer(self, thread: ThreadId) -> None:
        """The answer that the thread's last message is still waiting for."""
        self._begin(thread, lambda session: session.answer(thread))

    def answer_when_loaded(self, added: MessageAdded) -> None:
        """The turn of a message that is in the store already, after the load that is going on. It is told of at once."""
        self._begin(added.thread, lambda session: session.answer(added.thread))
        self.told.emit(added)

    def ask_to_end(self, thread: ThreadId) -> None:
        """The user wants to end the chat: they are asked first, by an EndAsked."""
        self._begin(thread, lambda session: session.ask_to_end(thread))

    def confirm_end(self, thread: ThreadId) -> None:
        """Yes to the question: the chat ends."""
        self._begin(thread, lambda session: session.confirm_end(thread))

    def keep_open(self, thread: ThreadId) -> None:
        """No to the question. It is no turn: it may come while another chat is answered, and nothing is told of it."""
        self._turns.put(Job(lambda session: session.keep_open(thread)))

    def stop(self) -> None:
        """Stop the turn, also where it is still waiting for a load to finish."""
        if self._turn is not None and self._turns.stop(self._turn) and self._turn.thread is not None:
            self._on_news(TurnFinished(self._turn.thread))

    def close(self) -> None:
        """Stop the turn, keep what was written, and end thread and engine. Waits, some seconds at most. Nothing is told any more."""
        self._closed = True
        self._loads.close()
        self.stop()
        self.counting.close()
        self.naming.close()
        self._turns.end()
        self._turns.wait(_PATIENCE)
        self._engine.close()
        self._second_key.close()
        # What is left is a load, or an engine that did not hear: with its process gone, the job ends with an error.
        self._turns.wait(_PATIENCE)

    def _begin(self, thread: ThreadId, work: Callable[[Session], None]) -> None:
        if self._turn is not None:
            return
        self._turn = Job(lambda session: self._do(work, session), thread)
        self._turns.put(self._turn)
        self.turn_changed.emit(thread)

    # In the turns thread

    def _do(self, work: Callable[[Session], None], session: Session) -> None:
        self.naming.give_way()
        work(session)

    def _make_session(self, store: Store, tell: Callable[[TurnEvent], None]) -> Session:
        return Session(store, self._engine, self._detector, self._policy, tell, second_key=self._second_key)

    # In any thread

    def _on_state_changed(self, state: EngineState) -> None:
        loading = self._loads.name if state is EngineState.LOADING else ""
        self._news.emit(EngineStatus(state, self._engine.model, loading))

    # In the main thread

    @Slot(object)
    def _on_news(self, news: object) -> None:
        if self._closed:
            return  # what was posted before comes even after a disconnect, and the store may be closed
        match news:
            case EngineStatus():
                self._set_status(news)
            case LoadProgressed(done):
                if self._status.state is EngineState.LOADING:
                    self._set_status(replace(self._status, progress=done))
            case LoadEnded():
                self._on_load_ended(news)
            case Trouble(sentence):
                self.trouble.emit(sentence)
            case _:
                self.live.take(news)
                if isinstance(news, TurnFinished):
                    self._turn = None
                    self.turn_changed.emit(None)
                self.told.emit(news)

    def _on_load_ended(self, news: LoadEnded) -> None:
        # A file that is refused at once never was a state of the engine's.
        state = EngineState.LOADING if news.goes_back_to else self._engine.state
        self._set_status(EngineStatus(state, self._engine.model, news.goes_back_to))
        sentence = in_window_language(news.sentence)
        if news.smaller_context is not None:
            self.too_large.emit(news.path, sentence, news.smaller_context)
        elif news.sentence:
            self.load_failed.emit(news.path, sentence)
        else:
            self.model_loaded.emit(news.path)

    def _set_status(self, status: EngineStatus) -> None:
        if status != self._status:
            self._status = status
            self.engine_changed.emit(status)
