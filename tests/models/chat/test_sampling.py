"""What the samplers do to real answers."""

import pytest

from models.chat.client import EngineClient
from models.chat.records import PromptMessage, Role, Sampling, TextAdded

QUESTION = [PromptMessage(Role.USER, "Write about the sea.")]


def answer(engine: EngineClient, **sampling: float) -> str:
    asked = Sampling(max_tokens=24, **sampling)  # type: ignore[arg-type]
    return "".join(event.text for event in engine.answer(QUESTION, asked) if isinstance(event, TextAdded))


def test_leaving_out_the_likeliest_changes_the_answer_and_the_seed_still_holds(engine: EngineClient) -> None:
    plain = answer(engine, seed=1, temperature=0.7)
    left_out = answer(engine, seed=1, temperature=0.7, xtc_probability=1.0, xtc_threshold=0.02)
    assert left_out != plain
    assert answer(engine, seed=1, temperature=0.7, xtc_probability=1.0, xtc_threshold=0.02) == left_out
    assert answer(engine, seed=1, temperature=0.7, xtc_probability=0.0, xtc_threshold=0.02) == plain


@pytest.mark.parametrize("repeat_penalty", [1.8])
def test_a_penalty_looks_back_as_far_as_it_is_told(engine: EngineClient, repeat_penalty: float) -> None:
    none = answer(engine, seed=1, temperature=0.0, repeat_penalty=1.0)
    far = answer(engine, seed=1, temperature=0.0, repeat_penalty=repeat_penalty)
    assert answer(engine, seed=1, temperature=0.0, repeat_penalty=repeat_penalty, penalty_last_n=0) == none
    assert far != none
