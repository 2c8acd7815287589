"""The settings of what chats are told, and of the words that are put by."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.personas.entry_list import Entry, EntryList
from desktop.personas.entry_window import EntryWindow, PersonaWindow, PromptWindow
from desktop.personas.files import PromptFiles
from desktop.personas.instructions_line import MOST_CHARACTERS
from desktop.personas.keeping import EntryKeeping
from desktop.personas.words_field import WordsField
from desktop.settings.choices import Choices
from desktop.settings.controls import ListChoice, Option
from desktop.settings.page import Page
from desktop.settings.setting import Setting
from desktop.theme.theme import Theme
from desktop.unsaved import Unsaved
from models.conversations.rows import storable
from models.conversations.store import Store
from models.conversations.unsaved import Field
from models.path_prompt import SYSTEM
from models.personas.records import Persona, PromptBook, SavedPrompt

_BY_MODEL, _BY_WORDS = "model", "words"
_DELAY = 600
"""Milliseconds from the first letter on until all that stands there then is kept: whoever never pauses is not to lose more."""


class ChatsPage(Page):
    """Default instructions, personas and saved prompts."""

    def __init__(self, choices: Choices, theme: Theme, store: Store) -> None:
        super().__init__(self.tr("Chats"))
        self._choices = choices
        self._theme = theme
        self.instructions = DefaultInstructions(choices)
        self.personas, self.prompts, self.files = EntryList(), EntryList(), PromptFiles(choices.prompts)
        self.add(
            Setting(
                self.tr("Instructions for all chats"),
                self.tr(
                    "What a model is told before all else in chats without instructions of their own. "
                    "They have no say in what ends a chat."
                ),
                self.instructions,
                "system prompt default persona behaviour",
            )
        )
        self.names = ListChoice(theme)
        self.names.chosen.connect(self._on_names_chosen)
        self.add(
            Setting(
                self.tr("Names of chats"),
                self.tr(
                    "A model of a billion weights and more names a chat after its first answer. Other chats are called by "
                    "their first words, and a name that you gave stays."
                ),
                self.names,
                "title rename automatic",
            )
        )
        choices.changed.connect(self._show_names)
        self._show_names()
        self.personas.list.setAccessibleName(self.tr("Personas"))
        self.prompts.list.setAccessibleName(self.tr("Saved prompts"))
        self.begin_section(self.tr("At hand"))
        self.add(
            _ListSetting(
                self.tr("Personas"),
                self.tr("Roles for the model: instructions and, if you like, a model, a policy and how it answers."),
                self.personas,
                "role character system prompt",
            )
        )
        self.add(
            _ListSetting(
                self.tr("Saved prompts"),
                self.tr("Messages to write again. A slash at the beginning of a message brings them up."),
                self.prompts,
                "template snippet text slash",
            )
        )
        self.add(
            _ListSetting(
                self.tr("Personas and prompts as a file"),
                self.tr("For another machine, or for somebody else. What is imported comes in at the end."),
                self.files,
                "export import json share backup restore built-in default",
            )
        )
        for shown, field, of, with_these, write in (
            (self.personas, Field.PERSONA, _personas, _with_personas, self._write_persona),
            (self.prompts, Field.PROMPT, _prompts, _with_prompts, self._write_prompt),
        ):
            unsaved = Unsaved(store, field, shown.line.say, self)
            EntryKeeping(choices.prompts, shown, of, with_these, write, unsaved)

    @Slot()
    def _show_names(self) -> None:
        options = [Option(_BY_MODEL, self.tr("By the model")), Option(_BY_WORDS, self.tr("By their first words"))]
        self.names.show_options(options, _BY_MODEL if self._choices.names_chats else _BY_WORDS)

    @Slot(str)
    def _on_names_chosen(self, value: str) -> None:
        self._choices.choose_names(by_model=value == _BY_MODEL)

    def _write_persona(self, entry: Entry | None) -> EntryWindow:
        title = self.tr("New persona") if entry is None else self.tr("Edit the persona")
        persona = entry if isinstance(entry, Persona) else Persona(name="", instructions="")
        return PersonaWindow(persona, title, self._choices, self._theme, self.window())

    def _write_prompt(self, entry: Entry | None) -> EntryWindow:
        title = self.tr("New prompt") if entry is None else self.tr("Edit the prompt")
        prompt = entry if isinstance(entry, SavedPrompt) else SavedPrompt(name="", text="")
        return PromptWindow(prompt, title, self.window())


class DefaultInstructions(WordsField):
    """The field for them; what is written is kept, and holds, while it is typed."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(2, 8)
        self._choices = choices
        self.setPlaceholderText(SYSTEM)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self._keep)
        self.show_choice()
        self.textChanged.connect(self._on_changed)
        choices.changed.connect(self.show_choice)

    @Slot()
    def show_choice(self) -> None:
        """Show what is chosen now; while somebody writes here, that stays."""
        if not self.hasFocus() and self.text != self._choices.instructions:
            self.setPlainText(self._choices.instructions)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keep()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        super().hideEvent(event)

    @Slot()
    def _on_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _keep(self) -> None:
        self._timer.stop()
        text = storable(self.text[:MOST_CHARACTERS])
        if text != self._choices.instructions:
            self._choices.choose_instructions(text)


class _ListSetting(Setting):
    """A setting whose control has several things to go to."""

    @property
    def tab_stops(self) -> list[QWidget]:
        control: Any = self.control
        stops: list[QWidget] = control.tab_stops
        return stops


def _personas(book: PromptBook) -> tuple[Entry, ...]:
    return book.personas


def _with_personas(book: PromptBook, entries: tuple[Entry, ...]) -> PromptBook:
    return replace(book, personas=tuple(entry for entry in entries if isinstance(entry, Persona)))


def _prompts(book: PromptBook) -> tuple[Entry, ...]:
    return book.prompts


def _with_prompts(book: PromptBook, entries: tuple[Entry, ...]) -> PromptBook:
    return replace(book, prompts=tuple(entry for entry in entries if isinstance(entry, SavedPrompt)))
