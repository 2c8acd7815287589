"""What one message shows, and what can be done with it."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.theme.tokens import LIGHT
from desktop.transcript.code_pane import CodePane
from desktop.transcript.icon_button import IconButton
from desktop.transcript.notice_card import NoticeCard
from desktop.transcript.row_parts import MARGIN
from models.conversations.records import MessageId, MessageState
from models.policy.records import Action
from tests.desktop.transcript.conftest import LONG, Transcript, model, notice, user


def labels(transcript: Transcript, number: int) -> list[str]:
    return [label.text() for label in transcript.row(number).findChildren(QLabel) if label.isVisible()]


def test_a_users_message_stands_at_the_right_and_an_answer_at_the_left(transcript: Transcript) -> None:
    transcript.show([user(1, "Hello"), model(2, "Hello to you")])
    (question,) = transcript.row(1).text_panes()
    (answer,) = transcript.row(2).text_panes()
    column = transcript.view.column_width
    assert question.mapTo(transcript.row(1), question.rect().topLeft()).x() > MARGIN + column // 2
    assert answer.mapTo(transcript.row(2), answer.rect().topLeft()).x() == MARGIN
    assert labels(transcript, 2) == ["SmolLM2"]


def test_the_column_does_not_grow_with_the_window(transcript: Transcript) -> None:
    width = transcript.view.column_width
    transcript.view.resize(1600, 600)
    assert transcript.view.column_width == width
    transcript.view.resize(400, 600)
    assert transcript.view.column_width < 400


def test_rows_say_who_speaks_and_what(transcript: Transcript) -> None:
    transcript.show([user(1, "Hello"), model(2, "Good *day*")])
    assert transcript.row(1).accessibleName().startswith("You, ")
    assert transcript.row(1).spoken_words() == "Hello"
    assert transcript.row(2).accessibleName().startswith("SmolLM2, ")
    assert transcript.row(2).spoken_words() == "Good day"


def test_a_message_keeps_its_row_when_another_version_of_it_is_shown(transcript: Transcript) -> None:
    transcript.show([user(1), model(2, siblings=(2, 5))])
    rows = [transcript.row(number) for number in (1, 2)]
    path = [user(1), model(5, siblings=(2, 5))]
    transcript.view.show_version(path, MessageId(5), ended=False, model_name="SmolLM2")
    assert [transcript.row(number) for number in (1, 5)] == rows


def test_every_button_has_a_name(transcript: Transcript) -> None:
    transcript.show([user(1, siblings=(1, 9)), model(2, "```\nx\n```", siblings=(2, 8))])
    for number in (1, 2):
        assert all(transcript.names(number))


@pytest.mark.parametrize(
    "text", ["x" * 3000, f"```\n{'x' * 3000}\n```", "| " + " | ".join(["a" * 40] * 20) + " |\n" + "|-" * 20 + "|"]
)
@pytest.mark.parametrize("make", [user, model])
def test_nothing_widens_the_column(transcript: Transcript, text: str, make: object) -> None:
    transcript.show([make(1, text)])  # type: ignore[operator]
    row = transcript.row(1)
    for pane in row.text_panes():
        right = pane.mapTo(row, pane.rect().topRight()).x()
        assert right <= MARGIN + transcript.view.column_width


def test_long_lines_of_code_scroll_sideways(transcript: Transcript) -> None:
    transcript.show([model(1, f"```\n{'x' * 300}\n```")])
    (pane,) = transcript.row(1).text_panes()
    assert pane.horizontalScrollBar().maximum() > 0
    assert pane.verticalScrollBar().maximum() == 0


def test_code_has_its_languages_name_and_is_copied_by_its_button(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([model(1, "Look:\n\n```py\nx = 1\n\ny = 2\n```\n\nThat is all.")])
    assert "Python" in labels(transcript, 1)
    with qtbot.waitSignal(transcript.view.copied):
        transcript.press(1, "Copy the code")
    assert QGuiApplication.clipboard().text() == "x = 1\n\ny = 2"


@pytest.mark.parametrize(
    ("state", "caption"),
    [
        (MessageState.STOPPED, "Stopped"),
        (MessageState.CUT_SHORT, "Cut short: the context window is full"),
        (MessageState.INTERRUPTED, "Interrupted"),
    ],
)
def test_an_answer_that_did_not_end_by_itself_says_so(
    transcript: Transcript, state: MessageState, caption: str
) -> None:
    transcript.show([model(1, state=state)])
    assert caption in labels(transcript, 1)


def test_a_complete_answer_has_no_caption(transcript: Transcript) -> None:
    transcript.show([model(1)])
    assert labels(transcript, 1) == ["SmolLM2"]


@pytest.mark.parametrize(
    ("action", "colour"),
    [
        (Action.REDIRECT, LIGHT.notice),
        (Action.WARN, LIGHT.notice),
        (Action.END, LIGHT.ended),
        (Action.CONFIRM_END, LIGHT.ended),
        (Action.SUPPORT, LIGHT.support),
    ],
)
def test_a_notice_follows_the_message_in_the_models_name(transcript: Transcript, action: Action, colour: str) -> None:
    transcript.show([user(1, notice=notice(action))])
    row = transcript.row(1)
    (card,) = row.findChildren(NoticeCard)
    assert card.isVisible()
    assert "Some calm words." in transcript.text()
    who = {Action.SUPPORT: "Support", Action.WARN: "SmolLM2 · Warning"}.get(action, "SmolLM2")
    assert who in labels(transcript, 1)
    assert card.accessibleName() == f"{who}: Some calm words."
    line = card.grab().toImage().pixelColor(1, card.height() // 2)
    assert line.name().upper() == colour


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See findahelpline.com for lines.", "https://findahelpline.com"),
        ("See findahelpline.com/topics/x.", "https://findahelpline.com/topics/x"),
        ("See https://example.org for lines.", "https://example.org"),
    ],
)
def test_a_site_that_a_notice_names_can_be_opened(transcript: Transcript, text: str, address: str) -> None:
    transcript.show([user(1, notice=notice(Action.SUPPORT, text))])
    pane = transcript.row(1).text_panes()[1]
    assert pane.toPlainText() == text
    assert f'href="{address}"' in pane.toHtml()


def test_a_row_that_is_used_again_shows_no_old_notice(transcript: Transcript) -> None:
    transcript.show([user(1, notice=notice(Action.WARN))])
    transcript.show([user(2)])
    assert not any(card.isVisible() for card in transcript.row(2).findChildren(NoticeCard))


def test_a_support_card_can_be_folded_away_and_stays_so(transcript: Transcript) -> None:
    messages = [user(1, notice=notice(Action.SUPPORT, LONG)), model(2)]
    transcript.show(messages)
    height = transcript.row(1).height()
    transcript.press(1, "Fold this away")
    assert transcript.row(1).height() < height
    transcript.show(messages)
    assert transcript.row(1).height() < height
    transcript.press(1, "Show the support card")
    assert transcript.row(1).height() == height


@pytest.mark.parametrize("action", [Action.REDIRECT, Action.WARN, Action.END])
def test_other_notices_cannot_be_folded(transcript: Transcript, action: Action) -> None:
    transcript.show([user(1, notice=notice(action))])
    assert "Fold this away" not in [
        b.accessibleName() for b in transcript.row(1).findChildren(IconButton) if b.isVisible()
    ]


@pytest.mark.parametrize(
    ("given", "ended", "names"),
    [
        (user(1), False, ["Copy", "Edit", "Branch from here"]),
        (user(1), True, ["Copy", "Edit and branch", "Branch from here"]),
        (model(1), False, ["Copy", "Answer again", "Branch from here"]),
        (model(1), True, ["Copy", "Branch from here"]),
        (model(1, state=MessageState.STREAMING), False, ["Copy"]),
        (
            model(1, siblings=(1, 5)),
            False,
            ["Previous version", "Next version", "Copy", "Answer again", "Branch from here"],
        ),
        (model(1, siblings=(1, 5)), True, ["Previous version", "Next version", "Copy", "Branch from here"]),
        (model(1, siblings=(1,)), False, ["Copy", "Answer again", "Branch from here"]),
        (
            user(1, siblings=(1, 5)),
            False,
            ["Previous version", "Next version", "Copy", "Edit", "Branch from here"],
        ),
    ],
)
def test_what_can_be_done(transcript: Transcript, given: object, ended: bool, names: list[str]) -> None:
    transcript.show([given], ended=ended)  # type: ignore[list-item]
    assert transcript.names(1) == names


def test_an_ending_takes_regenerate_away_at_once(transcript: Transcript) -> None:
    transcript.show([user(1), model(2)])
    transcript.show([user(1), model(2)], ended=True)
    assert "Answer again" not in transcript.names(2)
    assert "Edit and branch" in transcript.names(1)


@pytest.mark.parametrize(
    ("number", "name", "signal"),
    [
        (1, "Edit", "edit_requested"),
        (1, "Branch from here", "branch_requested"),
        (2, "Answer again", "regenerate_requested"),
        (2, "Branch from here", "branch_requested"),
    ],
)
def test_actions_tell_which_message(transcript: Transcript, qtbot: QtBot, number: int, name: str, signal: str) -> None:
    transcript.show([user(1), model(2)])
    with qtbot.waitSignal(getattr(transcript.view, signal)) as told:
        transcript.press(number, name)
    assert told.args == [number]


def test_ids_beyond_32_bits_arrive_whole(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([model(2**40)])
    with qtbot.waitSignal(transcript.view.regenerate_requested) as told:
        transcript.press(2**40, "Answer again")
    assert told.args == [2**40]


def test_copy_takes_the_text_as_it_was_written(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([model(1, "A *word* and `code`")])
    with qtbot.waitSignal(transcript.view.copied):
        transcript.press(1, "Copy")
    assert QGuiApplication.clipboard().text() == "A *word* and `code`"


def test_siblings_are_counted_and_reached(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([model(5, siblings=(3, 5, 9))])
    transcript.row(5).show_actions()
    assert "2/3" in labels(transcript, 5)
    with qtbot.waitSignal(transcript.view.sibling_requested) as told:
        transcript.press(5, "Previous version")
    assert told.args == [3]
    with qtbot.waitSignal(transcript.view.sibling_requested) as told:
        transcript.press(5, "Next version")
    assert told.args == [9]


def test_there_is_nothing_before_the_first_version(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([model(3, siblings=(3, 5))])
    with qtbot.assertNotEmitted(transcript.view.sibling_requested):
        transcript.press(3, "Previous version")


def test_actions_appear_under_the_pointer_and_move_nothing(transcript: Transcript) -> None:
    transcript.show([user(1), model(2)])
    row = transcript.row(1)
    before = [one.geometry() for one in transcript.rows]
    assert not row.actions_bar.isVisible()
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    QApplication.sendEvent(row, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert row.actions_bar.isVisible()
    assert [one.geometry() for one in transcript.rows] == before
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))
    assert not row.actions_bar.isVisible()


def test_a_selection_is_copied_by_the_keyboard(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([model(1, "Some words")])
    (pane,) = transcript.row(1).text_panes()
    pane.setFocus()
    transcript.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    transcript.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Some words"


def test_selecting_in_one_message_drops_the_selection_in_another(transcript: Transcript) -> None:
    transcript.show([user(1, "One"), model(2, "Two")])
    first, second = transcript.row(1).text_panes()[0], transcript.row(2).text_panes()[0]
    first.selectAll()
    second.selectAll()
    assert not first.has_selection()
    assert second.has_selection()


def test_code_keeps_its_pane_while_prose_around_it_changes(transcript: Transcript) -> None:
    transcript.show([model(1, "a\n\n```py\nx\n```\n\nb")])
    (code,) = transcript.row(1).findChildren(CodePane)
    written = code.words_written
    transcript.view.change_message(model(1, "a\n\n```py\nx\n```\n\nb and c"))
    assert transcript.row(1).findChildren(CodePane) == [code]
    assert code.words_written == written
