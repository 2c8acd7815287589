"""Every icon is a glyph of the font, in the colour asked for."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.icons import Icon, icon


@pytest.mark.parametrize("name", Icon)
def test_each_icon_draws_something_in_its_colour(qapp: QApplication, name: Icon) -> None:
    image = icon(name, "#1E6A64").pixmap(32, 32).toImage()
    drawn = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert any(colour.alpha() == 255 and colour.name() == "#1e6a64" for colour in drawn)


def test_one_icon_in_one_colour_is_made_once(qapp: QApplication) -> None:
    assert icon(Icon.SEND, "#000000") is icon(Icon.SEND, "#000000")
