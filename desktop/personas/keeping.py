"""Stands between a list of entries, the windows in which they are written, and the file that keeps them."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Slot

from desktop.personas.entry_list import Entry, EntryList
from desktop.personas.entry_window import EntryWindow
from desktop.personas.library import PromptLibrary
from desktop.unsaved import Unsaved
from desktop.window.attempt import attempt
from models.personas.records import PromptBook, free_name


class EntryKeeping(QObject):
    """For one kind of entry: `of` gives those of a book, `with_these` the book with others, and `write` the window for one.

    `write` gets None where a new one is wanted. What is being written in such a window is kept by `unsaved` until it is closed.
    """

    def __init__(
        self,
        library: PromptLibrary,
        shown: EntryList,
        of: Callable[[PromptBook], tuple[Entry, ...]],
        with_these: Callable[[PromptBook, tuple[Entry, ...]], PromptBook],
        write: Callable[[Entry | None], EntryWindow],
        unsaved: Unsaved,
    ) -> None:
        super().__init__(shown)
        self._library = library
        self._shown = shown
        self._of, self._with_these, self._write = of, with_these, write
        self._unsaved = unsaved
        shown.add_wanted.connect(self._on_add_wanted)
        shown.edit_wanted.connect(self._on_edit_wanted)
        shown.entries_wanted.connect(self.keep)
        library.changed.connect(self.show)
        self.show()

    @Slot()
    def show(self) -> None:
        """Show what there is now."""
        self._shown.show_entries(self._of(self._library.book))

    @Slot(object)
    def keep(self, entries: tuple[Entry, ...]) -> bool:
        """Keep these in place of those before; False where that was refused, which is told below the list."""
        book = self._with_these(self._library.book, entries)
        return attempt(lambda: self._library.keep(book), self._shown.line.say)

    @Slot()
    def _on_add_wanted(self) -> None:
        self._open(None)

    @Slot(int)
    def _on_edit_wanted(self, row: int) -> None:
        self._open(self._of(self._library.book)[row])

    def _open(self, entry: Entry | None) -> None:
        window = self._write(entry)
        place = entry.name if entry else ""
        if (written := self._unsaved.of(place)) is not None:
            window.go_on_with(written)
        window.written.connect(partial(self._unsaved.take, place))
        window.left.connect(partial(self._unsaved.forget, place))
        window.saved.connect(partial(self._on_saved, window, entry))
        # Back to the list, and not to whatever Qt finds first.
        window.finished.connect(lambda _result: self._shown.list.setFocus(Qt.FocusReason.OtherFocusReason))
        window.show()
        window.name.setFocus()

    def _on_saved(self, window: EntryWindow, before: Entry | None, entry: Entry) -> None:
        if self._put(before, entry):
            window.accept()

    def _put(self, before: Entry | None, entry: Entry) -> bool:
        """Keep what was written, in the place of what it was made from while that is there, else at the end."""
        others = list(self._of(self._library.book))
        place = others.index(before) if before in others else len(others)
        del others[place : place + 1]
        named = replace(entry, name=free_name(entry.name, [other.name for other in others]))
        kept = self.keep((*others[:place], named, *others[place:]))
        if kept:
            self._shown.show_entries(self._of(self._library.book), place)
        return kept
