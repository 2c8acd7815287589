from models.abuse.training.limits import ALLOWED, limit
from models.abuse.training.slices import LOOKALIKES


def test_a_limit_lets_no_more_than_its_share_through() -> None:
    scores = [0.1] * 980 + [0.7] * 20
    assert limit(scores, 0.02) == 0.101
    assert limit(scores, 0.019) == 0.701
    assert limit([0.2, 0.9], 0.001) == 0.901
    assert limit([], 0.01) == 0.0


def test_every_held_out_source_has_its_allowance() -> None:
    named = [name for allowance in ALLOWED for name in allowance.slices]
    assert len(named) == len(set(named))
    assert set(LOOKALIKES) <= {*named, "simplesafetytests"}
