"""The places of a saved prompt."""

import pytest

from models.personas.places import fill


def places(text: str, **known: str) -> list[str]:
    filled = fill(text, **known)
    return [filled.text[start:end] for start, end in filled.places]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Translate into {{language}}: {{text}}", ["{{language}}", "{{text}}"]),
        ("Nothing to fill in", []),
        ("{{}} and {{ two\nlines }} and { {this} }", []),
        ("{{{nested}}}", ["{{nested}}"]),
        ("{{clipboard}}", ["{{clipboard}}"]),
    ],
)
def test_what_is_to_be_filled_in_is_found(text: str, found: list[str]) -> None:
    assert places(text) == found
    assert fill(text).text == text


def test_what_is_copied_and_selected_is_put_in_and_the_rest_stays_in_its_place() -> None:
    filled = fill("{{what}}: {{ Clipboard }} / {{selection}} / {{when}}", clipboard="a {{trap}}\n", selection="b")
    assert filled.text == "{{what}}: a {{trap}} / b / {{when}}"
    assert [filled.text[start:end] for start, end in filled.places] == ["{{what}}", "{{when}}"]
