from pathlib import Path

import pytest

from models.errors import InputError
from models.policy.book import PolicyBook
from models.policy.records import Action, Behaviour

BOOK = PolicyBook.load()


def test_the_four_presets_ship() -> None:
    assert set(BOOK.presets) == {"observe", "gentle", "last-resort", "firm"}
    assert BOOK.default_preset in BOOK.presets


@pytest.mark.parametrize("behaviour", list(Behaviour))
@pytest.mark.parametrize("action", [Action.REDIRECT, Action.WARN, Action.END])
def test_every_notice_has_its_words(action: Action, behaviour: Behaviour) -> None:
    texts = {BOOK.notices.text(action, behaviour, turn) for turn in range(10)}
    assert all(text.strip() and "!" not in text for text in texts)
    assert BOOK.notices.ended_because[behaviour]


@pytest.mark.parametrize("behaviour", list(Behaviour))
def test_a_warning_says_that_the_chat_may_end_and_a_redirect_does_not(behaviour: Behaviour) -> None:
    assert all("end" in BOOK.notices.text(Action.WARN, behaviour, turn) for turn in range(10))
    assert all(" end " not in BOOK.notices.text(Action.REDIRECT, behaviour, turn) for turn in range(10))


def test_support_never_speaks_of_ending() -> None:
    texts = [*BOOK.notices.support.texts, BOOK.notices.for_model(Action.SUPPORT)]
    assert not any(word in text.lower() for text in texts for word in ("end this chat", "abuse", "stop"))


def test_a_preset_of_ones_own_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('name = "mine"\ntitle = "Mine"\ndescription = "Slow"\nend_at = 9.0\n')
    assert BOOK.preset(str(file)).end_at == 9.0


@pytest.mark.parametrize("text", ["", "name = 3", 'name = "a"\ntitle = "b"\ndescription = "c"\nunknown = 1', "\xff"])
def test_a_broken_preset_is_told_in_a_sentence(tmp_path: Path, text: str) -> None:
    file = tmp_path / "broken.toml"
    file.write_text(text, encoding="latin-1")
    with pytest.raises(InputError, match="is no preset"):
        BOOK.preset(str(file))


def test_an_unknown_preset_names_the_known_ones() -> None:
    with pytest.raises(InputError, match="last-resort"):
        BOOK.preset("harsh")


def test_a_thread_whose_preset_is_gone_takes_the_default() -> None:
    assert BOOK.preset_of_thread("gone").name == BOOK.default_preset
