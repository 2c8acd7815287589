"""A selection goes across all panes of a message, and is copied as text or as Markdown."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.transcript.markdown.reading import read_markdown
from desktop.transcript.pane import TextPane
from tests.desktop.transcript.conftest import LONG, Transcript, model, user

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ANSWER = """# A *title*

First **words** with `code`, a [link](https://example.org/a_b) and $x^2$.

- one
- [x] done
  1. deeper

```python
print("a_b")
```

| a | b |
|:---|---:|
| 1 | **2** |
| 3 \\| 4 | `5` |

> Last *words*.
>
> - quoted

***

2\\. no list, \\*no\\* stars

Word

End."""


def place(pane: TextPane, position: int) -> QPointF:
    cursor = QTextCursor(pane.document())
    cursor.setPosition(position)
    return QPointF(pane.viewport().mapToGlobal(pane.cursorRect(cursor).center()))


def mouse(pane: TextPane, kind: QEvent.Type, where: QPointF) -> None:
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    local = QPointF(pane.viewport().mapFromGlobal(where.toPoint()))
    QApplication.sendEvent(
        pane.viewport(), QMouseEvent(kind, local, where, button, held, Qt.KeyboardModifier.NoModifier)
    )


def drag(start: TextPane, at: int, end: TextPane, to: int) -> None:
    mouse(start, QEvent.Type.MouseButtonPress, place(start, at))
    mouse(start, QEvent.Type.MouseMove, place(start, at) + QPointF(30, 0))
    mouse(start, QEvent.Type.MouseMove, place(end, to))
    mouse(start, QEvent.Type.MouseButtonRelease, place(end, to))


def copied(transcript: Transcript, modifiers: Qt.KeyboardModifier = CONTROL) -> str:
    transcript.key(Qt.Key.Key_C, modifiers)
    return QGuiApplication.clipboard().text()


def test_the_mouse_selects_from_pane_to_pane(transcript: Transcript) -> None:
    transcript.show([model(1, "First words.\n\n```\ncode\n```\n\nLast words.")])
    first, _, last = transcript.row(1).text_panes()
    drag(first, 6, last, 4)
    first.setFocus()
    assert copied(transcript) == "words.\n\ncode\n\nLast"
    assert copied(transcript, CONTROL | SHIFT) == "words.\n\n```\ncode\n```\n\nLast"


def test_the_mouse_selects_upwards_and_back_again(transcript: Transcript) -> None:
    transcript.show([model(1, "First words.\n\n```\ncode\n```\n\nLast words.")])
    first, _, last = transcript.row(1).text_panes()
    mouse(last, QEvent.Type.MouseButtonPress, place(last, 4))
    mouse(last, QEvent.Type.MouseMove, place(first, 6))
    last.setFocus()
    assert copied(transcript) == "words.\n\ncode\n\nLast"
    mouse(last, QEvent.Type.MouseMove, place(last, 2))
    mouse(last, QEvent.Type.MouseButtonRelease, place(last, 2))
    assert copied(transcript) == "st"
    mouse(first, QEvent.Type.MouseButtonPress, place(first, 2))
    mouse(first, QEvent.Type.MouseButtonRelease, place(first, 2))
    assert not transcript.row(1).has_selection()


def test_a_selection_of_another_message_goes(transcript: Transcript) -> None:
    transcript.show([model(1, "First.\n\n```\ncode\n```"), user(2), model(3, "More.\n\n```\nx\n```")])
    transcript.row(1).selection.select_all()
    first, code = transcript.row(3).text_panes()
    drag(first, 0, code, 1)
    assert not transcript.row(1).has_selection()
    assert transcript.row(3).has_selection()


def test_the_keyboard_selects_the_whole_message(transcript: Transcript) -> None:
    transcript.show([model(1, ANSWER)])
    transcript.row(1).setFocus()
    transcript.key(Qt.Key.Key_A, CONTROL)
    assert all(pane.has_selection() for pane in transcript.row(1).text_panes())
    assert copied(transcript, CONTROL | SHIFT) == ANSWER  # as it was written, to the letter
    text = copied(transcript)
    assert "First words with code, a link and $x^2$." in text
    assert '• one\n[x] done\n  1. deeper\n\nprint("a_b")' in text
    assert "a\tb\n1\t2\n3 | 4\t5" in text
    assert "**" not in text


def test_the_keyboard_selects_step_by_step_across_panes(transcript: Transcript) -> None:
    transcript.show([model(1, "ab\n\n```\ncd\n```\n\nef")])
    transcript.row(1).setFocus()
    for _ in range(4):
        transcript.key(Qt.Key.Key_Right, SHIFT)
    assert copied(transcript) == "ab\n\nc"
    transcript.key(Qt.Key.Key_Down, SHIFT)
    transcript.key(Qt.Key.Key_End, SHIFT)
    assert copied(transcript) == "ab\n\ncd\n\nef"
    for _ in range(3):
        transcript.key(Qt.Key.Key_Left, SHIFT)
    assert copied(transcript) == "ab\n\ncd"
    transcript.key(Qt.Key.Key_End, SHIFT | CONTROL)
    transcript.key(Qt.Key.Key_Home, SHIFT | CONTROL)
    assert not transcript.row(1).has_selection()


def test_where_the_keyboard_selects_is_brought_onto_the_screen(transcript: Transcript) -> None:
    transcript.show([model(1, f"{LONG}\n\n" * 20)])
    transcript.scroll_to(0)
    transcript.row(1).setFocus()
    transcript.key(Qt.Key.Key_End, SHIFT | CONTROL)
    assert transcript.at_end or transcript.view.verticalScrollBar().value() > 500


def test_nothing_selected_copies_the_message_as_it_was_written(transcript: Transcript) -> None:
    transcript.show([model(1, "Some **words**.")])
    transcript.row(1).text_panes()[0].setFocus()
    assert copied(transcript) == "Some **words**."


def everything_as_markdown(transcript: Transcript, text: str) -> str:
    transcript.show([model(1, text)])
    row = transcript.row(1)
    row.selection.select_all()
    return row.selection.markdown()


@pytest.mark.parametrize(
    "text",
    [
        ANSWER,
        "1. a\n2. b\n\n   more of b\n\n   ```\n   code\n   ```\n3. c",
        "> a\n>\n> > b\n\nc",
        "- a\n\n  ```py\n  b\n  ```\n\n  - c\n\n    | d |\n    |---|\n    | e |",
        "> a\n>\n> ```\n> b\n> ```",
        "~~a~~ **b** *c* ***d***",
        "`` a`b `` and `c`",
        "````\n```\n````",
        "a  \nb",
        "<https://example.org>, https://example.org and <a@example.org>",
        "| a |\n|---|\n| x |",
        "\\# no title\n\n\\- no item",
    ],
)
def test_what_is_copied_as_markdown_reads_as_the_same_again(transcript: Transcript, text: str) -> None:
    blocks = read_markdown(text)
    again = read_markdown(everything_as_markdown(transcript, text))
    plain = [block for block in blocks if not hasattr(block, "runs")]
    assert [block for block in again if not hasattr(block, "runs")] == plain
    assert [getattr(block, "runs", ()) for block in again] == [getattr(block, "runs", ()) for block in blocks]
    assert [block.nesting for block in again] == [block.nesting for block in blocks]


def test_the_menu_copies_what_is_selected(transcript: Transcript) -> None:
    transcript.show([model(1, "Some **bold** words.")])
    row = transcript.row(1)
    cursor = row.text_panes()[0].textCursor()
    cursor.setPosition(5)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    row.text_panes()[0].setTextCursor(cursor)
    menu = row.menu()
    entries = {action.text(): action for action in menu.actions()}
    entries["Copy what is selected"].trigger()
    assert QGuiApplication.clipboard().text() == "bold"
    entries["Copy what is selected as Markdown"].trigger()
    assert QGuiApplication.clipboard().text() == "**bold**"
    menu.close()
    menu.deleteLater()


def test_a_pointer_below_the_transcript_scrolls_it(
    transcript: Transcript, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    transcript.show([model(1, f"{LONG}\n\n" * 20)])
    transcript.scroll_to(0)
    (pane,) = transcript.row(1).text_panes()
    below = transcript.view.mapToGlobal(QPoint(300, transcript.view.height() + 80))
    monkeypatch.setattr("desktop.transcript.copying.message_selection.QCursor.pos", lambda: below)
    mouse(pane, QEvent.Type.MouseButtonPress, place(pane, 3))
    mouse(pane, QEvent.Type.MouseMove, QPointF(below))
    qtbot.waitUntil(lambda: transcript.view.verticalScrollBar().value() > 300)
    mouse(pane, QEvent.Type.MouseButtonRelease, QPointF(below))
    stands = transcript.view.verticalScrollBar().value()
    qtbot.wait(120)
    assert transcript.view.verticalScrollBar().value() == stands
    assert transcript.row(1).has_selection()
