"""Choosing colours, following the desktop's, and dressing the application in them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.appearance import Appearance, Contrast, Motion
from desktop.theme.fonts import interface_font, measure
from desktop.theme.theme import Theme
from desktop.theme.tokens import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, TextSize


def test_a_choice_shows_its_colours_at_once(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Appearance.DARK)
    assert theme.dark
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    assert DARK.accent in qapp.styleSheet()


def test_the_same_choice_again_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(Appearance.LIGHT)
    assert theme.tokens is LIGHT


def test_the_desktops_colours_are_followed_where_the_system_was_chosen(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(Appearance.SYSTEM)
    theme.apply(qapp)
    try:
        for scheme, dark in ((Qt.ColorScheme.Dark, True), (Qt.ColorScheme.Light, False)):
            qapp.styleHints().setColorScheme(scheme)
            qapp.styleHints().colorSchemeChanged.emit(scheme)
            assert theme.dark is (qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark)
            if qapp.styleHints().colorScheme() is scheme:
                assert theme.dark is dark
    finally:
        qapp.styleHints().unsetColorScheme()


def test_a_choice_stands_whatever_the_desktop_does(qapp: QApplication, theme: Theme) -> None:
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not theme.dark


def test_high_contrast_has_its_own_colours_in_light_and_dark_and_only_where_it_is_wanted(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose_contrast(Contrast.HIGH)
    assert theme.tokens is LIGHT_HIGH
    assert LIGHT_HIGH.hairline in qapp.styleSheet()
    theme.choose(Appearance.DARK)
    assert theme.tokens is DARK_HIGH
    assert theme.dark
    theme.choose_contrast(Contrast.NORMAL)
    assert theme.tokens is DARK
    wanted = qapp.styleHints().accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    theme.choose_contrast(Contrast.SYSTEM)
    assert theme.tokens is (DARK_HIGH if wanted else DARK)


def test_without_motion_nothing_blinks_or_fades_and_with_it_all_is_as_the_system_has_it(
    qapp: QApplication, theme: Theme
) -> None:
    flash, effect = qapp.styleHints().cursorFlashTime(), Qt.UIEffect.UI_FadeTooltip
    faded = QApplication.isEffectEnabled(effect)
    theme.choose_motion(Motion.REDUCED)
    try:
        assert not theme.moves
        assert qapp.styleHints().cursorFlashTime() == 0
        assert not QApplication.isEffectEnabled(effect)
        assert "widget-animation-duration: 0" in qapp.styleSheet()
    finally:
        theme.choose_motion(Motion.FULL)
    assert theme.moves
    assert qapp.styleHints().cursorFlashTime() == flash
    assert QApplication.isEffectEnabled(effect) is faded
    assert "widget-animation-duration" not in qapp.styleSheet()


@pytest.mark.parametrize("role", ["primary", "outlined", "quiet", "link"])
def test_buttons_of_each_role_are_drawn(qtbot: QtBot, theme: Theme, role: str) -> None:
    button = QPushButton("Send")
    button.setProperty("role", role)
    qtbot.addWidget(button)
    button.show()
    image = button.grab().toImage()
    ground = image.pixelColor(6, image.height() // 2).name().upper()
    assert (ground == LIGHT.accent) is (role == "primary")


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_placeholders_are_in_the_second_ink(qtbot: QtBot, theme: Theme, make: type[QWidget]) -> None:
    field = make()
    qtbot.addWidget(field)
    field.show()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == LIGHT.second


def test_type_has_the_size_asked_for(theme: Theme) -> None:
    assert QFontInfo(interface_font(TextSize.MESSAGE)).pixelSize() == 15


def test_a_line_of_the_column_holds_some_seventy_characters(theme: Theme) -> None:
    text = "Most people read a text like this one a little faster than they could speak it, and remember the odd word of it."
    width = QFontMetricsF(interface_font(TextSize.MESSAGE)).horizontalAdvance(text)
    assert 68 <= measure() / (width / len(text)) <= 76
