"""What is read as a formula, and what only has dollars in it."""

import pytest

from desktop.transcript.markdown.blocks import Lines, Paragraph, Run, Table
from desktop.transcript.markdown.message_reader import AnswerReader
from desktop.transcript.markdown.reading import read_markdown, read_parts
from models.formulas.formula import Formula


def formulas(text: str) -> list[Formula]:
    return [
        run.formula
        for block in read_markdown(text)
        if isinstance(block, Paragraph)
        for run in block.runs
        if run.formula is not None
    ]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("So $E = mc^2$ holds.", Formula("E = mc^2")),
        (r"So \(a_1 + b_1\) holds.", Formula("a_1 + b_1")),
        ("$x$-axis", Formula("x")),
        ("the $n$th time", Formula("n")),
        ("**bold $x$**", Formula("x")),
        ("# Of $x$", Formula("x")),
        (r"price \$5, but $x$", Formula("x")),
        ("$2x + 3$", Formula("2x + 3")),
        (r"$5 \text{ apples}$", Formula(r"5 \text{ apples}")),
        ("$x\n= y$", Formula("x\n= y")),
        ("$$x$$", Formula("x", display=True)),
        ("$$\nx\n+ y\n- z\n$$", Formula("x\n+ y\n- z", display=True)),
        ("\\[\n= x\n\\]", Formula("= x", display=True)),
        (r"words \[ x \] words", Formula("x", display=True)),
        ("words:\n$$x$$\nwords", Formula("x", display=True)),
        ("- item\n\n  \\[\n  x\n  \\]", Formula("x", display=True)),
        ("> $$\n> x\n> $$", Formula("x", display=True)),
    ],
)
def test_formulas_are_found(text: str, formula: Formula) -> None:
    assert formulas(text) == [formula]


@pytest.mark.parametrize(
    "text",
    [
        "$5 and $10",
        "between $5-$10, or $20/$30",
        "It costs $5, not 10$",
        "US$5 and A$6",
        "$HOME and $PATH",
        "$HOME/$PATH",
        "5$ or 6$",
        "`$x$`",
        "    $$x$$",
        "```\n$$\nx\n$$\n```",
        "$ x $",
        "$$",
        "$$ $$",
        r"\$x\$",
        "$x",
        r"\(x",
        "$$\nx\n\ny\n$$ z",
        "a `b$c` d$e",
        "$" + "x" * 3000 + "$",
    ],
)
def test_dollars_alone_make_no_formula(text: str) -> None:
    assert formulas(text) == []


@pytest.mark.parametrize("text", ["$5 and $10", "It costs $5, not 10$, he said", "$HOME/$PATH"])
def test_what_is_no_formula_is_shown_as_typed(text: str) -> None:
    (block,) = read_markdown(text)
    assert isinstance(block, Paragraph)
    assert block.runs == (Run(text),)


def test_a_display_formula_in_a_sentence_stands_on_a_line_of_its_own_with_its_full_stop() -> None:
    before, formula, after = read_markdown(r"1. So \[x\]. And on.")
    assert isinstance(before, Paragraph)
    assert isinstance(formula, Paragraph)
    assert isinstance(after, Paragraph)
    assert [run.text for run in formula.runs] == [r"\[x\]", "."]
    assert (before.centred, formula.centred, after.centred) == (False, True, False)
    assert [run.text for run in after.runs] == ["And on."]
    assert before.marker is not None
    assert formula.marker is after.marker is None


def test_formulas_stand_in_tables() -> None:
    (table,) = read_markdown("| a |\n|---|\n| $x^2$ |")
    assert isinstance(table, Table)
    assert table.rows[0][0] == (Run("$x^2$", formula=Formula("x^2")),)


def test_an_unfinished_formula_is_text_and_takes_no_other_shape_while_it_grows() -> None:
    text = "So:\n\n$$\na\n- b\n# c\n$$\n\nEnd."
    reader = AnswerReader()
    shown = [reader.extend(character) for character in text]
    before = [blocks for blocks in shown if len(blocks) == 2 and isinstance(blocks[1], Lines)]
    assert len(before) > 10
    assert not any(
        isinstance(block, Paragraph) and (block.marker or block.heading) for blocks in shown for block in blocks
    )
    assert shown[-1] == read_markdown(text)
    assert read_parts("$$\nnever closed\n\nwords")[0].blocks != read_parts("$$\nx\n$$")[0].blocks
