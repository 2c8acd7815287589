"""What the engine is up to, as a value for the window."""

from dataclasses import dataclass

from models.chat.records import EngineState, ModelDescription


@dataclass(frozen=True)
class EngineStatus:
    """What the window's head shows of the engine."""

    state: EngineState
    model: ModelDescription | None = None
    """The model that answers, or the last one where the engine died."""
    loading: str = ""
    """While LOADING: the name of the file."""
    progress: float = 0.0
    """While LOADING: 0 to 1."""

    @property
    def can_load_again(self) -> bool:
        """Whether there is a model to load once more: the one that answered, or one that died while it was loaded."""
        return self.state is not EngineState.LOADING and (self.model is not None or self.state is EngineState.DIED)

    @property
    def name(self) -> str:
        """What to call the model, empty where there is none."""
        if self.state is EngineState.LOADING:
            return self.loading
        return self.model.name if self.model else ""
