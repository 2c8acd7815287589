"""A number that may be left open: what then holds stands in the field in a quieter colour."""

import math

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop.translation import decimal

_WIDTH = 120


class NumberField(QLineEdit):
    """A field for a number between `least` and `most`; without `decimals`, for a whole one. What is no number is taken back.

    Signals:
        chosen: the user chose a number, or None, which leaves it open.
    """

    chosen = Signal(object)

    def __init__(self, least: float, most: float, decimals: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most, self._decimals = least, most, decimals
        self._value: float | None = None
        self.setFixedWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setClearButtonEnabled(True)
        self.editingFinished.connect(self._on_edited)

    @property
    def value(self) -> float | None:
        """The number that was chosen; None where it is left open."""
        return self._value

    def show_value(self, value: float | None, default: str) -> None:
        """Show the number, and what holds where it is left open."""
        self._value = value
        self.setText("" if value is None else self._words(value))
        self.setPlaceholderText(default)

    def _words(self, value: float) -> str:
        return decimal(value, self._decimals) if self._decimals else str(round(value))

    @Slot()
    def _on_edited(self) -> None:
        value = self._value
        text = self.text().strip().replace(",", ".")
        try:
            read = float(text) if text else None
        except ValueError:
            read = value
        if read is not None and not math.isfinite(read):
            read = value
        if read is not None:
            read = round(min(max(read, self._least), self._most), self._decimals)
            read = read if self._decimals else int(read)
        self._value = read
        self.setText("" if read is None else self._words(read))
        if read != value:
            self.chosen.emit(read)
