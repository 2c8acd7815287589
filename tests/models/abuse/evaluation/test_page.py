import re
from html.parser import HTMLParser
from xml.etree import ElementTree

from models.abuse.evaluation import page_sections
from models.abuse.evaluation.card import plot
from models.abuse.evaluation.everything import Evaluated
from models.abuse.evaluation.figures import Figures
from models.abuse.evaluation.page import page, write_page


def test_the_page_is_well_formed(evaluated: Evaluated) -> None:
    found = page(evaluated)
    assert found.startswith("<!DOCTYPE html>\n")
    root = ElementTree.fromstring(found.split("\n", 1)[1])
    assert [section.get("id") for section in root.iter("section")] == [
        each.id for each in page_sections.sections(evaluated)
    ]
    assert len(list(root.iter("svg"))) > 10


def test_a_message_cannot_become_markup(evaluated: Evaluated) -> None:
    found = page(evaluated)
    assert "<script" not in found
    assert "&lt;script&gt;" in found
    assert "<b>odd" not in found


def test_nothing_is_asked_of_a_network(evaluated: Evaluated) -> None:
    sources: list[str] = []

    class Sources(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag not in {"script", "link", "iframe", "object", "embed", "image", "img", "base"}
            sources.extend(
                value or "" for name, value in attrs if name in {"src", "href", "xlink:href", "data", "srcset"}
            )

    found = page(evaluated)
    Sources().feed(found)
    assert sources
    assert all(source.startswith("#") for source in sources)
    (style,) = re.findall(r"<style>(.*?)</style>", found, re.DOTALL)
    assert "url(" not in style
    assert "@import" not in style


def test_every_link_has_its_place(evaluated: Evaluated) -> None:
    found = page(evaluated)
    for target in re.findall(r'href="#([^"]+)"', found):
        assert f'id="{target}"' in found


def test_page_and_plot_have_colours_for_dark_paper(evaluated: Evaluated, shipped: Figures) -> None:
    for found in (page(evaluated), plot(shipped)):
        assert "prefers-color-scheme:dark" in found


def test_a_plot_stands_by_itself(shipped: Figures) -> None:
    root = ElementTree.fromstring(plot(shipped))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.find("{http://www.w3.org/2000/svg}title") is not None


def test_the_page_is_written_where_it_is_asked_for(evaluated: Evaluated, tmp_path) -> None:
    assert write_page(evaluated, tmp_path / "some" / "folder").read_text(encoding="utf-8") == page(evaluated)
