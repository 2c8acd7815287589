import json

from models.abuse.cases import read_cases
from models.abuse.evaluation import figures
from models.abuse.evaluation.card import CARD, END, PLOT, START, as_markdown, plot, write_card
from models.abuse.evaluation.everything import digests
from models.abuse.evaluation.figures import Figures
from models.abuse.weights import WEIGHTS


def test_figures_replace_what_stood_between_the_marks(shipped: Figures, tmp_path) -> None:
    card = tmp_path / CARD
    card.write_text(f"# Card\n{START}\nold\n{END}\nend\n")
    write_card(shipped, tmp_path)
    assert card.read_text() == f"# Card\n{START}\n{as_markdown(shipped)}{END}\nend\n"
    assert (tmp_path / PLOT).read_text() == plot(shipped)
    write_card(shipped, tmp_path)
    assert card.read_text().count(START) == card.read_text().count(END) == 1


def test_a_folder_without_a_card_or_marks_stays_as_it_is(shipped: Figures, tmp_path) -> None:
    write_card(shipped, tmp_path)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / CARD).write_text("# Card\n")
    write_card(shipped, tmp_path)
    assert (tmp_path / CARD).read_text() == "# Card\n"


def test_the_shipped_card_says_what_was_measured(shipped: Figures) -> None:
    card = (WEIGHTS / CARD).read_text(encoding="utf-8")
    assert card.split(START)[1].split(END)[0] == f"\n{as_markdown(shipped)}"
    assert (WEIGHTS / PLOT).read_text(encoding="utf-8") == plot(shipped)


def test_what_was_measured_are_the_shipped_weights(shipped: Figures) -> None:
    assert shipped.weights == digests(WEIGHTS), "make evaluate DATA=folder measures the weights anew"


def test_no_text_of_a_data_set_is_kept(shipped: Figures) -> None:
    texts = {case.text for of_file in read_cases().values() for case in of_file}
    assert all(example.id for example in shipped.worst_cases)
    kept = json.loads((WEIGHTS / figures.FILE).read_bytes())
    assert _texts(kept) <= texts


def _texts(value: object) -> set[str]:
    if isinstance(value, dict):
        own = {value["text"]} if isinstance(value.get("text"), str) else set()
        return own.union(*(_texts(each) for each in value.values()))
    return set().union(*(_texts(each) for each in value)) if isinstance(value, list) else set()


def test_every_row_of_a_table_has_as_many_cells_as_its_head(shipped: Figures) -> None:
    columns = 0
    for line in as_markdown(shipped).splitlines():
        if not line.startswith("|"):
            columns = 0
            continue
        columns = columns or line.count("|")
        assert line.count("|") == columns, line
