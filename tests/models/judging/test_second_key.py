"""Which model is asked, and that nothing it says or fails to say is more than an answer."""

import math
import threading
from collections.abc import Iterator
from pathlib import Path

import gguf
import pytest
from msgspec.structs import replace

from models.chat.client import EngineClient
from models.chat.records import EngineSettings, EngineState, GuardFormat, Judgement, ModelDescription
from models.errors import EngineDied, PromptTooLong
from models.judging.asking import AskChatModel, ask, may_judge
from models.judging.guard_model import GuardModel
from models.judging.second_key import Judges, LocalSecondKey
from models.library.default_model import find_default_model
from models.policy.book import PolicyBook
from models.policy.end_chat import decide
from models.policy.records import Action, PathState, Standing
from models.policy.second_key import SecondKey, Speaker, SpokenTurn
from tests.models.chat.tiny_gguf import write_llama
from tests.scripted import STRIKE, ScriptedEngine

TALK = [
    SpokenTurn(Speaker.USER, "Fix this."),
    SpokenTurn(Speaker.ASSISTANT, "Done."),
    SpokenTurn(Speaker.USER, "You useless idiot."),
]
YES = Judgement(scores=((math.log(0.9), math.log(0.1)),) * 2)
NO = Judgement(scores=((math.log(0.1), math.log(0.9)),) * 2)
MODEL = ModelDescription(
    path="/models/m.gguf",
    name="M",
    architecture="llama",
    parameters=8_000_000_000,
    context_tokens=4096,
    threads=1,
    file_bytes=5_000_000_000,
)


def engine_with(*judgements: Judgement | EngineDied | PromptTooLong, **model: object) -> ScriptedEngine:
    engine = ScriptedEngine()
    engine._model = replace(MODEL, **model)
    engine.judgements = list(judgements)
    return engine


@pytest.mark.parametrize(
    ("changes", "setting", "asked"),
    [
        ({}, AskChatModel.AUTO, True),
        ({"parameters": 3_000_000_000}, AskChatModel.AUTO, True),
        ({"parameters": 2_999_999_999}, AskChatModel.AUTO, False),
        ({"parameters": 135_000_000}, AskChatModel.AUTO, False),
        ({"parameters": 135_000_000}, AskChatModel.ALWAYS, True),
        ({}, AskChatModel.NEVER, False),
        ({"parameters": 0}, AskChatModel.AUTO, True),
        ({"parameters": 0, "file_bytes": 900_000_000}, AskChatModel.AUTO, False),
        ({"parameters": 600_000_000, "guard": GuardFormat.QWEN3GUARD_GEN}, AskChatModel.AUTO, True),
    ],
)
def test_who_may_judge(changes: dict[str, object], setting: AskChatModel, asked: bool) -> None:
    assert may_judge(replace(MODEL, **changes), setting) is asked


def test_without_a_model_nobody_judges() -> None:
    assert not may_judge(None, AskChatModel.ALWAYS)


@pytest.mark.parametrize(("judgement", "agrees"), [(YES, True), (NO, False), (Judgement(complete=False), None)])
def test_a_large_chat_model_is_asked(judgement: Judgement, agrees: bool | None) -> None:
    engine = engine_with(judgement)
    key: SecondKey = LocalSecondKey(engine)
    answer = key.judge(TALK)
    assert (answer.model, answer.agrees) == ("M", agrees)
    assert answer.ms >= 0
    prompts, _, seconds = engine.judged[0]
    assert len(prompts) == 2
    assert seconds == 20


def test_a_small_one_is_not_to_be_asked_unless_the_user_wants_it(guard_file: Path) -> None:
    small = engine_with(YES, parameters=135_000_000)
    assert not LocalSecondKey(small).can_judge
    assert LocalSecondKey(small, setting=AskChatModel.ALWAYS).can_judge
    assert LocalSecondKey.of(Judges(guard=guard_file), small).can_judge
    assert LocalSecondKey(engine_with(YES)).can_judge
    assert not LocalSecondKey(engine_with(YES), setting=AskChatModel.NEVER).can_judge
    assert not LocalSecondKey.of(Judges(AskChatModel.NEVER), engine_with(YES)).can_judge


