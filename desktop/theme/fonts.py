"""The families the app is set in, and sizes in pixels that may be fractions."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication

from desktop.theme.reading import SERIF, Reading
from desktop.theme.tokens import TextSize

# What a bare fontconfig falls back to reads like a form. Where something better is installed, it is taken.
_PLAIN_FALLBACKS = ("DejaVu Sans", "Bitstream Vera Sans", "Droid Sans Fallback")
_BETTER = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Source Sans 3", "Open Sans", "Liberation Sans")
_BETTER_MONO = (
    "JetBrains Mono",
    "Noto Sans Mono",
    "Ubuntu Mono",
    "Source Code Pro",
    "Cascadia Mono",
    "Liberation Mono",
)
_PLAIN_MONO_FALLBACKS = ("DejaVu Sans Mono", "Bitstream Vera Sans Mono")

_BETTER_SERIF = ("Source Serif 4", "Literata", "Charter", "Noto Serif", "Georgia", "Liberation Serif")
_EASY_TO_READ = ("OpenDyslexic", "Atkinson Hyperlegible", "Atkinson Hyperlegible Next", "Lexend")

# Ordinary English: the mean width of its letters is what a line of running text is made of, unlike the mean over an alphabet.
_SAMPLE = (
    "The reader turned the page and found the sentence that had been promised, neither longer nor shorter than it had to be, "
    "and read it twice before the light went."
)


def pixel_font(family: str, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of so many pixels. `QFont.setPixelSize` takes whole ones only, so it is set in points at the screen's resolution."""
    font = QFont(family)
    screen = QGuiApplication.primaryScreen()
    dots_per_inch = screen.logicalDotsPerInchY() if screen is not None else 96.0
    font.setPointSizeF(pixels * 72.0 / dots_per_inch)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def _chosen(system: QFontDatabase.SystemFont, plain: tuple[str, ...], better: tuple[str, ...]) -> str:
    family = QFontInfo(QFontDatabase.systemFont(system)).family()
    if family not in plain:
        return family
    installed = set(QFontDatabase.families())
    return next((name for name in better if name in installed), family)


@lru_cache(maxsize=1)
def interface_family() -> str:
    """The system's UI face, or a better one where that is only a fallback."""
    return _chosen(QFontDatabase.SystemFont.GeneralFont, _PLAIN_FALLBACKS, _BETTER)


@lru_cache(maxsize=1)
def code_family() -> str:
    """The system's monospace face, or a better one where that is only a fallback."""
    return _chosen(QFontDatabase.SystemFont.FixedFont, _PLAIN_MONO_FALLBACKS, _BETTER_MONO)


def interface_font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The UI face at a size in pixels."""
    return pixel_font(interface_family(), pixels, weight)


def message_font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The face that the user reads messages in, at a size in pixels."""
    return pixel_font(_message_family(_Set.reading.face), pixels, weight)


@lru_cache(maxsize=16)
def _message_family(face: str) -> str:
    if face == SERIF:
        return serif_family()
    return face if face in QFontDatabase.families() else interface_family()


@lru_cache(maxsize=1)
def serif_family() -> str:
    """The machine's face with serifs, or a better one where that is only a fallback."""
    asked = QFont("serif")
    asked.setStyleHint(QFont.StyleHint.Serif)
    installed = set(QFontDatabase.families())
    return next((name for name in _BETTER_SERIF if name in installed), QFontInfo(asked).family())


def reading_families() -> list[str]:
    """The installed families that text can be read in, by name; those that were drawn to be easy to read first."""
    known = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    fit = [name for name in known if QFontDatabase.isSmoothlyScalable(name) and not QFontDatabase.isPrivateFamily(name)]
    return [*(name for name in _EASY_TO_READ if name in fit), *(name for name in fit if name not in _EASY_TO_READ)]


def code_font(pixels: float = TextSize.CODE) -> QFont:
    """The monospace face at a size in pixels."""
    font = pixel_font(code_family(), pixels)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setFixedPitch(True)
    return font


def measure() -> int:
    """The width in pixels of the transcript's column, the composer and the end card: so many characters of running text."""
    return _measure(_Set.reading)


@lru_cache(maxsize=16)
def _measure(reading: Reading) -> int:
    metrics = QFontMetricsF(pixel_font(_message_family(reading.face), TextSize.MESSAGE * reading.scale))
    return round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * reading.characters)


def letter_width() -> float:
    """How wide a letter of running text is in the conversation, on average, in pixels."""
    return measure() / _Set.reading.characters


class _Set:
    """How the conversation is set now: one for the app, as its palette and its style sheet are."""

    reading = Reading()


def set_reading(reading: Reading) -> None:
    """Set the conversation so from now on. For the theme alone, which has what is shown made anew."""
    _Set.reading = reading


def reading_face() -> str:
    """The face of messages, as it was chosen."""
    return _Set.reading.face


def reading_scale() -> float:
    """What the sizes of the conversation's type are multiplied with."""
    return _Set.reading.scale
