"""Where the last tokens have stood before, and what came after them there."""

from models.chat.lookup import Lookup


def lookup(text: str) -> Lookup:
    return Lookup([ord(letter) for letter in text], 200)


def guess(found: Lookup, count: int) -> str:
    return "".join(map(chr, found.guess(count)))


def add(found: Lookup, text: str) -> None:
    for letter in text:
        found.add(ord(letter))


def test_what_came_after_the_same_words_is_guessed() -> None:
    assert guess(lookup("the quick fox; the qui"), 8) == "ck fox; "


def test_a_guess_ends_where_the_text_ends() -> None:
    assert guess(lookup("abcdabc"), 50) == "dabc"


def test_two_equal_tokens_are_no_reason_to_guess() -> None:
    assert guess(lookup("abxyzab"), 5) == ""
    assert lookup("abxyzab").matched == 0


def test_nothing_is_guessed_of_nothing() -> None:
    for text in ("", "a", "ab", "abc", "aaa"):
        assert guess(lookup(text), 5) == ""


def test_the_place_with_more_of_the_same_before_it_is_chosen() -> None:
    found = lookup("one dog sat. two dog ran. one dog ")
    assert guess(found, 3) == "sat"
    assert found.matched == len("one dog ")


def test_of_places_that_are_as_good_the_last_is_chosen() -> None:
    assert guess(lookup("xabc1 yabc2 zabc"), 1) == "2"


def test_the_text_is_followed_and_left_where_it_goes_another_way() -> None:
    found = lookup("the quick brown fox. The slow brown")
    assert guess(found, 5) == " fox."
    before = found.matched
    add(found, " f")
    assert (guess(found, 3), found.matched) == ("ox.", before + 2)
    add(found, "ly")
    assert found.matched == 0


def test_what_was_just_written_can_be_repeated() -> None:
    found = lookup("")
    add(found, "la li lu la li")
    assert guess(found, 4) == " lu "
