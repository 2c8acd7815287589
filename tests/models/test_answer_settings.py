"""How models answer where a chat says nothing else."""

from datetime import UTC, datetime

from models.answer_settings import AnswerSettings
from models.chat.model_settings import ModelSettings
from models.chat.records import ModelDescription, Sampling
from models.conversations.records import Thread
from models.path_prompt import SYSTEM

MODEL = ModelDescription(
    path="/models/m.gguf", name="m", architecture="llama", parameters=1, context_tokens=1, threads=1, file_bytes=1
)
SETTINGS = AnswerSettings(
    sampling=Sampling(top_k=7),
    of_models={MODEL.path: ModelSettings(sampling=Sampling(top_k=3, temperature=0.3, top_p=0.5))},
    instructions="Be brief.",
)


def thread(sampling: Sampling = Sampling(), instructions: str = "") -> Thread:
    time = datetime(2026, 1, 1, tzinfo=UTC)
    return Thread(
        id=1,
        conversation=1,
        title="",
        preset="firm",
        created=time,
        updated=time,
        sampling=sampling,
        instructions=instructions,
    )


def test_the_chat_goes_first_then_what_is_set_for_any_model_then_for_this_one() -> None:
    found = SETTINGS.sampling_of(thread(Sampling(temperature=0.9)), MODEL)
    assert (found.temperature, found.top_k, found.top_p) == (0.9, 7, 0.5)


def test_without_a_model_nothing_is_set_for_one() -> None:
    assert SETTINGS.sampling_of(thread(), None) == Sampling(top_k=7)


def test_the_chat_s_own_instructions_go_before_the_user_s_and_those_before_the_app_s() -> None:
    assert SETTINGS.instructions_of(thread(instructions="You are a pirate.")) == "You are a pirate."
    assert SETTINGS.instructions_of(thread()) == "Be brief."
    assert AnswerSettings().instructions_of(thread()) == SYSTEM
