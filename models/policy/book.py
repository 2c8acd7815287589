"""The policy's files: presets and the words of its notices."""

from pathlib import Path

import msgspec

from models.errors import InputError
from models.paths import RESOURCES
from models.policy.helplines import Helpline, own_country, read_helplines, where_to_turn
from models.policy.records import Action, Behaviour, Preset

DEFAULT_PRESET = "last-resort"

_Variants = dict[Behaviour, list[str]]


class _Support(msgspec.Struct):
    texts: list[str]


class _ToldToModel(msgspec.Struct):
    redirect: str
    warn: str
    support: str


class Notices(msgspec.Struct, frozen=True):
    """The texts of one language, as its file has them."""

    redirect: _Variants
    warn: _Variants
    end: _Variants
    ended_because: dict[Behaviour, str]
    support: _Support
    told_to_model: _ToldToModel

    def text(self, action: Action, behaviour: Behaviour | None, turn: int) -> str:
        """One of the variants, as the file has it, which `turn` picks."""
        variants = self._variants(action, behaviour)
        return variants[turn % len(variants)]

    def for_model(self, action: Action) -> str:
        """The line that the system prompt has while the message that got this notice is answered."""
        return {
            Action.REDIRECT: self.told_to_model.redirect,
            Action.WARN: self.told_to_model.warn,
            Action.SUPPORT: self.told_to_model.support,
        }[action]

    def _variants(self, action: Action, behaviour: Behaviour | None) -> list[str]:
        if action is Action.SUPPORT:
            return self.support.texts
        by_behaviour = {Action.REDIRECT: self.redirect, Action.WARN: self.warn, Action.END: self.end}[action]
        return by_behaviour[behaviour or Behaviour.INSULT]


class PolicyBook(msgspec.Struct, frozen=True):
    """The presets by name, the notices, and the helplines."""

    presets: dict[str, Preset]
    notices: Notices
    helplines: list[Helpline]
    default_preset: str = DEFAULT_PRESET

    @classmethod
    def load(cls, folder: Path = RESOURCES / "policy", language: str = "en") -> "PolicyBook":
        """Read what ships with the app. A missing or broken file there is a broken installation, and raises as it comes."""
        presets = [read_preset(file) for file in sorted((folder / "presets").glob("*.toml"))]
        notices = msgspec.toml.decode((folder / "notices" / f"{language}.toml").read_bytes(), type=Notices)
        helplines = read_helplines(folder / "helplines.toml")
        return cls(presets={preset.name: preset for preset in presets}, notices=notices, helplines=helplines)

    def notice_text(self, action: Action, behaviour: Behaviour | None, turn: int) -> str:
        """What to say; `turn` picks among the variants, so that the same turn always reads the same.

        Support names the helplines of the machine's own country.
        """
        text = self.notices.text(action, behaviour, turn)
        return text.replace("{helplines}", where_to_turn(self.helplines, own_country()))

    def shipped(self, name: str) -> Preset:
        """The preset of that name. Raises InputError, which names those there are."""
        if name not in self.presets:
            raise InputError(f"There is no preset called “{name}”. Choose one of {', '.join(self.presets)}.")
        return self.presets[name]

    def preset(self, name: str) -> Preset:
        """The preset of that name, or in the file at that path. Raises InputError where there is neither."""
        return read_preset(Path(name)) if Path(name).is_file() else self.shipped(name)

    def preset_of_thread(self, name: str) -> Preset:
        """The preset that a thread was started with; the default where that one is gone."""
        return self.presets.get(name, self.presets[self.default_preset])


def read_preset(file: Path) -> Preset:
    """A preset's file. Raises InputError with the line's trouble where it is none."""
    try:
        return msgspec.toml.decode(file.read_bytes(), type=Preset)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(
            f"{file} is no preset: {error}. The files in resources/policy/presets show the form."
        ) from error
