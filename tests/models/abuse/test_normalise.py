import pytest

from models.abuse.normalise import plain, views

_WORDS = """
you are an a the idiot stupid bot moron fuck fucking bitch shit asshole trash garbage piece of junk worthless useless dumb loser
is die this wtf what well known and or gate cafe resume bring word
"""
WORDS = frozenset(_WORDS.split())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("you are an 1d10t", "you are an idiot"),
        ("wtf is this $h1t", "wtf is this shit"),
        ("a$$hole", "asshole"),
        ("sh!t", "shit"),
        ("f**k you", "fuck you"),
        ("g4rb4ge tr4sh!", "garbage trash!"),
        ("s t u p i d bot", "stupid bot"),
        ("you s t u p i d  b o t", "you stupid bot"),
        ("y o u a r e d u m b", "you are dumb"),
        ("f.u.c.k you", "fuck you"),
        ("i-d-i-o-t", "idiot"),
        ("f_u_c_k_i_n_g b-i-t-c-h", "fucking bitch"),
        ("you w o r t h l e s s p i e c e of junk", "you worthless piece of junk"),
        ("k y s", "kys"),
        ("stu.pid", "stupid"),
        ("youareanidiot", "you are an idiot"),
        ("stuuuupid loooser", "stupid loser"),
        ("asssshole", "asshole"),
        ("уоu аrе а mоrоn", "you are a moron"),
        ("fück yöü", "fuck you"),
        ("fu©k you", "fuck you"),
        ("fvck you", "fuck you"),
        ("a stoopid iddiot", "a stupid idiot"),
        ("5tvp1d", "stupid"),
    ],
)
def test_a_disguised_word_is_read(written: str, read: str) -> None:
    assert read in [view.lower() for view in views(plain(written), WORDS)[1:]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "What is this word?",
        "win32 h264 utf8 b2b i18n v1.2.3",
        "the and/or gate is well-known",
        "A B C D are an or gate",
        "i.e. the word is known",
        "Это русский текст",
        "γειά σου κόσμε",
        "1 2 3 4 5",
        "c++ is 3x",
    ],
)
def test_an_ordinary_text_has_one_view(text: str) -> None:
    assert views(plain(text), WORDS) == [plain(text)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("y\u200bo\u200bu idi\u00adot", "you idiot"),
        ("ｙｏｕ ａｒｅ ｄｕｍｂ", "you are dumb"),
        ("a\u0336\u0334\u0335b", "ab"),
        ("  too \t many   spaces ", "too many spaces"),
        ("x" * 500, "x" * 80),
    ],
)
def test_what_is_not_seen_is_taken_out(written: str, read: str) -> None:
    assert plain(written) == read


def test_every_view_differs_from_the_others() -> None:
    found = views(plain("youareanidiot and a m0r0n"), WORDS)
    assert len(found) == len({view.casefold() for view in found})
    assert found[0] == "youareanidiot and a m0r0n"


@pytest.mark.parametrize(
    "text", ["a" * 20_000, "f.u.c.k " * 2_000, "1d10t " * 3_000, "! " * 8_000, "a b c d " * 2_000, "*" * 5_000 + "a"]
)
def test_hostile_input_is_read_in_reasonable_time(text: str) -> None:
    views(plain(text)[:4_000], WORDS)
