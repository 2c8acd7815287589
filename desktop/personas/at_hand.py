"""Personas and prompts in the main window: puts the picker, the choosing and the commands together."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop.commands.command import Command, Group
from desktop.personas.choosing import PersonaChoosing
from desktop.personas.page import ChatsPage
from desktop.personas.picker import PromptPicker
from desktop.personas.picking import Picking
from desktop.runner import Runner
from desktop.theme.theme import Theme
from models.conversations.store import Store

if TYPE_CHECKING:
    from desktop.window.window import Window


class PromptsAtHand(QObject):
    """What of them the window has. Main thread only."""

    def __init__(self, theme: Theme, store: Store, runner: Runner, window: "Window") -> None:
        super().__init__(window)
        chat, choices = window.chat, window.choices
        self._library = choices.prompts
        self._chat = chat
        self._settings = window.settings
        self.choosing = PersonaChoosing(store, runner, choices, window.models, chat, window)
        self.choosing.thread_requested.connect(window.open_thread)
        self.choosing.told.connect(window.say)
        self.picker = PromptPicker(theme, chat.composer, chat)
        field = chat.composer.focusProxy()
        assert isinstance(field, QPlainTextEdit)  # noqa: S101 # the composer leads to what one writes in
        self.picking = Picking(self._library, self.picker, field, partial(selected_in, chat.transcript), self)
        self.picking.persona_picked.connect(self.choosing.take)
        self.picking.manage_requested.connect(self.show_kept)
        chat.path_changed.connect(self.picking.close)
        for command in self._commands():
            window.commands.add(command)
        window.commands.add_source(self._personas)

    @Slot()
    def show_kept(self) -> None:
        """Bring the settings up where prompts and personas are kept."""
        opened = self._settings.open()
        opened.list.setCurrentRow(next(row for row, page in enumerate(opened.pages) if isinstance(page, ChatsPage)))

    def _commands(self) -> Iterator[Command]:
        here, chat = Group.CHAT, self._chat
        edit = self.tr("Edit the instructions")
        words = "system prompt persona"
        yield Command(
            "chat.instructions", here, edit, chat.instructions.begin_edit, is_enabled=self._goes_on, words=words
        )
        pick = self.tr("Insert a prompt or choose a persona")
        yield Command(
            "chat.prompts", here, pick, self.picking.open, is_enabled=self._may_pick, words="saved slash template"
        )

        kept = self.tr("Prompts and personas…")
        yield Command("app.prompts", Group.SETTINGS, kept, self.show_kept, words="manage edit saved templates")

    def _personas(self) -> Iterator[Command]:
        if self._goes_on():
            for number, persona in enumerate(self._library.book.personas):
                name = self.tr("Persona: {name}").format(name=persona.name)
                yield Command(f"persona.{number}", Group.CHAT, name, partial(self.choosing.take, persona))

    def _goes_on(self) -> bool:
        return self._chat.open_thread.ending is None

    def _may_pick(self) -> bool:
        return self._goes_on() and not self._chat.composer.text


def selected_in(widget: QWidget) -> str:
    """What is selected in the texts of a widget, in the order in which they stand there; empty where nothing is."""
    panes = [pane for pane in widget.findChildren(QTextEdit) if pane.isVisible() and pane.textCursor().hasSelection()]
    panes.sort(key=lambda pane: pane.mapTo(widget, pane.rect().topLeft()).y())
    # Qt's own sign for the end of a paragraph is no line break elsewhere.
    return "\n\n".join(pane.textCursor().selectedText().replace("\u2029", "\n") for pane in panes)
