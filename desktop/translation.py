"""In which language the window speaks, and how it writes numbers."""

from datetime import datetime
from enum import StrEnum

import msgspec
from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTime, QTranslator
from PySide6.QtWidgets import QApplication

from models.paths import RESOURCES
from models.policy.book import SHIPPED_PRESETS, PolicyBook, own_language


class WindowLanguage(StrEnum):
    """What can be chosen."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"
    FRENCH = "fr"

    @property
    def code(self) -> str:
        """The language that comes of it, such as `de`."""
        return own_language() if self is WindowLanguage.SYSTEM else self.value


# Qt's names have a country in them: “American English”, “español de España”.
_OWN_NAMES = {"de": "Deutsch", "en": "English", "es": "Español", "fr": "Français"}


def own_name(code: str) -> str:
    """What a language is called by those who speak it."""
    return _OWN_NAMES.get(code) or QLocale(code).nativeLanguageName()


class Translation:
    """The app's words and Qt's own in one language; in the system's at first. Main thread only.

    What is on the screen already stays in the words it was made with.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self._locale_before = QLocale()
        self.speak(WindowLanguage.SYSTEM)

    def speak(self, language: WindowLanguage) -> None:
        """Take this language for all words, numbers and dates from now on."""
        self._remove()
        QLocale.setDefault(_locale(language.code))
        of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in ((of_qt, "qtbase"), (str(RESOURCES / "translations"), "exeunt")):
            translator = QTranslator()
            if translator.load(f"{name}_{language.code}", folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    def close(self) -> None:
        """Leave the application as it was found."""
        self._remove()
        QLocale.setDefault(self._locale_before)

    def _remove(self) -> None:
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []


def _locale(code: str) -> QLocale:
    # As the machine's own country writes numbers and dates, where it is one that speaks this language.
    return QLocale(QLocale(code).language(), QLocale.system().territory())


def with_own_words(book: PolicyBook) -> PolicyBook:
    """The same book, with the presets that ship called in the window's language. A user's own keep their words."""
    shipped = {
        name: msgspec.structs.replace(
            preset,
            title=QCoreApplication.translate("Presets", preset.title),
            description=QCoreApplication.translate("Presets", preset.description),
        )
        for name, preset in book.presets.items()
        if name in SHIPPED_PRESETS
    }
    return msgspec.structs.replace(book, presets={**book.presets, **shipped})


def quoted(words: str) -> str:
    """Words of somebody else's in the quotation marks of the window's language."""
    return QCoreApplication.translate("Quotes", "“{words}”").format(words=words)


def grouped(value: int) -> str:
    """A whole number as the window's language writes it: 12,345 or 12.345."""
    return QLocale().toString(value)


def fixed(value: float, digits: int) -> str:
    """A number with so many digits behind the point: 0.50 or 0,50."""
    return QLocale().toString(float(value), "f", digits)


def day(moment: datetime) -> str:
    """The day of a moment where this machine is. With the month's name: in figures alone, 3/4 is one day here and another there."""
    local = moment.astimezone()
    form = QCoreApplication.translate("Dates", "d MMM yyyy")
    return QLocale().toString(QDate(local.year, local.month, local.day), form)


def minute(moment: datetime) -> str:
    """The day and the time of a moment where this machine is."""
    local = moment.astimezone()
    time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return f"{day(moment)}, {time}"


def clock(moment: datetime) -> str:
    """The time of a moment where this machine is, with its day unless that is today."""
    local = moment.astimezone()
    if local.date() != datetime.now().astimezone().date():
        return minute(moment)
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def decimal(value: float, most_digits: int = 2) -> str:
    """A number with so many digits behind the point at most, and none that say nothing: 2.5 or 2,5."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)  # it may stand in a field, to be changed
    shown, point = locale.toString(float(value), "f", most_digits), locale.decimalPoint()
    return shown.rstrip("0").removesuffix(point) if point in shown else shown
