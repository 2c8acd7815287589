"""How many tokens are drafted: as many as pay, and none where none do."""

from models.chat.draft_length import SIZES, BatchCosts, DraftAccount, Foresight


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


def test_the_longer_and_surer_a_text_the_more_is_won_by_following_it() -> None:
    foresight = Foresight()
    by_length = [foresight.win(50, length, costs(0.5)) for length in (0, 2, 10, 30)]
    assert by_length == sorted(by_length)
    assert by_length[0] == 0 < by_length[-1] < 30
    assert foresight.win(4, 30, costs(0.5)) < foresight.win(10, 30, costs(0.5)) < foresight.win(50, 30, costs(0.5))
    assert foresight.win(50, 30, costs(0.9)) < foresight.win(50, 30, costs(0.1))


def test_the_account_counts_what_was_read_for_drafts_against_what_they_saved() -> None:
    measured = costs(0.5)
    account = DraftAccount(measured)
    account.spend(8, 0.045)
    for _ in range(8):
        account.save()
    assert round(account.balance, 6) == 3.5
    for _ in range(8):
        account.spend(1, 0.01)
    assert round(account.balance, 6) == -4.5


def test_before_a_single_token_was_timed_the_account_says_nothing() -> None:
    measured = BatchCosts()
    account = DraftAccount(measured)
    account.spend(8, 5.0)
    assert account.balance == 0
    measured.note(1, 1.0)
    assert account.balance == -5


def test_a_moment_in_which_the_machine_did_something_else_hardly_counts() -> None:
    account = DraftAccount(costs(0.5))
    account.spend(4, 60.0)
    assert account.balance >= -12


def test_a_size_in_between_is_taken_for_the_nearest() -> None:
    measured = costs(0.5)
    measured.note(15, 0.01 * (1 + 14 * 0.4))
    assert measured.cost(16) < 1 + 15 * 0.5
    assert round(measured.cost(15) - 1, 6) == round((measured.cost(16) - 1) * 14 / 15, 6)
