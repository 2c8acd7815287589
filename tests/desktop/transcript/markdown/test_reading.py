"""Markdown becomes blocks, and nothing in it becomes more than words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.transcript.markdown.blocks import (
    Align,
    Bullet,
    Code,
    Lines,
    Look,
    Marker,
    Paragraph,
    Rule,
    Run,
    Step,
    Table,
)
from desktop.transcript.markdown.message_reader import AnswerReader
from desktop.transcript.markdown.reading import read_markdown
from desktop.transcript.markdown.runs import LONGEST_ADDRESS
from desktop.transcript.markdown.typed_text import read_typed
from models.markdown.addresses import is_openable

ANSWER = """A *first* paragraph with `code`,
on two lines.

# Heading

1. one
2. two

   ```py
   print("nested")
   ```
3. three
   - deeper

> quoted
> - in a list

| a | b |
|---|--:|
| 1 | 2 |

---

```python
def f():

    return 1
```

- [x] done
- [ ] open

The end: https://example.org/a_b."""


def text_of(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def only(text: str) -> Paragraph:
    (block,) = read_markdown(text)
    assert isinstance(block, Paragraph)
    return block


def test_looks_are_told_apart() -> None:
    assert only("a **b** *c* ~~d~~ `e` ***f***").runs == (
        Run("a "),
        Run("b", Look.BOLD),
        Run(" "),
        Run("c", Look.ITALIC),
        Run(" "),
        Run("d", Look.STRUCK),
        Run(" "),
        Run("e", Look.CODE),
        Run(" "),
        Run("f", Look.BOLD | Look.ITALIC),
    )


def test_lines_of_a_paragraph_stay_lines() -> None:
    assert only("roses\nviolets").runs == (Run("roses\nviolets"),)


@pytest.mark.parametrize("level", range(1, 7))
def test_headings(level: int) -> None:
    assert only("#" * level + " Title").heading == level


def test_lists_keep_their_numbers_around_code() -> None:
    blocks = read_markdown("3. a\n4. b\n\n   ```\n   x\n   ```\n5. c")
    markers = [block.marker for block in blocks if isinstance(block, Paragraph)]
    assert markers == [Marker(Bullet.NUMBER, 3), Marker(Bullet.NUMBER, 4), Marker(Bullet.NUMBER, 5)]
    assert Code("x", "", (Step.LIST,)) in blocks


def test_an_item_that_starts_with_code_keeps_its_bullet() -> None:
    bullet, code = read_markdown("- ```\n  x\n  ```")
    assert bullet == Paragraph((), (Step.LIST,), Marker(Bullet.DOT), tight=True)
    assert code == Code("x", "", (Step.LIST,))


def test_the_second_paragraph_of_an_item_has_no_bullet() -> None:
    first, second = read_markdown("- a\n\n  b")
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.marker, second.marker) == (Marker(Bullet.DOT), None)
    assert first.nesting == second.nesting == (Step.LIST,)


def test_task_lists() -> None:
    done, to_do = read_markdown("- [x] a\n- [ ] b")
    assert done == Paragraph((Run("a"),), (Step.LIST,), Marker(Bullet.DONE), tight=True)
    assert to_do == Paragraph((Run("b"),), (Step.LIST,), Marker(Bullet.TO_DO), tight=True)


def test_quotes_and_lists_nest() -> None:
    _, item = read_markdown("> a\n>\n> - b")
    assert item.nesting == (Step.QUOTE, Step.LIST)


def test_deep_nesting_leaves_room_for_the_words() -> None:
    (block,) = read_markdown(">" * 15 + " a")
    assert len(block.nesting) <= 6


@pytest.mark.parametrize("marker", ["- ", "1. ", "- > "])
@pytest.mark.parametrize("depth", [12, 30, 90, 300])
def test_nothing_is_left_out_however_deep_it_is_nested(marker: str, depth: int) -> None:
    typed = "".join(f"{' ' * len(marker) * step}{marker}word{step}.\n" for step in range(depth))
    blocks = read_markdown(f"{typed}\nafterwards\n")
    shown = text_of_all(blocks)
    assert [step for step in range(depth) if f"word{step}." not in shown] == []
    assert blocks[-1] == Paragraph((Run("afterwards"),))


def test_a_quote_nested_deeper_than_is_read_keeps_its_words() -> None:
    deep, last = read_markdown("> " * 1000 + "word\n\nafterwards")
    assert isinstance(deep, Lines)
    assert "word" in deep.text
    assert last == Paragraph((Run("afterwards"),))


def test_tables() -> None:
    (table,) = read_markdown("| a | **b** | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n| 4 |")
    assert isinstance(table, Table)
    assert table.header == ((Run("a"),), (Run("b", Look.BOLD),), (Run("c"),))
    assert table.rows == (((Run("1"),), (Run("2"),), (Run("3"),)), ((Run("4"),), (), ()))
    assert table.align == (Align.LEFT, Align.CENTRE, Align.RIGHT)


def test_code_keeps_its_blank_lines_and_spaces() -> None:
    assert read_markdown("```python title=x\n\n    a\n\n```") == (Code("\n    a\n", "python"),)


