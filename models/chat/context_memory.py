"""What the model has read so far: the tokens behind the KV cache, and how much of them the next prompt can build on."""

from collections.abc import Sequence

from models.chat.loaded_model import Decoded, LoadedModel
from models.errors import EngineError


class ContextMemory:
    """The tokens in a model's context, in order. For the model's own thread."""

    def __init__(self, model: LoadedModel) -> None:
        self._model = model
        self._tokens: list[int] = []
        self._steady = 0

    def __len__(self) -> int:
        return len(self._tokens)

    def keep_common(self, prompt: Sequence[int], *, exactly: bool) -> None:
        """Forget all that is not the start of `prompt`, and at least its last token, which is to be read for its logits.

        How tokens are cut into batches shows in the last digits of the result, and now and then in a choice between two words.
        `exactly` keeps only what was read in the steps in which a fresh context would be: the result is then the same to the bit.
        """
        count = min(common_length(self._tokens, prompt), len(prompt) - 1)
        if exactly:
            count = min(count, self._steady)
            count -= count % self._model.step_tokens
        if count < len(self._tokens):
            self._forget_beyond(count)

    def read_step(self, prompt: Sequence[int]) -> bool:
        """Read the next step of `prompt`, of which all that is in memory is the start. False where it was stopped midway."""
        start = len(self._tokens)
        step = prompt[start : start + self._model.step_tokens]
        done = self.read(step)
        if done and start == self._steady and len(step) == self._model.step_tokens:
            self._steady += len(step)
        return done

    def read(self, tokens: Sequence[int]) -> bool:
        """Read a batch of tokens. False where that was stopped midway, as if it had not begun. Raises EngineError."""
        result = self._model.decode(tokens)
        if result is Decoded.DONE:
            self._tokens.extend(tokens)
            return True
        # Part of the batch may be in the context, and a recurrent state is no longer what it was.
        self._forget_beyond(len(self._tokens))
        if result is Decoded.FAILED:
            reason = self._model.reason() or "nothing"
            raise EngineError(f"The model could not go on. llama.cpp says: {reason}. Try again.")
        return False

    def make_room(self, count: int) -> None:
        """Forget as many of the last tokens as it takes for `count` others to fit the context beside the rest."""
        most = max(self._model.context_tokens - count, 0)
        if len(self._tokens) > most:
            self._forget_beyond(most)

    def _forget_beyond(self, count: int) -> None:
        if not self._model.keep_first(count):
            count = 0
        del self._tokens[count:]
        self._steady = min(self._steady, count - count % self._model.step_tokens)


def common_length(one: Sequence[int], other: Sequence[int]) -> int:
    """With how many equal tokens both begin."""
    shorter = min(len(one), len(other))
    return next((index for index in range(shorter) if one[index] != other[index]), shorter)
