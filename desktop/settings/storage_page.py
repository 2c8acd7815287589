"""What the app may keep beside the chats."""

from PySide6.QtCore import Slot

from desktop.settings.choices import Choices
from desktop.settings.controls import ListChoice, Option
from desktop.settings.page import Page
from desktop.settings.setting import Setting
from desktop.theme.theme import Theme
from desktop.translation import decimal

_GIGABYTE = 1_000_000_000
_DAYS_OFFERED = (7, 30, 90, 365, 0)
_FOREVER = 10**6
_OFFERED = [0, 1 * _GIGABYTE, 2 * _GIGABYTE, 5 * _GIGABYTE, 10 * _GIGABYTE]


class StoragePage(Page):
    """How much of the disk is for what can be made again, and how long for what was thrown away."""

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
        self.trash_days = ListChoice(theme)
        self.add(
            Setting(
                self.tr("Chats in the trash"),
                self.tr("After this time they are deleted for good, whenever Exeunt starts and once a day."),
                self.trash_days,
                "trash bin delete days keep forever privacy",
            )
        )
        self.trash_days.chosen.connect(self._on_trash_days_chosen)
        choices.changed.connect(self.show_choices)
        self.show_choices()

    @Slot()
    def show_choices(self) -> None:
        """Show what is chosen now, here or elsewhere."""
        chosen = self._choices.saved_states_bytes
        self.saved_states.show_options(
            [Option(str(size), self._title(size)) for size in sorted({*_OFFERED, chosen})], str(chosen)
        )
        days = self._choices.trash_days
        lengths = sorted({*_DAYS_OFFERED, days}, key=lambda length: length or _FOREVER)
        self.trash_days.show_options([Option(str(length), self._days(length)) for length in lengths], str(days))

    def _days(self, days: int) -> str:
        return self.tr("{days} days").format(days=days) if days else self.tr("Keep until I delete them")

    @Slot(str)
    def _on_trash_days_chosen(self, value: str) -> None:
        self._choices.choose_trash_days(int(value))

    def _title(self, size: int) -> str:
        return (
            self.tr("{gigabytes} GB").format(gigabytes=decimal(size / _GIGABYTE)) if size else self.tr("Keep nothing")
        )

    @Slot(str)
    def _on_saved_states_chosen(self, value: str) -> None:
        self._choices.choose_saved_states(int(value))
