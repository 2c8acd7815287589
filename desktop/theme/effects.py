"""What moves, fades and blinks by itself in Qt's widgets: menus, tool tips, the cursor."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.theme.appearance import Motion

_EFFECTS = [effect for effect in Qt.UIEffect if effect is not Qt.UIEffect.UI_General]


class Effects:
    """Takes them away, and gives back what the system had. Main thread only."""

    def __init__(self, motion: Motion) -> None:
        self.motion = motion
        self._of_system = {effect: QApplication.isEffectEnabled(effect) for effect in Qt.UIEffect}
        self._flash = QGuiApplication.styleHints().cursorFlashTime()

    @property
    def moves(self) -> bool:
        """Whether anything may move now. A system that turned its effects off altogether wants none here either."""
        if self.motion is Motion.SYSTEM:
            return self._of_system[Qt.UIEffect.UI_General] or self._flash > 0
        return self.motion is Motion.FULL

    def choose(self, motion: Motion) -> None:
        """From now on so."""
        self.motion = motion
        self.apply()

    def apply(self) -> None:
        """Have Qt go by it."""
        for effect in _EFFECTS:
            QApplication.setEffectEnabled(effect, self.moves and self._of_system[effect])
        QGuiApplication.styleHints().setCursorFlashTime(self._flash if self.moves else 0)
