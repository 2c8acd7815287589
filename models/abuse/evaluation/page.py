"""The evaluation as one page: a file that needs nothing beside it and asks nothing of any network."""

from collections.abc import Iterable
from pathlib import Path

from models.abuse.evaluation import page_sections, plots
from models.abuse.evaluation.everything import Evaluated
from models.abuse.evaluation.markup import Markup, tag, together

FILE = "index.html"

_STYLE = (
    "body{margin:2rem auto;max-width:62rem;padding:0 1rem;font:15px/1.5 system-ui,sans-serif}"
    "h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.5rem}h3{font-size:1rem;margin:1.5rem 0 .3rem}"
    "table{border-collapse:collapse;font-size:13px;margin:.6rem 0}th,td{text-align:left;padding:.2rem .8rem .2rem 0;"
    "vertical-align:top;white-space:nowrap}th,td .second{white-space:normal}section{overflow-x:auto}"
    "td.text{max-width:36rem;overflow-wrap:anywhere;white-space:pre-wrap}"
    "p,figure{margin:.5rem 0;max-width:48rem}figure{max-width:none;overflow-x:auto}svg{max-width:100%;height:auto}"
    ".missed{font-weight:600}details{margin:.4rem 0}summary{cursor:pointer}nav a{margin-right:1rem}"
)


def _colours(colours: plots.Paper) -> str:
    return (
        f"body{{background:{colours.paper};color:{colours.ink}}}th,td{{border-bottom:1px solid {colours.line}}}"
        f".second{{color:{colours.second}}}a,.met{{color:{colours.series[0]}}}.missed{{color:{colours.series[1]}}}"
    )


def write_page(evaluated: Evaluated, folder: Path) -> Path:
    """Write the page into `folder`. It shows rows of data sets, so it belongs to no file that is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE
    file.write_text(page(evaluated), encoding="utf-8")
    return file


def page(evaluated: Evaluated) -> str:
    """The page, which is well-formed as XML too."""
    sections = page_sections.sections(evaluated)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", "The abuse detector, measured"),
        tag("style", Markup(_STYLE + plots.in_both(_colours) + plots.STYLE)),
    )
    body = tag("body", tag("h1", "The abuse detector, measured"), _contents(sections), *map(_section, sections))
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en')}\n"


def _contents(sections: Iterable[page_sections.Section]) -> Markup:
    return tag("nav", *(together([tag("a", each.title, href=f"#{each.id}"), " "]) for each in sections))


def _section(each: page_sections.Section) -> Markup:
    return tag("section", tag("h2", each.title), *each.parts, id=each.id)
