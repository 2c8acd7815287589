"""What the user has set for one model file: how it is loaded, and how it answers."""

import msgspec

from models.chat.records import EngineSettings, Sampling


class ModelSettings(msgspec.Struct, frozen=True, kw_only=True):
    """None in a field leaves it to the file, or to the engine."""

    engine: EngineSettings = EngineSettings()
    sampling: Sampling = Sampling()


def merged(*layers: Sampling) -> Sampling:
    """Each value from the first of the layers that has one."""
    found: dict[str, float | int] = {}
    for layer in layers:
        for name, value in msgspec.structs.asdict(layer).items():
            if value is not None:
                found.setdefault(name, value)
    return msgspec.convert(found, Sampling)
