"""Every error that a person may have to be told of.

    ExeuntError
    ├── ModelFileError            the file itself is the trouble
    │   ├── ModelFileMissing
    │   ├── ModelFileUnreadable   a directory, no permission
    │   ├── NotAModelFile         no GGUF, or one that makes no sense
    │   ├── ModelFileTruncated
    │   ├── NotAChatModel         an embedding model, a projector, a split part
    │   └── NotAGuardModel        a model that was not made to judge
    ├── EngineError               the file may be fine, running it failed
    │   ├── ModelRefused          llama.cpp would not load it
    │   ├── LoadCancelled         the user did not want to wait
    │   ├── ModelTooLarge         weights and context do not fit the memory
    │   ├── ModelNotLoaded
    │   ├── PromptTooLong
    │   └── EngineDied            the worker process is gone
    ├── DetectorUnavailable       no assessment could be made; nothing may be counted
    ├── StoreError
    │   ├── DataFolderUnusable    cannot be made, read or written
    │   ├── DataFolderInUse       another Exeunt has it open
    │   ├── StoreTooNew           written by a later version
    │   ├── StoreDamaged
    │   ├── StoreFull             the disk is full
    │   ├── ThreadEnded           the thread is closed for good
    │   └── NoSuchRecord
    ├── AttachmentRefused         a file cannot be attached as text
    ├── ExchangeError             a chat cannot be written to a file, or read from one
    └── InputError                a line or file that the user gave to a command

The text of each is one or two plain sentences that say what happened, what is safe where that is in doubt, and what to do now:
the GUI and the terminal show it as it is. A bug is never one of these.
"""


class ExeuntError(Exception):
    """What happened and what to do, in words for the user."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class ModelFileError(ExeuntError):
    """A model file cannot be used as it is."""


class ModelFileMissing(ModelFileError):
    """No file is there."""


class ModelFileUnreadable(ModelFileError):
    """It is a directory, or may not be read."""


class NotAModelFile(ModelFileError):
    """It is no GGUF file, or its header makes no sense."""


class ModelFileTruncated(ModelFileError):
    """The file ends before its tensors do."""


class NotAChatModel(ModelFileError):
    """A sound GGUF file of a kind that cannot chat."""


class NotAGuardModel(ModelFileError):
    """A sound GGUF file of a model that was not made to judge."""


class EngineError(ExeuntError):
    """The engine cannot do what was asked."""


class ModelRefused(EngineError):
    """llama.cpp did not load the model; the sentence has its reason."""


class ModelTooLarge(EngineError):
    """Weights and context do not fit the memory. The model before is still there.

    `smaller_context` is a window that would fit, in tokens; 0 where none does.
    """

    def __init__(self, sentence: str, smaller_context: int = 0) -> None:
        super().__init__(sentence)
        self.smaller_context = smaller_context


class LoadCancelled(EngineError):
    """The user ended a load. The model before is still there unless the sentence says otherwise."""

    def __init__(self, sentence: str = "Loading it was cancelled.") -> None:
        super().__init__(sentence)


class ModelNotLoaded(EngineError):
    """An answer was asked for while no model is loaded."""


class PromptTooLong(EngineError):
    """The conversation does not fit the context window."""


class EngineDied(EngineError):
    """The worker process ended while it was needed.

    `out_of_memory`: for want of memory, so that a smaller context is what to load it with.
    """

    def __init__(self, sentence: str, *, out_of_memory: bool = False) -> None:
        super().__init__(sentence)
        self.out_of_memory = out_of_memory


class DetectorUnavailable(ExeuntError):
    """No assessment can be made. The turn goes on, and nothing is counted."""


class StoreError(ExeuntError):
    """The conversations cannot be read or written."""


class DataFolderUnusable(StoreError):
    """The data folder cannot be made, read or written."""


class DataFolderInUse(StoreError):
    """Another process of the app holds the data folder."""


class StoreTooNew(StoreError):
    """The database was written by a later version of the app."""


class StoreDamaged(StoreError):
    """The database is not one, or fails its own checks."""


class StoreFull(StoreError):
    """The disk is full; nothing that was kept before is touched."""


class ThreadEnded(StoreError):
    """The thread is closed for good, and the store refused to add to it."""


class NoSuchRecord(StoreError):
    """The thread or message asked for is not in the store."""


class AttachmentRefused(ExeuntError):
    """A file cannot be read as text. The message that it was for is as it was."""


class ExchangeError(ExeuntError):
    """An export cannot be written, or what is to be imported cannot be read."""


class InputError(ExeuntError):
    """What was given to a command cannot be read."""
