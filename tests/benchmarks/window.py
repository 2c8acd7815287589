"""The transcript against its bars: to the first paint of 10,000 messages, streaming, and scrolling. `make bench`.

Each is measured with short messages, and with long ones that hold code, tables and formulas. Offscreen, in the software renderer:
what a graphics card would save is not counted.
"""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.collecting import Collecting
from desktop.theme.appearance import Appearance
from desktop.theme.theme import Theme
from desktop.transcript.row import MessageRow
from desktop.transcript.view import TranscriptView
from models.conversations.records import Author, Message, MessageState

MESSAGES = 10_000
TOKENS = 800
A_SECOND = 100
"""Tokens that are streamed."""
STEPS = 300
STEP = 90
"""Pixels of one turn of the wheel."""
FIRST_PAINT_BAR, TOKEN_BAR, BLOCK_BAR = 100.0, 1.0, 33.0
"""Milliseconds."""

SHORT = "A paragraph of an answer, with **bold** words and `code`, as long as they are in practice.\n\n- one\n- two\n\n"
LONG = (
    "## A heading\n\n"
    + SHORT
    + "```python\n"
    + "".join(
        f"def function_{number}(value: int) -> str:\n    return f'{{value}} {number}'  # a comment\n\n"
        for number in range(8)
    )
    + "```\n\nThe roots of $ax^2 + bx + c = 0$ are\n\n$$x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$$\n\n"
    + "| name | value | meaning |\n|---|---:|---|\n"
    + "".join(f"| row {number} | {number * 7} | what `it` means, **in short** |\n" for number in range(8))
    + "\n> What was quoted, in a sentence or two, so that it takes more than a line of the column it stands in.\n\n"
)


def message(number: int, text: str, state: MessageState = MessageState.COMPLETE) -> Message:
    return Message(
        id=number,
        parent=number - 1 if number > 1 else None,
        thread=1,
        author=Author.USER if number % 2 else Author.MODEL,
        text="" if state is MessageState.STREAMING else text if number % 2 == 0 else SHORT,
        state=state,
        created=datetime.now(UTC),
        model=None if number % 2 else "Model",
        siblings=(number,),
    )


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that it took."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def report(what: str, milliseconds: float, bar: float, more: str = "") -> None:
    verdict = "within" if milliseconds <= bar else "OVER"
    print(f"  {what:<44}{milliseconds:8.2f} ms   {verdict} {bar:g} ms{more}")


def first_paint(view: TranscriptView, text: str) -> None:
    path = [message(number, text) for number in range(1, MESSAGES)]

    def show() -> None:
        view.show_path(path, ended=False, model_name="Model")
        view.repaint()

    report(f"{MESSAGES:,} messages to the first paint", timed(show), FIRST_PAINT_BAR)


def streaming(app: QApplication, view: TranscriptView, text: str) -> None:
    view.add_message(message(MESSAGES, text, MessageState.STREAMING))
    app.processEvents()
    words = (text * (TOKENS * 4 // len(text) + 1))[: TOKENS * 4]
    busy = []
    for number in range(TOKENS):

        def add(token: str = words[4 * number : 4 * number + 4]) -> None:
            view.extend_answer(MESSAGES, token)
            app.processEvents()

        busy.append(timed(add))
        time.sleep(max(0.0, 1 / A_SECOND - busy[-1] / 1000))
    report(f"a streamed token at {A_SECOND} a second, on average", sum(busy) / TOKENS, TOKEN_BAR)
    over = sum(each > BLOCK_BAR for each in busy)
    report("the longest block while it was streamed", max(busy), BLOCK_BAR, f" ({over} of {TOKENS} over)")
    whole = message(MESSAGES, words)
    report("showing the finished answer", timed(lambda: (view.change_message(whole), app.processEvents())), BLOCK_BAR)


def scrolling(app: QApplication, view: TranscriptView) -> None:
    bar = view.verticalScrollBar()
    busy, jumps = [], 0
    for _ in range(STEPS):
        before = places(view)
        top = min(before, key=before.__getitem__)
        busy.append(timed(lambda: (bar.setValue(bar.value() - STEP), app.processEvents())))
        jumps += places(view).get(top, before[top] + STEP) != before[top] + STEP
    report("a turn of the wheel, on average", sum(busy) / STEPS, BLOCK_BAR)
    over = sum(each > BLOCK_BAR for each in busy)
    report("the longest block while scrolling", max(busy), BLOCK_BAR, f" ({over} of {STEPS} over)")
    print(f"  {'turns after which a row stood elsewhere':<44}{jumps:8}")


def places(view: TranscriptView) -> dict[int, int]:
    """Where the rows on the screen stand, by their messages."""
    rows = view.viewport().findChildren(MessageRow)
    shown = [row for row in rows if row.isVisible() and row.geometry().intersects(view.viewport().rect())]
    return {row.message.id: row.y() for row in shown if row.message is not None}


def main() -> None:
    app = QApplication([])
    theme = Theme(Appearance.LIGHT)
    theme.apply(app)
    collecting = Collecting()  # as in the app
    for name, text in (("Short messages", SHORT), ("Long messages with code, tables and formulas", LONG)):
        print(name)
        view = TranscriptView(theme)
        view.resize(1000, 700)
        view.show()
        app.processEvents()
        first_paint(view, text)
        streaming(app, view, text)
        scrolling(app, view)
        view.close()
        view.deleteLater()
    collecting.end()


if __name__ == "__main__":
    main()
