"""How far a load is, as one figure: most of it is the reading of the file, the rest is llama.cpp's."""

from collections.abc import Callable

from models.chat.protocol import LoadAdvanced

_OF_READING = 0.9
_STEP = 0.02


class Progress:
    """Tells by records of one request; never backwards, and not more often than can be seen."""

    def __init__(self, request: int, send: Callable[[LoadAdvanced], None]) -> None:
        self._request = request
        self._send = send
        self._told = 0.0
        self._was_read = False
        send(LoadAdvanced(request, 0.0, has_before=True))

    def read(self, fraction: float) -> None:
        """So much of the file is in memory, 0 to 1. The model before is still there."""
        self._was_read = True
        self._tell(fraction * _OF_READING, has_before=True)

    def begin(self) -> None:
        """The model before is gone."""
        self._send(LoadAdvanced(self._request, self._told))

    def loaded(self, fraction: float) -> None:
        """llama.cpp is so far, 0 to 1."""
        first = _OF_READING if self._was_read else 0.0
        self._tell(first + min(fraction, 1.0) * (1 - first), has_before=False)

    def _tell(self, done: float, *, has_before: bool) -> None:
        if done >= self._told + _STEP:
            self._told = done
            self._send(LoadAdvanced(self._request, done, has_before))