def test_code_without_its_end_is_code() -> None:
    assert read_markdown("```\nx") == (Code("x"),)


def test_a_rule() -> None:
    assert read_markdown("a\n\n---\n\nb")[1] == Rule()


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <a href='https://example.org'>link</a>",
        "<style>body { display: none }</style>",
        "<!-- comment -->",
        "&lt;b&gt;".replace("&lt;", "<").replace("&gt;", ">"),
    ],
)
def test_raw_html_is_shown_as_the_text_it_is(text: str) -> None:
    assert text_of(only(text).runs) == text


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "smb://host/share",
        "//example.org",
        "/etc/passwd",
        "notes.html",
        "#part",
    ],
)
@pytest.mark.parametrize("form", ["[words]({})", "<{}>", "[words]: {}\n\n[words]"])
def test_an_address_that_is_not_for_opening_is_only_text(address: str, form: str) -> None:
    for block in read_markdown(form.format(address)):
        assert isinstance(block, Paragraph)
        assert not any(run.link for run in block.runs)
    assert not is_openable(address)


def test_where_a_refused_link_wanted_to_go_is_shown() -> None:
    assert text_of(only("[words](javascript:alert)").runs) == "words (javascript:alert)"


@pytest.mark.parametrize("address", ["https://example.org/a?b=c", "http://example.org", "mailto:a@example.org"])
def test_web_and_mail_links_are_links(address: str) -> None:
    assert only(f"[words]({address})").runs == (Run("words", Look.PLAIN, address),)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see https://example.org/a_b.", "https://example.org/a_b"),
        ("(https://example.org/x)", "https://example.org/x"),
        ("**https://example.org**", "https://example.org"),
        ("<https://example.org/y>", "https://example.org/y"),
    ],
)
def test_bare_addresses_are_links_without_what_stands_around_them(text: str, address: str) -> None:
    assert [run.text for run in only(text).runs if run.link] == [address]


def test_an_address_in_code_is_no_link() -> None:
    assert only("`https://example.org`").runs == (Run("https://example.org", Look.CODE),)


def test_an_image_is_its_words_and_its_address() -> None:
    assert only("![a chart](https://example.org/c.png)").runs == (
        Run("a chart (https://example.org/c.png)", Look.SECOND),
    )
    assert text_of(only("![](x.png)").runs) == "Image (x.png)"


def test_an_image_that_holds_its_own_data_does_not_flood_the_page() -> None:
    text = text_of(only(f"![a](data:image/png;base64,{'A' * 5000})").runs)
    assert len(text) < LONGEST_ADDRESS + 20


@pytest.mark.parametrize("size", [1, 2, 3, 7, 40])
def test_an_answer_read_while_it_is_written_ends_as_the_same_blocks(size: int) -> None:
    reader = AnswerReader()
    blocks = ()
    for start in range(0, len(ANSWER), size):
        blocks = reader.extend(ANSWER[start : start + size])
    assert blocks == read_markdown(ANSWER)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.text(alphabet="ab \n#*->`1.|[](x)_~", max_size=12), max_size=30))
def test_reading_piece_by_piece_is_reading_the_whole(pieces: list[str]) -> None:
    text = "".join(pieces)
    reader = AnswerReader()
    blocks = reader.extend("")
    for piece in pieces:
        blocks = reader.extend(piece)
    blocks = reader.extend("\n")  # a last line that has only begun is left out till then
    if "]:" not in text:  # a definition after its use is found by the whole reading alone
        assert text_of_all(blocks) == text_of_all(read_markdown(text))


@pytest.mark.parametrize("text", ["Two things:\n- one\n- two", "- one\n  - two", "> a\n> - b", "```\nx\n```\n\nafter"])
def test_a_line_that_has_only_begun_does_not_change_for_a_moment_what_stands_above_it(text: str) -> None:
    reader = AnswerReader()
    for character in text:
        for block in reader.extend(character):
            assert not (isinstance(block, Paragraph) and (block.heading or "`" in text_of(block.runs)))
            assert not (isinstance(block, Code) and "`" in block.text)


def text_of_all(blocks: tuple[object, ...]) -> str:
    return "".join(str(block) for block in blocks)


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    read_markdown(text)
    read_typed(text)


def test_what_is_too_long_to_parse_is_shown_as_it_is() -> None:
    text = "*" * 200_001
    assert read_markdown(text) == (Lines(text),)


def test_a_users_text_keeps_its_lines_spaces_and_signs() -> None:
    text = "# no heading\n  * no list\n\n<b> [a](b)"
    assert read_typed(text) == (Lines(text),)


def test_a_users_fenced_code_is_code() -> None:
    assert read_typed("look:\n\n```py\nx = 1\n```\n\nwhy?") == (Lines("look:"), Code("x = 1", "py"), Lines("why?"))


def test_windows_line_ends_are_line_ends() -> None:
    assert read_typed("a\r\nb") == (Lines("a\nb"),)
    assert AnswerReader().extend("a\r\n\r\nb") == read_markdown("a\n\nb")