@pytest.mark.parametrize("error", [EngineDied("It died."), PromptTooLong("It is too long.")])
def test_trouble_is_no_answer(error: EngineDied) -> None:
    answer = LocalSecondKey(engine_with(error)).judge(TALK)
    assert (answer.agrees, answer.said) == (None, error.sentence)


def test_a_guard_model_that_chats_is_asked_in_its_own_form() -> None:
    engine = engine_with(Judgement(texts=("unsafe\nS10",)), guard=GuardFormat.LLAMA_GUARD_3)
    assert LocalSecondKey(engine).judge(TALK).agrees is True


def test_nothing_to_judge_is_no_answer() -> None:
    assert ask(engine_with(YES), [], 1).agrees is None


def test_no_answer_causes_an_end_on_a_path_that_was_not_warned() -> None:
    preset = PolicyBook.load().preset_of_thread("")
    for standing in (Standing.CLEAR, Standing.REDIRECTED):
        for judgement in (YES, NO):
            answer = LocalSecondKey(engine_with(judgement)).judge(TALK)
            decision = decide(PathState(standing=standing, evidence=3.0), STRIKE, preset, answer)
            assert decision.action is not Action.END


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("crisis", [False, True])
def test_the_tool_is_offered_on_a_warned_path_alone(standing: Standing, crisis: bool) -> None:
    preset = PolicyBook.load().preset_of_thread("")
    state = PathState(standing=standing, crisis=crisis)
    offered = standing is Standing.WARNED and not crisis
    assert LocalSecondKey(engine_with(YES)).may_leave(state, preset) is offered


@pytest.mark.parametrize("preset", ["observe", "gentle"])
def test_where_nothing_ends_the_tool_is_not_offered(preset: str) -> None:
    numbers = PolicyBook.load().shipped(preset)
    assert not LocalSecondKey(engine_with(YES)).may_leave(PathState(standing=Standing.WARNED), numbers)


def test_a_small_model_and_a_guard_are_not_offered_the_tool() -> None:
    preset = PolicyBook.load().preset_of_thread("")
    warned = PathState(standing=Standing.WARNED)
    assert not LocalSecondKey(engine_with(parameters=135_000_000)).may_leave(warned, preset)
    assert not LocalSecondKey(engine_with(guard=GuardFormat.SHIELDGEMMA)).may_leave(warned, preset)
    assert not LocalSecondKey(engine_with(), setting=AskChatModel.NEVER).may_leave(warned, preset)


def test_the_default_model_answers_something_within_the_form() -> None:
    engine = EngineClient()
    try:
        engine.load(find_default_model(), EngineSettings(threads=1, context_tokens=2048))
        assert not LocalSecondKey(engine).can_judge
        answer = LocalSecondKey(engine, setting=AskChatModel.ALWAYS, seconds=120).judge(TALK)
        assert answer.model == "SmolLM2-135M-Instruct"
        assert answer.said.endswith("% yes)") or answer.said == "neither yes nor no"
        late = LocalSecondKey(engine, setting=AskChatModel.ALWAYS, seconds=0.01).judge(TALK)
        assert (late.agrees, late.said) == (None, "no answer in time")
    finally:
        engine.close()


@pytest.fixture(scope="module")
def guard_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def roomy(file: gguf.GGUFWriter) -> None:
        file.kv_data[0]["llama.context_length"].value = 8192

    return write_llama(tmp_path_factory.mktemp("guard") / "Llama-Guard-3-tiny.gguf", roomy)


@pytest.fixture
def engines() -> list[EngineClient]:
    return []


@pytest.fixture
def guard(guard_file: Path, engines: list[EngineClient]) -> Iterator[GuardModel]:
    def make() -> EngineClient:
        engines.append(EngineClient())
        return engines[-1]

    model = GuardModel(guard_file, make)
    yield model
    model.close()


