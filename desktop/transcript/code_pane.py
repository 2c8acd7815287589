"""A block of code: its language, a button that copies it, and its lines, which scroll sideways."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.icons import Icon
from desktop.theme.tokens import TextSize
from desktop.transcript.copying.copied_markdown import before_lines, code_markdown
from desktop.transcript.highlighting import language_title
from desktop.transcript.icon_button import IconButton
from desktop.transcript.markdown.blocks import Code
from desktop.transcript.pane import TextPane
from desktop.transcript.style import Style, line_height
from models.markdown.syntax import GrowingCode, Syntax, coloured

_INSIDE = 12
_HEADER = 32
_SCROLL_BAR = 10


class _CodeText(TextPane):
    """The lines themselves."""

    language = ""

    def selected_markdown(self) -> str:
        return code_markdown(self.selected_text(), self.language)


class CodePane(QFrame):
    """Shows one block of code.

    Signals:
        copied: the code is on the clipboard.
    """

    copied = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "code")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # code is read from the left in any window
        self._code = Code("")
        self._style: Style | None = None
        self._growing: GrowingCode | None = None
        self._words: list[tuple[str, Syntax]] = []
        self._language = QLabel(self)
        self._language.setProperty("role", "caption")
        self.copy_button = IconButton(Icon.COPY, self.tr("Copy the code"), self)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.text = _CodeText(self)
        self.text.setLineWrapMode(TextPane.LineWrapMode.NoWrap)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.words_written = 0

    def show_code(self, code: Code, style: Style, *, growing: bool = False) -> None:
        """Show this code. The words at the start that are the same as before are left as they stand; `growing`: more will come."""
        if (code, style) == (self._code, self._style) and (growing or self._growing is None):
            return
        fresh = style != self._style
        if not code.text.startswith(self._code.text):
            self.text.horizontalScrollBar().setValue(0)  # how far another message's code was scrolled says nothing here
        self._code, self._style = code, style
        self._language.setText(language_title(code.language))
        self.text.language = code.language
        self.text.stands_behind = before_lines(code.nesting)
        self.text.setAccessibleName(self.tr("Code, {language}").format(language=language_title(code.language)))
        self.copy_button.show_icon(Icon.COPY, style.tokens.second)
        self._write(self._coloured(code, growing=growing), style, fresh=fresh)

    def height_for(self, width: int) -> int:
        """The height that header and lines take at a width; longer lines get a scroll bar."""
        inner = width - 2 * _INSIDE
        lines = round(self.text.document().size().height() + 0.49)
        if self.text.document().idealWidth() > inner:
            lines += _SCROLL_BAR
        self._language.setGeometry(_INSIDE, 0, inner - IconButton.SIDE, _HEADER)
        self.copy_button.move(width - IconButton.SIDE - 6, (_HEADER - IconButton.SIDE) // 2)
        self.text.setGeometry(_INSIDE, _HEADER, inner, lines)
        return _HEADER + lines + _INSIDE

    def enterEvent(self, event: QEnterEvent) -> None:
        """The button offers to copy again once the pointer has been elsewhere."""
        self._offer_copy()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The button offers to copy again once the pointer has been elsewhere."""
        self._offer_copy()
        super().leaveEvent(event)

    def _coloured(self, code: Code, *, growing: bool) -> list[tuple[str, Syntax]]:
        if not growing:
            self._growing = None
            return coloured(code.text, code.language)
        if self._growing is None or not self._growing.goes_on_as(code.text, code.language):
            self._growing = GrowingCode(code.language)
        return self._growing.read(code.text)

    def _write(self, words: list[tuple[str, Syntax]], style: Style, *, fresh: bool) -> None:
        kept = 0
        if not fresh:
            for old, new in zip(self._words, words, strict=False):
                if old != new:
                    break
                kept += 1
        self._words = words
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        cursor.setPosition(sum(len(word) for word, _ in words[:kept]))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(line_height(TextSize.CODE))
        for word, syntax in words[kept:]:
            cursor.insertText(word, style.word(syntax))
            self.words_written += 1
        cursor.endEditBlock()

    def _offer_copy(self) -> None:
        if self._style is not None:
            self.copy_button.show_icon(Icon.COPY, self._style.tokens.second)
            self.copy_button.rename(self.tr("Copy the code"))

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._code.text)
        if self._style is not None:
            self.copy_button.show_icon(Icon.COPIED, self._style.tokens.accent)
            self.copy_button.rename(self.tr("Copied"))
        self.copied.emit()
