"""How models answer where a chat says nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.chat.model_settings import ModelSettings, merged
from models.chat.records import ModelDescription, Sampling
from models.conversations.records import Thread
from models.path_prompt import SYSTEM


@dataclass(frozen=True, kw_only=True)
class AnswerSettings:
    """What holds for all chats. A turn keeps what it began with."""

    sampling: Sampling = Sampling()
    """For any model; it goes before what is set for one."""
    of_models: Mapping[str, ModelSettings] = field(default_factory=dict)
    """What is set for each model, by the path of its file."""
    thinking: Mapping[str, bool] = field(default_factory=dict)
    """Which models, by name, think before they answer, or do not. Others do as they are made to."""
    instructions: str = ""
    """What models are told before all else in chats without instructions of their own; empty is the app's own line."""

    def sampling_of(self, thread: Thread, model: ModelDescription | None) -> Sampling:
        """How the model answers in the thread; what the file recommends is not in it."""
        of_model = self.of_models.get(model.path, ModelSettings()).sampling if model else Sampling()
        return merged(thread.sampling, self.sampling, of_model)

    def instructions_of(self, thread: Thread) -> str:
        """What the model is told before all else in the thread."""
        return thread.instructions or self.instructions or SYSTEM
