"""Writes runs into a document: words as text, and formulas as the drawings they have, or as they were typed."""

from typing import Protocol

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from desktop.transcript.formula_painting import paint_drawing
from desktop.transcript.markdown.blocks import Run
from desktop.transcript.style import FORMULA_PIXELS, TYPED_FORMULA, Style, heading_pixels
from models.formulas.formula import Drawing, Formula

_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
_OBJECT_CHARACTER = "\ufffc"
_LARGER = 1.08
"""The formulas' serif letters look smaller than the app's at the same size."""
_LINE = "\u2028"  # a line break inside a block


class KnownDrawings(Protocol):
    """Where drawings come from."""

    def drawing(self, formula: Formula) -> Drawing | None:
        """The drawing of a formula; None where there is none, or none yet."""

    def is_known(self, formula: Formula) -> bool:
        """Whether it is drawn, or cannot be."""


class RunWriter:
    """For one document. `drawings` None shows every formula as it was typed."""

    def __init__(self, document: QTextDocument, drawings: KnownDrawings | None) -> None:
        self._drawings = drawings
        self._object = _FormulaObject(document)
        self._waiting: set[Formula] = set()
        document.documentLayout().registerHandler(_OBJECT, self._object)

    @property
    def has_more_drawings(self) -> bool:
        """Whether a formula that stands there as it was typed has its drawing now."""
        return self._drawings is not None and any(self._drawings.is_known(formula) for formula in self._waiting)

    @property
    def has_drawn(self) -> bool:
        """Whether a formula stands there as a drawing, or did since the whole document was written last."""
        return bool(self._object.drawings)

    def begin_anew(self) -> None:
        """The whole document is written again."""
        self._waiting.clear()
        self._object.drawings.clear()

    def insert(self, cursor: QTextCursor, run: Run, style: Style, heading: int = 0) -> bool:
        """Insert a run; whether it is there as a drawing."""
        look = style.run(run, heading)
        drawing = self._drawing(run)
        if drawing is None:
            cursor.insertText(run.text.replace("\n", _LINE), look)
            return False
        look = QTextCharFormat(look)
        look.setObjectType(_OBJECT)
        pixels = heading_pixels(heading) * style.scale * _LARGER
        look.setFont(_reaching_below(look.font(), drawing.descent * pixels))
        look.setProperty(TYPED_FORMULA, run.text)
        look.setProperty(FORMULA_PIXELS, pixels)
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        look.setToolTip(look.toolTip() or run.text)
        self._object.drawings[run.text] = drawing
        cursor.insertText(_OBJECT_CHARACTER, look)
        return True

    def _drawing(self, run: Run) -> Drawing | None:
        if run.formula is None or self._drawings is None:
            return None
        drawing = self._drawings.drawing(run.formula)
        if drawing is None and not self._drawings.is_known(run.formula):
            self._waiting.add(run.formula)
        return drawing


class _FormulaObject(QPyTextObject):
    """What Qt asks for the size and the looks of a drawing in a document."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.drawings: dict[str, Drawing] = {}

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, N803
        drawing = self.drawings.get(format.stringProperty(TYPED_FORMULA))
        if drawing is None:
            return QSizeF()
        scale = _scale(drawing, format, doc)
        # Qt puts the baseline as far above the lower edge as the font reaches below its own.
        return QSizeF(drawing.width * scale, max(drawing.ascent * scale, 1) + _below(format))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        drawing = self.drawings.get(format.stringProperty(TYPED_FORMULA))
        if drawing is None:
            return
        scale = _scale(drawing, format, doc)
        placed = QRectF(rect)
        top = placed.bottom() - _below(format) - drawing.ascent * scale
        area = QRectF(placed.left(), top, drawing.width * scale, (drawing.ascent + drawing.descent) * scale)
        paint_drawing(painter, area, drawing, format.foreground().color())


def _scale(drawing: Drawing, look: QTextFormat, document: QTextDocument) -> float:
    """Pixels to the size of the formula's type: that of the text around it, or less where the formula is wider than the column."""
    pixels = look.doubleProperty(FORMULA_PIXELS)
    column = document.textWidth()
    return min(pixels, column / drawing.width) if column > 0 else pixels


def _below(look: QTextFormat) -> int:
    return QFontMetrics(look.toCharFormat().font()).descent()


def _reaching_below(font: QFont, pixels: float) -> QFont:
    """The font, so large that it reaches so many pixels below its baseline: by this Qt goes in placing an object on the line."""
    descent = QFontMetricsF(font).descent()
    if descent >= pixels:
        return font
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * (pixels + 1) / max(descent, 1.0))
    return made
