import json
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from models.errors import InputError
from models.policy.book import PolicyBook, presets_folder, write_preset
from models.policy.end_chat import decide
from models.policy.records import Action, Behaviour, Decision, PathState, Preset, Rule, Standing
from tests.scripted import CIVIL

BOOK = PolicyBook.load()


def test_the_four_presets_ship() -> None:
    assert list(BOOK.presets) == ["observe", "gentle", "last-resort", "firm"]
    assert BOOK.default_preset in BOOK.presets


def test_who_only_observes_is_told_that_support_is_still_offered() -> None:
    observe = BOOK.presets["observe"]
    crisis = msgspec.structs.replace(CIVIL, crisis=0.95, support=True)
    assert decide(PathState(), crisis, observe).action is Action.SUPPORT
    assert "support is still offered" in observe.description


@pytest.mark.parametrize("behaviour", list(Behaviour))
def test_an_ending_says_whose_wish_it_was(behaviour: Behaviour) -> None:
    ended = PathState(standing=Standing.ENDED)
    sentences = [
        BOOK.ended_because(Decision(action=Action.END, rule=rule, state=ended, behaviour=behaviour))
        for rule in (Rule.NEXT_STEP, Rule.MODEL_ASKED, Rule.USER_ASKED)
    ]
    assert len(set(sentences)) == 3
    assert sentences[2] == "Ended at your request."


def test_what_the_model_is_told_says_what_was_said_and_never_speaks_of_ending_to_somebody_in_crisis() -> None:
    assert "asked to leave out the abuse" in BOOK.for_model(Action.REDIRECT)
    assert "may end" in BOOK.for_model(Action.WARN)
    assert "end" not in BOOK.for_model(Action.SUPPORT).split()
    assert BOOK.for_model(Action.CONFIRM_END) == ""


def test_a_preset_of_ones_own_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('name = "mine"\ntitle = "Mine"\ndescription = "Slow"\nend_at = 9.0\n')
    assert BOOK.preset(str(file)).end_at == 9.0


MINE = 'name = "mine"\ntitle = "Mine"\ndescription = "Slow"\n'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name = 3",
        MINE + "unknown = 1",
        "\xff",
        MINE + "end_at = nan",
        MINE + "end_at = 1.0",  # below the warning
        MINE + "strike_weight = 5.0",  # one message would be more than one
        MINE + "strike_weight = 0.25",  # less than a rude one
        MINE + "forgive_after = 0",
        MINE + "last_step_abuse = 2",
        MINE.replace('"mine"', '"../mine"'),
    ],
)
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


def test_the_users_own_presets_come_after_the_shipped_ones_and_a_broken_one_is_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "presets"
    folder.mkdir()
    (folder / "slow.toml").write_text(MINE.replace("mine", "slow") + "forgive_after = 2\n")
    (folder / "broken.toml").write_text(MINE + "end_at = 1.0\n")
    (folder / "firm.toml").write_text(MINE.replace('"mine"', '"firm"'))
    (folder / "again.toml").write_text(MINE.replace("mine", "slow"))
    (folder / "notes.txt").write_text("no preset")
    book = PolicyBook.load(data_folder=tmp_path)
    assert list(book.presets) == [*BOOK.presets, "slow"]
    assert book.presets["firm"] == BOOK.presets["firm"]
    assert len(book.troubles) == 3
    said = [trouble.sentence for trouble in book.troubles]
    assert "broken.toml is no preset: redirect_at, warn_at and end_at must rise" in " ".join(said)
    assert all(sentence.endswith(("passed over.", "Rename it.")) for sentence in said)
    assert not any(str(tmp_path) in sentence for sentence in said)
    assert book.trouble == (
        f"3 of your own presets were passed over: broken.toml, firm.toml, slow.toml, in {folder}. The settings say why."
    )


def test_however_many_presets_are_broken_one_sentence_tells_of_them(tmp_path: Path) -> None:
    (tmp_path / "presets").mkdir()
    for number in range(9):
        (tmp_path / "presets" / f"p{number}.toml").write_text("name = 3")
    trouble = PolicyBook.load(data_folder=tmp_path).trouble
    assert trouble.startswith("9 of your own presets were passed over: p0.toml, p1.toml, p2.toml, p3.toml, p4.toml and")
    assert f"and 4 more, in {tmp_path / 'presets'}." in trouble
    assert "Expected" not in trouble


@pytest.mark.parametrize("title", ["   ", "x" * 61, "M\u202eine", "Mine\u0007", "Mi\nne"])
def test_a_title_that_could_not_be_listed_makes_no_preset_and_is_not_written(title: str, tmp_path: Path) -> None:
    (tmp_path / "presets").mkdir()
    file = tmp_path / "presets" / "mine.toml"
    file.write_text(f'name = "mine"\ntitle = {json.dumps(title)}\ndescription = "Slow"\n')
    book = PolicyBook.load(data_folder=tmp_path)
    assert "mine" not in book.presets
    assert "its title" in book.troubles[0].sentence
    with pytest.raises(InputError, match="its title"):
        write_preset(replace(BOOK.presets["firm"], name="mine", title=title), tmp_path)


def test_without_a_folder_of_ones_own_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert PolicyBook.load(data_folder=tmp_path) == BOOK
    assert BOOK.troubles == ()


names = st.from_regex("[a-z0-9][a-z0-9-]{0,40}", fullmatch=True).filter(lambda name: name not in BOOK.presets)
printable = st.characters(exclude_categories=["Cs"]).filter(str.isprintable)
titles = st.text(printable, min_size=1, max_size=60).filter(str.strip)
words = st.text(printable, min_size=1, max_size=400)


@given(names, titles, words, st.booleans(), st.floats(0, 1), st.integers(1, 1000))
def test_a_preset_that_was_written_is_read_as_it_was(
    name: str, title: str, description: str, ends: bool, rude: float, turns: int
) -> None:
    preset = Preset(name=name, title=title, description=description, ends=ends, rude_weight=rude, forgive_after=turns)
    with tempfile.TemporaryDirectory() as folder:
        for written in (replace(preset, title="Before"), preset):
            write_preset(written, Path(folder))
        book = PolicyBook.load(data_folder=Path(folder))
    assert (book.presets[name], book.troubles) == (preset, ())


def test_a_shipped_preset_is_not_written_over_and_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="ships with Exeunt"):
        write_preset(BOOK.presets["firm"], tmp_path)
    (tmp_path / "presets").write_text("a file")
    with pytest.raises(InputError, match="cannot be written"):
        write_preset(replace(BOOK.presets["firm"], name="mine"), tmp_path)


def test_the_folder_for_own_presets_has_an_example_that_becomes_one_when_it_is_renamed(tmp_path: Path) -> None:
    folder = presets_folder(tmp_path)
    assert PolicyBook.load(data_folder=tmp_path) == BOOK, "the example is none yet"
    example = (folder / "example.toml.txt").read_text()
    (folder / "mine.toml").write_text(example.replace('"last-resort"', '"mine"').replace('"Last resort"', '"Mine"'))
    book = PolicyBook.load(data_folder=tmp_path)
    assert book.troubles == ()
    assert book.presets["mine"].title == "Mine"
    assert presets_folder(tmp_path) == folder


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "presets").touch()
    with pytest.raises(InputError, match="Nothing was changed"):
        presets_folder(tmp_path)
