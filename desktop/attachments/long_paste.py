"""A very long text that was pasted: the offer to have it as an attachment instead, and the way back."""

from PySide6.QtCore import QObject, Slot

from desktop.announcing import announce
from desktop.attachments.tray import AttachmentTray
from desktop.translation import grouped
from desktop.window.message_field import MessageField
from desktop.window.quiet_line import QuietLine
from models.conversations.records import Attachment


class LongPaste(QObject):
    """Says so in a quiet line above the composer, for as long as the text stands there. Main thread only."""

    def __init__(self, field: MessageField, tray: AttachmentTray, line: QuietLine, parent: QObject) -> None:
        super().__init__(parent)
        self._field = field
        self._tray = tray
        self._line = line
        self._text = ""
        self._attached: Attachment | None = None
        self._place = 0
        field.long_text_pasted.connect(self._on_pasted)
        field.textChanged.connect(self._on_changed)
        tray.changed.connect(self._on_changed)
        line.action_requested.connect(self.take_up)

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        self._text, self._attached = text, None
        words = self.tr("You pasted {count} letters.").format(count=grouped(len(text)))
        self._line.say(words, self.tr("Attach them as a file"))
        announce(self._line, words)

    @Slot()
    def take_up(self) -> None:
        """Do what is offered: attach the text, or put it back."""
        if self._attached is None:
            self._attach()
        else:
            self._put_back(self._attached)
        self._field.setFocus()

    def _attach(self) -> None:
        place = self._field.toPlainText().find(self._text)
        if place < 0:
            self._forget()
            return
        text, self._text = self._text, ""  # what is taken out now is not withdrawn
        cursor = self._field.textCursor()
        cursor.setPosition(_units(self._field.toPlainText()[:place]))
        cursor.setPosition(cursor.position() + _units(text), cursor.MoveMode.KeepAnchor)
        self._place = cursor.selectionStart()
        cursor.removeSelectedText()
        taken = {attachment.name for attachment in self._tray.attachments}
        names = (
            self.tr("Pasted text {number}.txt").format(number=n) if n > 1 else self.tr("Pasted text.txt")
            for n in range(1, 99)
        )
        name = next(name for name in names if name not in taken)
        attached = Attachment(name=name, size=len(text.encode("utf-8", "replace")), text=text)
        self._tray.add(attached)
        self._attached = attached
        self._line.say(self.tr("The pasted text is attached."), self.tr("Put it back"))

    def _put_back(self, attached: Attachment) -> None:
        self._forget()
        self._tray.remove(attached)
        cursor = self._field.textCursor()
        cursor.setPosition(min(self._place, _units(self._field.toPlainText())))
        cursor.insertText(attached.text)
        self._field.setTextCursor(cursor)

    @Slot()
    def _on_changed(self) -> None:
        if self._attached is not None:
            if self._attached not in self._tray.attachments:
                self._forget()
        elif self._text and self._text not in self._field.toPlainText():
            self._forget()

    def _forget(self) -> None:
        self._text, self._attached = "", None
        self._line.be_silent()


def _units(text: str) -> int:
    """How many places of Qt's a text takes: two for what lies beyond the first 65,536 characters."""
    return len(text) + sum(ord(letter) > 0xFFFF for letter in text)
