"""What a screen reader finds when it goes through a screen from its beginning: as words, in the order of the screen."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from desktop.transcript.pane import TextPane
from desktop.window.chat_settings import ChatSettings
from tests.desktop.window.conftest import ABUSE, Room

_TIME = re.compile(r", \d\d?:\d\d.*|, \d\d? \w+ \d{4}.*")
_Role = QAccessible.Role
_HOLDERS = {_Role.Client, _Role.Border, _Role.ScrollBar, _Role.Window, _Role.Dialog, _Role.Section, _Role.Grouping}
"""What only holds other things, and is said as little as they would be."""

SIDEBAR_ALONE = """
Button New chat
EditableText Search the chats
List Chats
Button Appearance
Button Settings
"""
SIDEBAR = """
Button New chat
EditableText Search the chats
List Chats
ListItem TODAY
ListItem What is the capital of France?
Button Appearance
Button Settings
"""
HEAD = """
StaticText What is the capital of France?
ButtonMenu Model: SmolLM2
CheckBox What counts in this chat
ButtonMenu More about this chat
"""
INSTRUCTIONS = """
CheckBox Instructions (default): You are a helpful assistant.
Button Edit the instructions
"""
MESSAGES = """
List Transcript
ListItem You
StaticText What is the capital of France?
ListItem SmolLM2
StaticText SmolLM2
StaticText Of course. Here is an answer.
"""
COMPOSER = """
Button Attach files
EditableText Message
Button Send
"""
EMPTY = """
StaticText SmolLM2
StaticText Small and quick, and often wrong. Nothing you write leaves this machine.
Button Explain why the sky is blue, in three sentences
Button Write a polite email that moves a meeting to Thursday
Button Give me five names for a quiet café by a river
StaticText A slash (/) brings up saved prompts and personas.
"""
ABUSE_AND_NOTICE = """
ListItem You
StaticText You are an idiot.
StaticText SmolLM2
StaticText {notice}
"""
END_CARD = """
StaticText Chat ended by SmolLM2
StaticText It warned that this chat could end, and the insults went on.
Button New chat
Button Branch from here
StaticText from:
ComboBox SmolLM2: “Of course. Here is an answer.”
Button Why?
"""
END_QUESTION = """
StaticText Ending is for good: nothing more can be written here. End this chat?
Button Keep it open
Button End this chat
"""
FINDING = """
EditableText Find in this chat
CheckBox Match case
Button Previous (Shift+Enter)
Button Next (Enter)
Button Close (Esc)
"""
MAP = """
StaticText Map of the chat
Button Close (Esc)
List Map of the chat
ListItem You: What is the capital of France?
ListItem Model: Of course. Here is an answer., last message of “What is the capital of France?”
StaticText 100 %
Button Smaller (Ctrl+−)
Button Larger (Ctrl++)
"""
SEARCH_PAGE = """
EditableText Search all chats
Button Close (Esc)
"""
APPEARANCE = """
EditableText Search the settings
List Pages
ListItem Appearance
ListItem Language
ListItem Chats
ListItem Model
ListItem Ending a chat
ListItem Shortcuts
ListItem Storage
StaticText Appearance
StaticText Colours
StaticText Light, dark, or whatever the system has at the time.
ComboBox As the system
StaticText Contrast
StaticText High contrast has stronger inks and lines.
ComboBox As the system
"""
CHAT_SETTINGS = """
StaticText They hold from the next answer on, in this chat alone. What is empty is as for the model.
StaticText Temperature
EditableText Temperature
"""


def found(screen: QWidget) -> list[str]:
    """A line for each thing in sight: what it is, and its name, or its words where it has none."""
    return list(_lines(QAccessible.queryAccessibleInterface(screen)))


def _lines(here: QAccessibleInterface | None) -> Iterator[str]:
    if here is None or not here.isValid() or here.state().invisible:
        return
    words = here.text(QAccessible.Text.Name)
    if not words and isinstance(pane := here.object(), TextPane):
        words = pane.toPlainText()
    if words and here.role() not in _HOLDERS:
        yield f"{here.role().name} {_TIME.sub('', words) if here.role() is _Role.ListItem else words}"
    for number in range(here.childCount()):
        child = here.child(number)
        assert here.indexOfChild(child) == number
        yield from _lines(child)


def lines(*parts: str) -> list[str]:
    return "".join(part.lstrip("\n") for part in parts).splitlines()


def begins_with(screen: QWidget, *parts: str) -> None:
    wanted = lines(*parts)
    assert found(screen)[: len(wanted)] == wanted


QUESTION = "What is the capital of France?"


def test_an_empty_chat(room: Room) -> None:
    head = HEAD.replace(QUESTION, "New chat")
    assert found(room.window) == lines(SIDEBAR_ALONE, head, INSTRUCTIONS, EMPTY, COMPOSER)


def test_a_chat(room: Room) -> None:
    room.say(QUESTION)
    assert found(room.window) == lines(SIDEBAR, HEAD, INSTRUCTIONS, MESSAGES, COMPOSER)


def test_an_answer_that_is_being_written(room: Room) -> None:
    room.engine.go_on.clear()
    room.send(QUESTION)
    room.shows("Of course.")
    row = room.chat.transcript.rows[1]
    assert row.spoken_words() == ""  # it is said by sentences as it comes
    stops = COMPOSER.replace("Button Send", "Button Stop")
    assert found(room.window)[-3:] == lines(stops)
    room.engine.go_on.set()
    room.finish()
    assert row.spoken_words() == "Of course. Here is an answer."


def test_an_ended_chat(room: Room) -> None:
    room.end_chat()
    notices = [message.notice.text for message in room.path if message.notice is not None]
    turns = lines(*(ABUSE_AND_NOTICE.format(notice=notice) for notice in notices), END_CARD)
    turns[6] += " · Warning"
    heard = found(room.chat)
    assert heard[heard.index("StaticText " + ABUSE) - 1 :] in (
        turns,
        turns[4:],
        turns[8:],
    )  # as many as there is room for


def test_the_sidebar_comes_first_also_as_a_drawer(room: Room) -> None:
    room.say(QUESTION)
    room.window.resize(700, 700)
    QApplication.processEvents()
    head = HEAD.replace(QUESTION, "Show the chats\nStaticText " + QUESTION).replace("StaticText Show", "Button Show")
    begins_with(room.window, head, INSTRUCTIONS, MESSAGES)
    room.window.frame.open_drawer()
    begins_with(room.window, SIDEBAR, head)


def test_finding_in_a_chat_stands_above_it(room: Room) -> None:
    room.say(QUESTION)
    room.window.finding.open()
    assert found(room.chat) == lines(INSTRUCTIONS, FINDING, MESSAGES, COMPOSER)


def test_the_map_comes_after_the_chat(room: Room) -> None:
    room.say(QUESTION)
    room.window.mapping.toggle()
    room.finish()
    assert found(room.window) == lines(SIDEBAR, HEAD, INSTRUCTIONS, MESSAGES, COMPOSER, MAP)


def test_the_search_of_all_chats_takes_the_place_of_the_chat(room: Room) -> None:
    room.say(QUESTION)
    room.window.searching.open("France")
    begins_with(room.window, SIDEBAR, SEARCH_PAGE)
    assert "List Results" in found(room.window)
    assert "List Transcript" not in found(room.window)


def test_the_question_before_an_end_stands_above_the_composer(room: Room) -> None:
    room.say(QUESTION)
    room.chat.ask_to_end()
    room.until(room.chat.end_question.isVisible)
    assert found(room.chat) == lines(INSTRUCTIONS, MESSAGES, END_QUESTION, COMPOSER)


def test_the_settings(room: Room) -> None:
    settings = room.window.settings.open()
    QApplication.processEvents()
    begins_with(settings, APPEARANCE)
    settings.close()
    room.say(QUESTION)
    room.window.show_chat_settings()
    begins_with(next(one for one in room.window.findChildren(ChatSettings) if one.isVisible()), CHAT_SETTINGS)


def test_code_tables_and_what_stands_between_them_come_as_they_were_written(room: Room) -> None:
    room.engine.words = ["So:\n\n```python\nx = 1\n```\n\nAnd:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nDone."]
    room.say("Show me")
    heard = found(room.chat)
    start = heard.index("StaticText So:")
    assert heard[start : start + 7] == [
        "StaticText So:",
        "StaticText Python",
        "Button Copy the code",
        "StaticText Code, Python",
        "StaticText And:",
        "StaticText Table, 2 columns, 2 rows",
        "StaticText Done.",
    ]


@pytest.fixture
def long_chat(room: Room) -> Room:
    for number in range(9):
        room.say(f"Message {number}. " + "More words. " * 60)
    return room


def test_rows_that_were_used_for_other_messages_stand_in_their_order_and_once(long_chat: Room) -> None:
    texts = [message.text for message in long_chat.path]
    bar = long_chat.chat.transcript.verticalScrollBar()
    for place in (0, bar.maximum(), bar.maximum() // 2, 40):
        bar.setValue(place)
        heard = [line.removeprefix("StaticText ") for line in found(long_chat.chat)]
        shown = [text for text in texts if text.startswith("Message") and text in heard]
        assert shown
        assert [line for line in heard if line.startswith("Message ")] == shown
