"""What the model has read so far: the tokens behind the KV cache, and how much of what was ever read the next prompt can build on."""

from collections.abc import Callable, Sequence

from models.chat.loaded_model import Decoded, LoadedModel
from models.chat.states.kept_states import WORTH_TOKENS, KeptStates, Read, State
from models.chat.states.saved_states import SavedStates
from models.errors import EngineError


class ContextMemory:
    """The tokens in a model's context, in order, and copies of what was there before. For the model's own thread.

    The context itself holds one conversation, so that it has the whole window and is as fast as if it were alone.
    """

    def __init__(self, model: LoadedModel) -> None:
        self._model = model
        self._tokens: list[int] = []
        self._steady = 0
        self._thread: int | None = None
        self._kept = KeptStates()
        self._copies_wind_back = model.forgets_partly and not model.slides
        self.saved: SavedStates | None = None
        """The states on the disk; None where none are to be."""

    def __len__(self) -> int:
        return len(self._tokens)

    def keep_common(self, prompt: Sequence[int], *, exactly: bool, thread: int | None = None) -> None:
        """Be left with as much of the start of `prompt` as was ever read and kept, and with nothing else.

        At least its last token is left to be read, for its logits. What was in memory before is kept beside, where it is worth it.
        `thread` is whose conversation it is.

        How tokens are cut into batches shows in the last digits of the result, and now and then in a choice between two words.
        `exactly` keeps only what was read in the steps in which a fresh context would be: the result is then the same to the bit.
        """
        step = self._model.step_tokens

        def usable(read: Read) -> int:
            return read.usable(prompt, step, exactly=exactly)

        here = usable(self._read())
        if len(self._tokens) - here >= WORTH_TOKENS or not self._copies_wind_back:
            self._set_aside()
        state = self._best(usable, here)
        if state is not None:
            self._restore(state)
            here = usable(self._read())
        if here < len(self._tokens):
            self._forget_beyond(here)
        self._thread = thread

    def behind(self, start: Sequence[int]) -> list[int]:
        """The tokens that were read behind `start`; none where something else was read."""
        return self._tokens[len(start) :] if self._tokens[: len(start)] == list(start) else []

    def read_step(self, prompt: Sequence[int]) -> bool:
        """Read the next step of `prompt`, of which all that is in memory is the start. False where it was stopped midway."""
        start = len(self._tokens)
        step = prompt[start : start + self._model.step_tokens]
        if not self._copies_wind_back and start + len(step) == len(prompt):
            self._set_aside()  # for another answer to the same prompt
        done = self.read(step)
        if done and start == self._steady and len(step) == self._model.step_tokens:
            self._steady += len(step)
        return done

    def read(self, tokens: Sequence[int], *, rows: bool | None = None) -> bool:
        """Read a batch of tokens. False where that was stopped midway, as if it had not begun. Raises EngineError.

        `rows` is as in `LoadedModel.decode`.
        """
        result = self._model.decode(tokens, rows=rows)
        if result is Decoded.DONE:
            self._tokens.extend(tokens)
            return True
        # Part of the batch may be in the context, and a recurrent state is no longer what it was.
        self._forget_beyond(len(self._tokens))
        if result is Decoded.FAILED:
            reason = self._model.reason() or "nothing"
            raise EngineError(f"The model could not go on. llama.cpp says: {reason}. Try again.")
        return False

    @property
    def tokens(self) -> Sequence[int]:
        """What is in memory, in order."""
        return self._tokens

    def forget_last(self, count: int) -> None:
        """Forget so many of the last tokens; everything, where the model cannot do that."""
        self._forget_beyond(len(self._tokens) - count)

    def make_room(self, count: int) -> None:
        """Forget as many of the last tokens as it takes for `count` others to fit the context beside the rest."""
        most = max(self._model.context_tokens - count, 0)
        if len(self._tokens) > most:
            self._set_aside()
            self._forget_beyond(most)

    def save(self, interrupted: Callable[[], bool]) -> None:
        """Write to the disk what is worth it and not there yet. Ends early once `interrupted` says so, and goes on next time."""
        if self.saved is None:
            return
        if self._thread is not None and self.saved.lacks(self._copied()):
            self._set_aside()
        self.saved.write_waiting(interrupted)

    def _read(self) -> Read:
        return Read(tuple(self._tokens), self._steady, self._model.winds_back)

    def _copied(self) -> Read:
        """What a copy of it would be."""
        # Where a window slides, what comes back lies otherwise in the cells, and sums come in another order.
        steady = 0 if self._model.slides else self._steady
        return Read(tuple(self._tokens), steady, self._copies_wind_back)

    def _best(self, usable: Callable[[Read], int], here: int) -> State | None:
        """The state that brings more than what is in memory, by so much that it is worth it; None where there is none."""
        kept = self._kept.most(usable)
        most = max(here, usable(kept.read) if kept else 0)
        if self.saved is not None:
            saved = self.saved.most(usable, more_than=most + WORTH_TOKENS)
            if saved is not None:
                self._kept.add(saved)
                return saved
        return kept if most >= here + WORTH_TOKENS else None

    def _set_aside(self) -> None:
        """Keep a copy of what is in memory, unless it is short, or something as good is kept."""
        read = self._copied()
        if len(self._tokens) < WORTH_TOKENS or self._kept.covers(read):
            return
        if not self._kept.has_room_for(self._model.state_bytes):
            return
        content = self._model.state()
        if not content.nbytes:
            return
        state = State(read, content, self._thread)
        self._kept.add(state)
        if self.saved is not None:
            self.saved.put(state)

    def _restore(self, state: State) -> None:
        if self._model.restore(state.content, len(state.read.tokens)):
            self._tokens = list(state.read.tokens)
            self._steady = state.read.steady
            return
        self._kept.remove(state)
        self._tokens = []
        self._steady = 0

    def _forget_beyond(self, count: int) -> None:
        if count < len(self._tokens) and not self._model.winds_back:
            count = 0
        if not self._model.keep_first(count):
            count = 0
        del self._tokens[count:]
        self._steady = min(self._steady, count - count % self._model.step_tokens)
