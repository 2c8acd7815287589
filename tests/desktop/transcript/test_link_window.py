"""A link is opened after a question that names its whole address; nothing else of a message leads outside."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.transcript.link_window import LinkWindow
from models.policy.records import Action
from tests.desktop.transcript.conftest import Transcript, model, notice, user


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    return opened


def asked(transcript: Transcript) -> LinkWindow:
    (window,) = [each for each in transcript.view.findChildren(LinkWindow) if each.isVisible()]
    return window


def follow(transcript: Transcript, text: str, address: str) -> None:
    transcript.show([model(1, text)])
    transcript.row(1).text_panes()[-1].anchorClicked.emit(QUrl(address))


def said(window: LinkWindow) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_nothing_is_opened_before_the_user_says_so(transcript: Transcript, opened: list[str]) -> None:
    follow(transcript, "[words](https://example.org/a?b=c)", "https://example.org/a?b=c")
    window = asked(transcript)
    assert opened == []
    assert window.address.toPlainText() == "https://example.org/a?b=c"
    assert QApplication.focusWidget() is not window.open_button
    window.open_button.click()
    assert opened == ["https://example.org/a?b=c"]


def test_no_leaves_it_unopened(transcript: Transcript, opened: list[str]) -> None:
    follow(transcript, "<mailto:a@example.org>", "mailto:a@example.org")
    window = asked(transcript)
    assert window.address.toPlainText() == "mailto:a@example.org"
    window.reject()
    assert opened == []


def test_the_address_can_be_copied_instead(transcript: Transcript, opened: list[str]) -> None:
    follow(transcript, "[words](https://example.org)", "https://example.org")
    asked(transcript).copy_button.click()
    assert QGuiApplication.clipboard().text() == "https://example.org"
    assert opened == []


@pytest.mark.parametrize(
    ("words", "lies"),
    [
        ("https://bank.example", True),
        ("www.bank.example", True),
        ("bank.com", True),
        ("my bank", False),
        ("evil.test", False),
    ],
)
def test_words_that_name_another_site_are_told_of(transcript: Transcript, words: str, lies: bool) -> None:
    follow(transcript, f"[{words}](https://evil.test/x)", "https://evil.test/x")
    window = asked(transcript)
    assert ("name another address" in said(window)) is lies
    window.reject()


def test_letters_that_look_like_others_show_themselves(transcript: Transcript) -> None:
    follow(transcript, "[x](https://ex\u0430mple.org)", "https://ex\u0430mple.org")
    window = asked(transcript)
    assert window.address.toPlainText().startswith("https://xn--")
    window.reject()


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "ftp://example.org", "data:text/html,x"]
)
def test_other_addresses_lead_nowhere(transcript: Transcript, opened: list[str], address: str) -> None:
    follow(transcript, f"[words]({address})", address)
    assert not transcript.view.findChildren(LinkWindow)
    assert opened == []


def test_the_apps_own_words_are_not_asked_about(transcript: Transcript, opened: list[str], qtbot: QtBot) -> None:
    transcript.show([user(1, notice=notice(Action.SUPPORT, "Call somebody: findahelpline.com"))])
    transcript.row(1).text_panes()[-1].anchorClicked.emit(QUrl("https://findahelpline.com"))
    assert opened == ["https://findahelpline.com"]
