"""How a model's wish to end the conversation is known among the words of its answer, while they are written.

No piece of a call may be shown, so whatever may become one is held back until it is plain which it is. A model also quotes calls,
explains them and thinks about them, so one counts only where it stands by itself: at the start of an answer, or behind the mark of a
call that is no part of a sentence, of code or of thoughts. Doubt means that it is text.
"""

import re
from typing import Final

from models.chat.answer_text import overlap
from models.chat.leaving.call_forms import CALL_OPENERS, THOUGHTS, Verdict, fenced, has_begun, judge
from models.chat.leaving.leave_tool import TOOL_NAME

_MARKS: Final = (*THOUGHTS, *CALL_OPENERS)
_OPENER: Final = re.compile("|".join([*map(re.escape, sorted(_MARKS, key=len, reverse=True)), "`{3,}", "~{3,}"]))
_STARTS: Final = (*_MARKS, "```", "~~~")
_SENTENCE_END: Final = re.compile(r"(?<!e\.g)(?<!i\.e)[.!?…。！？][\"'”’»)*_]*\s*$")
_PRESENTS: Final = ":：“„«‘("
"""Behind these comes what is shown to the user, not done."""
_LINE_LEADS: Final = " \t>*-+.)0123456789"
"""Of quotations and lists, which may hold fences."""
_REMEMBERED: Final = 1000


class CallWatch:
    """Reads an answer as it is written, and gives back what of it may be shown. Once `called` is true, nothing more is to be fed.

    What is known for thoughts never gets here; what only looks like them in the middle of an answer holds no calls either.
    """

    def __init__(self) -> None:
        self.called = False
        """The tool was called. No part of the call was given back, and all that came before it was."""
        self.begun = False
        """What was fed ends in the middle of a call as JSON, in the key of its arguments."""
        self._text = ""
        """What was not given back yet, control tokens written out."""
        self._visible: list[bool] = []
        """For each of its characters, whether it is shown: those of control tokens are not."""
        self._last_mark = 0
        """How many of them are of a control token that came last."""
        self._closer = ""
        """What closes the thoughts that the answer is in; empty where it is in none."""
        self._fence = ""
        """The mark that opened the code that the answer is in."""
        self._given = ""
        """The last of what was given back, since the thoughts."""

    def feed(self, text: str) -> str:
        """Plain text of the answer: what may be shown now, often nothing."""
        return self._read(text, visible=True)

    def mark(self, mark: str) -> str:
        """A control token of the answer, by its name. It is never shown; what was held before it may be."""
        return self._read(mark, visible=False)

    def finish(self) -> str:
        """The answer is over: what was held and is no call, nor the beginning of one that was cut short."""
        return self._advance(ended=True)

    def _read(self, text: str, *, visible: bool) -> str:
        if not text or self.called:
            return ""
        self._text += text
        self._visible += [visible] * len(text)
        self._last_mark = 0 if visible else len(text)
        return self._advance(ended=False)

    def _advance(self, *, ended: bool) -> str:
        self.begun = False
        shown = ""
        while self._text and not self.called and (added := self._step(ended=ended)) is not None:
            shown += added
        return shown

    def _step(self, *, ended: bool) -> str | None:
        """The next piece that is no call; None where the next text decides, or a call was found."""
        if self._closer:
            return self._step_in_thoughts(ended=ended)
        # White space at the start waits for a word, since an answer that is a call alone is to have no text at all.
        start = len(self._text) - len(self._text.lstrip()) if self._is_fresh else 0
        if start == len(self._text):
            return self._give(start) if ended else None
        if self._is_fresh and self._holds(self._text[start:], bare=True, ended=ended):
            return None
        found = _OPENER.search(self._text, start)
        if found is not None and found.start() == start:
            return self._step_at_opener(found, ended=ended)
        sure = found.start() if found else len(self._text) - self._held_back(_STARTS, ended=ended)
        return self._give(sure) if sure > start else None

    def _step_in_thoughts(self, *, ended: bool) -> str | None:
        at = self._text.find(self._closer)
        if at < 0:
            sure = len(self._text) - self._held_back((self._closer,), ended=ended)
            return self._give(sure) if sure else None
        shown = self._give(at + len(self._closer))
        self._closer = self._given = ""
        return shown

    def _step_at_opener(self, found: re.Match[str], *, ended: bool) -> str | None:
        mark, start, end = found[0], found.start(), found.end()
        if mark[0] in "`~":
            return self._step_at_fence(mark, start, end, ended=ended)
        if self._fence:
            return self._give(end)
        if not ended and mark not in THOUGHTS and any(longer.startswith(self._text[start:]) for longer in THOUGHTS):
            return None
        if mark in THOUGHTS:
            self._closer = THOUGHTS[mark]
            return self._give(end)
        if self._stands_alone(start) and self._holds(self._text[start:], bare=False, ended=ended):
            return None
        return self._give(end)

    def _step_at_fence(self, mark: str, start: int, end: int, *, ended: bool) -> str | None:
        if end == len(self._text) and not ended:
            return None  # it may grow
        starts_line = not self._line.strip(_LINE_LEADS)
        if self._fence:
            if starts_line and mark.startswith(self._fence):
                self._fence = ""
            return self._give(end)
        if not starts_line:
            return self._give(end)
        if mark == "```" and self._stands_alone(start):
            body = fenced(self._text[start:], any_language=self._is_fresh or self._given.rstrip().endswith("Action:"))
            if body is not None and self._holds(body, bare=True, ended=ended):
                return None
        self._fence = mark
        return self._give(end)

    def _holds(self, piece: str, *, bare: bool, ended: bool) -> bool:
        """Whether nothing of this may be shown: it is a call, may become one, or was to be one when the answer was cut short."""
        if not piece and not ended:
            return True
        verdict = judge(piece, bare=bare, ended=ended)
        self.called = verdict is Verdict.CALL
        if self.called:
            self._text = ""
        elif verdict is Verdict.OPEN:
            self.begun = has_begun(piece)
        elif ended and overlap(piece, TOOL_NAME + '"') > len("end_") and not TOOL_NAME.startswith(piece):
            self._text = ""
            return True
        return verdict is not Verdict.TEXT

    @property
    def _is_fresh(self) -> bool:
        """Whether no word was given back yet, or none since the thoughts."""
        return not self._given.strip()

    @property
    def _line(self) -> str:
        return self._given.rpartition("\n")[2]

    def _stands_alone(self, start: int) -> bool:
        """Whether what comes now is no part of a sentence, of code or of what is presented to the user."""
        if self._is_fresh:
            return True
        before, line = self._given.rstrip(), self._line
        if (before[-1] in _PRESENTS and not before.endswith("Action:")) or line.count("`") % 2:
            return False
        if not line.strip():
            return len(line) < 4 or not self._visible[start]  # deeper, it is code
        ends_sentence = line.strip(_LINE_LEADS) and _SENTENCE_END.search(line)
        return not self._visible[start] or bool(ends_sentence)

    def _held_back(self, starts: tuple[str, ...], *, ended: bool) -> int:
        size = 0 if ended else max(overlap(self._text, start) for start in starts)
        return size if size >= self._last_mark else 0  # nothing begins in the middle of a control token

    def _give(self, count: int) -> str:
        pairs = zip(self._text[:count], self._visible[:count], strict=True)
        shown = "".join(character for character, visible in pairs if visible)
        self._text, self._visible = self._text[count:], self._visible[count:]
        self._given = (self._given + shown)[-_REMEMBERED:]
        return shown
