"""What a screen reader finds on every screen, and what it is told as it happens."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop import announcing
from desktop.transcript.pane import TextPane
from desktop.window.about_window import AboutWindow
from desktop.window.chat_settings import ChatSettings
from tests.desktop.window.conftest import ABUSE, Room

_HOLDERS = {QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.Window, QAccessible.Role.Dialog}
CTRL = Qt.KeyboardModifier.ControlModifier


def all_in(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything in sight, in the order in which a screen reader goes through it."""
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        here = waiting.pop()
        if here is None or not here.isValid() or here.state().invisible:
            continue
        yield here
        waiting += reversed([here.child(number) for number in range(here.childCount())])


def nameless(widget: QWidget) -> list[str]:
    """What the focus can go to and says nothing of itself. A pane of text says its text."""
    return [
        f"{here.role()} {here.object()}"
        for here in all_in(widget)
        if here.state().focusable
        and not here.text(QAccessible.Text.Name)
        and not isinstance(here.object(), TextPane)
        and here.role() is not QAccessible.Role.ScrollBar
    ]


def unlabelled(widget: QWidget) -> list[QComboBox]:
    """Choices whose label is not to be found: on Linux their name is what is chosen."""
    return [
        combo
        for combo in widget.findChildren(QComboBox)
        if combo.isVisible()
        and not combo.accessibleName()
        and not QAccessible.queryAccessibleInterface(combo).relations()
    ]


def screens(room: Room) -> Iterator[tuple[str, QWidget]]:
    """Every screen, each open while it is given."""
    window = room.window
    yield "an empty chat", window
    room.say("What is the capital of France?", ABUSE)
    yield "a chat", window
    window.inspecting.explain()
    yield "what counts", window
    window.inspecting.try_preset()
    yield "what a preset would have done", window
    window.inspecting.hide()
    window.mapping.toggle()
    yield "the map", window
    window.mapping.toggle()
    window.finding.open()
    yield "finding in the chat", window
    window.finding.close()
    window.searching.open("France")
    yield "the search of all chats", window
    window.searching.close()
    window.show_chat_settings()
    yield "the settings of a chat", next(one for one in window.findChildren(ChatSettings) if one.isVisible())
    next(one for one in window.findChildren(ChatSettings) if one.isVisible()).close()
    settings = window.settings.open()
    for number, page in enumerate(settings.pages):
        settings.list.setCurrentRow(number)
        yield f"the settings: {page.title}", settings
    settings.close()
    window.commands.run("chat.export")
    assert window.exchanging.choosing is not None
    yield "the export", window.exchanging.choosing
    window.exchanging.choosing.close()
    window.corrections.open()
    yield "corrections", window.corrections
    window.corrections.close()
    window.command_palette.open()
    yield "the palette", window.command_palette
    window.command_palette.close_again()
    room.say(ABUSE, ABUSE)
    assert room.chat.end_card.isVisible()
    yield "an ended chat", window


def test_everything_on_every_screen_that_takes_the_focus_has_a_name(room: Room) -> None:
    silent: dict[str, object] = {}
    for name, screen in screens(room):
        QApplication.processEvents()
        found = [*nameless(screen), *unlabelled(screen)]
        if found:
            silent[name] = found
    assert not silent


class Heard:
    """What a screen reader is told, in order."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def updateAccessibility(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.sentences.append(event.message())

    def isActive(self) -> bool:
        return True

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness
    Event = QAccessible.Event


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    heard = Heard()
    monkeypatch.setattr(announcing, "QAccessible", heard)
    return heard


def test_an_answer_is_heard_by_sentences_and_a_notice_once(room: Room, heard: Heard) -> None:
    room.engine.words = ["The ", "capital ", "is Paris", ". It lies", " on the Seine."]
    room.say("What is the capital of France?")
    assert heard.sentences == ["The capital is Paris.", "It lies on the Seine."]
    heard.sentences.clear()
    room.say(ABUSE)
    notice = room.path[-1].notice
    assert notice is not None
    assert heard.sentences == [notice.text]


def test_what_is_written_in_another_chat_is_not_heard(room: Room, heard: Heard) -> None:
    room.engine.go_on.clear()
    room.send("Hello")
    room.shows("Of course.")
    room.window.open_new_chat()
    assert room.chat.is_blank
    heard.sentences.clear()
    room.engine.go_on.set()
    room.finish()
    assert heard.sentences == []


def closers(room: Room) -> dict[str, tuple[Callable[[], object], Callable[[], object]]]:
    window = room.window
    return {
        "the inspector": (window.inspecting.explain, lambda: room.press(Qt.Key.Key_Escape)),
        "the trial of presets": (window.inspecting.try_preset, window.inspecting.hide),
        "the palette": (window.command_palette.open, lambda: room.press(Qt.Key.Key_Escape)),
        "the question before an end": (window.chat.ask_to_end, lambda: room.press(Qt.Key.Key_Escape)),
        "the map": (window.mapping.toggle, window.mapping.toggle),
        "finding": (window.finding.open, lambda: room.press(Qt.Key.Key_Escape)),
        "the search of all chats": (window.searching.open, lambda: room.press(Qt.Key.Key_Escape)),
        "what it is": (
            lambda: window.commands.run("app.about"),
            lambda: next(one for one in window.findChildren(AboutWindow) if one.isVisible()).close(),
        ),
        "the settings": (window.settings.open, lambda: window.settings.open().close()),
        "corrections": (window.corrections.open, window.corrections.close),
    }


def test_closing_anything_leaves_the_focus_somewhere_in_sight(room: Room) -> None:
    room.say("Hello")
    for name, (come, go) in closers(room).items():
        room.chat.focus()
        come()
        QApplication.processEvents()
        room.finish()
        go()
        QApplication.processEvents()
        room.window.activateWindow()
        room.until(room.window.isActiveWindow)
        focused = QApplication.focusWidget()
        assert focused is not None, name
        assert focused.isVisible(), name
        assert focused.window() is room.window, name
