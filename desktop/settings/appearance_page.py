"""How the app looks."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Slot

from desktop.settings.choices import Choices
from desktop.settings.controls import ListChoice, Option
from desktop.settings.page import Page
from desktop.settings.setting import Setting
from desktop.theme.appearance import Appearance, Contrast, Motion
from desktop.theme.fonts import reading_families
from desktop.theme.reading import SERIF, LineWidth, ReadingSize
from desktop.theme.theme import Theme

_Value = TypeVar("_Value", bound=str)


class AppearancePage(Page):
    """Colours, motion, and how the conversation is set."""

    def __init__(self, choices: Choices, theme: Theme) -> None:
        super().__init__(self.tr("Appearance"))
        self._choices = choices
        self._theme = theme
        self._faces = reading_families()
        about = self.tr("Light, dark, or whatever the system has at the time.")
        words = "theme mode night day black white dark light"
        self.colours = self._add(self.tr("Colours"), about, words, self._on_colours_chosen)
        about = self.tr("High contrast has stronger inks and lines.")
        words = "accessibility vision readable bold strong"
        self.contrast = self._add(self.tr("Contrast"), about, words, self._on_contrast_chosen)
        about = self.tr("Without it nothing fades, slides or blinks, the cursor neither.")
        words = "animation accessibility reduced blink fade"
        self.motion = self._add(self.tr("Motion"), about, words, self._on_motion_chosen)
        about = self.tr("Of the messages, and of what you write.")
        words = "font type zoom bigger smaller letters"
        self.text_size = self._add(self.tr("Text size"), about, words, self._on_size_chosen)
        about = self.tr("What messages are set in: any that is installed on this machine.")
        words = "font face family serif dyslexia opendyslexic letters"
        self.face = self._add(self.tr("Typeface"), about, words, self._on_face_chosen)
        about = self.tr("How much a line holds where the window has the room. Shorter lines are easier to follow.")
        words = "transcript column measure line length"
        self.width_of_lines = self._add(self.tr("Width of the conversation"), about, words, self._on_width_chosen)
        choices.changed.connect(self.show_choices)
        self.show_choices()

    def _add(self, name: str, about: str, words: str, choose: Callable[[str], None]) -> ListChoice:
        control = ListChoice(self._theme)
        control.chosen.connect(choose)
        self.add(Setting(name, about, control, words))
        return control

    @Slot()
    def show_choices(self) -> None:
        """Show what is chosen now, here or elsewhere."""
        chosen, tr = self._choices.look, self.tr
        as_system = tr("As the system")
        colours = {Appearance.SYSTEM: as_system, Appearance.LIGHT: tr("Light"), Appearance.DARK: tr("Dark")}
        self.colours.show_options(_options(colours), chosen.appearance)
        contrasts = {Contrast.SYSTEM: as_system, Contrast.NORMAL: tr("Normal"), Contrast.HIGH: tr("High")}
        self.contrast.show_options(_options(contrasts), chosen.contrast)
        motions = {Motion.SYSTEM: as_system, Motion.FULL: tr("All"), Motion.REDUCED: tr("None")}
        self.motion.show_options(_options(motions), chosen.motion)
        sizes = {
            ReadingSize.SMALL: tr("Small"),
            ReadingSize.NORMAL: tr("Normal"),
            ReadingSize.LARGE: tr("Large"),
            ReadingSize.LARGER: tr("Larger"),
        }
        self.text_size.show_options(_options(sizes), chosen.reading.size)
        faces = {"": tr("As in the window"), SERIF: tr("With serifs"), **{name: name for name in self._faces}}
        self.face.show_options(_options(faces), chosen.reading.face)
        widths = {LineWidth.NARROW: tr("Narrow"), LineWidth.NORMAL: tr("Normal"), LineWidth.WIDE: tr("Wide")}
        self.width_of_lines.show_options(_options(widths), chosen.reading.width)

    @Slot(str)
    def _on_colours_chosen(self, value: str) -> None:
        self._choices.look.choose_appearance(Appearance(value))

    @Slot(str)
    def _on_contrast_chosen(self, value: str) -> None:
        self._choices.look.choose_contrast(Contrast(value))

    @Slot(str)
    def _on_motion_chosen(self, value: str) -> None:
        self._choices.look.choose_motion(Motion(value))

    @Slot(str)
    def _on_size_chosen(self, value: str) -> None:
        self._choices.look.choose_reading(replace(self._choices.look.reading, size=ReadingSize(value)))

    @Slot(str)
    def _on_face_chosen(self, value: str) -> None:
        self._choices.look.choose_reading(replace(self._choices.look.reading, face=value))

    @Slot(str)
    def _on_width_chosen(self, value: str) -> None:
        self._choices.look.choose_reading(replace(self._choices.look.reading, width=LineWidth(value)))


def _options(titles: Mapping[_Value, str]) -> list[Option]:
    return [Option(value, title) for value, title in titles.items()]
