"""One page of the settings: settings below each other, under headings."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.settings.setting import Setting


@dataclass
class _Section:
    heading: str
    label: QLabel
    settings: list[Setting] = field(default_factory=list)
    lines: list[QFrame] = field(default_factory=list)
    """One above each setting but the first."""


class Page(QWidget):
    """A title and its settings. A page of the app's adds its own in its constructor, and shows what is chosen by itself."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self._sections: list[_Section] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 24)
        self._rows.setSpacing(0)
        heading = QLabel(title)
        heading.setProperty("role", "title")
        self._rows.addWidget(heading)

    @property
    def settings(self) -> list[Setting]:
        """All settings, from top to bottom."""
        return [setting for section in self._sections for setting in section.settings]

    def begin_section(self, heading: str) -> None:
        """Put what is added from now on under a heading."""
        label = QLabel(heading)
        label.setProperty("role", "section")
        label.setContentsMargins(0, 20, 0, 0)
        self._rows.addWidget(label)  # before it is shown: by itself it would come up as a window
        label.setVisible(bool(heading))
        self._sections.append(_Section(heading, label))

    def add(self, setting: Setting) -> Setting:
        """Add a setting at the end."""
        if not self._sections:
            self.begin_section("")
        section = self._sections[-1]
        if section.settings:
            line = QFrame()
            line.setProperty("role", "hairline")
            line.setFixedHeight(1)
            section.lines.append(line)
            self._rows.addWidget(line)
        section.settings.append(setting)
        self._rows.addWidget(setting)
        return setting

    def show_found(self, words: Sequence[str], style: str) -> list[Setting]:
        """Show only the settings that all words are found in, with the words marked; all of them where there are no words."""
        found: list[Setting] = []
        for section in self._sections:
            here = [one for one in section.settings if one.is_found(words, (self.title, section.heading))]
            for setting in section.settings:
                setting.setVisible(setting in here)
                setting.mark(words, style)
            for line, setting in zip(section.lines, section.settings[1:], strict=True):
                line.setVisible(setting in here and setting is not here[0])
            section.label.setVisible(bool(section.heading and here))
            found += here
        return found
