"""In which language the window speaks."""

from PySide6.QtCore import Slot

from desktop.settings.choices import Choices
from desktop.settings.controls import ListChoice, Option
from desktop.settings.page import Page
from desktop.settings.setting import Setting
from desktop.theme.theme import Theme
from desktop.translation import WindowLanguage, own_name


class LanguagePage(Page):
    """The language of the window's own words. Each is called as those who speak it do."""

    def __init__(self, choices: Choices, theme: Theme) -> None:
        super().__init__(self.tr("Language"))
        self._choices = choices
        self.language = ListChoice(theme)
        self.add(
            Setting(
                self.tr("Language of the window"),
                self.tr(
                    "Of its words, numbers and dates. Notices follow, unless another language was chosen for them. "
                    "What a model writes in is up to you and the model."
                ),
                self.language,
                "language english german deutsch spanish español french français translation locale",
            )
        )
        self.language.chosen.connect(self._on_chosen)
        choices.changed.connect(self.show_choices)
        self.show_choices()

    @Slot()
    def show_choices(self) -> None:
        """Show what is chosen now."""
        system, *others = WindowLanguage
        as_system = self.tr("As the system ({language})").format(language=own_name(system.code))
        options = [Option(system, as_system), *(Option(each, own_name(each.code)) for each in others)]
        self.language.show_options(options, self._choices.window_language)

    @Slot(str)
    def _on_chosen(self, value: str) -> None:
        self._choices.choose_window_language(WindowLanguage(value))
