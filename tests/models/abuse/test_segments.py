import numpy as np

from models.abuse.segments import LONG, MOST_PIECES, MOST_SENTENCES, PIECE, pieces, sampled, sentences, telling


def test_sentences_end_at_marks_and_lines() -> None:
    assert sentences("Run it again. Still wrong!\nwhat now") == ["Run it again.", "Still wrong!", "what now"]


def test_a_single_word_stays_with_the_sentence_before_it() -> None:
    assert sentences("Fix the loop. Please. You idiot.") == ["Fix the loop. Please.", "You idiot."]


def test_telling_sentences_are_the_suspicious_ones_in_their_order() -> None:
    found = ["calm", "worse", "worst", "bad", "ugly"]
    suspicion = np.array([-6, 1, 3, -1, 2], np.float32)
    assert telling(found, suspicion, -3.0) == ["worse", "worst", "ugly"]
    assert len(telling(found * 4, np.ones(20, np.float32), -3.0)) == MOST_SENTENCES
    assert telling(found, np.full(5, -4, np.float32), -3.0) == []


def test_of_a_long_text_the_first_the_last_and_the_suspicious_are_read() -> None:
    found = [f"piece {number}" for number in range(40)]
    suspicion = np.zeros(40, np.float32)
    suspicion[17], suspicion[30] = 4, 2
    chosen = sampled(found, suspicion)
    assert len(chosen) == MOST_PIECES
    assert {"piece 0", "piece 17", "piece 30", "piece 39"} <= set(chosen)
    assert chosen == sorted(chosen, key=found.index)
    assert sampled(found[:3], suspicion[:3]) == found[:3]


def test_pieces_hold_everything_and_none_is_too_long() -> None:
    text = "The report was late again. " * 200 + "a" * 5_000
    found = pieces(text)
    assert all(len(piece) <= PIECE for piece in found)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert PIECE < LONG
