"""The settings window: pages, the search, the keyboard, what a screen reader is told, and that what is chosen holds."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.commands.commands import Commands
from desktop.settings.appearance_page import AppearancePage
from desktop.settings.ending_page import EndingPage
from desktop.settings.opening import SettingsOpening
from desktop.settings.page import Page
from desktop.settings.setting import Setting
from desktop.settings.storage_page import StoragePage
from desktop.settings.window import SettingsWindow
from desktop.theme.appearance import Appearance
from desktop.theme.reading import LineWidth, ReadingSize
from models.conversations.store import Store
from models.judging.asking import AskChatModel
from models.policy.book import presets_folder
from tests.desktop.settings.conftest import Chosen
from tests.models.chat.tiny_gguf import write_llama

P = TypeVar("P", bound=Page)

FIRST_PAGE = ["Colours", "Contrast", "Motion", "Text size", "Typeface", "Width of the conversation"]


class Opened:
    """The window as the app makes it, and what somebody does in it."""

    def __init__(self, qtbot: QtBot, chosen: Chosen, store: Store) -> None:
        self.qtbot = qtbot
        self.chosen = chosen
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.opening = SettingsOpening(chosen.theme, chosen.choices, store, Commands(self.parent), self.parent)
        self.window: SettingsWindow = self.opening.open()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.appearance = self.page(AppearancePage)
        self.ending = self.page(EndingPage)
        self.storage = self.page(StoragePage)

    def page(self, kind: type[P]) -> P:
        return next(page for page in self.window.pages if isinstance(page, kind))

    def show(self, page: Page) -> None:
        self.window.list.setCurrentRow(self.window.pages.index(page))

    def shown(self) -> list[str]:
        """The names of the settings in sight, by page."""
        return [one.name for page in self.window.pages for one in page.settings if one.isVisible()]

    def search(self, words: str) -> list[str]:
        self.window.search.setText(words)
        return self.shown()

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key)

    def setting(self, name: str) -> Setting:
        return next(one for page in self.window.pages for one in page.settings if one.name == name)


@pytest.fixture
def opened(qtbot: QtBot, chosen: Chosen) -> Iterator[Opened]:
    store = Store.open(chosen.folder)
    opened = Opened(qtbot, chosen, store)
    yield opened
    opened.window.close()
    store.close()


def test_the_first_page_is_shown_and_the_search_has_the_focus(opened: Opened) -> None:
    assert opened.shown() == FIRST_PAGE
    assert QApplication.focusWidget() is opened.window.search
    assert opened.opening.open() is opened.window, "it is made once"


def test_the_arrow_keys_go_from_page_to_page(opened: Opened) -> None:
    opened.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is opened.window.list
    opened.press(Qt.Key.Key_Down)
    assert opened.shown() == ["Language of the window"]
    assert "Colours" not in opened.shown()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("guard", "Ask the chat model before an end"),
        ("dark", "Colours"),
        ("firm", "Policy for new chats"),
        ("german", "Language of the window"),
        ("Deutsch", "Language of the window"),
        ("new zealand", "Country of the helplines"),
        ("appearance", "Colours"),
        ("marked", "What you marked as wrong"),
        ("SIZE text", "Text size"),
    ],
)
def test_settings_are_found_on_every_page(opened: Opened, words: str, first: str) -> None:
    found = opened.search(words)
    assert found[0] == first
    assert len(found) <= len(FIRST_PAGE)
    assert opened.search("") == FIRST_PAGE


def test_what_was_found_is_counted_and_marked(opened: Opened) -> None:
    opened.search("guard model")
    titles = [opened.window.list.item(number).text() for number in range(len(opened.window.pages))]
    assert (titles[0], titles[opened.window.pages.index(opened.ending)]) == ("Appearance", "Ending a chat  ·  2")
    labels = [label.text() for label in opened.setting("Guard model").findChildren(QLabel)]
    assert any("<span" in text and ">Guard</span>" in text for text in labels)
    opened.search("")
    labels = [label.text() for label in opened.setting("Guard model").findChildren(QLabel)]
    assert not any("<span" in text for text in labels)
    opened.search("gentle")
    assert [b.text() for b in opened.ending.preset.buttons if b.property("found")] == ["Gentle"]


def test_where_nothing_is_found_it_is_said(opened: Opened) -> None:
    assert opened.search("zebra") == []
    assert "Try another word" in opened.window.nothing.sentence
    opened.search("dark")
    assert opened.window.nothing.sentence == ""


def test_from_the_search_enter_goes_to_what_was_found_and_esc_back(opened: Opened) -> None:
    opened.search("colours")
    opened.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is opened.appearance.colours
    opened.press(Qt.Key.Key_Escape)
    assert opened.window.search.text() == ""
    assert QApplication.focusWidget() is opened.window.search
    opened.press(Qt.Key.Key_Escape)
    assert not opened.window.isVisible()


def test_a_page_that_is_chosen_ends_the_search(opened: Opened) -> None:
    opened.search("dark")
    opened.qtbot.mouseClick(
        opened.window.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=opened.window.list.visualItemRect(opened.window.list.item(0)).center(),
    )
    assert opened.window.search.text() == ""
    assert opened.shown() == FIRST_PAGE


def test_a_page_that_is_chosen_above_in_a_narrow_window_ends_it_as_well(opened: Opened) -> None:
    opened.window.resize(480, 600)
    opened.search("dark")
    opened.window.choice.activated.emit(0)
    assert opened.window.search.text() == ""
    opened.window.choice.activated.emit(opened.window.pages.index(opened.ending))
    assert "Guard model" in opened.shown()


def choose(opened: Opened, combo: QComboBox, title: str) -> None:
    """By the keyboard, as somebody who types the entry's name: in one go, however long a busy machine takes for it."""
    interval = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(60_000)
    combo.view().keyboardSearch("")
    combo.setFocus()
    opened.qtbot.keyClicks(combo, title)
    QApplication.setKeyboardInputInterval(interval)


