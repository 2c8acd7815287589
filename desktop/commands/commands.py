"""The one list of what can be done. Keys, menu entries, tool tips, the palette and the shortcuts page are made of it.

To add a command, write one more `Command("chat.fold", Group.CHAT, self.tr("Fold it"), self._fold)` in
`desktop/window/window_commands.py`, or hand it to `add` wherever the window's `commands` is at hand: with `keys="Ctrl+J"` where it
has some and `is_enabled=` where it cannot always be done. It is in the palette and on the shortcuts page by that. A menu gets it by
`commands.fill(menu, "chat.fold")`, a button gets its tool tip with the keys by `commands.describe(button, "chat.fold")`. What there
is only at times, such as a chat or a preset, comes from `commands.add_source(...)`, which is asked whenever the palette opens.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.commands.command import Command, keys_in

SEPARATOR = ""


class Commands(QObject):
    """The commands of a window, each with the keys it has now. Main thread only.

    A command that cannot be done now does nothing, whatever asked for it. Its action is greyed only while a menu shows it: a shortcut
    whose action is disabled is not even asked, and the window would have to know at each moment what can be done.

    Signals:
        keys_changed: some commands have other keys now.
    """

    keys_changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._sources: list[Callable[[], Iterable[Command]]] = []
        self._chosen: Mapping[str, str] = {}
        self._described: list[tuple[QWidget, str, str]] = []
        self._triggered = QActionGroup(self)
        self._triggered.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._triggered.triggered.connect(self._on_triggered)

    def __iter__(self) -> Iterator[Command]:
        """All but what comes from sources, in the order in which they were added."""
        return iter(self._commands.values())

    def __getitem__(self, name: str) -> Command:
        return self._commands[name]

    def add(self, command: Command) -> None:
        """Take a command up. Its keys work in the whole window from now on."""
        if command.id in self._commands:
            raise ValueError(f"there are two commands {command.id}")
        action = QAction(command.name.replace("&", "&&"), self._triggered)
        action.setData(command.id)
        action.setCheckable(command.is_checked is not None)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if command.about:
            action.setToolTip(command.about)
        self._commands[command.id], self._actions[command.id] = command, action
        action.setShortcuts(self.keys(command.id))
        self._window.addAction(action)

    def add_source(self, source: Callable[[], Iterable[Command]]) -> None:
        """Ask for more commands, without keys, whenever all are listed."""
        self._sources.append(source)

    def all_now(self) -> list[Command]:
        """What can be done now and is for the palette, with what the sources have."""
        everything = [*self._commands.values(), *(command for source in self._sources for command in source())]
        return [command for command in everything if command.is_in_palette and command.is_enabled()]

    def action(self, name: str) -> QAction:
        """The one action of a command, for a menu that `fill` does not make."""
        return self._actions[name]

    def can_run(self, name: str) -> bool:
        """Whether it can be done now."""
        return self._commands[name].is_enabled()

    def run(self, name: str) -> None:
        """Do it, where it can be done now."""
        if self.can_run(name):
            self._commands[name].run()

    # Keys

    def keys(self, name: str) -> Sequence[QKeySequence]:
        """The keys that a command has now; several do the same."""
        if name in self._chosen:
            return keys_in(self._chosen[name])
        return self._commands[name].default_keys if name in self._commands else []

    def use_keys(self, chosen: Mapping[str, str]) -> None:
        """From now on these commands have these keys (as QKeySequence writes them, or none), and all others their first ones."""
        if chosen == self._chosen:
            return
        self._chosen = dict(chosen)
        for name, action in self._actions.items():
            action.setShortcuts(self.keys(name))
        for widget, name, words in self._described:
            self._say(widget, name, words)
        self.keys_changed.emit()

    def keys_shown(self, name: str) -> str:
        """The first of its keys as the platform writes them, or nothing."""
        return next((keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in self.keys(name)), "")

    # Where commands are shown

    def fill(self, menu: QMenu, *names: str) -> None:
        """Add these commands to a menu; SEPARATOR draws a line. They are greyed while it is open and they cannot be done."""
        for name in names:
            if name == SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._on_menu_opened)
        menu.aboutToHide.connect(self._on_menu_closed)

    def describe(self, widget: QWidget, name: str, words: str = "") -> None:
        """Give a button a tool tip with what it does (`words`, or the command's name) and the keys, also once they are others."""
        self._described.append((widget, name, words))
        self._say(widget, name, words)

    def _say(self, widget: QWidget, name: str, words: str) -> None:
        words, keys = words or self._commands[name].name.rstrip("…"), self.keys_shown(name)
        widget.setToolTip(self.tr("{words} ({keys})").format(words=words, keys=keys) if keys else words)
        widget.setAccessibleDescription(keys)  # its name is said already; without keys Qt tells the tool tip

    @Slot()
    def _on_menu_opened(self) -> None:
        for name, action in self._actions.items():
            command = self._commands[name]
            action.setEnabled(command.is_enabled())
            if command.is_checked is not None:
                action.setChecked(command.is_checked())

    @Slot()
    def _on_menu_closed(self) -> None:
        for action in self._actions.values():
            action.setEnabled(True)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.run(action.data())
