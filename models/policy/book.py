"""The policy's files: presets and the words of its notices."""

import json
from collections.abc import Collection, Sequence
from pathlib import Path

import msgspec

from models.errors import InputError
from models.paths import RESOURCES
from models.policy.helplines import Helpline, language_setting, own_country, read_helplines, where_to_turn
from models.policy.notices import Notices, not_said_yet, read_notices
from models.policy.records import Action, Behaviour, Decision, Preset, Rule

DEFAULT_LANGUAGE = "en"
DEFAULT_PRESET = "last-resort"
SHIPPED_PRESETS = ("observe", "gentle", "last-resort", "firm")
"""In the order in which they are listed, from the mildest."""
OWN_PRESETS = "presets"
"""The folder in the data folder for the user's own."""
_LONGEST_TITLE = 60
_MOST_NAMED = 5
_HOW_TO_USE_EXAMPLE = """\
# The default policy, as an example. To make your own: copy this file, let its name end in .toml, give it another name and title
# (60 characters at most), and change its numbers. "ends = false" never ends a chat, "acts = false" only looks on.

"""


class ToldToModel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The line that the system prompt has while the message that got a notice is answered."""

    redirect: str
    warn: str
    support: str


class PresetTrouble(msgspec.Struct, frozen=True):
    """One of the user's own presets that was passed over."""

    file: Path
    sentence: str
    """Why, without the folder."""


class PolicyBook(msgspec.Struct, frozen=True):
    """The presets by name, the notices, and the helplines."""

    presets: dict[str, Preset]
    notices: Notices
    told_to_model: ToldToModel
    helplines: list[Helpline]
    default_preset: str = DEFAULT_PRESET
    troubles: tuple[PresetTrouble, ...] = ()
    """The user's own presets that were passed over."""
    country: str | None = None
    """The country whose helplines are named, such as `DE`; None is the machine's own."""

    @classmethod
    def load(
        cls,
        folder: Path = RESOURCES / "policy",
        language: str = DEFAULT_LANGUAGE,
        data_folder: Path | None = None,
        country: str | None = None,
    ) -> "PolicyBook":
        """Read what ships with the app, and the user's own presets in `data_folder`, listed after the shipped ones.

        A missing or broken file of the app's is a broken installation, and raises as it comes. One of the user's is passed over,
        and `troubles` has it. `language` is one of `languages()`.
        """
        files = (folder / "presets" / f"{name}.toml" for name in SHIPPED_PRESETS)
        presets = {preset.name: preset for preset in map(read_preset, files)}
        own, troubles = own_presets(data_folder, taken=presets) if data_folder else ({}, ())
        return cls(
            presets=presets | own,
            notices=read_notices(folder / "notices", language),
            told_to_model=msgspec.toml.decode((folder / "told_to_model.toml").read_bytes(), type=ToldToModel),
            helplines=read_helplines(folder / "helplines.toml"),
            troubles=troubles,
            country=country,
        )

    @property
    def trouble(self) -> str:
        """All of `troubles` in one sentence, for where there is room for no more; empty without any."""
        if not self.troubles:
            return ""
        names = [trouble.file.name for trouble in self.troubles]
        more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
        were = "One of your own presets was" if len(names) == 1 else f"{len(names)} of your own presets were"
        listed = ", ".join(names[:_MOST_NAMED]) + more
        return f"{were} passed over: {listed}, in {self.troubles[0].file.parent}. The settings say why."

    def notice_text(
        self, action: Action, behaviour: Behaviour | None, said: Sequence[str], turn: int, *, several: bool = False
    ) -> str:
        """What to say next on a path that has heard `said`, in order: nothing twice while there is something else to say.

        `turn` is where the choice begins, so that two chats need not read alike; the same path always hears the same. `several`
        is for an end after more than one kind of abuse.
        """
        variants = [self._with_helplines(text) for text in self.notices.variants(action, behaviour, several=several)]
        return not_said_yet(variants, said, turn)

    def listening(self, said: Sequence[str]) -> str:
        """The next of the app's own answers in a crisis, on a path that has heard `said` of them."""
        return not_said_yet(self.notices.support.listening, said, 0)

    def question(self, *, in_crisis: bool) -> str:
        """What the app asks a user who wants to end the chat."""
        request = self.notices.request
        return self._with_helplines(request.question_in_crisis if in_crisis else request.question)

    def ended_because(self, decision: Decision | None, *, several: bool = False) -> str:
        """The one sentence on the card of a chat that this decision ended; None where the user ended it without a message.

        `several`: more than one kind of abuse had counted.
        """
        if decision is None or decision.rule is Rule.USER_ASKED:
            return self.notices.request.ended_because
        by_model = decision.rule is Rule.MODEL_ASKED
        if several:
            return self.notices.several.model_left_because if by_model else self.notices.several.ended_because
        because = self.notices.model_left_because if by_model else self.notices.ended_because
        return because[decision.behaviour or Behaviour.INSULT]

    def for_model(self, action: Action) -> str:
        """The line that the system prompt has while the message that got this notice is answered; empty where it needs none."""
        lines = {
            Action.REDIRECT: self.told_to_model.redirect,
            Action.WARN: self.told_to_model.warn,
            Action.SUPPORT: self.told_to_model.support,
        }
        return lines.get(action, "")

    def _with_helplines(self, text: str) -> str:
        """The text with the helplines, where it names them."""
        return text.replace("{helplines}", self.where_to_turn()) if "{helplines}" in text else text

    def where_to_turn(self) -> str:
        """The part of a sentence that names the helplines."""
        return where_to_turn(self.helplines, self.country or own_country(), self.notices.support)

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


