"""The messages of a path, the heights of their rows, and the widgets of those that are on the screen."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from desktop.attachments.costs import FileCost
from desktop.theme.tokens import Tokens
from desktop.transcript.added_text import Added
from desktop.transcript.guessed_height import guess_for
from desktop.transcript.heights import RowHeights
from desktop.transcript.row import MessageRow
from desktop.transcript.row_pool import RowPool
from desktop.transcript.showing import Showing
from desktop.transcript.surroundings import SurroundingsOf, none_of_these
from models.conversations.records import Attachment, Message, MessageId, Thoughts


class PathRows:
    """Rows by the number of their message on the path. A height is guessed until its row was on the screen.

    `make_row` makes one more widget; `column_width` says how wide the text is now, in pixels.
    """

    def __init__(self, make_row: Callable[[], MessageRow], column_width: Callable[[], int]) -> None:
        self._column_width = column_width
        self._messages: list[Message] = []
        self._numbers: dict[MessageId, int] = {}
        self._pool = RowPool(make_row)
        self._folded: set[MessageId] = set()
        self._open_thoughts: set[MessageId] = set()
        self._file_costs: Mapping[Attachment, FileCost] = {}
        self._surroundings_of: SurroundingsOf = none_of_these
        self._ended = False
        self._model_name = ""
        self.heights = RowHeights()

    def __len__(self) -> int:
        return len(self._messages)

    def __iter__(self) -> Iterator[MessageRow]:
        """Those that have a widget, from top to bottom."""
        return (row for _, row in self._pool)

    def __getitem__(self, number: int) -> MessageRow:
        """One that was measured for the placement that is shown."""
        return self._pool[number]

    # Messages

    @property
    def messages(self) -> Sequence[Message]:
        """The path as it is shown: the same list as long as it is the same path, with what has grown in it."""
        return self._messages

    def number_of(self, message: MessageId) -> int | None:
        """Where a message stands on the path, from 0 on; None where it is not on it."""
        return self._numbers.get(message)

    def message(self, message: MessageId) -> Message | None:
        """A message of the path as it is shown."""
        number = self._numbers.get(message)
        return None if number is None else self._messages[number]

    def has_in_place(self, messages: Sequence[Message], number: int) -> bool:
        """Whether another path has the same message at this place."""
        return number < min(len(self._messages), len(messages)) and messages[number].id == self._messages[number].id

    def show_path(self, messages: Sequence[Message], *, ended: bool, model_name: str) -> None:
        """Have these messages in place of those before."""
        self._pool.free_from(0)
        self._messages = list(messages)
        self._numbers = {message.id: number for number, message in enumerate(self._messages)}
        guess, opened = guess_for(self._column_width()), self._open_thoughts
        self.heights = RowHeights(guess.height(each, with_thoughts=each.id in opened) for each in self._messages)
        self._ended, self._model_name = ended, model_name

    def cut_after(self, parent: MessageId | None) -> list[MessageId]:
        """Drop what follows a message, or all where it is None; what was dropped."""
        kept = 0 if parent is None else self._numbers.get(parent, len(self._messages) - 1) + 1
        gone = [message.id for message in self._messages[kept:]]
        for message in gone:
            del self._numbers[message]
        self._pool.free_from(kept)
        del self._messages[kept:]
        self.heights.truncate(kept)
        return gone

    def append(self, message: Message) -> None:
        """Add a message at the end."""
        self._numbers[message.id] = len(self._messages)
        self._messages.append(message)
        self.heights.append(self._guess(message))

    def change(self, message: Message) -> None:
        """Show a message of the path as it is now."""
        number = self._numbers[message.id]
        self._messages[number] = message
        self._show_again(number)

    def extend(self, message_id: MessageId, added: Added) -> None:
        """Add text to the end of a message of the path, and to what is thought over it."""
        number = self._numbers[message_id]
        message = self._messages[number]
        thoughts = message.thoughts
        if added.thoughts:
            thoughts = Thoughts(text=(thoughts.text if thoughts else "") + added.thoughts, seconds=added.seconds)
        message = msgspec.structs.replace(message, text=message.text + added.text, thoughts=thoughts)
        self._messages[number] = message
        if number in self._pool:
            self._pool[number].extend(added.text, message)
        else:
            self.heights.set(number, self._guess(message))

    # What stands around them

    def surround(self, surroundings_of: SurroundingsOf) -> None:
        """Say and offer around each message what this gives."""
        self._surroundings_of = surroundings_of
        self._show_all_again()

    def fold(self, messages: Iterable[MessageId]) -> None:
        """Show the support cards of these messages folded away, and those of no others."""
        self._folded = set(messages)
        self._show_all_again()

    def fold_one(self, message: MessageId, *, folded: bool) -> None:
        """Fold one away, or open it."""
        (self._folded.add if folded else self._folded.discard)(message)
        self._show_again(self._numbers[message])

    def open_thoughts(self, message: MessageId, *, is_open: bool) -> None:
        """Show what was thought over a message, or fold it away."""
        (self._open_thoughts.add if is_open else self._open_thoughts.discard)(message)
        self._show_again(self._numbers[message])

    def show_file_costs(self, costs: Mapping[Attachment, FileCost]) -> None:
        """Say what attached files take of the model's window, as far as that is known."""
        self._file_costs = costs
        for number, _ in self._pool:
            if self._messages[number].attachments:
                self._show_again(number)

    def draw_more(self) -> None:
        """Show the drawings of formulas that have come since."""
        for row in self:
            row.draw_more()

    def restyle(self, tokens: Tokens) -> None:
        """Show all in other colours."""
        self._pool.restyle(tokens)

    # On the screen

    def measure(self, number: int) -> int:
        """Bring a row onto the screen; its true height."""
        if number not in self._pool:
            self._pool.take(number)
            self._show_again(number)
        return self._pool[number].height_for(self._column_width())

    def is_on_screen(self, number: int) -> bool:
        """Whether a row has a widget now."""
        return number in self._pool

    def keep_only(self, numbers: set[int]) -> None:
        """Take all others off the screen."""
        self._pool.keep_only(numbers)

    def _show_all_again(self) -> None:
        for number, _ in self._pool:
            self._show_again(number)

    def _show_again(self, number: int) -> None:
        message = self._messages[number]
        if number in self._pool:
            self._pool[number].show_message(message, self._showing(message))
        else:
            self.heights.set(number, self._guess(message))

    def _showing(self, message: Message) -> Showing:
        return Showing(
            ended=self._ended,
            model_name=self._model_name,
            folded=message.id in self._folded,
            thoughts_open=message.id in self._open_thoughts,
            file_costs=self._file_costs,
            surroundings=self._surroundings_of(message),
        )

    def _guess(self, message: Message) -> int:
        return guess_for(self._column_width()).height(message, with_thoughts=message.id in self._open_thoughts)
