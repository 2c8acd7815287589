"""Going from place to place in a prompt that was put into the composer."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit


class PlaceWalk:
    """Selects the places one after the other. Each moves with the text before it; one that was filled in is passed over."""

    def __init__(self, field: QPlainTextEdit) -> None:
        self._field = field
        self._places: list[QTextCursor] = []

    @property
    def is_under_way(self) -> bool:
        """Whether a place is still to be filled in."""
        return any(_is_open(place) for place in self._places)

    def begin(self, places: Sequence[tuple[int, int]]) -> None:
        """Walk through these, from the first on."""
        self._places = []
        for start, end in places:
            cursor = QTextCursor(self._field.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._places.append(cursor)
        self.go_on()

    def go_on(self) -> None:
        """To the next place, also from a selected one; after the last, to the end of the text, and the walk is over."""
        here = self._field.textCursor().selectionEnd()
        later = [place for place in self._places if _is_open(place) and place.selectionStart() >= here]
        if later:
            self._field.setTextCursor(later[0])
            return
        self.end()
        cursor = self._field.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self._field.setTextCursor(cursor)

    def go_back(self) -> bool:
        """To the place before; False where there is none."""
        here = self._field.textCursor().selectionStart()
        earlier = [place for place in self._places if _is_open(place) and place.selectionEnd() <= here]
        if earlier:
            self._field.setTextCursor(earlier[-1])
        return bool(earlier)

    def end(self) -> None:
        """Walk no more: Tab leaves the field as ever."""
        self._places = []


def _is_open(place: QTextCursor) -> bool:
    # What was filled in, cut out or replaced as a whole has nothing of the braces left.
    words = place.selectedText()
    return words.startswith("{{") and words.endswith("}}")
