"""The policy's files: presets and the words of its notices."""

from collections.abc import Collection
from pathlib import Path

import msgspec

from models.errors import InputError
from models.paths import RESOURCES
from models.policy.helplines import Helpline, own_country, read_helplines, where_to_turn
from models.policy.records import Action, Behaviour, Preset

DEFAULT_PRESET = "last-resort"
SHIPPED_PRESETS = ("observe", "gentle", "last-resort", "firm")
"""In the order in which they are listed, from the mildest."""
OWN_PRESETS = "presets"
"""The folder in the data folder for the user's own."""

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
    troubles: tuple[str, ...] = ()
    """A sentence for each of the user's own presets that was passed over."""

    @classmethod
    def load(
        cls, folder: Path = RESOURCES / "policy", language: str = "en", data_folder: Path | None = None
    ) -> "PolicyBook":
        """Read what ships with the app, and the user's own presets in `data_folder`, listed after the shipped ones.

        A missing or broken file of the app's is a broken installation, and raises as it comes. One of the user's is passed over,
        and `troubles` has a sentence about it.
        """
        files = (folder / "presets" / f"{name}.toml" for name in SHIPPED_PRESETS)
        presets = {preset.name: preset for preset in map(read_preset, files)}
        own, troubles = own_presets(data_folder, taken=presets) if data_folder else ({}, ())
        return cls(
            presets=presets | own,
            notices=msgspec.toml.decode((folder / "notices" / f"{language}.toml").read_bytes(), type=Notices),
            helplines=read_helplines(folder / "helplines.toml"),
            troubles=troubles,
        )

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


def own_presets(data_folder: Path, taken: Collection[str]) -> tuple[dict[str, Preset], tuple[str, ...]]:
    """The presets in the data folder by name, and a sentence for each file there that is none or whose name is `taken`."""
    presets: dict[str, Preset] = {}
    troubles: list[str] = []
    for file in sorted((data_folder.expanduser() / OWN_PRESETS).glob("*.toml")):
        try:
            preset = read_preset(file)
        except InputError as error:
            troubles.append(f"{error.sentence} It was passed over.")
            continue
        if preset.name in taken or preset.name in presets:
            troubles.append(f"{file} has the name of another preset, “{preset.name}”, and was passed over. Rename it.")
            continue
        presets[preset.name] = preset
    return presets, tuple(troubles)


def read_preset(file: Path) -> Preset:
    """A preset's file. Raises InputError with the line's trouble where it is none."""
    try:
        return msgspec.toml.decode(file.read_bytes(), type=Preset)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(
            f"{file} is no preset: {error}. The files in resources/policy/presets show the form."
        ) from error