def languages(folder: Path = RESOURCES / "policy") -> list[str]:
    """The languages that there are notices in, such as `de`."""
    return sorted(file.stem for file in (folder / "notices").glob("*.toml"))


def own_language() -> str:
    """The language of the machine's setting where there are notices in it; else English."""
    language = language_setting().partition("_")[0]
    return language if language in languages() else DEFAULT_LANGUAGE


def own_presets(data_folder: Path, taken: Collection[str]) -> tuple[dict[str, Preset], tuple[PresetTrouble, ...]]:
    """The presets in the data folder by name, and each file there that is none or whose name is `taken`."""
    presets: dict[str, Preset] = {}
    troubles: list[PresetTrouble] = []
    for file in sorted((data_folder.expanduser() / OWN_PRESETS).glob("*.toml")):
        preset = _read(file)
        if isinstance(preset, str):
            troubles.append(PresetTrouble(file, f"{file.name} is no preset: {preset}. It was passed over."))
        elif preset.name in taken or preset.name in presets:
            sentence = f"{file.name} has the name of another preset, “{preset.name}”, and was passed over. Rename it."
            troubles.append(PresetTrouble(file, sentence))
        else:
            presets[preset.name] = preset
    return presets, tuple(troubles)


def presets_folder(data_folder: Path) -> Path:
    """The folder for the user's own presets, made where it is missing, with an example in it. Raises InputError."""
    folder = data_folder.expanduser() / OWN_PRESETS
    example = folder / "example.toml.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not example.exists():
            shipped = (RESOURCES / "policy" / "presets" / f"{DEFAULT_PRESET}.toml").read_text(encoding="utf-8")
            example.write_text(_HOW_TO_USE_EXAMPLE + shipped, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{folder} cannot be written: {error.strerror}. Nothing was changed.") from error
    return folder


def write_preset(preset: Preset, data_folder: Path) -> Path:
    """Keep a preset of the user's own, in place of one of that name; `PolicyBook.load` then has it. Returns its file.

    Chats that have begun keep the numbers that they began with. Raises InputError for the name of a shipped
    one, for a title that cannot be listed, or where nothing can be written.
    """
    if preset.name in SHIPPED_PRESETS:
        raise InputError(f"“{preset.name}” is the name of a preset that ships with Exeunt. Choose another name.")
    if reason := _unfit(preset):
        raise InputError(f"“{preset.name}” cannot be kept: {reason}.")
    folder = data_folder.expanduser() / OWN_PRESETS
    file = folder / f"{preset.name}.toml"
    unfinished = file.with_suffix(".part")
    values = msgspec.to_builtins(preset).items()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # What JSON writes of a text, a number and a truth value is what TOML reads of them.
        unfinished.write_text("".join(f"{name} = {_in_toml(value)}\n" for name, value in values), encoding="utf-8")
        unfinished.replace(file)
    except OSError as error:
        raise InputError(f"{file} cannot be written: {error.strerror}. Nothing was changed.") from error
    return file


def _in_toml(value: str | float | bool) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def read_preset(file: Path) -> Preset:
    """A preset's file. Raises InputError with the line's trouble where it is none."""
    preset = _read(file)
    if isinstance(preset, str):
        raise InputError(f"{file} is no preset: {preset}. The files in resources/policy/presets show the form.")
    return preset


def _read(file: Path) -> Preset | str:
    """The preset in a file, or why there is none."""
    try:
        preset = msgspec.toml.decode(file.read_bytes(), type=Preset)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        return str(error)
    return _unfit(preset) or preset


def _unfit(preset: Preset) -> str:
    """Why a preset cannot be listed beside the others; empty where it can. Chats that began with it before are not asked."""
    if not preset.title.strip() or len(preset.title) > _LONGEST_TITLE:
        return f"its title is to have 1 to {_LONGEST_TITLE} characters"
    # What is not printable may turn the words around it, or show nothing.
    if not preset.title.isprintable() or not preset.description.replace("\n", "").isprintable():
        return "its title and description are to be of characters that can be shown"
    return ""
