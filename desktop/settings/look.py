"""What the user has chosen of how the window looks."""

from collections.abc import Callable

from desktop.settings_file import Settings
from desktop.theme.appearance import Appearance, Contrast, Motion
from desktop.theme.reading import Reading
from desktop.theme.theme import Theme


class LookChoices:
    """A part of `Choices`, whose rules hold for it: `hold` keeps a choice and tells of it."""

    def __init__(self, settings: Settings, theme: Theme, hold: Callable[[], None]) -> None:
        self._settings = settings
        self._theme = theme
        self._hold = hold

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system has it."""
        return self._theme.appearance

    @property
    def contrast(self) -> Contrast:
        """How far inks stand out."""
        return self._theme.contrast

    @property
    def motion(self) -> Motion:
        """Whether anything moves."""
        return self._theme.motion

    @property
    def reading(self) -> Reading:
        """How the conversation is set."""
        return self._theme.reading

    def choose_appearance(self, appearance: Appearance) -> None:
        """Show these colours."""
        self._settings.appearance = appearance
        self._theme.choose(appearance)
        self._hold()

    def choose_contrast(self, contrast: Contrast) -> None:
        """Have inks stand out so."""
        self._settings.contrast = contrast
        self._theme.choose_contrast(contrast)
        self._hold()

    def choose_motion(self, motion: Motion) -> None:
        """Let things move so."""
        self._settings.motion = motion
        self._theme.choose_motion(motion)
        self._hold()

    def choose_reading(self, reading: Reading) -> None:
        """Set the conversation so."""
        self._settings.reading_size, self._settings.line_width = reading.size, reading.width
        self._settings.reading_face = reading.face
        self._theme.set_reading(reading)
        self._hold()
