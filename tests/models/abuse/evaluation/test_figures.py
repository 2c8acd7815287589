from models.abuse.evaluation import figures
from models.abuse.evaluation.figures import Figures


def test_what_is_written_is_read_again(shipped: Figures, tmp_path) -> None:
    file = tmp_path / "new" / "folder" / "figures.json"
    figures.write(shipped, file)
    assert figures.read(file) == shipped
    assert 50 < len(file.read_text().splitlines()) < 3000
