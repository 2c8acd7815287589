from models.abuse.segments import MOST_PARTS, MOST_SENTENCES, PART, parts, sentences, telling


def test_sentences_are_cut_at_their_ends_and_lines() -> None:
    assert sentences("Fix it now. You idiot! Then stop\nand read") == [
        "Fix it now.",
        "You idiot!",
        "Then stop",
        "and read",
    ]


def test_a_single_word_joins_the_sentence_before_it() -> None:
    assert sentences("That is wrong. Again. Try once more.") == ["That is wrong. Again.", "Try once more."]


def test_telling_sentences_speak_to_somebody_or_of_death() -> None:
    assert telling(["The loop is slow.", "You wrote it.", "I want to die."]) == ["You wrote it.", "I want to die."]
    assert len(telling(["you did it"] * 40)) == MOST_SENTENCES


def test_a_long_text_is_cut_to_its_first_last_and_speaking_parts() -> None:
    filler = "The river runs past the mill and the old stones. " * 120
    found = parts("This is the beginning. " + filler + "Now you listen to me, you fool. " + filler + "This is the end.")
    assert len(found) <= MOST_PARTS
    assert all(len(part) <= PART for part in found)
    assert found[0].startswith("This is the beginning.")
    assert found[-1].endswith("This is the end.")
    assert any("you fool" in part for part in found)


def test_every_part_of_a_text_full_of_you_can_be_chosen_but_not_all_are() -> None:
    assert len(parts("you and you again, my friend. " * 700)) <= MOST_PARTS


def test_a_text_without_spaces_is_cut_too() -> None:
    assert all(len(part) <= PART for part in parts("a" * 5_000))
