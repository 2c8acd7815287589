"""The dialog in which files are chosen."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialog(QObject):
    """Asks for files without stopping the window meanwhile. One at a time: one that is open comes to the front instead.

    `kinds` are what the dialog offers to list, such as `All files (*)`.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.open: QFileDialog | None = None
        """The dialog, while it is there."""

    def ask_which(
        self, title: str, kinds: Sequence[str], take: Callable[[Path], None], beside: Path | None = None
    ) -> None:
        """Ask for a file that is there, first in the folder of the file `beside`."""
        if (dialog := self._begin(title, kinds)) is None:
            return
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if beside is not None:
            dialog.setDirectory(str(beside.parent))
        dialog.fileSelected.connect(lambda file: take(Path(file)))
        dialog.open()

    def ask_for_several(self, title: str, kinds: Sequence[str], take: Callable[[list[Path]], None]) -> None:
        """Ask for one or more files that are there."""
        if (dialog := self._begin(title, kinds)) is None:
            return
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda files: take([Path(file) for file in files]))
        dialog.open()

    def ask_where(self, title: str, kinds: Sequence[str], name: str, take: Callable[[Path], None]) -> None:
        """Ask where something is to be written; a name without an ending gets that of `name`, the one that is offered."""
        if (dialog := self._begin(title, kinds)) is None:
            return
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda file: take(Path(file)))
        dialog.open()

    def _begin(self, title: str, kinds: Sequence[str]) -> QFileDialog | None:
        if self.open is not None:
            self.open.raise_()
            return None
        self.open = QFileDialog(self._parent, title)
        self.open.setNameFilters(kinds)
        self.open.finished.connect(self._on_finished)
        return self.open

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        if self.open is not None:
            self.open.deleteLater()
            self.open = None
