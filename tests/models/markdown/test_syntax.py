"""Code is cut into words of one colour, and none of it is lost."""

import pytest

from models.markdown.syntax import LONGEST, GrowingCode, Syntax, coloured, language_name

PYTHON = 'def f(x):\n    # why\n    return "a" + str(12)\n\n'


def test_words_have_their_kinds() -> None:
    kinds = {word.strip(): syntax for word, syntax in coloured(PYTHON, "python")}
    assert kinds["def"] is Syntax.KEYWORD
    assert kinds["f"] is Syntax.NAME
    assert kinds["# why"] is Syntax.COMMENT
    assert kinds['"a"'] is Syntax.STRING
    assert kinds["12"] is Syntax.NUMBER


@pytest.mark.parametrize(
    "language", ["python", "html", "sh", "json", "rust", "diff", "console", "pycon", "no such", ""]
)
@pytest.mark.parametrize("text", [PYTHON, "", "\n\n a\n", "<p>ü\t€</p>\r\n", '{"a": 1'])
def test_the_words_together_are_the_code(language: str, text: str) -> None:
    assert "".join(word for word, _ in coloured(text, language)) == text


def test_an_unknown_language_is_plain() -> None:
    assert coloured("def f", "klingon") == [("def f", Syntax.PLAIN)]


def test_very_long_code_is_plain() -> None:
    text = "x = 1\n" * LONGEST
    assert coloured(text, "python") == [(text, Syntax.PLAIN)]


def test_code_that_grows_is_all_there_and_coloured_alike() -> None:
    text = PYTHON * 200
    growing = GrowingCode("python")
    for end in range(0, len(text) + 1, 61):
        words = growing.read(text[:end])
        assert "".join(word for word, _ in words) == text[:end]
    colours = [syntax for word, syntax in growing.read(text) for sign in word if not sign.isspace()]
    whole = [syntax for word, syntax in coloured(text, "python") for sign in word if not sign.isspace()]
    assert colours == whole


def test_code_that_grows_is_read_again_only_at_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    text = PYTHON * 1000
    growing = GrowingCode("python")
    growing.read(text)
    growing.read(text + "x")
    read: list[int] = []
    monkeypatch.setattr("models.markdown.syntax.coloured", lambda code, _: read.append(len(code)) or [])
    growing.read(text + "x = 1")
    assert sum(read) < 5000


def test_names_of_languages() -> None:
    assert language_name("py") == "Python"
    assert language_name("klingon") == "klingon"
    assert language_name("") == ""


def test_a_name_that_is_still_being_written_is_not_looked_for_all_over_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def search(*_given: object) -> None:
        raise AssertionError("what is installed was searched")

    monkeypatch.setattr("pygments.plugin.iter_entry_points", search)
    assert language_name("pytho") == "pytho"
    assert language_name("python") == "Python"
