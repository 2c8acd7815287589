"""What was chosen in the window and holds in the terminal as well."""

from pathlib import Path

import msgspec

from models.chat.gguf.guard_models import read_guard_model
from models.chat.model_settings import ModelSettings
from models.chat.states.folder import DEFAULT_MOST_BYTES
from models.errors import ModelFileError
from models.judging.asking import AskChatModel
from models.paths import SETTINGS_NAME


class WindowSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Of the window's settings what concerns a chat, by the same names. Each of them is the default where it makes no sense."""

    preset: str | None = None
    ask_model: AskChatModel = AskChatModel.AUTO
    guard: str | None = None
    language: str | None = None
    """The language of the notices, where one was chosen for them."""
    country: str | None = None
    model: str | None = None
    thinking: dict[str, bool] = {}
    models: dict[str, ModelSettings] = {}
    instructions: str = ""
    saved_states_bytes: int = DEFAULT_MOST_BYTES

    @property
    def model_file(self) -> Path | None:
        """The model that was chosen last, where it is still there."""
        return Path(self.model) if self.model and Path(self.model).is_file() else None

    @property
    def guard_file(self) -> Path | None:
        """The guard model, where it can still be asked."""
        if self.guard is None:
            return None
        try:
            read_guard_model(Path(self.guard))
        except ModelFileError:
            return None
        return Path(self.guard)

    def of_model(self, file: Path) -> ModelSettings:
        """How this file is loaded, and how it answers."""
        return self.models.get(str(file), ModelSettings())


def window_settings(folder: Path) -> WindowSettings:
    """What was chosen in the window over this data folder."""
    try:
        read = (folder.expanduser() / SETTINGS_NAME).read_bytes()
        found = msgspec.json.decode(read, type=dict[str, msgspec.Raw])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return WindowSettings()
    chosen = {}
    for field in msgspec.structs.fields(WindowSettings):
        try:
            if field.name in found:
                chosen[field.name] = msgspec.json.decode(found[field.name], type=field.type)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
    return WindowSettings(**chosen)