def test_what_is_chosen_holds_at_once(opened: Opened) -> None:
    choices = opened.chosen.choices
    choose(opened, opened.appearance.colours, "Dark")
    choose(opened, opened.appearance.text_size, "Large")
    choose(opened, opened.appearance.width_of_lines, "Wide")
    choose(opened, opened.ending.language, "Fran")
    choose(opened, opened.ending.country, "Austria")
    assert opened.chosen.theme.dark
    assert (choices.look.reading.size, choices.look.reading.width) == (ReadingSize.LARGE, LineWidth.WIDE)
    assert (choices.language, choices.country) == ("fr", "AT")
    assert "142" in opened.setting("Country of the helplines").about
    again = opened.chosen.again()
    assert (again.language, again.country) == ("fr", "AT")


def test_room_on_the_disk_is_chosen_and_an_own_number_is_shown(opened: Opened) -> None:
    opened.show(opened.storage)
    room = opened.storage.saved_states
    assert (room.titles[0], room.currentText()) == ("Keep nothing", "2 GB")
    choose(opened, room, "Keep")
    assert opened.chosen.choices.saved_states_bytes == 0
    opened.chosen.choices.choose_saved_states(3_500_000_000)
    assert room.currentText() == "3.5 GB"
    assert "Room for what the model has read" in opened.search("disk")


def test_a_choice_of_colours_leaves_the_page_where_it_is(opened: Opened) -> None:
    opened.show(opened.ending)
    bar = opened.window._scroll.verticalScrollBar()
    opened.qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(100)
    opened.chosen.choices.look.choose_appearance(Appearance.DARK)
    assert bar.value() == 100


def test_languages_are_called_as_those_call_them_who_speak_them(opened: Opened) -> None:
    assert opened.ending.language.titles[1:] == ["Deutsch", "English", "Español", "Français"]


def test_radio_buttons_are_chosen_by_the_arrow_keys(opened: Opened) -> None:
    opened.show(opened.ending)
    opened.ending.preset.tab_stops[0].setFocus()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QRadioButton)
    assert focused.text() == "Last resort"
    opened.press(Qt.Key.Key_Down)
    assert opened.chosen.choices.preset == "firm"
    opened.ending.ask_model.tab_stops[0].setFocus()
    opened.press(Qt.Key.Key_Down)
    assert opened.chosen.choices.judges.chat is AskChatModel.ALWAYS


def test_what_is_chosen_elsewhere_is_shown(opened: Opened) -> None:
    choices = opened.chosen.choices
    choices.look.choose_appearance(Appearance.DARK)
    choices.choose_preset("observe")
    assert opened.appearance.colours.currentText() == "Dark"
    assert [b.text() for b in opened.ending.preset.buttons if b.isChecked()] == ["Observe"]


def test_the_wheel_over_a_choice_scrolls_the_page_and_changes_nothing(opened: Opened) -> None:
    combo = opened.appearance.colours
    before = combo.currentIndex()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(combo.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, turn)
    assert combo.currentIndex() == before


def test_own_presets_are_listed_when_the_window_comes_up_again(opened: Opened) -> None:
    folder = presets_folder(opened.chosen.folder)
    (folder / "mine.toml").write_text('name = "mine"\ntitle = "Mine & yours"\ndescription = "My own."\n')
    (folder / "broken.toml").write_text("name = 1")
    opened.window.came_up.emit()
    assert opened.ending.preset.titles[-2:] == ["Mine & yours", "My own."]
    assert "broken.toml is no preset" in opened.setting("Your own policies").about
    opened.ending.preset.buttons[-1].click()
    assert opened.chosen.choices.preset == "mine"


