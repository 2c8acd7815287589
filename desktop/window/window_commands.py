"""What can be done in the main window: each thing once, with its name and its first keys."""

from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from desktop.commands.command import Command, Group
from desktop.theme.appearance import Appearance
from desktop.window.about_window import AboutWindow

if TYPE_CHECKING:
    from desktop.window.window import Window


class WindowCommands(QObject):
    """Adds the window's commands to its list. A new one is one line in the part it belongs to."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        for command in chain(self._chat(), self._chats(), self._model(), self._settings(), self._ways()):
            window.commands.add(command)

    def _chat(self) -> Iterator[Command]:
        here, window, chat, inspecting = Group.CHAT, self._window, self._window.chat, self._window.inspecting
        tr, begun = self.tr, self._has_begun
        yield Command("chat.reasons", here, tr("What counts in this chat"), inspecting.toggle, keys="Ctrl+I")
        versions = "tree versions branches"
        yield Command("chat.map", here, tr("Map of this chat"), window.mapping.toggle, keys="Ctrl+M", words=versions)
        trial = tr("What would a preset have done?")
        yield Command("chat.try_preset", here, trial, inspecting.try_preset, is_enabled=begun)
        settings = tr("Settings of this chat…")
        yield Command("chat.settings", here, settings, window.show_chat_settings, is_enabled=self._goes_on)
        saves = "save file markdown pdf html json"
        yield Command("chat.export", here, tr("Export this chat…"), self._export, is_enabled=begun, words=saves)
        find, finding = tr("Find in this chat"), window.finding
        yield Command("chat.find", here, find, finding.open, keys=QKeySequence.StandardKey.Find, is_enabled=begun)
        yield Command("chat.find_next", here, tr("Find the next place"), finding.next, keys="F3", is_enabled=begun)
        before = tr("Find the place before")
        yield Command("chat.find_before", here, before, finding.previous, keys="Shift+F3", is_enabled=begun)
        yield Command("chat.stop", here, tr("Stop the answer"), chat.stop, is_enabled=chat.is_answering)
        attach, choose = tr("Attach files…"), chat.writing.attaching.choose
        yield Command(
            "chat.attach", here, attach, choose, keys="Ctrl+Shift+A", is_enabled=self._goes_on, words="upload pdf"
        )
        branch = tr("Branch from before the end")
        yield Command("chat.branch", here, branch, chat.branch_from_end, keys="Ctrl+B", is_enabled=self._can_branch)
        end = tr("End this chat…")
        yield Command("chat.end", here, end, chat.ask_to_end, keys="Ctrl+Shift+E", is_enabled=self._can_end)

    def _chats(self) -> Iterator[Command]:
        here, tr, window = Group.CHATS, self.tr, self._window
        yield Command("chats.new", here, tr("New chat"), window.open_new_chat, keys="Ctrl+N")
        search, listed = tr("Search all chats"), tr("Search in the list of chats")
        yield Command("chats.search", here, search, window.searching.open, keys="Ctrl+Shift+F", words="find messages")
        yield Command("chats.filter", here, listed, window.getting_about.to_search, words="find titles")
        everything = window.exchanging.export_everything
        yield Command("chats.export", here, tr("Export everything…"), everything, words="backup save")
        yield Command("chats.import", here, tr("Import chats…"), window.exchanging.import_chats, words="open read")

    def _model(self) -> Iterator[Command]:
        here, tr, window, models = Group.MODEL, self.tr, self._window, self._window.models
        yield Command(
            "model.think",
            here,
            tr("Think before answering"),
            window.toggle_thinking,
            is_enabled=lambda: window.thinks() is not None,
            is_checked=lambda: window.thinks() is True,
            about=tr("Takes longer, and often answers better. What it thought stands folded above the answer."),
        )
        again = tr("Load again")
        yield Command("model.reload", here, again, models.load_again, is_enabled=models.can_load_again, words="restart")
        cancel, loading = tr("Cancel loading"), models.is_loading
        yield Command("model.cancel", here, cancel, models.cancel_load, is_enabled=loading, words="stop abort")
        yield Command(
            "model.open", here, tr("Open a model file…"), models.choose_file, keys="Ctrl+O", words="load gguf"
        )
        yield Command("model.default", here, tr("Load the default model"), window.default_model_requested.emit)

    def _settings(self) -> Iterator[Command]:
        here, tr, window = Group.SETTINGS, self.tr, self._window
        yield Command("app.corrections", here, tr("What you marked as wrong…"), window.corrections.open)
        colours = {
            Appearance.SYSTEM: tr("Colours as the system has them"),
            Appearance.LIGHT: tr("Light colours"),
            Appearance.DARK: tr("Dark colours"),
        }
        for appearance, name in colours.items():
            choose = partial(window.choices.look.choose_appearance, appearance)
            yield Command(f"colours.{appearance.value}", here, name, choose, words="appearance theme mode")
        yield Command("app.about", here, tr("About Exeunt"), self._about, words="version licence license")
        yield Command("app.settings", here, tr("Settings…"), window.settings.open, keys="Ctrl+,", words="preferences")

    def _ways(self) -> Iterator[Command]:
        here, tr, window, about = Group.WINDOW, self.tr, self._window, self._window.getting_about
        yield Command("go.threads", here, tr("Go to the list of chats"), about.to_threads)
        yield Command("go.chat", here, tr("Go to where you write"), window.chat.focus)
        yield Command(
            "go.palette", here, tr("All commands…"), window.command_palette.toggle, keys="Ctrl+K", is_in_palette=False
        )
        yield Command("go.next", here, tr("Go to the next part"), about.to_next_part, keys="F6")
        yield Command("go.before", here, tr("Go to the part before"), about.to_part_before, keys="Shift+F6")
        yield Command("go.back", here, tr("Step back"), about.step_back, keys="Esc", is_in_palette=False)
        yield Command("app.close", here, tr("Close the window"), window.close, keys="Ctrl+W")
        yield Command("app.quit", here, tr("Quit"), window.close, keys="Ctrl+Q", words="exit leave")

    def _about(self) -> None:
        AboutWindow.bring_up(self._window.choices.folder, self._window)

    def _export(self) -> None:
        self._window.exchanging.export_chat(self._window.chat.open_thread.id)

    def _has_begun(self) -> bool:
        return not self._window.chat.is_blank

    def _goes_on(self) -> bool:
        return self._window.chat.open_thread.ending is None

    def _can_branch(self) -> bool:
        return not self._goes_on() and self._window.chat.end_card.branch_from is not None

    def _can_end(self) -> bool:
        return self._goes_on() and self._has_begun()
