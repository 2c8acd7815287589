"""Formulas on the screen: drawn by a real process, with their source for all that is not looked at."""

import os
import signal

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.appearance import Appearance
from desktop.theme.theme import Theme
from desktop.theme.tokens import DARK, LIGHT
from desktop.transcript import formulas as module
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.markdown.blocks import Prose
from desktop.transcript.markdown.reading import read_markdown
from desktop.transcript.prose_pane import ProsePane
from desktop.transcript.style import Style
from models.conversations.records import MessageState
from models.formulas.formula import Formula
from tests.desktop.transcript.conftest import LONG, Transcript, model, path, user

DRAWN = "\ufffc"
STYLE = Style(LIGHT, LIGHT.ink)
FRACTION = Formula(r"\frac{a}{b}")
TRAP = Formula(r"\sqrt{" * 60 + "x" + "}" * 60)


@pytest.fixture
def drawings(around: QWidget) -> FormulaDrawings:
    return FormulaDrawings(around)


def drawn(qtbot: QtBot, drawings: FormulaDrawings, *formulas: Formula) -> None:
    for formula in formulas:
        drawings.drawing(formula)
    qtbot.waitUntil(lambda: all(drawings.is_known(formula) for formula in formulas), timeout=60_000)


def prose(text: str) -> list[Prose]:
    return list(read_markdown(text))  # type: ignore[arg-type]


def test_a_drawing_comes_from_another_process_and_is_kept(qtbot: QtBot, drawings: FormulaDrawings) -> None:
    with qtbot.waitSignal(drawings.drawn, timeout=60_000):
        assert drawings.drawing(FRACTION) is None
    assert drawings.drawing(FRACTION) is not None


def test_what_cannot_be_drawn_is_known_as_such(qtbot: QtBot, drawings: FormulaDrawings) -> None:
    drawn(qtbot, drawings, Formula(r"\nosuchcommand"), FRACTION)
    assert drawings.drawing(Formula(r"\nosuchcommand")) is None
    assert drawings.drawing(FRACTION) is not None


def test_a_formula_that_takes_for_ever_costs_only_itself(qtbot: QtBot, drawings: FormulaDrawings) -> None:
    drawn(qtbot, drawings, TRAP)
    assert drawings.drawing(TRAP) is None
    drawn(qtbot, drawings, FRACTION)
    assert drawings.drawing(FRACTION) is not None


def test_a_process_that_hangs_costs_only_what_it_was_asked(
    qtbot: QtBot, around: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE_MS", 3000)
    drawings = FormulaDrawings(around)
    drawn(qtbot, drawings, FRACTION)
    process = drawings._running._process
    assert process is not None
    os.kill(process.pid, signal.SIGSTOP)
    drawn(qtbot, drawings, Formula("x"))
    assert drawings.drawing(Formula("x")) is None


def test_a_process_that_dies_is_started_again(qtbot: QtBot, drawings: FormulaDrawings) -> None:
    drawn(qtbot, drawings, FRACTION)
    process = drawings._running._process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: drawings._running._process is None, timeout=60_000)
    drawn(qtbot, drawings, Formula("x"))
    assert drawings.drawing(Formula("x")) is not None