def test_what_was_marked_as_wrong_is_asked_for(qtbot: QtBot, opened: Opened) -> None:
    with qtbot.waitSignal(opened.opening.corrections_requested):
        opened.ending.corrections.click()


# The guard model


def guard_says(opened: Opened) -> str:
    control = opened.ending.guard.guard
    return f"{control.chosen.text()} | {control.line.sentence}"


def test_a_guard_model_is_chosen_and_cleared(opened: Opened, tmp_path: Path) -> None:
    file = write_llama(tmp_path / "Llama-Guard-3-tiny.gguf")
    control = opened.ending.guard.guard
    assert guard_says(opened) == "None is used. | "
    assert not control.clear.isEnabled()
    control.take(file)
    opened.qtbot.waitUntil(lambda: guard_says(opened) == "Llama-Guard-3-tiny.gguf | ")
    assert opened.chosen.choices.judges.guard == file
    assert opened.chosen.again().judges.guard == file
    control.clear.click()
    assert guard_says(opened) == "None is used. | "


def not_a_model(folder: Path) -> Path:
    (folder / "words.gguf").write_text("Only words.")
    return folder / "words.gguf"


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda folder: write_llama(folder / "small.gguf"), "small.gguf is no guard model."),
        (not_a_model, "This file is not a GGUF model."),
        (lambda folder: folder, "is a folder."),
        (lambda folder: folder / "gone.gguf", "No model file is at"),
    ],
)
def test_a_file_that_is_none_is_refused_and_leaves_everything_as_it_was(
    opened: Opened, tmp_path: Path, make: Callable[[Path], Path], reason: str
) -> None:
    guard = write_llama(tmp_path / "Llama-Guard-3-tiny.gguf")
    opened.chosen.choices.choose_guard(guard)
    opened.ending.guard.guard.take(make(tmp_path))
    opened.qtbot.waitUntil(lambda: "Nothing was changed." in guard_says(opened))
    assert reason in guard_says(opened)
    assert opened.chosen.choices.judges.guard == guard
    assert guard_says(opened).startswith("Llama-Guard-3-tiny.gguf")


# For everybody


def test_everything_has_a_name_for_screen_readers(opened: Opened) -> None:
    for number, page in enumerate(opened.window.pages):
        opened.window.list.setCurrentRow(number)
        for kind in (QComboBox, QRadioButton, QPushButton):
            for widget in page.findChildren(kind):
                if widget.isVisible():
                    assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
        for setting in page.settings:
            assert setting.control.accessibleName() == setting.name
            assert setting.control.accessibleDescription() == setting.about
            assert all(stop.isVisible() for stop in setting.tab_stops)


def test_the_tab_key_goes_from_the_search_through_the_page_in_the_order_in_which_it_is_read(opened: Opened) -> None:
    opened.show(opened.ending)
    opened.window.search.setFocus()
    passed: list[QWidget] = []
    for _ in range(30):
        opened.press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is opened.window.search:
            break
        passed.append(focused)
    assert passed[0] is opened.window.list
    assert {opened.ending.language, opened.ending.country, opened.ending.corrections} <= set(passed)
    places = [one.mapTo(opened.ending, QPoint(0, 0)) for one in passed[1:]]
    assert places == sorted(places, key=lambda place: (place.y(), place.x()))
    opened.press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is opened.ending.corrections
    corrections = opened.ending.corrections
    shown_at = corrections.mapTo(opened.window, QPoint(0, corrections.height())).y()
    assert 0 < shown_at <= opened.window.height(), "it was scrolled into view"


@pytest.mark.parametrize("width", [360, 619, 640, 1400])
def test_nothing_is_cut_off_at_any_width(opened: Opened, width: int) -> None:
    folder = presets_folder(opened.chosen.folder)
    long = "W" * 60
    (folder / "long.toml").write_text(f'name = "long"\ntitle = "{long}"\ndescription = "{long}"\n')
    opened.window.came_up.emit()
    assert opened.ending.preset.buttons[-1].toolTip() == opened.ending.preset.buttons[-1].accessibleName() == long
    opened.show(opened.ending)
    opened.window.resize(width, 320)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert opened.window.width() == width
    for setting in opened.ending.settings:
        right = setting.control.mapTo(opened.window, QPoint(setting.control.width(), 0)).x()
        assert right <= width, setting.name
    assert opened.window.choice.isVisible() is (width < 620)
    assert opened.window.list.isVisible() is (width >= 620)
