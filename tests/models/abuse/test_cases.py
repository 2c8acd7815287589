import pytest

from models.abuse.cases import FILES, Half, half_of, read_cases


@pytest.mark.parametrize("file", FILES)
def test_every_line_is_a_case_and_both_halves_have_some(file: str) -> None:
    cases = read_cases()[file]
    assert {case.half for case in cases} == {Half.TRAIN, Half.TEST}
    assert all(0 <= case.abuse <= 1 and 0 <= case.severity <= 3 for case in cases)
    assert len({case.id for case in cases}) == len(cases)


def test_no_text_stands_in_two_files() -> None:
    texts = [(case.text.casefold(), case.context) for cases in read_cases().values() for case in cases]
    assert len(texts) == len(set(texts))


def test_a_half_is_decided_by_the_text_alone() -> None:
    assert half_of("hello") is half_of("hello")
    assert {half_of(str(number)) for number in range(20)} == {Half.TRAIN, Half.TEST}
