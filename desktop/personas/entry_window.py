"""The small windows in which a persona or a saved prompt is written."""

from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.file_dialog import FileDialog
from desktop.personas.entry_list import Entry
from desktop.personas.words_field import WordsField
from desktop.settings.choices import Choices
from desktop.settings.controls import ListChoice, Option, caption, push_button
from desktop.settings.sampling_fields import sampling_fields
from desktop.theme.theme import Theme
from desktop.window.quiet_line import QuietLine
from models.conversations.rows import storable
from models.personas.records import LONGEST_NAME, Persona, SavedPrompt, is_sound

_SIZE = QSize(560, 420)
_ANY = ""
_CHOOSE = "…"


class EntryWindow(QDialog):
    """Name and text, and what a kind of entry has beyond. It stays open until it is saved or left.

    Signals:
        saved: the entry as it was written.
        written: what is being written is another now: object text for `go_on_with`, or None where it is as it was.
        left: it was saved, or given up.
    """

    saved = Signal(object)
    written = Signal(object)
    left = Signal()

    def __init__(self, title: str, text_title: str, text_about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The windows behind wait: to close them, or to have them in another language, would take along what is not saved yet.
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.text = WordsField(5, 12)
        self.save = QPushButton(self.tr("Save"))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.cancel = push_button(self.tr("Cancel"))
        self.line = QuietLine()
        self.line.action_requested.connect(self._on_discard)
        self._first: Entry | None = None
        self._has_warned = False
        self.finished.connect(self.left)
        self.form = QVBoxLayout()
        self.form.setContentsMargins(0, 0, 8, 0)
        self.form.setSpacing(14)
        self.form.addStretch(1)
        self.add_row(self.tr("Name"), self.name)
        self.add_row(text_title, self.text, text_about)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        inner = QWidget()
        inner.setLayout(self.form)
        inner.setAutoFillBackground(False)
        scroll = QScrollArea()
        scroll.setProperty("role", "panel")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inner)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(scroll, 1)
        rows.addWidget(self.line)
        rows.addLayout(buttons)
        self.name.textChanged.connect(self._show_state)
        self.text.textChanged.connect(self._show_state)
        self.text.confirmed.connect(self._on_save)
        self.text.left.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.reject)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def add_row(self, title: str, control: QWidget, about: str = "") -> None:
        """One more thing to be said, below those before."""
        label = QLabel(title)
        label.setProperty("role", "name")
        label.setBuddy(control)
        control.setAccessibleName(title)
        control.setAccessibleDescription(about)
        group = QVBoxLayout()
        group.setSpacing(4)
        group.addWidget(label)
        group.addWidget(control)
        if about:
            group.addWidget(caption(about))
        self.insert(group)

    def insert(self, layout: QLayout) -> None:
        """Put something below what is there."""
        self.form.insertLayout(self.form.count() - 1, layout)

    @property
    def entry(self) -> Entry:
        """What was written so far."""
        raise NotImplementedError

    def begin(self) -> None:
        """What is written now is what there was before."""
        self._first = self.entry
        self._show_state()

    def reject(self) -> None:
        """Leave it; where something would be lost by that, say so first."""
        if self.entry == self._first or self._has_warned:
            super().reject()
        else:
            self._has_warned = True
            self.line.say(self.tr("What you wrote is not saved yet."), self.tr("Discard it"))

    def show_entry(self, entry: Entry) -> None:
        """Put an entry into the fields."""
        raise NotImplementedError

    def go_on_with(self, written: str) -> None:
        """Show what was being written here before, as `written` told it, and say so. What cannot be read any more is passed over."""
        try:
            entry = msgspec.json.decode(written, type=type(self.entry))
        except msgspec.MsgspecError:
            return
        self.show_entry(entry)
        self.line.say(self.tr("This is what you wrote here before. It is not saved yet."))

    @Slot()
    def _on_discard(self) -> None:
        super().reject()

    @Slot()
    def _show_state(self) -> None:
        entry = self.entry
        self.line.be_silent()
        self._has_warned = False
        self.save.setEnabled(is_sound(entry))
        if self._first is not None:
            self.written.emit(None if entry == self._first else msgspec.json.encode(entry).decode())

    @Slot()
    def _on_save(self) -> None:
        if self.save.isEnabled():
            self.saved.emit(self.entry)


