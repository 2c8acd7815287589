"""When a chat ends, who is asked before, and in which words."""

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from desktop.sentences import in_window_language
from desktop.settings.choices import Choices
from desktop.settings.controls import ListChoice, Option, RadioList, push_button
from desktop.settings.country_names import country_name
from desktop.settings.guard_setting import GuardSetting
from desktop.settings.page import Page
from desktop.settings.setting import Setting
from desktop.theme.theme import Theme
from desktop.translation import own_name
from models.errors import ExeuntError
from models.judging.asking import AskChatModel
from models.policy.book import languages, presets_folder
from models.policy.helplines import own_country

_SYSTEM = ""
"""Stands in a list for whatever the machine is set to."""


class EndingPage(Page):
    """The preset of new chats, the second key, the words, and what was marked as wrong.

    Signals:
        corrections_requested: what was marked as wrong is to be listed.
    """

    corrections_requested = Signal()

    def __init__(self, choices: Choices, theme: Theme) -> None:
        super().__init__(self.tr("Ending a chat"))
        self._choices = choices
        self.preset = RadioList()
        self.open_folder = push_button(self.tr("Open the folder"))
        self.ask_model = RadioList()
        self.language = ListChoice(theme)
        self.country = ListChoice(theme)
        self.corrections = push_button(self.tr("Show them…"))
        self._add_policy()
        self._add_second_key(choices)
        self._add_words()
        self._add_corrections()
        self.preset.chosen.connect(choices.choose_preset)
        self.open_folder.clicked.connect(self._on_open_folder)
        self.ask_model.chosen.connect(self._on_ask_model_chosen)
        self.language.chosen.connect(self._on_language_chosen)
        self.country.chosen.connect(self._on_country_chosen)
        self.corrections.clicked.connect(self.corrections_requested)
        choices.changed.connect(self.show_choices)
        self.show_choices()

    @Slot()
    def show_choices(self) -> None:
        """Show what is chosen now, here or elsewhere."""
        book = self._choices.policy
        presets = [Option(preset.name, preset.title, preset.description) for preset in book.presets.values()]
        self.preset.show_options(presets, self._choices.preset)
        troubles = [in_window_language(trouble.sentence) for trouble in book.troubles]
        self._own_presets.say_about("\n".join([self._about_own_presets(), *troubles]))
        self.ask_model.show_options(self._ways_to_ask(), self._choices.judges.chat)
        window = self._choices.window_language.code
        self.language.show_options(
            [
                Option(_SYSTEM, self.tr("As the window ({language})").format(language=own_name(window))),
                *(Option(code, own_name(code)) for code in languages()),
            ],
            self._choices.language or _SYSTEM,
        )
        self.country.show_options(self._countries(), self._choices.country or _SYSTEM)
        self._helplines.say_about(
            self.tr("Where a notice in a crisis says to turn. Now it says: {helplines}.").format(
                helplines=book.where_to_turn()
            )
        )

    # Building

    def _add_policy(self) -> None:
        self.begin_section(self.tr("When it ends"))
        self.add(
            Setting(
                self.tr("Policy for new chats"),
                self.tr("A chat that was started keeps the policy it was started with."),
                self.preset,
                "preset strict mild abuse moderation off disable",
            )
        )
        self._own_presets = self.add(
            Setting(
                self.tr("Your own policies"),
                self._about_own_presets(),
                self.open_folder,
                "preset folder file custom edit toml",
            )
        )

    def _add_second_key(self, choices: Choices) -> None:
        self.begin_section(self.tr("Who is asked before"))
        asked = self.add(
            Setting(
                self.tr("Ask the chat model before an end"),
                self.tr(
                    "Its no keeps the chat open. Where nobody is asked, only a message that the detector is sure of can be the last. "
                    "A model that is asked may also leave by itself, in a chat that was warned."
                ),
                self.ask_model,
                "second key opinion judge veto guard",
            )
        )
        if choices.options.ask_model is not None:
            given = self.tr("For this start, --ask-model says it; a choice here goes before that.")
            asked.say_about(f"{asked.about}\n{given}")
        self.guard = GuardSetting(choices)
        self.add(self.guard)

    def _add_words(self) -> None:
        self.begin_section(self.tr("In which words"))
        self.add(
            Setting(
                self.tr("Language of the notices"),
                self.tr("Of notices, closing words and support from now on. What was said stays as it is."),
                self.language,
                "english german deutsch spanish español french français translation",
            )
        )
        self._helplines = self.add(
            Setting(
                self.tr("Country of the helplines"), "", self.country, "crisis support suicide help phone number region"
            )
        )

    def _add_corrections(self) -> None:
        self.begin_section(self.tr("Where it was mistaken"))
        self.add(
            Setting(
                self.tr("What you marked as wrong"),
                self.tr("Messages that no longer count here. They can be listed, removed, and exported as a file."),
                self.corrections,
                "corrections called false alarm mistake export json",
            )
        )

    # Words

    def _about_own_presets(self) -> str:
        return self.tr("Each is a small file, which is listed here once it is in the folder. An example lies there.")

    def _ways_to_ask(self) -> list[Option]:
        return [
            Option(
                AskChatModel.AUTO,
                self.tr("Where it is large enough"),
                self.tr(
                    "From three billion weights on. Smaller models cannot be relied on to judge, and are not asked."
                ),
            ),
            Option(
                AskChatModel.ALWAYS,
                self.tr("Always"),
                self.tr("A small model too, though its yes or no may mean little."),
            ),
            Option(
                AskChatModel.NEVER, self.tr("Never"), self.tr("Only the detector, and a guard model if there is one.")
            ),
        ]

    def _countries(self) -> list[Option]:
        own = own_country()
        system = (
            self.tr("As the system ({country})").format(country=country_name(own)) if own else self.tr("As the system")
        )
        codes = {line.country for line in self._choices.policy.helplines}
        return [
            Option(_SYSTEM, system),
            *sorted((Option(c, country_name(c)) for c in codes), key=lambda one: one.title),
        ]

    # What was chosen

    @Slot(str)
    def _on_ask_model_chosen(self, value: str) -> None:
        self._choices.choose_ask_model(AskChatModel(value))

    @Slot(str)
    def _on_language_chosen(self, value: str) -> None:
        self._choices.choose_language(value or None)

    @Slot(str)
    def _on_country_chosen(self, value: str) -> None:
        self._choices.choose_country(value or None)

    @Slot()
    def _on_open_folder(self) -> None:
        try:
            folder = presets_folder(self._choices.folder)
        except ExeuntError as error:
            self._own_presets.say_about(in_window_language(error.sentence))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
