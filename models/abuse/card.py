"""The model card's figures, which are measured and never written by hand."""

from pathlib import Path

START, END = "<!-- figures: written by models.abuse.evaluate -->", "<!-- end of figures -->"


def put_figures(card: Path, figures: str) -> None:
    """Put `figures` between the marks in `card`; nothing happens where there is no card or no mark."""
    if not card.is_file():
        return
    text = card.read_text(encoding="utf-8")
    if START in text and END in text:
        before, rest = text.split(START, 1)
        after = rest.split(END, 1)[1]
        card.write_text(f"{before}{START}\n{figures}{END}{after}", encoding="utf-8")