class PromptWindow(EntryWindow):
    """For a saved prompt."""

    def __init__(self, prompt: SavedPrompt, title: str, parent: QWidget) -> None:
        about = QCoreApplication.translate(
            "PromptWindow",
            "What stands in double braces, such as {{language}}, is filled in with the Tab key once the prompt is in the "
            "composer. {{clipboard}} is what you copied, {{selection}} what is selected in the chat.",
        )
        super().__init__(title, QCoreApplication.translate("PromptWindow", "Text"), about, parent)
        self.show_entry(prompt)
        self.begin()

    def show_entry(self, entry: Entry) -> None:
        if isinstance(entry, SavedPrompt):
            self.name.setText(entry.name)
            self.text.setPlainText(entry.text)

    @property
    def entry(self) -> SavedPrompt:
        return SavedPrompt(name=storable(self.name.text().strip()), text=storable(self.text.text))


class PersonaWindow(EntryWindow):
    """For a persona."""

    def __init__(self, persona: Persona, title: str, choices: Choices, theme: Theme, parent: QWidget) -> None:
        super().__init__(title, QCoreApplication.translate("PersonaWindow", "Instructions"), "", parent)
        self._choices = choices
        self._persona = persona
        self._asking = FileDialog(self)
        self.model, self.preset = ListChoice(theme), ListChoice(theme)
        self.add_row(self.tr("Model"), self.model, self.tr("You are asked before it is loaded."))
        self.add_row(
            self.tr("Policy"),
            self.preset,
            self.tr("For chats that begin with this persona. A chat keeps the one it began with."),
        )
        self._fields = sampling_fields()
        self.numbers = {each.field: each.make() for each in self._fields}
        self.insert(self._sampling_grid())
        self.model.chosen.connect(self._on_model_chosen)
        self.preset.chosen.connect(self._show_state)
        for number in self.numbers.values():
            number.chosen.connect(self._show_state)
        self.show_entry(persona)
        self.begin()

    def show_entry(self, entry: Entry) -> None:
        if isinstance(entry, Persona):
            self._persona = entry
            self.preset.show_options(self._presets(), entry.preset or _ANY)
            self.name.setText(entry.name)
            self.text.setPlainText(entry.instructions)
            for field, number in self.numbers.items():
                number.show_value(getattr(entry.sampling, field), "")
            self._show_models()

    @property
    def entry(self) -> Persona:
        chosen = {field: number.value for field, number in self.numbers.items()}
        return replace(
            self._persona,
            name=storable(self.name.text().strip()),
            instructions=storable(self.text.text),
            sampling=replace(self._persona.sampling, **chosen),
            preset=self.preset.currentData() or None,
        )

    def _sampling_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        heading = QLabel(self.tr("How it answers"))
        heading.setProperty("role", "name")
        grid.addWidget(heading, 0, 0, 1, 2)
        grid.addWidget(caption(self.tr("What is empty is as for the model.")), 1, 0, 1, 2)
        for row, each in enumerate(self._fields, start=2):
            name, number = QLabel(each.title), self.numbers[each.field]
            name.setBuddy(number)
            for widget in (name, number):
                widget.setToolTip(each.about)
            grid.addWidget(name, row, 0)
            grid.addWidget(number, row, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _presets(self) -> list[Option]:
        known = self._choices.policy.presets
        options = [Option(_ANY, self.tr("As for new chats")), *(Option(name, known[name].title) for name in known)]
        missing = self._persona.preset
        return options if missing is None or missing in known else [*options, Option(missing, missing)]

    def _show_models(self) -> None:
        loaded = self._choices.model
        files = dict.fromkeys(filter(None, [self._persona.model, loaded.path if loaded else None]))
        self.model.show_options(
            [
                Option(_ANY, self.tr("Any model")),
                *(Option(file, Path(file).stem) for file in files),
                Option(_CHOOSE, self.tr("Another file…")),
            ],
            self._persona.model or _ANY,
        )

    @Slot(str)
    def _on_model_chosen(self, value: str) -> None:
        if value != _CHOOSE:
            self._persona = replace(self._persona, model=value or None)
            self._show_state()
            return
        self._show_models()
        kinds = [self.tr("Models (*.gguf)"), self.tr("All files (*)")]
        self._asking.ask_which(self.tr("Choose a model file"), kinds, self._take_model)

    def _take_model(self, file: Path) -> None:
        self._persona = replace(self._persona, model=str(file))
        self._show_models()
        self._show_state()
