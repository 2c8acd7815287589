"""A quiet window in which an attached file can be read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextOption
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.attachments.words import size_words
from desktop.endless_word import has_endless_word
from desktop.search.find_bar import FindBar
from desktop.search.finding_in_text import FindingInText
from desktop.theme.fonts import code_font
from desktop.theme.theme import Theme
from desktop.theme.tokens import TextSize
from models.conversations.records import Attachment


class AttachmentViewer(QDialog):
    """Shows the text that was read of a file: what the model is given. Ctrl+F finds in it, Esc closes it."""

    def __init__(self, attachment: Attachment, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(attachment.name)
        self.resize(720, 560)
        name = QLabel(attachment.name)
        name.setProperty("role", "title")
        words = self.tr("{size}. This is the text that the model is given.").format(size=size_words(attachment.size))
        said = QLabel(" ".join(filter(None, [words, attachment.note])))
        said.setProperty("role", "caption")
        for label in (name, said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.text = QPlainTextEdit()
        if has_endless_word(attachment.text):
            self.text.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.text.setPlainText(attachment.text)
        self.text.setReadOnly(True)
        self.text.setProperty("role", "field")
        self.text.setFont(code_font(TextSize.CODE))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of {name}").format(name=attachment.name))
        self.bar = FindBar(theme, self.tr("Find in this file"), self)
        self.finding = FindingInText(theme, self.bar, self.text)
        for keys, slot in (
            (QKeySequence.StandardKey.Find, self.finding.open),
            (QKeySequence.StandardKey.FindNext, self.finding.next),
            (QKeySequence.StandardKey.FindPrevious, self.finding.previous),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 20)
        layout.setSpacing(8)
        layout.addWidget(name)
        layout.addWidget(said)
        layout.addWidget(self.bar)
        layout.addWidget(self.text, 1)
        self.text.setFocus()
