"""Every icon is a glyph of the font, in the colour asked for."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.icons import Icon, app_icon, icon
from desktop.theme.tokens import LIGHT


@pytest.mark.parametrize("name", Icon)
def test_each_icon_draws_something_in_its_colour(qapp: QApplication, name: Icon) -> None:
    image = icon(name, "#1E6A64").pixmap(32, 32).toImage()
    drawn = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert any(colour.alpha() == 255 and colour.name() == "#1e6a64" for colour in drawn)


def test_the_apps_own_sign_is_drawn_in_every_size_in_the_accent(qapp: QApplication) -> None:
    for size in (16, 32, 256):
        image = app_icon().pixmap(size, size).toImage()
        assert image.width() >= size
        assert image.pixelColor(image.width() // 8, image.height() // 2).name().upper() == LIGHT.accent
        assert image.pixelColor(0, 0).alpha() < 255, "its corners are round"


def test_one_icon_in_one_colour_is_made_once(qapp: QApplication) -> None:
    assert icon(Icon.SEND, "#000000") is icon(Icon.SEND, "#000000")
