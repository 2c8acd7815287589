"""What counts as proof that a batch gives the same bits as its tokens one by one."""

import numpy as np
import numpy.typing as npt

from models.chat.same_bits import SameBits

TOKENS = [5, 6, 5, 7]
ROWS = np.arange(12, dtype=np.float32).reshape(4, 3)


def tried(rows: npt.NDArray[np.float32], tokens: list[int]) -> SameBits:
    bits = SameBits()
    bits.begin_trial(TOKENS, 100, ROWS)
    for token, row in zip(tokens, rows, strict=True):
        bits.compare(token, row)
    return bits


def test_the_same_bits_for_every_token_are_a_proof() -> None:
    bits = tried(ROWS, TOKENS)
    assert bits.is_proven(4, 100)
    assert not bits.is_trying


def test_it_holds_for_that_size_and_up_to_the_length_where_cells_become_more() -> None:
    bits = tried(ROWS, TOKENS)
    assert bits.is_proven(4, 5)
    assert bits.is_proven(4, 256)
    assert not bits.is_proven(4, 257)
    assert not bits.is_proven(8, 100)


def test_larger_ones_are_not_tried_where_a_smaller_one_gave_other_bits() -> None:
    bits = tried(ROWS + 1, TOKENS[:1] * 3 + TOKENS[3:])
    assert not bits.may_be(8, 100)
    assert bits.may_be(8, 300)


def test_one_other_bit_is_enough_to_be_sure_of_the_contrary() -> None:
    other = ROWS.copy()
    other[3, 1] = np.nextafter(other[3, 1], np.float32(100))
    bits = tried(other, TOKENS)
    assert not bits.is_proven(4, 100)
    assert not bits.may_be(4, 100)


def test_part_of_the_tokens_is_no_proof() -> None:
    bits = tried(ROWS[:3], TOKENS[:3])
    assert bits.is_trying
    assert not bits.is_proven(4, 100)


def test_other_tokens_end_a_trial_without_a_result_and_some_such_are_enough() -> None:
    bits = SameBits()
    for _ in range(4):
        assert bits.may_be(4, 100)
        bits.begin_trial(TOKENS, 100, ROWS)
        bits.compare(9, ROWS[1])
        assert not bits.is_trying
    assert not bits.may_be(4, 100)
    assert not bits.is_proven(4, 100)
