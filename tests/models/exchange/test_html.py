"""A chat as a page: its Markdown, its formulas, its files, from whichever side it is read."""

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.conversations.records import Attachment, Author, Message, MessageState, Thread
from models.exchange.chat_text import chat_text
from models.exchange.drawn_formulas import draw_formulas
from models.exchange.html import as_html
from models.exchange.html_formulas import formula_html
from models.exchange.html_text import formulas_in, markdown_html, read, typed_html
from models.exchange.progress import Stopped
from models.exchange.words import Words
from models.formulas.formula import INK, Drawing, Formula

MARKDOWN = {
    "p",
    "br",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "strong",
    "em",
    "s",
    "a",
}
MARKDOWN |= {"code", "pre", "div", "span", "table", "thead", "tbody", "tr", "th", "td", "svg", "path"}
ATTRIBUTES = {"class", "dir", "href", "start", "title", "aria-hidden", "viewbox", "style", "d"}
NOW = datetime(2025, 3, 1, tzinfo=UTC)


def page(*texts, attachments=(), progress=lambda _: True):
    """The page of a chat in which the model says these texts."""
    said = [
        Message(
            id=number,
            parent=None,
            thread=1,
            author=Author.MODEL if number else Author.USER,
            text=text,
            state=MessageState.COMPLETE,
            created=NOW,
            attachments=() if number else attachments,
        )
        for number, text in enumerate(texts)
    ]
    thread = Thread(id=1, conversation=1, title="Bees", preset="gentle", created=NOW, updated=NOW)
    return as_html(chat_text(thread, said, Words()), Words(), draw_formulas, progress)


def answer(text):
    """What stands in the page for an answer."""
    found = re.search(r'<article class="model">.*?<div class="text">(.*?)</div>\n</article>', page("", text), re.DOTALL)
    assert found is not None
    return found[1]


class Shapes(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.values = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.values += [(name, value) for name, value in attrs]


def test_a_formula_is_drawn_in_the_ink_of_its_text_with_its_source_beside_it():
    found = answer(r"So $\frac{a}{b}$ and" + "\n\n$$\nx^2\n$$\n")
    assert found.count("<svg") == 2
    assert found.count('class="formula display"') == 1
    assert 'fill="currentColor"' in found
    assert INK not in found
    assert r'<span class="source">$\frac{a}{b}$</span>' in found


def test_a_formula_that_cannot_be_set_is_its_source():
    found = answer(r"So $\nosuchcommand{x}$, and" + "\n\n$$\n\\nosuchcommand\n$$\n")
    assert "<svg" not in found
    assert r"$\nosuchcommand{x}$" in found
    assert "$$\n\\nosuchcommand\n$$" in found


def test_a_formula_that_takes_for_ever_costs_only_itself():
    trap = Formula(r"\sqrt{" * 60 + "x" + "}" * 60)
    assert list(draw_formulas([trap, Formula("x")], lambda _: True)) == [Formula("x")]


def test_of_a_drawing_only_shapes_get_into_the_page():
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" onload="x()"><script>x()</script>'
        f'<path d="M0 0" fill="{INK}" onclick="x()" style="a"/><path d="M1 1" fill="url(http://x.example)"/>'
        f'<image href="http://x.example"/><rect x="1" fill="red"/></svg>'
    )
    found = Shapes(formula_html(Drawing(svg, 1, 1, 0), 'a"<b>', display=False))
    assert found.tags == ["span", "svg", "path", "path", "rect", "span"]
    assert {name for name, _ in found.values} == {"class", "title", "aria-hidden", "viewbox", "style", "d", "x", "fill"}
    assert [value for name, value in found.values if name == "fill"] == ["currentColor", "currentColor", "red"]


def test_drawing_formulas_is_stopped():
    with pytest.raises(Stopped):
        page("", " ".join(f"$x^{{{number}}}$" for number in range(100)), progress=lambda done: done < 0.3)


def test_code_has_its_language_and_colours_and_all_its_text():
    found = answer('```py\ndef f():\n    return "<b>"\n```')
    assert '<div class="language">Python</div>' in found
    assert '<span class="keyword">def </span>' in found
    assert re.sub(r"<[^>]*>", "", found).strip() == "Pythondef f():\n    return &quot;&lt;b&gt;&quot;"


def test_tasks_and_other_items_stand_in_one_list():
    found = answer("- one\n- [ ] two\n- [x] three")
    assert found.count("<li") == 3
    assert [mark for mark in found if mark in "☐☑"] == ["☐", "☑"]


def test_lines_end_where_they_were_ended_and_bare_addresses_are_links():
    found = answer("one\nhttps://example.org/a. [b](https://example.org/c)")
    assert "one<br>" in found
    assert re.findall(r'href="([^"]*)"', found) == ["https://example.org/a", "https://example.org/c"]


def test_a_link_that_leads_nowhere_is_shown_with_its_address():
    assert "<p>a (javascript:x) b</p>" in answer("[a](javascript:x) b")


def test_a_picture_is_a_link():
    assert '<a href="https://example.org/i.png">a bee</a>' in answer("![a bee](https://example.org/i.png)")
    assert answer("![a bee](data:image/png;base64,xx)").strip() == "<p>a bee</p>"


def test_a_table_is_read_from_the_side_of_its_header():
    assert '<div class="table" dir="rtl">' in answer("| שם | b |\n|---|--:|\n| x | 2 |")
    found = answer("| a | b | c |\n|---|--:|:-:|\n| שם | 2 | 3 |")
    assert '<div class="table" dir="ltr">' in found
    assert '<td class="end">2</td>' in found
    assert '<td class="centre">3</td>' in found


def test_what_is_nested_deep_is_there():
    assert "the deepest" in answer(
        "\n".join("  " * depth + "- deep" for depth in range(60)) + "\n" + "  " * 60 + "- the deepest"
    )


def test_files_are_folded_under_their_names():
    found = page("Look", attachments=(Attachment(name="a <b>.txt", size=3, text="<i>in it</i>"),))
    assert "<summary>a &lt;b&gt;.txt</summary>" in found
    assert "&lt;i&gt;in it&lt;/i&gt;" in found


def test_the_page_has_its_days():
    assert "<p>2025-03-01</p>" in page("Hello", "There")


PIECES = ["- [x] a\n", "| a | b |\n", "|---|--:|\n", "$x$", "$$\n", "```\n", "> ", "<b>"]
PIECES += ["![a](http://x.y/)", "[b](javascript:c)", "<http://x.y/>", "http://x.y/"]
WRITTEN = st.text("ab <>&\"'`$[]()!*_#|-:~\n\\/\0☐שם1.", max_size=120) | st.lists(st.sampled_from(PIECES)).map("".join)


@settings(max_examples=200, deadline=None, database=None)
@given(WRITTEN)
def test_whatever_is_written_becomes_no_tag_but_the_few_of_markdown(text):
    tokens = read(text)
    drawing = Drawing('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', 1, 1, 0)
    for made in (markdown_html(tokens, dict.fromkeys(formulas_in(tokens), drawing)), typed_html(text)):
        found = Shapes(made)
        assert set(found.tags) <= MARKDOWN
        assert {name for name, _ in found.values} <= ATTRIBUTES
        assert all(re.match("https?:|mailto:", value, re.IGNORECASE) for name, value in found.values if name == "href")
