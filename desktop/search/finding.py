"""Finding in the open chat: between the bar, the transcript, the counted places and the marks."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.announcing import announce
from desktop.attachments.viewer import AttachmentViewer
from desktop.search.also_found import FileWithWords
from desktop.search.find_bar import WIDTH, FindBar
from desktop.search.found_places import FoundPlaces
from desktop.search.marks import Marks, Place, bring_sideways, first_shown, top_of
from desktop.theme.theme import Theme
from desktop.transcript.view import TranscriptView
from models.conversations.records import MessageId
from models.conversations.search_words import Finder, finder_of_text, finder_of_words, wanted_in

_BESIDE = 20  # the scroll bar, and some room
_ABOVE = 8
_ANNOUNCED_AFTER = 600


class Finding(QObject):
    """Opens the bar over a transcript and leads from place to place. Nothing moves before one steps. Main thread only."""

    def __init__(self, theme: Theme, transcript: TranscriptView, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = FindBar(theme, self.tr("Find in this chat"), parent)
        self._theme = theme
        self._transcript = transcript
        self._marks = Marks()
        self._places = FoundPlaces(self)
        self._finder: Finder | None = None
        self._words = ""
        """What all chats were searched for, while the bar still says just that: words in any order, and no one text."""
        self._current: Place | None = None
        self._came_from: QWidget | None = None
        self._announcement = QTimer(self)
        self._announcement.setSingleShot(True)
        self._announcement.setInterval(_ANNOUNCED_AFTER)
        self._announcement.timeout.connect(self._on_rested)
        self.bar.wanted.connect(self._on_wanted)
        self.bar.step_requested.connect(self.step)
        self.bar.close_requested.connect(self.close)
        self.bar.also.file_requested.connect(self._on_file_requested)
        self._places.changed.connect(self._say)
        transcript.placed.connect(self._on_placed)
        transcript.installEventFilter(self)
        theme.changed.connect(self._mark)

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return not self.bar.isHidden()

    @property
    def current(self) -> Place | None:
        """The place that was stepped to."""
        return self._current

    @Slot()
    def open(self) -> None:
        """Show the bar, ready for other words, with those that are selected, if any; nothing where no transcript is on the screen."""
        if not self._transcript.isVisible():
            return
        if not self._has_focus():
            self._came_from = QApplication.focusWidget()
        if selected := self._selected():
            self.bar.field.setText(selected)
        self._show()
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def show_words(self, words: str, message: MessageId, *, in_thoughts: bool = False) -> None:
        """Show what all chats were searched for, and step to the first place in a message of the open chat, or in its thoughts."""
        self._words = words
        if in_thoughts:
            self.bar.also.thoughts.setChecked(True)
        self.bar.field.setText(words)
        self._came_from = QApplication.focusWidget()
        self._show()
        number = self._transcript.rows.number_of(message)
        if number is not None:
            before = 0 if in_thoughts else self._places.in_thoughts(number)
            self._go(self._places.step(number, before - 1, 1))

    def show_file(self, message: MessageId, number: int) -> None:
        """Open one of the files of a message in the open chat, where what is looked for stands in it."""
        row = self._transcript.rows.number_of(message)
        if row is None or number >= len(files := self._transcript.rows.messages[row].attachments):
            return
        viewer = AttachmentViewer(files[number], self._theme, self._transcript.window())
        if self._finder is not None:
            viewer.finding.show(self.bar.text, self._finder)
        viewer.show()

    @Slot()
    def close(self) -> None:
        """Take bar and marks away, and give the focus back to where it was."""
        if not self.is_open:
            return
        has_focus = self._has_focus()
        self.bar.hide()
        self._announcement.stop()
        self._find(None)
        if has_focus:
            back = self._came_from
            is_there = back is not None and isValid(back) and back.isVisible()
            (back if back is not None and is_there else self._transcript).setFocus()

    @Slot()
    def next(self) -> None:
        """F3."""
        self._step_or_open(1)

    @Slot()
    def previous(self) -> None:
        """Shift+F3."""
        self._step_or_open(-1)

    @Slot(int)
    def step(self, by: int) -> None:
        """Show the next place (1) or the one before (-1), around the end; at first the first that is on the screen or below."""
        rows = self._transcript.rows
        current = self._current
        number = rows.number_of(current.message) if current else None
        if current is not None and number is not None:
            self._go(self._places.step(number, current.number, by))
        else:
            self._go(self._places.step(self._first_shown(), -1 if by > 0 else 0, by))
        self._announcement.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the transcript too, Esc closes the bar before anything else."""
        if self.is_open and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.close()
                return True
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._lay_out()
        elif event.type() is QEvent.Type.Hide and not event.spontaneous():
            self.close()
        return False

    # What is found

    def _show(self) -> None:
        self._lay_out()
        self.bar.show()
        self.bar.raise_()
        self._on_wanted()

    def _find(self, finder: Finder | None) -> None:
        self._finder, self._current = finder, None
        messages = self._transcript.rows.messages
        self.bar.also.offer_thoughts(there_are_some=any(message.thoughts for message in messages))
        self._places.look_for(finder, messages, self._first_shown(), takes_thoughts=self.bar.takes_thoughts)
        self._mark()

    def _step_or_open(self, by: int) -> None:
        if self.is_open and self._finder is not None:
            self.step(by)
        else:
            self.open()

    def _go(self, place: tuple[int, int] | None) -> None:
        if place is None or self._finder is None:
            return
        rows = self._transcript.rows
        message = rows.messages[place[0]].id
        self._current = current = Place(message, place[1], self._places.in_thoughts(place[0]))
        finder = self._finder
        if current.is_in_thoughts:
            self._transcript.open_thoughts(message, is_open=True)
        self._transcript.show_part(message, lambda row: top_of(row, finder, current), self.bar.geometry().bottom())
        for row in rows:
            if row.message is not None and row.message.id == message:
                bring_sideways(row, finder, current)
        self._mark()
        self._say()

    def _first_shown(self) -> int:
        screen = self._transcript.viewport().height()
        message = first_shown(list(self._transcript.rows), screen)
        return (self._transcript.rows.number_of(message) if message is not None else None) or 0

    def _mark(self) -> None:
        self._marks.show(self._transcript.rows, self._finder, self._current, self._theme.tokens)

    def _say(self) -> None:
        self.bar.say(self._count(), may_step=self._places.total > 0)
        self.bar.also.show_files(self._places.files)
        self._lay_out()

    def _count(self) -> str:
        total = self._places.total
        if self._finder is None:
            return ""
        number = self._transcript.rows.number_of(self._current.message) if self._current else None
        if self._current is not None and number is not None:
            words = self.tr("{number} of {total}")
            if self._places.is_counting:
                words = self.tr("{number} of {total}…")
            return words.format(number=self._places.order(self._current, number), total=total)
        if self._places.is_counting:
            return self.tr("{total}…").format(total=total)
        return self.tr("%n found", "", total) if total else self.tr("Nothing found")

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.bar.isAncestorOf(focused)

    def _selected(self) -> str:
        panes = (pane for row in self._transcript.rows for pane in row.text_panes())
        texts = (pane.textCursor().selectedText() for pane in panes if pane.has_selection())
        text = next(texts, "")
        return "" if "\u2029" in text else text.strip()

    def _lay_out(self) -> None:
        around = self._transcript.geometry()
        width = min(WIDTH, around.width() - 2 * _BESIDE)
        is_mirrored = self.bar.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = around.left() + _BESIDE if is_mirrored else around.right() - _BESIDE - width
        self.bar.setGeometry(left, around.top() + _ABOVE, width, self.bar.sizeHint().height())

    # What Qt tells

    @Slot()
    def _on_wanted(self) -> None:
        typed = self.bar.text
        if typed != self._words:
            self._words = ""
        finder = finder_of_words(wanted_in(typed)) if self._words else None
        self._find(finder or finder_of_text(typed, keeps_case=self.bar.keeps_case))
        self._announcement.start()

    @Slot(object)
    def _on_file_requested(self, file: FileWithWords) -> None:
        self._transcript.go_to(file.message)
        self.show_file(file.message, file.number)

    @Slot()
    def _on_placed(self) -> None:
        if self._finder is not None:
            self._places.keep_in_step(self._transcript.rows.messages)
            self._mark()

    @Slot()
    def _on_rested(self) -> None:
        if words := self._count():
            announce(self.bar, words)
