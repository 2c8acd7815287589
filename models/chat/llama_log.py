"""What llama.cpp says while it works: the only place that tells why a file did not load."""

import re
from collections import deque

import llama_cpp.llama_cpp as llama

_WARNING, _ERROR, _CONTINUED = 3, 4, 5
_SPEAKER = re.compile(r"^\w+(?:::\w+)*: ")
_CAUSE = re.compile(r".*error loading model[^:]*: (.*)|failed to allocate.*|unable to allocate.*", re.IGNORECASE)
_MOST_CHARACTERS = 300
_SAYS_NOTHING = re.compile(r"failed to load (?:model|GGUF split) from")
"""The line is the last of several: the reason stands in the first."""


class LlamaLog:
    """Collects llama.cpp's warnings and errors in place of its printing to stderr. One for the process, kept as long as it runs."""

    def __init__(self) -> None:
        self._lines: deque[str] = deque(maxlen=64)
        self._kept_last = False
        # ctypes keeps no reference to a callback that C holds: this object must.
        self._callback = llama.llama_log_callback(self._take)
        llama.llama_log_set(self._callback, None)

    def clear(self) -> None:
        """Forget what was said so far."""
        self._lines.clear()

    def reason(self) -> str:
        """The most telling line since `clear`, or an empty text."""
        reason = self._whole_reason()
        return reason if len(reason) <= _MOST_CHARACTERS else reason[:_MOST_CHARACTERS] + "…"

    def _whole_reason(self) -> str:
        for line in self._lines:
            found = _CAUSE.search(line)
            if found and not _SAYS_NOTHING.search(line):
                return (found[1] or found[0]).strip()
        return _SPEAKER.sub("", self._lines[0]).strip() if self._lines else ""

    def _take(self, level: int, text: bytes, _user: object) -> None:
        if level != _CONTINUED:
            self._kept_last = level in (_WARNING, _ERROR)
        if not self._kept_last:
            return
        words = text.decode("utf-8", "replace").rstrip("\n")
        # It quotes the file's own words, which a terminal could take for commands.
        words = "".join(character if character.isprintable() else "\ufffd" for character in words)
        if level == _CONTINUED and self._lines:
            self._lines[-1] += words
        elif words:
            self._lines.append(words)
