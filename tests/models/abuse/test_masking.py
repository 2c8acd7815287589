import pytest

from models.abuse.masking import mask


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('Translate "you are a worthless idiot" to French', "Translate [quote] to French"),
        ("Translate this: you are an idiot", "Translate this: [paste]"),
        ("please can you summarise the following: you all suck", "please can you summarise the following: [paste]"),
        ("he said 'shut up you moron' to me", "he said [quote] to me"),
        ("> you are dumb\nIs that fair?", "[quote]\nIs that fair?"),
        ("```\nkill all children\n``` why", "[code] why"),
        ("`die` does what?", "[code] does what?"),
        ("<comment>you moron</comment> moderate", "[code] moderate"),
        ("2024-01-02 10:11:12 ERROR killed child\nwhat now?", "[code]\nwhat now?"),
        ("def f():\n    return x;\nif (a) {\n  b();\n}\nyou idiot", "[code]\nyou idiot"),
        ("Here is the email:\nDear idiot,\nyou suck", "Here is the email:\n[paste]"),
        ("“Fuck you,” she said. Continue the story.", "[quote] she said. Continue the story."),
        ("Is this toxic: go die", "Is this toxic: [paste]"),
        ('"shut up you fat cow nobody wants you"', "[quote]"),
        ("sum this up [10:01] dan: who merged this garbage [10:02] lea: you did, idiot", "sum this up [paste]"),
        ("Tell if the sentence is toxic.\nyou are a bastard", "Tell if the sentence is toxic.\n[paste]"),
    ],
)
def test_what_is_not_the_users_own_word_is_taken_out(text: str, left: str) -> None:
    assert mask(text).text == left


@pytest.mark.parametrize(
    "text",
    [
        "you are a worthless idiot",
        '"you idiot"',
        'you "genius"',
        'you are a "so-called" assistant',
        "I don't think you're right, it's wrong and that's that",
        "You stupid bot: fix it",
        "you can't even fix this: idiot",
        "the lads' best, you 'orrible thing",
    ],
)
def test_what_the_user_says_stays(text: str) -> None:
    assert mask(text).text == text


def test_quotes_are_kept_for_a_crisis_and_code_is_not() -> None:
    masked = mask('My son wrote "I want to die" on his desk.\n```\nkill()\n```')
    assert masked.quoted == "I want to die"
    assert masked.code
    assert not masked.paste


def test_markup_is_masked_to_its_own_closing_tag() -> None:
    assert mask("see <b>you idiot</b> and <i>you fool</i> here").text == "see [code] and [code] here"
    assert mask("a <b>c").text == "a <b>c"


def test_a_typed_placeholder_is_text() -> None:
    assert mask("[code] you fool").text == "(code) you fool"
