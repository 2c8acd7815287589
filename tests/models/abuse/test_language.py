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
        "fuk yu",
        "stfu",
        "lol ok",
        "wtf bro",
        "yo idiot",
        "fück yöu",
        "\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064a\u0647 \u0648\u0633\u0644\u0645 fuck you bitch",
        "you stupid worthless bitch 你好",
        "die in a fire you idiot",
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
        "du bist so dumm, halt die Fresse",
        "Halt die Klappe, Idiot",
        "dicker Hund",
        "idiota",
        "stupide machine",
        "mon retard de paiement",
        "retard de train SNCF",
        "Är det slut nu?",
        "Hur lång är fart och slut",
        "Il cane è stupido",
        "jesteś bardzo zły, nie rozumiesz tego",
    ],
)
def test_other_languages_do_not(text: str) -> None:
    assert not is_english(text, WORDS)


def test_a_few_english_words_in_a_long_text_of_another_script_do_not_make_it_english() -> None:
    assert not is_english("Как перевести на русский язык это короткое выражение: what is this", WORDS)
