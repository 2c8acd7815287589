"""The transcript with 10,000 messages: to the first paint, and what a streamed token costs the GUI's thread. `make bench`."""

import os
import time
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.theme.appearance import Appearance
from desktop.theme.theme import Theme
from desktop.transcript.view import TranscriptView
from models.conversations.records import Author, Message, MessageState

MESSAGES = 10_000
TOKENS = 600
TEXT = "A paragraph of an answer, with **bold** words and `code`, as long as they are in practice.\n\n- one\n- two\n\n"


def message(number: int, state: MessageState = MessageState.COMPLETE) -> Message:
    return Message(
        id=number,
        parent=number - 1 if number > 1 else None,
        thread=1,
        author=Author.USER if number % 2 else Author.MODEL,
        text="" if state is MessageState.STREAMING else TEXT * (1 + number % 3),
        state=state,
        created=datetime.now(UTC),
        model=None if number % 2 else "Model",
        siblings=(number,),
    )


def main() -> None:
    app = QApplication([])
    theme = Theme(Appearance.LIGHT)
    theme.apply(app)
    view = TranscriptView(theme)
    view.resize(1000, 700)
    view.show()
    app.processEvents()
    path = [message(number) for number in range(1, MESSAGES)]
    start = time.perf_counter()
    view.show_path(path, ended=False, model_name="Model")
    view.repaint()
    print(f"{MESSAGES} messages to the first paint   {(time.perf_counter() - start) * 1000:6.0f} ms")
    view.add_message(message(MESSAGES, MessageState.STREAMING))
    app.processEvents()
    busy = 0.0
    longest = 0.0
    for number in range(TOKENS):
        start = time.perf_counter()
        view.extend_answer(MESSAGES, "word " if number % 30 else "\n\nA new paragraph. ")
        app.processEvents()
        took = time.perf_counter() - start
        busy += took
        longest = max(longest, took)
        time.sleep(max(0.0, 0.01 - took))  # a hundred tokens a second
    print(
        f"a streamed token, GUI thread          {busy / TOKENS * 1000:6.2f} ms on average, the longest block {longest * 1000:.0f} ms"
    )
    view.close()


if __name__ == "__main__":
    main()
