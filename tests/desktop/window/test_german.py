"""A window in German shows no English: every word, tool tip, menu and name for screen readers, screen after screen."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from models.path_prompt import SYSTEM
from tests.desktop.window.conftest import ABUSE, Room

ENGLISH = re.compile(
    r"\b(?:about|an|and|answer|are|as|back|be|by|can|chat ended|choose|close|copy|delete|edit|find|for|from|has|here|in the|is|"
    r"it|its|keep|large|load|loading|message|messages|new|no|none|not|of|on|open|or|remove|rename|search|send|settings|show|"
    r"stop|than|that|the|this|to|trash|undo|what|which|why|with|you|your)\b",
    re.IGNORECASE,
)
GERMAN_TOO = re.compile(r"\b(?:an|als|so|Export|Import|Index|Name|Chat|Chats|Text|Code|Token|Threads)\b")
OWN_WORDS = (SYSTEM, "SmolLM2", ABUSE, "I want to die.", "English")
"""What is said by somebody else, or is called so in any language."""


@pytest.fixture
def room(open_room: Callable[..., Room], tmp_path: Path) -> Room:
    (tmp_path / "data" / "window.json").write_text('{"window_language": "de"}')
    room = open_room()
    room.engine.words = ["Gern. ", "Hier steht ", "eine Antwort."]
    return room


def words_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    yield from (word for action in widget.actions() for word in words_of_action(action))
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from words_of_model(widget.model())


def words_of_action(action: QAction) -> Iterator[str]:
    yield from (action.text(), action.toolTip())
    menu = action.menu()
    if isinstance(menu, QMenu):
        yield from (words for inner in menu.actions() for words in words_of_action(inner))


def words_of_model(model: QAbstractItemModel) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(model.rowCount()):
        for role in roles:
            words = model.data(model.index(row, 0), role)
            if isinstance(words, str):
                yield words


def english_in(words: str) -> bool:
    for own in OWN_WORDS:
        words = words.replace(own, "")
    plain = re.sub(r"<[^>]*>|/\S+", " ", words.replace("&", ""))
    return bool(ENGLISH.search(GERMAN_TOO.sub("", plain)))


def shown_in_english() -> set[str]:
    """All that any window shows or says in English now."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible() or isinstance(window, QMenu)]
    widgets = [widget for window in windows for widget in (window, *window.findChildren(QWidget))]
    return {words for widget in widgets for words in words_of(widget) if english_in(words)}


def test_a_chat_and_its_end(room: Room) -> None:
    assert shown_in_english() == set()
    room.say("Was ist die Hauptstadt von Frankreich?")
    room.say(ABUSE, ABUSE)
    room.window.inspecting.explain()
    assert shown_in_english() == set()
    room.say(ABUSE)
    assert room.chat.open_thread.ending is not None
    room.window.inspecting.explain()
    assert shown_in_english() == set()
    room.window.inspecting.try_preset()
    assert shown_in_english() == set()
    room.chat.end_card.branch.click()
    room.say("Noch einmal von vorn.")
    room.chat.ask_to_end()
    room.until(room.chat.end_question.isVisible)
    assert shown_in_english() == set()


def test_the_support_card(room: Room) -> None:
    room.say("I want to die.")
    assert room.path[-1].notice or room.path[-2].notice
    assert shown_in_english() == set()


def test_the_settings_on_every_page(room: Room) -> None:
    settings = room.window.settings.open()
    assert shown_in_english() == set()
    settings.search.setText("modell")
    assert shown_in_english() == set()


@pytest.mark.parametrize(
    "command",
    [
        "app.about",
        "app.corrections",
        "chat.find",
        "chat.instructions",
        "chat.map",
        "chat.prompts",
        "chat.settings",
        "chats.search",
        "chats.trash",
        "go.archive",
        "go.palette",
        "go.trash",
    ],
)
def test_what_a_command_brings_up(room: Room, command: str) -> None:
    room.say("Guten Tag.")
    room.window.commands.run(command)
    room.qtbot.wait(50)
    assert shown_in_english() == set()


def test_the_menu_of_a_chat_in_the_list(room: Room) -> None:
    room.say("Guten Tag.")
    threads = room.window.sidebar.findChildren(QAbstractItemView)[0]
    place = threads.visualRect(threads.model().index(1, 0)).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, threads.viewport().mapToGlobal(place), Qt.KeyboardModifier.NoModifier
    )
    QApplication.postEvent(threads.viewport(), event)
    room.until(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert shown_in_english() == set()
    menu.close()


def test_a_refusal_of_models_is_said_in_german(room: Room, tmp_path: Path) -> None:
    room.window.models.load(tmp_path / "broken.gguf")
    room.until(lambda: "broken.gguf" in room.chat.line.sentence)
    assert room.chat.line.sentence.startswith("„broken.gguf“ wurde nicht geöffnet.")
