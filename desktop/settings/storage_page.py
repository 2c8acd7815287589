"""What the app may keep beside the chats."""

from PySide6.QtCore import Slot

from desktop.settings.choices import Choices
from desktop.settings.controls import ListChoice, Option
from desktop.settings.page import Page
from desktop.settings.setting import Setting
from desktop.theme.theme import Theme
from desktop.translation import decimal

_GIGABYTE = 1_000_000_000
_OFFERED = [0, 1 * _GIGABYTE, 2 * _GIGABYTE, 5 * _GIGABYTE, 10 * _GIGABYTE]


class StoragePage(Page):
    """How much of the disk is for what can be made again."""

    def __init__(self, choices: Choices, theme: Theme) -> None:
        super().__init__(self.tr("Storage"))
        self._choices = choices
        self.saved_states = ListChoice(theme)
        self.add(
            Setting(
                self.tr("Room for what the model has read"),
                self.tr(
                    "With it, a chat goes on at once after a start, however long it is. It lies beside the chats, only you "
                    "can read it, and it is deleted with its chat. Where it is full, the chat that was not used for longest "
                    "makes room, and is read anew."
                ),
                self.saved_states,
                "disk space memory cache state kv speed fast privacy off",
            )
        )
        self.saved_states.chosen.connect(self._on_saved_states_chosen)
        choices.changed.connect(self.show_choices)
        self.show_choices()

    @Slot()
    def show_choices(self) -> None:
        """Show what is chosen now, here or elsewhere."""
        chosen = self._choices.saved_states_bytes
        self.saved_states.show_options(
            [Option(str(size), self._title(size)) for size in sorted({*_OFFERED, chosen})], str(chosen)
        )

    def _title(self, size: int) -> str:
        return (
            self.tr("{gigabytes} GB").format(gigabytes=decimal(size / _GIGABYTE)) if size else self.tr("Keep nothing")
        )

    @Slot(str)
    def _on_saved_states_chosen(self, value: str) -> None:
        self._choices.choose_saved_states(int(value))
