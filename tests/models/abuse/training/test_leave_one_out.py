import numpy as np
import pytest

pytest.importorskip("sklearn", reason="training's environment has it")

from scipy.sparse import csr_matrix

from models.abuse.training.leave_one_out import Features, Labelled, Pool, left_out


def _pool(rows: list[tuple[str, float, float]], seed: int) -> Pool:
    """Messages of (set, label, where their features lie)."""
    chance = np.random.default_rng(seed)
    dense = np.array([[at, 0.0] for _, _, at in rows]) + chance.normal(0, 0.3, (len(rows), 2))
    messages = [Labelled(name, f"message {seed} {number}", "", label) for number, (name, label, _) in enumerate(rows)]
    return Pool(messages, Features(dense.astype(np.float32), csr_matrix(np.abs(dense))))


def test_a_set_like_no_other_needs_its_own_rows() -> None:
    usual = [("usual", label, 2 * label) for label in (0.0, 1.0) for _ in range(60)]
    odd = [("odd", label, 8 - 2 * label) for label in (0.0, 1.0) for _ in range(60)]
    trained, benign = _pool([*usual, *odd], 1), _pool([("usual", 0.0, 0.0)] * 100, 2)
    found = left_out("odd", trained, benign)
    assert found.auc_without is not None
    assert found.auc_with is not None
    assert found.auc_without.value < 0.2 < found.auc_with.value
    assert 30 < found.tested < 90
    assert found.trained == 120


def test_a_set_of_one_label_is_counted_over_a_threshold() -> None:
    rows = [("usual", label, 2 * label) for label in (0.0, 1.0) for _ in range(60)] + [("calm", 0.0, 0.0)] * 40
    found = left_out("calm", _pool(rows, 3), _pool([("usual", 0.0, 0.0)] * 200, 4))
    assert found.auc_without is None
    assert found.share_without is not None
    assert found.share_without.count == found.tested
    assert found.share_without.value < 0.2
