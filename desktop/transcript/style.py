"""Formats and fonts of the transcript, made once for each set of colours and each size of type."""

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat

from desktop.theme.fonts import code_font, message_font, reading_face, reading_scale
from desktop.theme.tokens import LINE_HEIGHT, TextSize, Tokens
from desktop.transcript.highlighting import syntax_colour
from desktop.transcript.markdown.blocks import Look, Run
from models.markdown.syntax import Syntax

INDENT = 26
"""Pixels that one step of a list or quote moves its blocks to the right."""
NESTING = QTextBlockFormat.Property.UserProperty + 1
"""Block property: the steps that a text block stands in, `l` for a list and `q` for a quote, outermost first."""
RULE = QTextBlockFormat.Property.UserProperty + 2
"""Block property: the block is a line across."""
MARKER = QTextBlockFormat.Property.UserProperty + 3
"""Block property: what stands before a list item: `1.`, `•`, `[ ]` or `[x]`."""
TYPED_FORMULA = QTextBlockFormat.Property.UserProperty + 4
"""Character property: the formula that is drawn in place of the character, as it was typed."""
FORMULA_PIXELS = QTextBlockFormat.Property.UserProperty + 5
"""Character property: the size of its type, in pixels."""
LOOK = QTextBlockFormat.Property.UserProperty + 6
"""Character property: the run's look, as a number."""
HEADING = QTextBlockFormat.Property.UserProperty + 7
"""Block property: 1 to 6 for a heading."""

_HEADING_PIXELS = (TextSize.MESSAGE, 21.0, 18.0, 16.0, TextSize.MESSAGE, TextSize.MESSAGE, TextSize.MESSAGE)


@dataclass(frozen=True)
class Style:
    """How the transcript's text is set in one set of colours and one size."""

    tokens: Tokens
    ink: str
    """The ink of running text: the tokens' own, or a notice's."""
    scale: float = field(default_factory=reading_scale)
    face: str = field(default_factory=reading_face)

    def run(self, run: Run, heading: int = 0) -> QTextCharFormat:
        """The format of a run."""
        made = _character(self.ink, run.look, heading, self.tokens, self.scale, self.face)
        if run.link:
            made = QTextCharFormat(made)
            made.setAnchor(True)
            made.setAnchorHref(run.link)
            made.setToolTip(run.link)
            made.setForeground(QBrush(QColor(self.tokens.accent)))
            made.setFontUnderline(True)
        return made

    def word(self, syntax: Syntax) -> QTextCharFormat:
        """The format of a word of code."""
        return _word(syntax, self.tokens, self.scale)


@lru_cache(maxsize=256)
def _character(ink: str, look: Look, heading: int, tokens: Tokens, scale: float, _face: str) -> QTextCharFormat:
    made = QTextCharFormat()
    pixels = _HEADING_PIXELS[heading] * scale
    font = message_font(pixels, QFont.Weight.DemiBold if heading else QFont.Weight.Normal)
    if Look.CODE in look:
        font = code_font(pixels * TextSize.CODE / TextSize.MESSAGE)
        made.setBackground(QBrush(QColor(tokens.sunken)))
    font.setItalic(Look.ITALIC in look)
    if Look.BOLD in look:
        font.setWeight(QFont.Weight.DemiBold)
    font.setStrikeOut(Look.STRUCK in look)
    made.setFont(font)
    made.setProperty(LOOK, look.value)
    made.setForeground(QBrush(QColor(tokens.second if Look.SECOND in look else ink)))
    return made


@lru_cache(maxsize=64)
def _word(syntax: Syntax, tokens: Tokens, scale: float) -> QTextCharFormat:
    made = QTextCharFormat()
    font = code_font(TextSize.CODE * scale)
    font.setItalic(syntax is Syntax.COMMENT)
    made.setFont(font)
    made.setForeground(QBrush(QColor(syntax_colour(syntax, tokens))))
    return made


def line_height(pixels: float) -> QTextBlockFormat:
    """A block's format with the app's line height, for type that is so large in the design.

    At least so much: a taller glyph of a fallback font gets its room.
    """
    made = QTextBlockFormat()
    made.setLineHeight(
        pixels * reading_scale() * LINE_HEIGHT / 100, QTextBlockFormat.LineHeightTypes.MinimumHeight.value
    )
    made.setAlignment(Qt.AlignmentFlag.AlignLeading)
    return made


def heading_pixels(heading: int) -> float:
    """The size of a heading's type in the design; that of running text for 0."""
    return _HEADING_PIXELS[heading]
