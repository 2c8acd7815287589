"""Phosphor, the icons' font, from QtAwesome's copy of it. The package is located and never imported: with the layer that it stands
on, that took a tenth of the start."""

import importlib.util
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

_FONT, _NAMES = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"
_OF_HEIGHT = 0.875
"""How high a glyph is set in its square: the font wants room around it."""


class GlyphEngine(QIconEngine):
    """Draws one glyph in one colour, and where a button cannot be pressed in the window's own ink for that."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._glyph = _glyphs()[name]
        self._colour = QColor(colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(round(_OF_HEIGHT * rect.height()))
        disabled = QApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        painter.save()
        painter.setPen(disabled if mode is QIcon.Mode.Disabled else self._colour)
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return drawn


def _folder() -> Path:
    spec = importlib.util.find_spec("qtawesome")
    assert spec is not None  # noqa: S101 # it is locked with the app
    assert spec.submodule_search_locations is not None  # noqa: S101  # it is a package
    return Path(next(iter(spec.submodule_search_locations))) / "fonts"


@lru_cache(maxsize=1)
def _glyphs() -> Mapping[str, str]:
    """The glyphs by their names."""
    codes: dict[str, str] = json.loads((_folder() / _NAMES).read_bytes())
    return {name: chr(int(code, 16)) for name, code in codes.items()}


@lru_cache(maxsize=1)
def _family() -> str:
    """The font's family, once it is known to Qt. Needs a QApplication."""
    number = QFontDatabase.addApplicationFont(str(_folder() / _FONT))
    return QFontDatabase.applicationFontFamilies(number)[0]
