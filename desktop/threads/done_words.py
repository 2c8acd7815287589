"""What the sidebar says of chats that were moved, and of archive and trash."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from desktop.beginning import beginning
from desktop.threads.thread_rows import days_left
from desktop.threads.wishes import Act, Wish
from models.conversations.records import Thread

_TITLE_CHARACTERS = 40


class DoneWords(QObject):
    """Sentences in the user's language."""

    def done(self, wish: Wish, threads: Sequence[Thread]) -> str:
        """What was done with these, or nothing where it is plain to see."""
        if wish.act is Act.DELETE_FOLDER:
            return self.tr("The folder “{name}” is gone, its chats are still there.").format(name=wish.folder)
        if len(threads) == 1:
            title = beginning(threads[0].title, _TITLE_CHARACTERS) or self.tr("New chat")
            return self._of_one(wish).format(title=title, name=wish.folder)
        return self._of_several(wish).format(count=len(threads), name=wish.folder)

    def about_archive(self) -> str:
        """What the archive is."""
        return self.tr("Off the list, and found by the search.")

    def about_trash(self, keep_days: int) -> str:
        """How long the trash keeps a chat."""
        if not keep_days:
            return self.tr("Kept until you delete them for good.")
        return self.tr("Each goes for good after {days} days.").format(days=keep_days)

    def goes_when(self, trashed: datetime, keep_days: int, now: datetime) -> str:
        """When a chat of the trash goes for good."""
        if not keep_days:
            return self.tr("Kept until you delete it")
        days = days_left(trashed, keep_days, now)
        if days == 1:
            return self.tr("Goes for good within a day")
        return self.tr("Goes for good in {days} days").format(days=days)

    def _of_one(self, wish: Wish) -> str:
        return {
            Act.MOVE: self.tr("“{title}” is in the folder “{name}”.")
            if wish.folder is not None
            else self.tr("“{title}” is out of its folder."),
            Act.ARCHIVE: self.tr("“{title}” is in the archive."),
            Act.UNARCHIVE: self.tr("“{title}” is back on the list."),
            Act.TRASH: self.tr("“{title}” is in the trash."),
        }.get(wish.act, "")

    def _of_several(self, wish: Wish) -> str:
        return {
            Act.MOVE: self.tr("{count} chats are in the folder “{name}”.")
            if wish.folder is not None
            else self.tr("{count} chats are out of their folders."),
            Act.ARCHIVE: self.tr("{count} chats are in the archive."),
            Act.UNARCHIVE: self.tr("{count} chats are back on the list."),
            Act.TRASH: self.tr("{count} chats are in the trash."),
            Act.RESTORE: self.tr("{count} chats are back from the trash."),
        }.get(wish.act, "")
