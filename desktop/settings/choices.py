"""What the user has chosen, and how a choice takes effect."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.options import Options
from desktop.personas.library import PromptLibrary
from desktop.settings.look import LookChoices
from desktop.settings_file import Settings
from desktop.theme.theme import Theme
from desktop.translation import WindowLanguage, with_own_words
from models.answer_settings import AnswerSettings
from models.chat.model_settings import ModelSettings
from models.chat.records import ModelDescription
from models.judging.asking import AskChatModel
from models.judging.second_key import Judges
from models.policy.book import PolicyBook, languages


class Choices(QObject):
    """The choices, wherever they are made: in a menu or in the settings window. Each holds at once, and at the next start.

    What was given on the command line goes before what was kept, until something else is chosen in the window. Main thread only.

    Signals:
        changed: something is chosen otherwise, or there are other presets; what shows a choice shows it anew.
        preset_changed: new chats start with another preset.
        policy_changed: another PolicyBook holds from now on.
        judges_changed: other Judges are asked from now on.
        saved_states_changed: so many bytes of the disk are for what the model has read, from now on.
        answers_changed: models answer otherwise, or are loaded otherwise: AnswerSettings.
        reload_wanted: the model that is loaded is to be loaded anew.
        window_language_changed: the window is to speak another WindowLanguage.
    """

    changed = Signal()
    preset_changed = Signal()
    policy_changed = Signal(object)
    judges_changed = Signal(object)
    saved_states_changed = Signal(object)
    answers_changed = Signal(object)
    reload_wanted = Signal()
    window_language_changed = Signal(object)

    def __init__(
        self, folder: Path, settings: Settings, theme: Theme, options: Options, keep: Callable[[], None]
    ) -> None:
        super().__init__()
        self.folder = folder
        """The data folder, where the user's own presets lie."""
        self.options = options
        self.prompts = PromptLibrary(folder, settings.window_language.code)
        """The personas and saved prompts."""
        self._settings = settings
        self._keep = keep
        self.look = LookChoices(settings, theme, self._hold)
        """How the window looks."""
        self.model: ModelDescription | None = None
        """The model that is loaded, or was last."""
        self._policy = self._read_policy()
        self._judges = Judges(options.ask_model or settings.ask_model, self._first_guard())

    # What holds

    @property
    def policy(self) -> PolicyBook:
        """The presets, and the words and helplines of the notices."""
        return self._policy

    @property
    def preset(self) -> str:
        """The preset that new chats start with: the one that was chosen, where it is still there."""
        chosen = self._settings.preset
        return chosen if chosen in self._policy.presets else self._policy.default_preset

    @property
    def judges(self) -> Judges:
        """Who is asked before a chat ends."""
        return self._judges

    @property
    def missing_guard(self) -> Path | None:
        """The guard model that was chosen and is not used, since its file is gone."""
        kept = self._settings.guard
        return Path(kept) if kept and self._judges.guard is None else None

    @property
    def language(self) -> str | None:
        """The language of the notices; None is the window's."""
        return self._settings.language if self._settings.language in languages() else None

    @property
    def window_language(self) -> WindowLanguage:
        """The language of the window."""
        return self._settings.window_language

    @property
    def country(self) -> str | None:
        """The country whose helplines are named; None is the machine's."""
        return self._settings.country

    @property
    def answers(self) -> AnswerSettings:
        """How models answer where a chat says nothing else."""
        kept = self._settings
        return AnswerSettings(of_models=kept.models, thinking=kept.thinking, instructions=kept.instructions)

    @property
    def thinking(self) -> Mapping[str, bool]:
        """Which models, by name, are to think before they answer, or not to."""
        return self._settings.thinking

    @property
    def instructions(self) -> str:
        """What models are told in chats without instructions of their own; empty is the app's own line."""
        return self._settings.instructions

    def thinks(self, model: ModelDescription | None) -> bool | None:
        """Whether a model is to think; None where it cannot be told."""
        if model is None or model.thinks is None:
            return None
        return self.thinking.get(model.name, model.thinks)

    @property
    def saved_states_bytes(self) -> int:
        """How much of the disk is for what the model has read; 0 keeps nothing."""
        return max(self._settings.saved_states_bytes, 0)

    @property
    def names_chats(self) -> bool:
        """Whether a model that is large enough names chats."""
        return self._settings.name_chats

    @property
    def trash_days(self) -> int:
        """For how many days the trash keeps a chat; 0 is until the user deletes it."""
        return max(self._settings.trash_days, 0)

    @property
    def models(self) -> Mapping[str, ModelSettings]:
        """How each model is loaded and answers, by the path of its file."""
        return self._settings.models

    @property
    def model_settings(self) -> ModelSettings:
        """Of the model that is loaded."""
        return self.models.get(self.model.path, ModelSettings()) if self.model else ModelSettings()

    @property
    def shortcuts(self) -> Mapping[str, str]:
        """The keys of those commands that have others than at first."""
        return self._settings.shortcuts

    # Choosing

    def take_model(self, model: ModelDescription | None) -> None:
        """Another model is loaded, or it computes on another number of threads. One that went stays: it can be set otherwise."""
        if model is not None and model != self.model:
            self.model = model
            self.changed.emit()

    def choose_model_settings(self, settings: ModelSettings) -> None:
        """Load the model that is loaded in this way, and have it answer so."""
        if self.model is None:
            return
        is_loaded_otherwise = settings.engine != self.model_settings.engine
        self._settings.models = {**self._settings.models, self.model.path: settings}
        self.answers_changed.emit(self.answers)
        if is_loaded_otherwise:
            self.reload_wanted.emit()
        self._hold()

    def choose_shortcuts(self, shortcuts: Mapping[str, str]) -> None:
        """Give these commands these keys, and all others their first ones."""
        self._settings.shortcuts = dict(shortcuts)
        self._hold()

    def choose_preset(self, preset: str) -> None:
        """Start new chats with this one. Those that were started keep theirs."""
        self._settings.preset = preset
        self._hold()
        self.preset_changed.emit()

    def choose_ask_model(self, ask_model: AskChatModel) -> None:
        """Ask the chat model before an end, or not."""
        self._settings.ask_model = ask_model
        self._ask(Judges(ask_model, self._judges.guard))

    def choose_guard(self, guard: Path | None) -> None:
        """Ask this guard model before an end; None asks none. Whoever calls has seen that the file is one."""
        self._settings.guard = str(guard) if guard else None
        self._ask(Judges(self._judges.chat, guard))

    def choose_thinking(self, model: ModelDescription, thinks: bool) -> None:
        """Have this model think before it answers, or not, from its next answer on."""
        self._settings.thinking = {**self._settings.thinking, model.name: thinks}
        self.answers_changed.emit(self.answers)
        self._hold()

    def choose_instructions(self, instructions: str) -> None:
        """Tell models this from the next turn on, in chats without instructions of their own."""
        self._settings.instructions = instructions
        self.answers_changed.emit(self.answers)
        self._hold()

    def choose_names(self, *, by_model: bool) -> None:
        """Have models that are large enough name chats from now on, or not."""
        self._settings.name_chats = by_model
        self._hold()

    def choose_language(self, language: str | None) -> None:
        """Say notices in this language from now on."""
        self._settings.language = language
        self._take_policy(self._read_policy())

    def choose_window_language(self, language: WindowLanguage) -> None:
        """Speak this language from now on, in the notices too where none was chosen for them."""
        self._settings.window_language = language
        self._keep()
        self.window_language_changed.emit(language)

    def choose_country(self, country: str | None) -> None:
        """Name this country's helplines from now on."""
        self._settings.country = country
        self._take_policy(self._read_policy())

    def choose_saved_states(self, most_bytes: int) -> None:
        """Keep so much of what the model has read; with 0, what there is goes at once."""
        self._settings.saved_states_bytes = most_bytes
        self.saved_states_changed.emit(most_bytes)
        self._hold()

    def take_window_language(self) -> None:
        """The window speaks another language now: presets and prompts are called otherwise, and notices may be in it."""
        self.prompts.use_language(self.window_language.code)
        self._take_policy(self._read_policy())

    def choose_trash_days(self, days: int) -> None:
        """Keep chats in the trash for so long, those among them that are there already."""
        self._settings.trash_days = days
        self._hold()

    def read_presets_again(self) -> None:
        """The user may have changed the files of their own presets."""
        policy = self._read_policy()
        if policy != self._policy:
            self._take_policy(policy)

    def _first_guard(self) -> Path | None:
        if self.options.guard is not None:
            return self.options.guard
        kept = self._settings.guard
        return Path(kept) if kept and Path(kept).is_file() else None

    def _read_policy(self) -> PolicyBook:
        language = self.language or self.window_language.code
        return with_own_words(PolicyBook.load(language=language, data_folder=self.folder, country=self.country))

    def _take_policy(self, policy: PolicyBook) -> None:
        self._policy = policy
        self.policy_changed.emit(policy)
        self._hold()

    def _ask(self, judges: Judges) -> None:
        self._judges = judges
        self.judges_changed.emit(judges)
        self._hold()

    def _hold(self) -> None:
        self._keep()
        self.changed.emit()
