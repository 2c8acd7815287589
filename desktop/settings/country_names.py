"""What countries are called in the window's language. Qt knows each country's name in English and in its own language alone."""

from PySide6.QtCore import QCoreApplication, QLocale


def country_name(code: str) -> str:
    """Of a country such as `DE`: those that there are helplines for, others in English."""
    known = {
        "AT": _tr("Austria"),
        "AU": _tr("Australia"),
        "CA": _tr("Canada"),
        "CH": _tr("Switzerland"),
        "DE": _tr("Germany"),
        "ES": _tr("Spain"),
        "FR": _tr("France"),
        "GB": _tr("United Kingdom"),
        "IE": _tr("Ireland"),
        "NL": _tr("Netherlands"),
        "NZ": _tr("New Zealand"),
        "US": _tr("United States"),
    }
    return known.get(code) or QLocale.territoryToString(QLocale.codeToTerritory(code))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Countries", text)
