"""Copies made in Python, and what becomes of them when the app goes."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication


class CopiedText(QMimeData):
    """Plain text for the clipboard or a drag, known again as one of ours."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)


def keep_what_was_copied() -> None:
    """Put a copy of ours that is still on the clipboard into an object of Qt's own. Called once, before the process ends.

    On some platforms the clipboard goes only after the interpreter has gone. The destructor of an object that was made in Python
    then calls into Python, and the process ends with a segmentation fault (seen on the offscreen platform).
    """
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if isinstance(clipboard.mimeData(mode), CopiedText):
            clipboard.setText(clipboard.text(mode), mode)
