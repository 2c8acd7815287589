"""The context menu of a message: what its small buttons do, in words, and what there is to ask about how it was counted."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.transcript.copying.message_copying import MessageCopying
from desktop.transcript.icon_button import IconButton
from desktop.transcript.surroundings import Surroundings


def message_menu(
    parent: QWidget,
    buttons: Iterable[IconButton],
    surroundings: Surroundings,
    on_why: Callable[[], None],
    on_wrong: Callable[[], None],
    on_go_on: Callable[[], None],
    on_details: Callable[[], None],
    copying: MessageCopying,
) -> QMenu:
    """The menu; it deletes itself when closed. `buttons` are those of the message that can be pressed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for entry in copying.of_selection():
        _add(menu, *entry)
    menu.addSeparator()  # which is not shown where nothing stands above it
    if surroundings.may_go_on:
        menu.addAction(_tr("Continue")).triggered.connect(on_go_on)
    for button in buttons:
        menu.addAction(button.accessibleName()).triggered.connect(button.click)
    if surroundings.has_reasons:
        menu.addSeparator()
        menu.addAction(_tr("Why did this count?")).triggered.connect(on_why)
    if surroundings.may_be_marked:
        menu.addAction(_tr("This was wrong…")).triggered.connect(on_wrong)
    menu.addSeparator()
    for entry in copying.of_message():
        _add(menu, *entry)
    _add(menu, _tr("Details…"), "Alt+Return", on_details)
    return menu


def _add(menu: QMenu, words: str, keys: str, do: Callable[[], None]) -> None:
    action = menu.addAction(words)
    action.triggered.connect(do)
    # Only said here: the row takes the keys, also while no menu is open.
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setShortcutVisibleInContextMenu(True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MessageMenu", text)
