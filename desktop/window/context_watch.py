"""Keeps the composer's figure and the transcript's line in step with what the model would be given."""

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.attachments.costs import FileCost, estimated_tokens
from desktop.counting import Counting, Draft
from desktop.runner import Runner
from desktop.window.composer import Composer
from desktop.window.drafts import Drafts
from desktop.window.open_thread import OpenThread
from desktop.window.window_use import WindowUse, counted_use, estimated_use, refused_use, view_start
from models.chat.records import EngineState, Fit
from models.conversations.records import Attachment, Message, ThreadId

_DELAY = 250
"""Milliseconds that typing rests before it is counted."""


class ContextWatch(QObject):
    """Has the open chat counted with its draft. Main thread only."""

    def __init__(
        self,
        counting: Counting,
        runner: Runner,
        composer: Composer,
        drafts: Drafts,
        open_thread: OpenThread,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._counting = counting
        self._runner = runner
        self._composer = composer
        self._drafts = drafts
        self._open = open_thread
        self._thread: ThreadId | None = None
        self._asked: Draft | None = None
        self._counted: tuple[Fit, int, list[Attachment]] | None = None
        """What was counted last: how it fits, the letters that were typed, and the files."""
        self._costs: dict[Attachment, FileCost] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.count)
        composer.text_changed.connect(self._timer.start)
        counting.counted.connect(self._on_counted)
        counting.attachment_counted.connect(self._on_file_counted)

    @Slot()
    def count(self) -> None:
        """Have it counted now, or estimated while the model is busy."""
        self._timer.stop()
        if self._thread != self._open.id:
            self._thread, self._counted, self._costs = self._open.id, None, {}
        instructions = self._open.thread.instructions or self._runner.answers.instructions
        draft = Draft(self._path(), self._composer.text.strip(), instructions, self._composer.attachments)
        self._asked = draft
        if self._open.has_ended or not (draft.path or draft.text or draft.attachments) or self._window == 0:
            self._show(None)
        elif self._runner.status.state is EngineState.READY:
            self._counting.ask(draft)
        elif self._counted is not None:
            fit, characters, files = self._counted
            more = self._tokens(_files(draft)) - self._tokens(files)
            self._show(estimated_use(fit, self._characters(draft) - characters, more))
        self._open.mark_view(view_start(draft.path, self._window, None))

    @property
    def _window(self) -> int:
        model = self._runner.status.model
        return model.context_tokens if model else 0

    def _path(self) -> list[Message]:
        """What a message that is sent now would follow."""
        path = self._open.path.messages
        numbers = {message.id: number for number, message in enumerate(path)}
        editing = self._drafts.editing
        return path if editing is None else path[: numbers.get(editing, len(path))]

    def _characters(self, draft: Draft) -> int:
        texts = [self._runner.live.text_of(message.id) or message.text for message in draft.path]
        return sum(map(len, [*texts, draft.text]))

    def _tokens(self, files: list[Attachment]) -> int:
        """What the chips say that these files take."""
        return sum(self._costs[file].tokens if file in self._costs else estimated_tokens(file) for file in files)

    @Slot(object, object)
    def _on_counted(self, draft: Draft, found: Fit | str) -> None:
        if draft is not self._asked or self._open.has_ended:
            return
        if isinstance(found, str):
            if draft.attachments:
                found = self.tr("{why} What is attached counts as well: remove a file, or attach a part of it.").format(
                    why=found
                )
            self._show(refused_use(found, self._window))
            return
        self._counted = (found, self._characters(draft), _files(draft))
        self._show(counted_use(draft.path, found))
        if self._drafts.editing is None:
            self._open.mark_view(view_start(draft.path, found.window_tokens, found))

    @Slot(object, object)
    def _on_file_counted(self, file: Attachment, cost: FileCost) -> None:
        if self._costs.get(file) != cost:
            self._costs[file] = cost
            self._composer.tray.show_costs(self._costs)
            self._open.show_file_costs(self._costs)

    def _show(self, use: WindowUse | None) -> None:
        self._composer.show_use(use)


def _files(draft: Draft) -> list[Attachment]:
    return [*draft.attachments, *(file for message in draft.path for file in message.attachments)]