def test_without_a_process_every_formula_stays_text(
    qtbot: QtBot, drawings: FormulaDrawings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(module, "WorkerProcess", refuse)
    drawn(qtbot, drawings, FRACTION, Formula("x"))
    assert drawings.drawing(FRACTION) is None


def test_it_is_text_until_it_is_drawn_and_the_rest_stays_as_it_was(
    qtbot: QtBot, around: QWidget, drawings: FormulaDrawings
) -> None:
    pane = ProsePane(around, drawings)
    pane.show_blocks(prose(r"So $\frac{a}{b}$ and $\nosuchcommand$ for $5 or $10."), STYLE)
    assert pane.toPlainText() == r"So $\frac{a}{b}$ and $\nosuchcommand$ for $5 or $10."
    assert not pane.draw_more()
    drawn(qtbot, drawings, FRACTION, Formula(r"\nosuchcommand"))
    assert pane.draw_more()
    assert pane.toPlainText() == rf"So {DRAWN} and $\nosuchcommand$ for $5 or $10."
    assert not pane.draw_more()


def test_a_copy_and_a_screen_reader_get_the_source(qtbot: QtBot, around: QWidget, drawings: FormulaDrawings) -> None:
    pane = ProsePane(around, drawings)
    drawn(qtbot, drawings, FRACTION)
    pane.show_blocks(prose(r"So $\frac{a}{b}$ is."), STYLE)
    assert DRAWN in pane.toPlainText()
    pane.selectAll()
    pane.copy()
    assert QGuiApplication.clipboard().text() == r"So $\frac{a}{b}$ is."
    assert pane.accessibleName() == r"So $\frac{a}{b}$ is."
    pane.show_blocks(prose("Words."), STYLE)
    assert pane.accessibleName() == ""


def inks(pane: ProsePane, ratio: float = 1.0) -> set[str]:
    image = QImage(pane.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#808080"))
    pane.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_it_has_the_ink_of_the_text_and_stands_on_its_baseline(
    qtbot: QtBot, around: QWidget, drawings: FormulaDrawings
) -> None:
    drawn(qtbot, drawings, Formula("x"), Formula("y"), FRACTION)
    pane = ProsePane(around, drawings)
    pane.show_blocks(prose("$x$"), STYLE)
    pane.resize(300, pane.height_for(300))
    assert LIGHT.ink.lower() in inks(pane)
    pane.show_blocks(prose("$x$"), Style(DARK, DARK.ink))
    assert DARK.ink.lower() in inks(pane)
    pane.show_blocks(prose("x $x$"), STYLE)
    pane.height_for(300)
    line = pane.document().begin().layout().lineAt(0)
    plain = ProsePane(around)
    plain.show_blocks(prose("x"), STYLE)
    plain.height_for(300)
    assert line.ascent() == plain.document().begin().layout().lineAt(0).ascent()
    pane.show_blocks(prose("$y$"), STYLE)
    assert pane.height_for(300) == plain.height_for(300)  # it hangs no lower than letters do
    pane.show_blocks(prose(r"x $\frac{a}{b}$"), STYLE)
    assert pane.height_for(300) > plain.height_for(300)


def test_one_wider_than_the_column_is_made_to_fit(qtbot: QtBot, around: QWidget, drawings: FormulaDrawings) -> None:
    wide = Formula("a + " * 60 + "a", display=True)
    drawn(qtbot, drawings, wide)
    pane = ProsePane(around, drawings)
    pane.show_blocks(prose(f"$${wide.tex}$$"), STYLE)
    pane.height_for(400)
    assert DRAWN in pane.toPlainText()
    assert pane.document().idealWidth() <= 401


def test_the_transcript_draws_what_is_on_the_screen(transcript: Transcript, qtbot: QtBot, theme: Theme) -> None:
    transcript.show([user(1, "What is $x$?"), model(2, "It is $x$, or\n\n| a |\n|---|\n| $x$ |")])
    qtbot.waitUntil(lambda: transcript.text().count(DRAWN) == 2, timeout=60_000)
    assert "What is $x$?" in transcript.text()  # what somebody typed is shown as they typed it
    theme.choose(Appearance.DARK)
    assert transcript.text().count(DRAWN) == 2


def test_a_formula_is_drawn_while_the_answer_is_written(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([user(1), model(2, "", state=MessageState.STREAMING)])
    transcript.view.extend_answer(2, r"So $\frac{a")
    qtbot.waitUntil(lambda: r"So $\frac{a" in transcript.text())
    transcript.view.extend_answer(2, "}{b}$ is")
    qtbot.waitUntil(lambda: f"So {DRAWN} is" in transcript.text(), timeout=60_000)


def test_drawings_that_come_later_move_nothing_that_is_read(transcript: Transcript, qtbot: QtBot) -> None:
    tall = "\n\n".join(f"Before $\\frac{{a}}{{{number}}}$ after\n\n$$\\frac{{b}}{{{number}}}$$" for number in range(12))
    transcript.show([*path(20), model(21, f"{tall}\n\n{LONG}\n\n{LONG * 6}")])
    transcript.scroll_to(transcript.view.verticalScrollBar().maximum() - 60)

    def place() -> int:
        row = transcript.row(21)
        (pane,) = row.text_panes()
        block = next(b for b in iter_blocks(pane) if b.text().startswith(LONG * 2))
        top = pane.document().documentLayout().blockBoundingRect(block).top()
        return pane.mapTo(transcript.view, QPoint(0, round(top))).y()

    before = place()
    qtbot.waitUntil(lambda: transcript.text().count(DRAWN) == 24, timeout=60_000)
    assert abs(place() - before) <= 1


def iter_blocks(pane: object):  # type: ignore[no-untyped-def]
    block = pane.document().begin()  # type: ignore[attr-defined]
    while block.isValid():
        yield block
        block = block.next()


def test_formulas_are_drawn_before_they_are_scrolled_to(transcript: Transcript, qtbot: QtBot) -> None:
    far = [model(number, f"{LONG}\n\n$x_{{{number}}}$\n\n{LONG}") for number in range(1, 12)]
    transcript.show(far)
    drawings = transcript.view._drawings
    shown = {row.message.id for row in transcript.rows if row.message is not None}
    above = min(shown) - 2
    qtbot.waitUntil(lambda: drawings.is_known(Formula(f"x_{{{above}}}")), timeout=60_000)
    assert not drawings.is_known(Formula("x_{1}"))
    transcript.view.go_to(above)
    assert DRAWN in transcript.text()
