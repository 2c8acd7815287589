import pytest

from models.abuse.language import is_english

WORDS = frozenset(["river", "stones", "waste", "oxygen", "thief", "toaster", "green", "ideas", "sleep"])


@pytest.mark.parametrize(
    "text",
    [
        "fuck you",
        "idiot",
        "kys",
        "stfu clanker",
        "lol ur trash",
        "worthless garbage machine",
        "ok",
        "",
        "12345 !!",
        "waste oxygen toaster thief clanker scumbag",
        "I can't, it's naïve",
    ],
)
def test_english_however_short_passes(text: str) -> None:
    assert is_english(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "ты идиот",
        "なんでだよ",
        "du bist ein dummer Bot",
        "tu es un idiot",
        "eres un inútil de mierda",
        "bitte hilf mir mit dieser Aufgabe",
        "أنت غبي",
        "jesteś bardzo zły, nie rozumiesz tego",
    ],
)
def test_other_languages_do_not(text: str) -> None:
    assert not is_english(text, WORDS)
