"""Choices over a data folder, and the window in which they are made."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.options import Options
from desktop.settings.choices import Choices
from desktop.settings_file import SettingsFile
from desktop.theme.reading import Reading
from desktop.theme.theme import Theme


class Chosen:
    """What Desk makes of the choices, without the rest of it; `again` is the next start."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self.folder = folder
        self.theme = theme
        self.again()

    def again(self, **options: object) -> Choices:
        self.file = SettingsFile(self.folder)
        wanted = Options(self.folder, **options)  # type: ignore[arg-type]
        self.choices = Choices(self.folder, self.file.settings, self.theme, wanted, self.file.save)
        return self.choices


@pytest.fixture
def chosen(tmp_path: Path, theme: Theme) -> Iterator[Chosen]:
    yield Chosen(tmp_path, theme)
    theme.set_reading(Reading())
