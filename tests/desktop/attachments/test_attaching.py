"""Files on their way into a message: by drop, paste and choice, as chips, through restarts, to the model and into the transcript."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.attachments.chip import AttachmentChip
from desktop.attachments.viewer import AttachmentViewer
from desktop.transcript.attached_files import AttachedFiles
from desktop.window.context_ring import ContextRing
from models.chat.records import EngineState
from models.conversations.records import Author
from tests.desktop.window.conftest import ABUSE, Room
from tests.models.attachments.pdfs import pdf_of


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    file = tmp_path / "notes.md"
    file.write_text("# Notes\nThe treaty was signed in 1648.\n")
    return file


def of_files(*files: Path) -> QMimeData:
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return what


def drop(target: QWidget, *files: Path) -> None:
    what = of_files(*files)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, what, left, none)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, what, left, none))


def attach(room: Room, *files: Path) -> None:
    before = len(room.chat.composer.attachments)
    room.window.dropping.take(list(files))
    room.until(lambda: len(room.chat.composer.attachments) == before + len(files))


def names(room: Room) -> list[str]:
    return [attachment.name for attachment in room.chat.composer.attachments]


def chips(room: Room) -> list[AttachmentChip]:
    return room.chat.composer.tray.flow.chips


@pytest.mark.parametrize("place", ["window", "field"])
def test_a_dropped_file_becomes_a_chip_and_reaches_the_model(room: Room, notes: Path, place: str) -> None:
    drop(room.window if place == "window" else room.chat.composer.field.viewport(), notes)
    room.until(lambda: names(room) == ["notes.md"])
    assert chips(room)[0].isVisible()
    room.say("When was it signed?")
    assert room.chat.composer.attachments == ()
    assert not room.chat.composer.tray.isVisible()
    assert room.path[0].attachments[0].text == notes.read_text()
    assert "The treaty was signed in 1648." in room.engine.prompts[-1][-1].content
    assert room.engine.prompts[-1][-1].content.endswith("When was it signed?")


def test_what_a_drop_would_do_is_said_while_the_files_are_over_the_window(
    room: Room, notes: Path, tmp_path: Path
) -> None:
    for files, words in (
        ([notes], "Drop it to attach it."),
        ([notes, notes], "Drop them to attach 2 files."),
        ([notes, tmp_path / "a.gguf"], "Drop it to open the model."),
    ):
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        what = of_files(*files)
        QApplication.sendEvent(room.window, QDragEnterEvent(QPoint(5, 5), copy, what, left, none))
        assert words in room.screen
        QApplication.sendEvent(room.window, QDragLeaveEvent())
        assert "Drop" not in room.screen
    assert names(room) == []


def test_files_from_the_clipboard_are_attached_and_a_model_is_opened(room: Room, notes: Path, tmp_path: Path) -> None:
    room.chat.composer.field.insertFromMimeData(of_files(notes))
    room.until(lambda: names(room) == ["notes.md"])
    room.chat.composer.field.insertFromMimeData(of_files(tmp_path / "pasted.gguf"))
    room.until(lambda: room.head_model() == "pasted")
    assert names(room) == ["notes.md"]


def test_files_are_chosen_by_the_button(room: Room, notes: Path) -> None:
    room.chat.composer.attach_requested.emit()
    dialog = room.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(notes)])
    dialog.close()
    room.until(lambda: names(room) == ["notes.md"])


def test_a_pdf_is_read_while_the_window_goes_on_and_is_waited_for_before_sending(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf_of("The first page", "The second page"))
    room.window.dropping.take([file])
    assert "Reading paper.pdf…" in room.screen
    room.send("Too early")
    assert room.path == []
    room.until(lambda: names(room) == ["paper.pdf"])
    assert room.chat.composer.text == "Too early"
    room.say("Now")
    assert room.path[0].attachments[0].text == "The first page\n\nThe second page"


def test_what_cannot_be_read_is_told_and_the_rest_is_attached(room: Room, notes: Path, tmp_path: Path) -> None:
    picture = tmp_path / "cat.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    room.window.dropping.take([picture, notes])
    room.until(lambda: names(room) == ["notes.md"])
    assert "“cat.png” is no text" in room.chat.line.sentence


def test_of_several_files_that_cannot_be_read_each_is_told(room: Room, notes: Path, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00")
    (tmp_path / "empty.txt").touch()
    drop(room.chat.composer, tmp_path / "photo.jpg", tmp_path / "empty.txt", notes)
    room.until(lambda: room.chat.composer.attachments)
    assert all(name in room.chat.line.sentence for name in ("photo.jpg", "empty.txt"))
    drop(room.chat.composer, tmp_path / "empty.txt")
    room.until(lambda: "photo.jpg" not in room.chat.line.sentence and "empty.txt" in room.chat.line.sentence)


def test_an_old_encoding_is_told_quietly(room: Room, tmp_path: Path) -> None:
    old = tmp_path / "alt.txt"
    old.write_bytes("größer".encode("cp1252"))
    attach(room, old)
    assert "does not say how its letters are written" in room.chat.line.sentence
    assert "does not say how its letters" in chips(room)[0].accessibleDescription()


def test_a_file_alone_can_be_sent(room: Room, notes: Path) -> None:
    attach(room, notes)
    room.press(Qt.Key.Key_Return)
    room.finish()
    assert [message.author for message in room.path] == [Author.USER, Author.MODEL]
    assert room.head_title() == "notes.md"


def test_the_same_file_is_attached_once_and_no_more_than_a_message_takes(room: Room, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(22)]
    for number, file in enumerate(files):
        file.write_text(f"file {number}")
    attach(room, files[0])
    room.window.dropping.take(files[:15])
    room.window.dropping.take(files[15:])  # while those are being read
    room.until(lambda: len(names(room)) >= 19)
    room.until(lambda: "“0.txt” is attached already." in room.chat.line.sentence)
    assert "A message takes 20 files at most. 3 were left out." in room.chat.line.sentence
    assert names(room) == [file.name for file in files[:19]]


def test_a_folder_is_told_and_a_file_that_goes_after_it_was_attached_is_sent(
    room: Room, notes: Path, tmp_path: Path
) -> None:
    drop(room.window, tmp_path)
    room.until(lambda: f"“{tmp_path.name}” is a folder." in room.chat.line.sentence)
    attach(room, notes)
    notes.unlink()
    room.say("When was it signed?")
    assert "1648" in room.engine.prompts[-1][-1].content


def test_a_chip_is_removed_read_and_named_by_the_keyboard(room: Room, notes: Path, tmp_path: Path) -> None:
    second = tmp_path / "second.csv"
    second.write_text("a,b\n1,2\n")
    attach(room, notes, second)
    first = chips(room)[0]
    assert first.accessibleName().startswith("Attached file notes.md, 39 bytes")
    room.chat.composer.setFocus()
    for _ in range(20):
        if first.hasFocus():
            break
        room.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert first.hasFocus()
    room.press(Qt.Key.Key_Return)
    viewer = room.window.findChild(AttachmentViewer)
    assert viewer is not None
    assert viewer.text.toPlainText() == notes.read_text()
    viewer.close()
    first.setFocus()
    room.press(Qt.Key.Key_Delete)
    assert names(room) == ["second.csv"]
    assert chips(room)[0].hasFocus()
    room.press(Qt.Key.Key_Backspace)
    assert names(room) == []
    assert room.chat.composer.field.hasFocus()


def test_the_cross_removes_and_the_rest_of_the_chip_opens(room: Room, notes: Path) -> None:
    attach(room, notes)
    chip = chips(room)[0]
    room.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(30, 16))
    viewer = room.window.findChild(AttachmentViewer)
    assert viewer is not None
    viewer.close()
    room.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, 16))
    assert names(room) == []


def test_what_a_file_takes_is_guessed_first_and_then_counted_by_the_model(room: Room, notes: Path) -> None:
    room.engine.go_on.clear()
    room.send("Hello")
    room.until(lambda: room.engine.state is EngineState.ANSWERING)  # before that it would be counted
    attach(room, notes)
    assert "about 19 tokens" in chips(room)[0].accessibleName()
    room.engine.go_on.set()
    room.finish()
    # The staged engine counts letters: those of the file with its name and its fences.
    room.until(lambda: "about" not in chips(room)[0].accessibleName())
    assert (
        f"{len(notes.read_text().rstrip()) + len('Attached file “notes.md”:') + 11} tokens"
        in chips(room)[0].accessibleName()
    )


def shown_on(ring: ContextRing) -> int:
    """The tokens that are told of."""
    return int(ring.toolTip().removeprefix("About ").split()[0].replace(",", ""))


def test_what_was_counted_stands_on_the_message_too_and_in_the_composers_figure(room: Room, notes: Path) -> None:
    attach(room, notes)
    room.until(lambda: "about" not in chips(room)[0].accessibleName())
    counted = chips(room)[0].accessibleName().removesuffix(" tokens").rpartition(" ")[2]
    room.say("When was it signed?")
    (row,) = (row for row in room.chat.transcript.rows if row.message and row.message.attachments)
    (sent,) = row.findChildren(AttachmentChip)
    room.until(lambda: f" {counted} tokens" in sent.accessibleName())
    room.engine.go_on.clear()
    room.send("And where?")
    room.until(lambda: room.engine.state is EngineState.ANSWERING)
    ring = room.chat.composer.findChild(ContextRing)
    assert ring is not None
    room.type("x")
    room.until(lambda: ring.toolTip().startswith("About "))
    before = shown_on(ring)
    attach(room, notes)
    # The chip's own figure, also while the model is busy: by its length the file would take a quarter. The answer grows meanwhile.
    room.until(lambda: int(counted) <= shown_on(ring) - before < int(counted) + 10)
    room.engine.go_on.set()
    room.finish()


def test_a_file_larger_than_the_window_says_so(room: Room, tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("word " * 4000)
    attach(room, large)
    room.until(lambda: "more than 10,000 tokens" in chips(room)[0].accessibleName())


def test_a_file_that_cannot_fit_is_told_before_sending_and_stays(room: Room, tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("word " * 4000)
    attach(room, large)
    room.shows("What is attached counts as well")
    room.say("Sum it up.")
    assert room.path == []
    assert names(room) == ["large.txt"]
    assert room.chat.composer.text == "Sum it up."
    assert "Not sent" in room.chat.line.sentence


def test_files_survive_switching_and_restarting(open_room: Callable[..., Room], notes: Path) -> None:
    room = open_room()
    room.say("Hello")
    thread = room.chat.open_thread.id
    attach(room, notes)
    room.window.open_new_chat()
    assert names(room) == []
    room = open_room()
    room.window.open_thread(thread)
    notes.unlink()
    assert names(room) == ["notes.md"]
    room.say("What is it?")
    assert "1648" in room.engine.prompts[-1][-1].content
    assert room.store.unsent.of(thread).attachments == ()


def test_a_file_goes_to_the_chat_that_it_was_chosen_for(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf_of("Words"))
    room.say("Hello")
    thread = room.chat.open_thread.id
    room.window.dropping.take([file])
    room.window.open_new_chat()
    room.until(lambda: room.store.unsent.of(thread).attachments)
    assert names(room) == []
    room.window.open_thread(thread)
    assert names(room) == ["paper.pdf"]


def test_files_stand_on_the_message_and_go_along_when_it_is_edited(room: Room, notes: Path) -> None:
    attach(room, notes)
    room.say("When?")
    shown = [files for files in room.chat.transcript.findChildren(AttachedFiles) if files.isVisible()]
    assert [chip.attachment.name for files in shown for chip in files.chips] == ["notes.md"]
    shown[0].chips[0].click()
    assert room.window.findChild(AttachmentViewer) is not None
    room.window.findChild(AttachmentViewer).close()
    room.chat.transcript.edit_requested.emit(room.path[0].id)
    assert names(room) == ["notes.md"]
    room.say("When exactly?")
    assert room.path[0].attachments[0].name == "notes.md"
    room.chat.transcript.edit_requested.emit(room.path[0].id)
    chips(room)[0].removal_requested.emit()
    room.say("Without it?")
    assert room.path[0].attachments == ()


def test_files_come_along_from_a_chat_that_has_ended(room: Room, notes: Path) -> None:
    room.say("What is the capital of France?")
    room.say(ABUSE, ABUSE)
    attach(room, notes)
    room.chat.composer.set_text(ABUSE)
    files = room.chat.composer.attachments
    room.say(ABUSE)
    assert room.chat.open_thread.ending is not None
    room.chat.transcript.edit_requested.emit(room.path[-1].id)
    assert room.chat.open_thread.ending is None
    assert room.chat.composer.attachments == files


def test_nothing_is_attached_to_a_chat_that_has_ended(room: Room, notes: Path) -> None:
    room.end_chat()
    room.window.dropping.take([notes])
    assert "has ended" in room.chat.line.sentence
    room.chat.writing.attaching.choose()
    assert room.window.findChild(QFileDialog) is None
    assert room.store.unsent.of(room.chat.open_thread.id).attachments == ()


def test_a_very_long_paste_is_offered_as_a_file_and_can_be_put_back(room: Room) -> None:
    long = "line of a log 🦉\n" * 800
    room.type("Why? ")
    pasted = QMimeData()
    pasted.setText(long)
    room.chat.composer.field.insertFromMimeData(pasted)
    assert room.chat.composer.text == "Why? " + long
    room.shows("You pasted")
    offer = room.chat.composer.long_paste
    offer.take_up()
    assert room.chat.composer.text == "Why? "
    assert names(room) == ["Pasted text.txt"]
    assert room.chat.composer.attachments[0].text == long
    room.shows("The pasted text is attached.")
    offer.take_up()
    assert room.chat.composer.text == "Why? " + long
    assert names(room) == []
    assert "pasted" not in room.screen.replace("You pasted", "")


def test_the_offer_goes_with_the_text_it_is_about(room: Room) -> None:
    pasted = QMimeData()
    pasted.setText("word " * 3000)
    room.chat.composer.field.insertFromMimeData(pasted)
    room.shows("You pasted")
    room.chat.composer.field.undo()
    assert "You pasted" not in room.screen
    short = QMimeData()
    short.setText("word " * 30)
    room.chat.composer.field.insertFromMimeData(short)
    assert "You pasted" not in room.screen


def test_other_dragged_things_are_left_alone(room: Room) -> None:
    what = QMimeData()
    what.setUrls([QUrl("https://example.org/page")])
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, what, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(room.window, event)
    assert event.type() is QEvent.Type.DragEnter
    assert not event.isAccepted()


@pytest.mark.parametrize("comes_back", [True, False])
def test_leaving_a_chat_while_its_message_is_on_the_way_sends_it_once(
    room: Room, notes: Path, monkeypatch: pytest.MonkeyPatch, comes_back: bool
) -> None:
    room.say("Hello")
    thread = room.chat.open_thread.id
    attach(room, notes)
    room.until(lambda: "about" not in chips(room)[0].accessibleName())
    count, go_on = room.engine.count, threading.Event()
    monkeypatch.setattr(room.engine, "count", lambda messages: (go_on.wait(20), count(messages))[1])
    room.send("When?")
    room.window.open_new_chat()
    if comes_back:
        room.window.open_thread(thread)
        assert room.chat.composer.text == "When?"
    go_on.set()
    room.finish()
    room.window.open_thread(thread)
    assert [message.text for message in room.path if message.author is Author.USER] == ["Hello", "When?"]
    assert (room.chat.composer.text, room.chat.composer.attachments) == ("", ())
    assert room.store.unsent.of(thread).attachments == ()
