"""Saying a sentence to those who listen to the window instead of looking at it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent


def announce(widget: QObject, sentence: str, *, at_once: bool = False) -> None:
    """Have a screen reader say it when it has finished what it says, or at once. Nothing happens where none listens."""
    event = QAccessibleAnnouncementEvent(widget, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)


def retell(widget: QObject) -> None:
    """What there is to say of a widget is another now: screen readers keep what they were told. They say it where the focus is."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))


def is_heard() -> bool:
    """Whether a screen reader, or anything like one, is there."""
    return QAccessible.isActive()
