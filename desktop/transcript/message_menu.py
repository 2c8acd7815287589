"""The context menu of a message: what its small buttons do, in words, and what there is to ask about how it was counted."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.transcript.icon_button import IconButton
from desktop.transcript.surroundings import Surroundings


def message_menu(
    parent: QWidget,
    buttons: Iterable[IconButton],
    surroundings: Surroundings,
    on_why: Callable[[], None],
    on_wrong: Callable[[], None],
    on_go_on: Callable[[], None],
    copies: Iterable[tuple[str, Callable[[], None]]] = (),
    on_details: Callable[[], None] | None = None,
) -> QMenu:
    """The menu; it deletes itself when closed.

    `buttons` are those of the message that can be pressed; `copies` are the other ways of copying, of which each has its words.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, copy in copies:
        menu.addAction(words).triggered.connect(copy)
    if copies:
        menu.addSeparator()
    if surroundings.may_go_on:
        menu.addAction(_tr("Continue")).triggered.connect(on_go_on)
    for button in buttons:
        menu.addAction(button.accessibleName()).triggered.connect(button.click)
    if surroundings.has_reasons:
        menu.addSeparator()
        menu.addAction(_tr("Why did this count?")).triggered.connect(on_why)
    if surroundings.may_be_marked:
        menu.addAction(_tr("This was wrong…")).triggered.connect(on_wrong)
    if on_details is not None:
        menu.addSeparator()
        menu.addAction(_tr("Details…")).triggered.connect(on_details)
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("MessageMenu", text)
