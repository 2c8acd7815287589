"""Pictures of the app, light and dark, at two sizes, on the real default model and the real detector.

    make screenshots                                   into build/screenshots
    .venv/bin/python packaging/screenshots.py FOLDER   into another folder

Needs a display; without one it starts itself again under xvfb-run. The conversations live in a folder that is removed afterwards.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from pictured_chats import ABUSE, AFTERWARDS, EARLIER, QUESTION, SHORTER, keep_a_rich_answer, keep_one_with_a_file
from PySide6.QtCore import QEventLoop, QSize, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QWidget

from desktop.attachments.viewer import AttachmentViewer
from desktop.desk import Desk
from desktop.options import Options
from desktop.search.result_rows import HitRow
from desktop.theme.appearance import Appearance, Contrast
from desktop.transcript.details_window import DetailsWindow
from desktop.transcript.link_window import LinkWindow
from desktop.translation import WindowLanguage
from desktop.window.frame import DRAWER_BELOW
from models.abuse.client import DetectorClient
from models.chat.client import EngineClient
from models.chat.records import EngineState

ROOT = Path(__file__).resolve().parent.parent
SIZES = (QSize(1280, 800), QSize(920, 620))
SETTINGS_SIZES = (QSize(860, 640), QSize(480, 600))
NARROW = QSize(DRAWER_BELOW - 100, 620)
SHOWN_IN_README = {
    "ended-light": "screenshot.png",
    "map-dark": "screenshot-map.png",
    "formulas-code-tables-light": "screenshot-formulas.png",
}
_PATIENCE = 120_000
_SETTLES = 250


class Photographer:
    """Plays a conversation in the window and takes pictures on the way."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk = desk
        self._window = desk.window
        self._chat = desk.window.chat
        self._folder = folder
        self._number = 0

    def play(self) -> None:
        """Every screen, in the order in which a user meets them."""
        self._until(lambda: self._desk.runner.status.state is EngineState.READY)
        self._take("empty")
        self._window.prompts.picking.open()
        self._take("prompts")
        self._chat.composer.set_text("")
        self._chat.instructions.begin_edit()
        self._chat.instructions.field.setPlainText("You are a gardener. Answer in three sentences.")
        self._take("instructions")
        self._chat.instructions.end_edit()
        for text in EARLIER:
            self._say(text)
            self._window.open_new_chat()
        self._begin(QUESTION)
        self._until(lambda: len(self._words_of_answer()) > 20)
        self._take("answering")
        self._finish()
        self._say(SHORTER)
        self._take("chat")
        self._abuse()
        self._window.inspecting.explain()
        self._take("why")
        self._window.inspecting.try_preset()
        self._take("what-a-preset-would-have-done")
        self._window.inspecting.hide()
        self._chat.end_card.branch.click()
        self._say(AFTERWARDS)
        self._take("branch")
        self._search()
        self._window.mapping.toggle()
        self._take("map")
        self._window.mapping.toggle()
        self._chat.ask_to_end()
        self._until(self._chat.end_question.isVisible)
        self._take("question-before-an-end")
        self._chat.keep_open()
        self._attach()
        self._rich_answer()
        self._list_of_chats()
        self._palette()
        self._settings()
        self._window.resize(NARROW)
        self._wait(_SETTLES)
        self._window.frame.open_drawer()
        self._take("drawer", (NARROW,))
        self._german()

    def _palette(self) -> None:
        self._window.command_palette.open()
        self._take("palette")
        self._window.command_palette.field.setText("set")
        self._take("palette-found", (SIZES[1],))
        self._window.command_palette.close_again()
        self._desk.choices.look.choose_contrast(Contrast.HIGH)
        self._take("high-contrast")
        self._desk.choices.look.choose_contrast(Contrast.SYSTEM)

    def _german(self) -> None:
        before = self._window
        self._desk.choices.choose_window_language(WindowLanguage.GERMAN)
        self._until(lambda: self._desk.window is not before)
        self._window, self._chat = self._desk.window, self._desk.window.chat
        settings = self._window.settings.open()
        self._take("german-settings", SETTINGS_SIZES, settings)
        settings.close()
        self._take("german")

    def _search(self) -> None:
        self._window.finding.open()
        self._window.finding.bar.field.setText("the")
        self._window.finding.step(-1)
        self._take("find")
        self._window.finding.close()
        before = self._chat.open_thread.id
        self._window.searching.open("the")
        self._until(self._window.searching.page.count.isVisible)
        self._take("search")
        keep_one_with_a_file(self._desk.store, self._desk.runner.status.name or "Model")
        page = self._window.searching.page
        page.filters.in_thoughts.click()
        page.search_for("harbour")
        self._until(lambda: any(isinstance(row, HitRow) and row.hit.file for row in page.results.rows.rows))
        self._take("search-files-and-thoughts")
        page.chosen.emit(next(row for row in page.results.rows.rows if isinstance(row, HitRow) and row.hit.file))
        viewer = self._window.findChild(AttachmentViewer)
        self._take("attached-file", SETTINGS_SIZES, viewer)
        viewer.close()
        self._window.finding.bar.also.thoughts.click()
        self._window.finding.step(1)
        self._take("find-files-and-thoughts")
        self._window.finding.close()
        self._window.open_thread(before)

    def _attach(self) -> None:
        self._window.dropping.take([ROOT / "README.md", ROOT / "CONTRIBUTING.md"])
        self._until(lambda: len(self._chat.composer.attachments) == 2)
        self._chat.composer.set_text("What can it do?")
        self._take("attached-files")
        self._chat.composer.show_unsent("", ())

    def _rich_answer(self) -> None:
        thread, answer = keep_a_rich_answer(self._desk.store, self._desk.runner.status.name or "Model")
        self._window.open_thread(thread)
        self._wait(2000)  # the formulas are drawn
        self._take("formulas-code-tables")
        row = next(row for row in self._chat.transcript.rows if row.message is not None and row.message.id == answer)
        row.show_details()
        details = self._window.findChild(DetailsWindow)
        self._take("details", (QSize(440, 560),), details)
        details.close()
        row.text_panes()[-1].anchorClicked.emit(QUrl("https://example.org/quadratic?equation=a"))
        question_before = self._window.findChild(LinkWindow)
        self._take("link", (QSize(460, 180),), question_before)
        question_before.close()

    def _list_of_chats(self) -> None:
        threads = [thread.id for thread in self._desk.store.threads()]
        self._desk.store.places.move(threads[-2:], "Kitchen and sea")
        self._desk.store.places.pin(threads[:1], pinned=True)
        self._desk.store.places.trash(threads[-1:])
        self._chat.threads_changed.emit()
        self._take("folders")
        self._window.commands.run("go.trash")
        self._take("trash")
        self._window.sidebar.head.back.click()
        self._chat.focus()

    def _abuse(self) -> None:
        notices = ["redirect", "warning"]
        for text in ABUSE:
            self._say(text)
            if self._chat.open_thread.ending is not None:
                self._take("ended")
                return
            if notices and self._last_notice():
                self._take(notices.pop(0))
        raise SystemExit("The chat did not end: the detector or the policy is not what this script expects.")

    def _settings(self) -> None:
        settings = self._window.settings.open()
        for number, name in enumerate(("appearance", "language", "chats", "model", "ending", "shortcuts", "storage")):
            settings.list.setCurrentRow(number)
            self._take(f"settings-{name}", SETTINGS_SIZES, settings)
        settings.search.setText("model")
        self._take("settings-search", SETTINGS_SIZES, settings)
        settings.search.clear()
        settings.close()

    def _last_notice(self) -> bool:
        path = self._desk.store.path(self._chat.open_thread.id)
        return any(message.notice is not None for message in path[-2:])

    def _words_of_answer(self) -> list[str]:
        path = self._desk.store.path(self._chat.open_thread.id)
        return path[-1].text.split() if len(path) > 1 else []

    def _begin(self, text: str) -> None:
        self._chat.composer.set_text(text)
        self._chat.composer.send_requested.emit(text)

    def _finish(self) -> None:
        self._until(lambda: self._desk.runner.turn is None)

    def _say(self, text: str) -> None:
        self._begin(text)
        self._finish()

    def _take(self, name: str, sizes: tuple[QSize, ...] = SIZES, window: QWidget | None = None) -> None:
        self._number += 1
        window = window or self._window
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            self._desk.theme.choose(appearance)
            for size in sizes:
                window.resize(size)
                self._wait(_SETTLES)
                file = f"{self._number:02}-{name}-{appearance.value}-{size.width()}x{size.height()}.png"
                window.grab().save(str(self._folder / file))
                print(self._folder / file)

    def _until(self, holds: Callable[[], bool]) -> None:
        waited = 0
        while not holds():
            if waited > _PATIENCE:
                raise SystemExit("The app did not come to where a picture was to be taken.")
            self._wait(50)
            waited += 50

    def _wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def photograph(folder: Path) -> None:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    for earlier in folder.glob("[0-9][0-9]-*.png"):
        earlier.unlink()
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="exeunt-screenshots-") as data:
        detector = DetectorClient()
        desk = Desk(app, Path(data), EngineClient, detector, Options(Path(data), None, Appearance.LIGHT))
        desk.start()
        desk.window.activateWindow()  # the focus is to be seen, also where no window manager gives it
        try:
            Photographer(desk, folder).play()
        finally:
            desk.close()
            detector.close()


def main() -> int:
    """Take the pictures, on a display of its own where there is none."""
    parser = argparse.ArgumentParser(description="Take pictures of every screen of the app.")
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "build" / "screenshots")
    parser.add_argument("--readme", action="store_true", help="also renew the pictures that the README shows")
    wanted = parser.parse_args()
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return _start_again_with_display()
    photograph(wanted.folder)
    if wanted.readme:
        for name, shown in SHOWN_IN_README.items():
            (picture,) = wanted.folder.glob(f"[0-9][0-9]-{name}-1280x800.png")
            shutil.copy(picture, ROOT / "docs" / shown)
    return 0


def _start_again_with_display() -> int:
    starter = shutil.which("xvfb-run")
    if starter is None:
        print(
            "There is no display here. Install xvfb (sudo apt-get install -y xvfb), then run this again.",
            file=sys.stderr,
        )
        return 1
    screen = "--server-args=-screen 0 1400x900x24"
    return subprocess.run([starter, "-a", screen, sys.executable, *sys.argv], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
