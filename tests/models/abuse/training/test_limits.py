from models.abuse.measuring import Message
from models.abuse.training.limits import limit


def _found(name: str, scores: list[float]) -> list[tuple[Message, float]]:
    return [(Message(name, "text"), score) for score in scores]


def test_the_worst_slice_sets_the_limit() -> None:
    calm = _found("calm", [0.1] * 1000)
    wild = _found("wild", [0.2] * 990 + [0.7] * 10)
    assert limit(calm + wild, 0.02) == 0.201
    assert limit(calm + wild, 0.001) == 0.701


def test_slices_too_small_for_the_rate_are_one_slice() -> None:
    small = [pair for number in range(20) for pair in _found(f"small {number}", [0.1] * 9 + [0.5])]
    assert limit(small, 0.05) == 0.501
    assert limit([*small, *_found("odd", [0.9])], 0.05) == 0.501
    assert limit(_found("single", [0.1, 0.2, 0.9]), 0.001) == 0.901
