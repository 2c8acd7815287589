"""How many tokens are drafted: as many as pay, and none where none do."""

from models.chat.draft_length import SIZES, BatchCosts, Foresight


def costs(per_token: float) -> BatchCosts:
    made = BatchCosts()
    made.note(1, 0.01)
    for size in SIZES:
        made.note(size, 0.01 * (1 + (size - 1) * per_token))
    return made


def test_where_a_batch_costs_as_much_as_its_tokens_nothing_is_drafted() -> None:
    for matched in (3, 10, 50, 500):
        assert Foresight().best_size(matched, SIZES, costs(1.0)) == 1


def test_the_cheaper_a_batch_the_more_is_drafted() -> None:
    sizes = [Foresight().best_size(12, SIZES, costs(per_token)) for per_token in (0.9, 0.5, 0.2, 0.01)]
    assert sizes == sorted(sizes)
    assert sizes[0] == 1
    assert sizes[-1] > 8


def test_the_longer_the_match_the_more_is_drafted() -> None:
    sizes = [Foresight().best_size(matched, SIZES, costs(0.3)) for matched in (3, 8, 16, 32)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]


def test_only_sizes_that_are_offered_are_chosen() -> None:
    assert Foresight().best_size(100, (4, 8), costs(0.01)) == 8
    assert Foresight().best_size(100, (), costs(0.01)) == 1


def test_misses_switch_it_off_and_hits_on_again() -> None:
    foresight, cheap = Foresight(), costs(0.5)
    assert foresight.best_size(20, SIZES, cheap) > 1
    for _ in range(10):
        foresight.note(20, right=False)
    assert foresight.best_size(20, SIZES, cheap) == 1
    for _ in range(60):
        foresight.note(20, right=True)
    assert foresight.best_size(20, SIZES, cheap) > 1


def test_a_batch_that_was_held_up_once_does_not_count_for_all_it_took() -> None:
    measured = costs(0.2)
    measured.note(8, 10.0)
    assert measured.cost(8) < 1 + 7 * 0.5


def test_before_anything_was_timed_a_batch_is_taken_for_dear() -> None:
    assert 4 < BatchCosts().cost(8) < 8
    assert BatchCosts().cost(1) == 1


def test_a_new_answer_gives_what_was_dear_another_chance() -> None:
    measured = costs(3.0)
    assert Foresight().best_size(100, SIZES, measured) == 1
    measured.trust_again()
    assert Foresight().best_size(100, SIZES, measured) > 1
