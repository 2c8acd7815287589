"""How tall a row will be, as far as its text tells: enough for the scroll bar, until the row was on the screen."""

from dataclasses import dataclass

from desktop.theme.fonts import letter_width, reading_scale
from desktop.theme.tokens import LINE_HEIGHT, Space, TextSize
from models.conversations.records import Message

_THOUGHTS_LINE = 32
_LINE_PIXELS = TextSize.MESSAGE * LINE_HEIGHT / 100


@dataclass(frozen=True)
class Guess:
    """For one width of the column and one size of the type; made once for many messages."""

    letters: float
    """In a line."""
    line: float
    """Pixels from line to line."""

    def height(self, message: Message, *, with_thoughts: bool) -> int:
        """In pixels, the space below it included."""
        text = message.text
        if message.thoughts is not None and with_thoughts:
            text += message.thoughts.text
        lines = text.count("\n") + 1 + len(text) // self.letters
        notice = 0 if message.notice is None else 110 + len(message.notice.text) // 3
        thoughts = 0 if message.thoughts is None else _THOUGHTS_LINE
        return round(lines * self.line) + notice + thoughts + 2 * Space.BETWEEN_MESSAGES


def guess_for(column: int) -> Guess:
    """For a column of so many pixels, as the conversation is set now."""
    return Guess(max(column / letter_width(), 1.0), _LINE_PIXELS * reading_scale())