def test_a_guard_model_is_loaded_when_it_is_needed(guard: GuardModel, engines: list[EngineClient]) -> None:
    chat = engine_with(YES)
    key = LocalSecondKey(chat, guard, seconds=60)
    assert engines == []
    key.prepare()
    answer = key.judge(TALK)
    key.judge(TALK)
    assert len(engines) == 1
    assert answer.model == "Llama-Guard-3-tiny"
    assert answer.agrees in (True, False, None)
    assert chat.judged == []
    key.close()
    assert engines[0].pid is None
    assert not guard.is_loaded


def test_what_is_asked_can_be_another_from_now_on(
    guard: GuardModel, guard_file: Path, engines: list[EngineClient]
) -> None:
    key = LocalSecondKey(engine_with(YES), guard, seconds=60)
    assert key.judge(TALK).model == "Llama-Guard-3-tiny"
    key.use(Judges(AskChatModel.NEVER, guard_file))
    key.judge(TALK)
    assert len(engines) == 1, "the same guard model stays loaded"
    key.use(Judges(AskChatModel.NEVER))
    assert engines[0].pid is None
    assert not key.can_judge
    key.use(Judges(AskChatModel.ALWAYS))
    assert key.judge(TALK).model == "M"
    key.close()


def test_a_judgement_can_be_stopped(tmp_path: Path) -> None:
    asked = threading.Event()

    class Endless(ScriptedEngine):
        def judge(self, *question: object) -> Judgement:
            asked.set()
            assert self._stopped.wait(60)
            return Judgement(complete=False)

    def make() -> ScriptedEngine:
        engine = Endless()
        engine._model = MODEL
        return engine

    key = LocalSecondKey(engine_with(YES), GuardModel(tmp_path / "endless.gguf", make))
    found = []
    asking = threading.Thread(target=lambda: found.append(key.judge(TALK)))
    asking.start()
    assert asked.wait(60)
    key.stop()
    asking.join(60)
    assert (found[0].agrees, found[0].said) == (None, "no answer in time")
    key.close()


def test_one_that_died_is_loaded_again(guard: GuardModel, engines: list[EngineClient]) -> None:
    guard.judge(TALK, 60)
    assert engines[0]._requests._worker is not None
    died = threading.Event()
    engines[0]._requests.on_state_changed = lambda state: died.set() if state is EngineState.DIED else None
    engines[0]._requests._worker.kill()
    assert died.wait(60)
    assert guard.judge(TALK, 60).agrees is None
    assert guard.judge(TALK, 60).said != ""
    assert len(engines) == 2


def test_one_that_is_not_needed_any_more_is_let_go(guard_file: Path) -> None:
    engines: list[EngineClient] = []
    gone = threading.Event()

    def note(state: EngineState) -> None:
        if state is EngineState.EMPTY:
            gone.set()

    def make() -> EngineClient:
        engines.append(EngineClient(note))
        return engines[-1]

    guard = GuardModel(guard_file, make, idle_seconds=0.05)
    try:
        assert guard.judge(TALK, 60).model == "Llama-Guard-3-tiny"
        assert gone.wait(20)
        assert guard.judge(TALK, 60).model == "Llama-Guard-3-tiny"
        assert len(engines) == 2
    finally:
        guard.close()


def test_a_file_that_is_no_model_is_no_answer(tmp_path: Path) -> None:
    guard = GuardModel(tmp_path / "gone.gguf")
    answer = guard.judge(TALK, 60)
    assert answer.agrees is None
    assert "No model file" in answer.said
    assert not guard.is_loaded


def test_one_that_takes_too_long_to_load_is_no_answer_and_is_there_later(tmp_path: Path) -> None:
    go_on = threading.Event()

    class Slow(ScriptedEngine):
        def load(self, *arguments: object, **more: object) -> ModelDescription:
            go_on.wait(20)
            return MODEL

    def make() -> ScriptedEngine:
        engine = Slow()
        engine._model, engine.judgements = MODEL, [NO]
        return engine

    guard = GuardModel(tmp_path / "slow.gguf", make)
    assert guard.judge(TALK, 0.01).said == "it was still being loaded"
    go_on.set()
    assert guard.judge(TALK, 20).agrees is False
    guard.close()
