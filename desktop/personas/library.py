"""The personas and saved prompts, for all that shows or changes them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.personas.prompt_file import PromptFile
from models.personas.records import PromptBook


class PromptLibrary(QObject):
    """Keeps the book in the data folder. Main thread only.

    Signals:
        changed: the book is another now.
    """

    changed = Signal()

    def __init__(self, folder: Path, language: str) -> None:
        super().__init__()
        self.language = language
        self._file = PromptFile(folder, language)

    @property
    def book(self) -> PromptBook:
        """What there is."""
        return self._file.book

    @property
    def trouble(self) -> str:
        """A sentence for the user where the file could not be used at the start, else empty."""
        return self._file.trouble

    def use_language(self, language: str) -> None:
        """Offer what ships with the app in this language."""
        self.language = language
        self._file.use_language(language)
        self.changed.emit()

    def keep(self, book: PromptBook) -> None:
        """Keep this book in place of the one before. Raises DataFolderUnusable, and then nothing has changed."""
        if book != self.book:
            self._file.keep(book)
            self.changed.emit()
