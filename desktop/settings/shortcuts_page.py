"""Which keys do what."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from desktop.announcing import announce
from desktop.commands.command import Command, Group
from desktop.commands.commands import Commands
from desktop.commands.taking_keys import as_kept, owner_of, types_text
from desktop.settings.choices import Choices
from desktop.settings.keys_field import KeysField
from desktop.settings.page import Page
from desktop.settings.setting import Setting


class ShortcutsPage(Page):
    """Every command of the window with its keys, by what it is about."""

    def __init__(self, choices: Choices, commands: Commands) -> None:
        super().__init__(self.tr("Shortcuts"))
        self._choices = choices
        self._commands = commands
        self.fields: dict[str, KeysField] = {}
        self._of: dict[str, Setting] = {}
        self._wanted = QKeySequence()
        self.reset_all = QPushButton(self.tr("Reset all"))
        self.reset_all.clicked.connect(self._on_reset_all)
        about = self.tr("Press a button, then the new keys. Esc leaves them as they are, Backspace takes them away.")
        self.add(
            Setting(self.tr("Keys for what can be done"), about, self.reset_all, "keyboard hotkeys bindings default")
        )
        for group in Group:
            of_group = [command for command in commands if command.group is group]
            if of_group:
                self.begin_section(group.title)
            for command in of_group:
                self._add_command(command)
        commands.keys_changed.connect(self.show_keys)
        self.show_keys()

    def _add_command(self, command: Command) -> None:
        field = self.fields[command.id] = KeysField(command.name.rstrip("…"))
        field.recording_began.connect(partial(self._say, command.id, self.tr("Press the new keys.")))
        field.recorded.connect(partial(self._on_recorded, command.id))
        field.left.connect(partial(self._show, command.id))
        field.take_over_requested.connect(partial(self._take_over, command.id))
        field.reset_requested.connect(partial(self._reset, command.id))
        row = Setting(command.name.rstrip("…"), "", field, f"{command.words} shortcut keyboard")
        self._of[command.id] = self.add(row)

    @Slot()
    def show_keys(self) -> None:
        """Show the keys that hold now."""
        for name in self.fields:
            self._show(name)
        self.reset_all.setEnabled(bool(self._choices.shortcuts))

    def _show(self, name: str) -> None:
        self.fields[name].show_keys(self._commands.keys_shown(name), are_first=name not in self._choices.shortcuts)
        self._of[name].say_about("")

    def _say(self, name: str, sentence: str) -> None:
        self._of[name].say_about(sentence)
        announce(self.fields[name], sentence)

    def _on_recorded(self, name: str, keys: QKeySequence) -> None:
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        if keys.isEmpty():
            self._choose({name: []})
            return
        if types_text(keys):
            self._show(name)
            self._say(name, self.tr("{keys} is for writing and moving about, and stays with that.").format(keys=shown))
            return
        owner = owner_of(keys, self._commands, but=name)
        if owner is None:
            self._choose({name: [keys]})
            return
        self._wanted = keys
        self.fields[name].offer_to_take_over(shown)
        taken = self.tr("{keys} is “{command}” already. Take it over, or press Esc to leave it there.")
        self._say(name, taken.format(keys=shown, command=owner.name.rstrip("…")))

    def _take_over(self, name: str) -> None:
        owner = owner_of(self._wanted, self._commands, but=name)
        chosen = {name: [self._wanted]}
        if owner is not None:
            chosen[owner.id] = [keys for keys in self._commands.keys(owner.id) if keys != self._wanted]
        self._choose(chosen)

    def _reset(self, name: str) -> None:
        """To the first keys; another command that has them by now keeps them, unless they are taken over."""
        first = self._commands[name].default_keys
        owner = next(filter(None, (owner_of(keys, self._commands, but=name) for keys in first)), None)
        if owner is not None:
            self._on_recorded(name, first[0])
        else:
            self._choose({name: first})

    def _choose(self, chosen: dict[str, list[QKeySequence]]) -> None:
        kept = dict(self._choices.shortcuts)
        for name, keys in chosen.items():
            kept[name] = as_kept(keys)
            if keys == self._commands[name].default_keys:
                del kept[name]
        self._choices.choose_shortcuts(kept)
        for name in chosen:
            self._show(name)

    @Slot()
    def _on_reset_all(self) -> None:
        self._choices.choose_shortcuts({})
