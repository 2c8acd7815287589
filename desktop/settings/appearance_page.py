"""How the app looks."""

from dataclasses import replace

from PySide6.QtCore import Slot

from desktop.settings.choices import Choices
from desktop.settings.controls import ListChoice, Option
from desktop.settings.page import Page
from desktop.settings.setting import Setting
from desktop.theme.appearance import Appearance
from desktop.theme.reading import LineWidth, ReadingSize
from desktop.theme.theme import Theme


class AppearancePage(Page):
    """Colours, and how the conversation is set."""

    def __init__(self, choices: Choices, theme: Theme) -> None:
        super().__init__(self.tr("Appearance"))
        self._choices = choices
        self.colours = ListChoice(theme)
        self.text_size = ListChoice(theme)
        self.width_of_lines = ListChoice(theme)
        self.add(
            Setting(
                self.tr("Colours"),
                self.tr("Light, dark, or whatever the system has at the time."),
                self.colours,
                "theme mode night day black white dark light",
            )
        )
        self.add(
            Setting(
                self.tr("Text size"),
                self.tr("Of the messages, and of what you write."),
                self.text_size,
                "font type zoom bigger smaller letters",
            )
        )
        self.add(
            Setting(
                self.tr("Width of the conversation"),
                self.tr("How much a line holds where the window has the room. Shorter lines are easier to follow."),
                self.width_of_lines,
                "transcript column measure line length",
            )
        )
        self.colours.chosen.connect(self._on_colours_chosen)
        self.text_size.chosen.connect(self._on_size_chosen)
        self.width_of_lines.chosen.connect(self._on_width_chosen)
        choices.changed.connect(self.show_choices)
        self.show_choices()

    @Slot()
    def show_choices(self) -> None:
        """Show what is chosen now, here or elsewhere."""
        self.colours.show_options(
            [
                Option(Appearance.SYSTEM, self.tr("As the system")),
                Option(Appearance.LIGHT, self.tr("Light")),
                Option(Appearance.DARK, self.tr("Dark")),
            ],
            self._choices.appearance,
        )
        self.text_size.show_options(
            [
                Option(ReadingSize.SMALL, self.tr("Small")),
                Option(ReadingSize.NORMAL, self.tr("Normal")),
                Option(ReadingSize.LARGE, self.tr("Large")),
                Option(ReadingSize.LARGER, self.tr("Larger")),
            ],
            self._choices.reading.size,
        )
        self.width_of_lines.show_options(
            [
                Option(LineWidth.NARROW, self.tr("Narrow")),
                Option(LineWidth.NORMAL, self.tr("Normal")),
                Option(LineWidth.WIDE, self.tr("Wide")),
            ],
            self._choices.reading.width,
        )

    @Slot(str)
    def _on_colours_chosen(self, value: str) -> None:
        self._choices.choose_appearance(Appearance(value))

    @Slot(str)
    def _on_size_chosen(self, value: str) -> None:
        self._choices.choose_reading(replace(self._choices.reading, size=ReadingSize(value)))

    @Slot(str)
    def _on_width_chosen(self, value: str) -> None:
        self._choices.choose_reading(replace(self._choices.reading, width=LineWidth(value)))
