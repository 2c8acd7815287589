"""How the loaded model is loaded, and how it answers: kept for its file."""

from msgspec.structs import replace
from PySide6.QtCore import Slot

from desktop.settings.choices import Choices
from desktop.settings.controls import ListChoice, Option
from desktop.settings.page import Page
from desktop.settings.sampling_fields import sampling_fields
from desktop.settings.setting import Setting
from desktop.theme.theme import Theme
from desktop.translation import grouped
from models.chat.records import EngineSettings, KvType, ModelDescription
from models.chat.threads import physical_cores

_AUTOMATIC = ""
_CONTEXTS = [2048, 4096, 8192, 16384, 32768, 65536, 131072]


class ModelPage(Page):
    """The settings of the model that is loaded. What of them needs it loads the model anew."""

    def __init__(self, choices: Choices, theme: Theme) -> None:
        super().__init__(self.tr("Model"))
        self._choices = choices
        self.context, self.threads, self.kv_type = ListChoice(theme), ListChoice(theme), ListChoice(theme)
        self.gpu_layers = ListChoice(theme)
        self._add_loading()
        self.begin_section(self.tr("How it answers"))
        self._fields = sampling_fields()
        self.numbers = {each.field: each.make() for each in self._fields}
        answers = [
            Setting(each.title, each.about, self.numbers[each.field], "sampling random creative")
            for each in self._fields
        ]
        self.first_answer = answers[0]
        for each, setting in zip(self._fields, answers, strict=True):
            self.add(setting)
            self.numbers[each.field].chosen.connect(self._on_number_chosen)
        choices.changed.connect(self.show_choices)
        self.show_choices()

    def _add_loading(self) -> None:
        self.loading = Setting(
            self.tr("Context"),
            self.tr("How many tokens of a chat the model sees at once. More takes more memory."),
            self.context,
            "window length ctx memory",
        )
        self.begin_section(self.tr("How it is loaded"))
        self.add(self.loading)
        self.add(
            Setting(
                self.tr("Threads"),
                self.tr(
                    "How many processor cores the model computes on. Measuring follows what else the computer does."
                ),
                self.threads,
                "cpu cores speed fast slow",
            )
        )
        self.add(
            Setting(
                self.tr("Memory of the context"),
                self.tr("With fewer bits a longer context fits the memory. Answers become a little less exact."),
                self.kv_type,
                "kv cache quantisation f16 q8_0 q4_0",
            )
        )
        self.on_card = Setting(
            self.tr("Layers on the graphics card"),
            "",
            self.gpu_layers,
            "gpu vram cuda metal vulkan offload accelerator",
        )
        self.add(self.on_card)
        for control in (self.context, self.threads, self.kv_type, self.gpu_layers):
            control.chosen.connect(self._on_loading_chosen)

    @Slot()
    def show_choices(self) -> None:
        """Show what is set for the model that is loaded."""
        model, settings = self._choices.model, self._choices.model_settings
        for control in (self.context, self.threads, self.kv_type, *self.numbers.values()):
            control.setEnabled(model is not None)
        engine = settings.engine
        self._show_layers(model, engine)
        self.first_answer.say_about(" ".join(filter(None, [self._fields[0].about, self._advice(model)])))
        if model is not None:
            words = self.tr("How many tokens of a chat {model} sees at once. More takes more memory.")
            self.loading.say_about(words.format(model=model.name))
        self.context.show_options(self._contexts(engine), str(engine.context_tokens or _AUTOMATIC))
        self.threads.show_options(self._threads(engine), str(engine.threads or _AUTOMATIC))
        bits = {
            KvType.F16: self.tr("16 bits"),
            KvType.Q8_0: self.tr("8 bits (q8_0)"),
            KvType.Q4_0: self.tr("4 bits (q4_0)"),
        }
        self.kv_type.show_options([Option(each.value, bits[each]) for each in KvType], engine.kv_type.value)
        for each in self._fields:
            layers = [model.recommended] if model else []
            self.numbers[each.field].show_value(getattr(settings.sampling, each.field), each.default(layers))

    def _contexts(self, engine: EngineSettings) -> list[Option]:
        model = self._choices.model
        most = model.trained_tokens if model else 0
        sizes = {size for size in _CONTEXTS if size <= most} | {size for size in (most, engine.context_tokens) if size}
        automatic = self.tr("Automatic")
        if model is not None and engine.context_tokens is None:
            automatic = self.tr("Automatic ({tokens})").format(tokens=grouped(model.context_tokens))
        return [Option(_AUTOMATIC, automatic), *(Option(str(size), grouped(size)) for size in sorted(sizes))]

    def _show_layers(self, model: ModelDescription | None, engine: EngineSettings) -> None:
        layers = model.layers if model else 0
        words = self.tr(
            "What lies on the graphics card is computed there, much faster. Take fewer where its memory is small."
        )
        if model is not None and not layers:
            words = self.tr(
                "This installation computes on the processor alone: its llama.cpp was built for no graphics card."
            )
        self.on_card.say_about(words)
        counts = sorted({0, *(layers * quarter // 4 for quarter in (1, 2, 3)), layers, engine.gpu_layers})
        titles = {0: self.tr("None"), layers: self.tr("All {count}").format(count=layers)} if layers else {}
        options = [Option(str(count), titles.get(count, str(count))) for count in counts] if layers else []
        self.gpu_layers.show_options(options or [Option("0", self.tr("None"))], str(engine.gpu_layers))
        self.gpu_layers.setEnabled(layers > 0)

    def _advice(self, model: ModelDescription | None) -> str:
        """What the model's file advises for sampling that cannot be followed; empty for nearly all."""
        if model is None or not model.advice_not_followed:
            return ""
        names = {"mirostat": "Mirostat", "sequence": self.tr("an order of the samplers")}
        listed = ", ".join(names.get(key, key) for key in model.advice_not_followed)
        words = self.tr(
            "The file of {model} advises what Exeunt does not have ({advice}); what is shown here holds instead."
        )
        return words.format(model=model.name, advice=listed)

    def _threads(self, engine: EngineSettings) -> list[Option]:
        model = self._choices.model
        measured = self.tr("Chosen by measuring")
        if model is not None and engine.threads is None:
            measured = self.tr("{count}, chosen by measuring").format(count=model.threads)
        counts = sorted({*range(1, physical_cores() + 1), *([engine.threads] if engine.threads else [])})
        return [Option(_AUTOMATIC, measured), *(Option(str(count), str(count)) for count in counts)]

    @Slot(str)
    def _on_loading_chosen(self, _value: str) -> None:
        settings = self._choices.model_settings
        engine = replace(
            settings.engine,
            context_tokens=int(self.context.currentData() or 0) or None,
            threads=int(self.threads.currentData() or 0) or None,
            kv_type=KvType(self.kv_type.currentData()),
            gpu_layers=int(self.gpu_layers.currentData() or 0),
        )
        self._choices.choose_model_settings(replace(settings, engine=engine))

    @Slot()
    def _on_number_chosen(self) -> None:
        settings = self._choices.model_settings
        control = self.sender()
        for field, number in self.numbers.items():
            if number is control:
                sampling = replace(settings.sampling, **{field: number.value})
                self._choices.choose_model_settings(replace(settings, sampling=sampling))
