"""The look that is shown now, and its changing."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.theme.appearance import Appearance, Contrast, Motion
from desktop.theme.effects import Effects
from desktop.theme.fonts import interface_font, set_reading
from desktop.theme.reading import Reading
from desktop.theme.stylesheet import style_sheet
from desktop.theme.tokens import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, TextSize, Tokens

__all__ = ["Appearance", "Theme", "palette"]


class Theme(QObject):
    """One for the app, in the GUI's thread.

    Signals:
        changed: other colours are shown now, or the conversation is set otherwise; what paints by itself paints again. The
            application's palette and style sheet are already the new ones.
    """

    changed = Signal()

    def __init__(
        self,
        appearance: Appearance = Appearance.SYSTEM,
        reading: Reading = Reading(),
        contrast: Contrast = Contrast.SYSTEM,
        motion: Motion = Motion.SYSTEM,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._contrast = contrast
        self._effects = Effects(motion)
        self._reading = reading
        set_reading(reading)
        self._app: QApplication | None = None
        self._hints = QGuiApplication.styleHints()
        self._for_access = self._hints.accessibility()  # kept: Qt for Python lets go of it with its wrapper
        self._tokens = self._tokens_wanted()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._for_access.contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def appearance(self) -> Appearance:
        """What was chosen; `dark` says what came of it."""
        return self._appearance

    @property
    def dark(self) -> bool:
        """Whether the dark colours are shown."""
        return self._tokens in (DARK, DARK_HIGH)

    @property
    def contrast(self) -> Contrast:
        """What was chosen of the contrast."""
        return self._contrast

    @property
    def motion(self) -> Motion:
        """What was chosen of all that moves."""
        return self._effects.motion

    @property
    def moves(self) -> bool:
        """Whether anything may move, fade or blink now."""
        return self._effects.moves

    @property
    def tokens(self) -> Tokens:
        """The colours that are shown."""
        return self._tokens

    @property
    def reading(self) -> Reading:
        """How the conversation is set."""
        return self._reading

    def set_reading(self, reading: Reading) -> None:
        """Set the conversation so from now on."""
        if reading != self._reading:
            self._reading = reading
            set_reading(reading)
            self._dress()  # which tells every widget that the style is another
            self.changed.emit()

    def choose(self, appearance: Appearance) -> None:
        """Show these colours from now on; SYSTEM follows the desktop."""
        self._appearance = appearance
        self._show()

    def choose_contrast(self, contrast: Contrast) -> None:
        """Have inks stand out so from now on; SYSTEM follows the desktop."""
        self._contrast = contrast
        self._show()

    def choose_motion(self, motion: Motion) -> None:
        """Let things move so from now on; SYSTEM follows the desktop."""
        self._effects.choose(motion)
        self._dress()

    def apply(self, app: QApplication) -> None:
        """Dress the application, now and at each change. Called once, before the first window."""
        self._app = app
        app.setStyle("Fusion")  # the platforms' own styles ignore parts of a style sheet, each in its way
        app.setFont(interface_font(TextSize.CAPTION))
        self._effects.apply()
        self._dress()

    def _tokens_wanted(self) -> Tokens:
        is_dark, is_high = self._appearance is Appearance.DARK, self._contrast is Contrast.HIGH
        if self._appearance is Appearance.SYSTEM:
            is_dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        if self._contrast is Contrast.SYSTEM:
            is_high = self._for_access.contrastPreference() is Qt.ContrastPreference.HighContrast
        if is_high:
            return DARK_HIGH if is_dark else LIGHT_HIGH
        return DARK if is_dark else LIGHT

    def _show(self) -> None:
        tokens = self._tokens_wanted()
        if tokens != self._tokens:
            self._tokens = tokens
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        if self._app is not None:
            self._app.setPalette(palette(self.tokens))
            self._app.setStyleSheet(style_sheet(self.tokens, moves=self.moves))

    @Slot()
    def _on_system_changed(self) -> None:
        self._show()


def palette(tokens: Tokens) -> QPalette:
    """What widgets use that the style sheet says nothing of."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.paper,
        role.WindowText: tokens.ink,
        role.Base: tokens.raised,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.second,
        role.Button: tokens.raised,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.on_accent,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.ink,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.ink,
        role.Accent: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.hover,
        role.Mid: tokens.hairline,
        role.Dark: tokens.hairline,
        role.Shadow: tokens.hairline,
    }
    made = QPalette()
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.second))
    return made
