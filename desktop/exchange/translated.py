"""The app's own words in an export, in the window's language."""

from PySide6.QtCore import QCoreApplication

from models.exchange.words import Words


def translated_words() -> Words:
    """For the exports of this moment. Main thread only."""
    return Words(
        you=_tr("You"),
        model=_tr("The model"),
        thoughts=_tr("Thoughts"),
        instructions=_tr("Instructions"),
        stopped=_tr("stopped"),
        cut_short=_tr("cut short"),
        interrupted=_tr("interrupted"),
        ended=_tr("Chat ended"),
        ended_by=_tr("Chat ended by {model}"),
        untitled=_tr("New chat"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Export", text)
