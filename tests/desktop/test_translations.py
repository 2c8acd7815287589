"""The window speaks German, Spanish and French: what it says itself, and what models/ tells it in English."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desktop.sentences import in_window_language
from desktop.translation import Translation, WindowLanguage, day, decimal, grouped, with_own_words
from models.chat.deaths import Work, death_of
from models.paths import RESOURCES
from models.policy.book import PolicyBook
from models.workers.process import WorkerExit

FOLDER = RESOURCES / "translations"
FILES = [FOLDER / f"exeunt_{code}.ts" for code in ("de", "es", "fr")]


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    translation = Translation(qapp)
    yield translation
    translation.close()


def pairs(file: Path) -> Iterator[tuple[str, str]]:
    for message in ET.parse(file).iter("message"):
        translated = message.find("translation")
        assert translated is not None
        forms = [form.text or "" for form in translated.iter("numerusform")] or [translated.text or ""]
        for form in forms:
            if form:
                yield message.findtext("source", ""), form


def test_no_text_of_the_app_is_missing_and_no_file_is_out_of_date() -> None:
    check = [sys.executable, str(RESOURCES.parent / "packaging" / "translations.py"), "--check"]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run `make translations`:\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_has_the_same_gaps_and_the_same_end(file: Path) -> None:
    for source, words in pairs(file):
        gaps = re.compile(r"\{\w+\}|%n")
        assert sorted(set(gaps.findall(source))) == sorted(set(gaps.findall(words))), source
        assert source.endswith("…") == words.endswith("…"), source
        assert "&" not in words or "&" in source, source


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_has_the_quotes_of_its_language(file: Path) -> None:
    foreign = '«»"”' if file.stem == "exeunt_de" else '„“”"'
    for source, words in pairs(file):
        assert not set(words) & set(foreign), (source, words)


def test_words_numbers_and_qts_own_words_follow_the_language(translation: Translation) -> None:
    translation.speak(WindowLanguage.GERMAN)
    assert QCoreApplication.translate("EndCard", "Why?") == "Warum?"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert grouped(12345) == "12.345"
    assert decimal(2.5) == "2,5"
    assert decimal(3.0) == "3"
    assert day(datetime(2026, 3, 4, 12, tzinfo=UTC)) == "4. März 2026"
    translation.speak(WindowLanguage.ENGLISH)
    assert QCoreApplication.translate("EndCard", "Why?") == "Why?"
    assert grouped(12345) == "12,345"


def test_leaving_puts_the_application_back(qapp: QApplication) -> None:
    before = QLocale()
    translation = Translation(qapp)
    translation.speak(WindowLanguage.FRENCH)
    translation.close()
    assert QCoreApplication.translate("EndCard", "Why?") == "Why?"
    assert QLocale() == before


def test_the_system_decides_where_nothing_is_chosen(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    translation = Translation(qapp)
    assert QCoreApplication.translate("EndCard", "Why?") == "¿Por qué?"
    translation.close()


def test_a_sentence_of_models_is_known_again_with_its_values(translation: Translation) -> None:
    translation.speak(WindowLanguage.GERMAN)
    said = in_window_language("No model file is at /a b/c.gguf. It may have been moved or deleted.")
    assert said == "Bei /a b/c.gguf ist keine Modelldatei. Sie wurde vielleicht verschoben oder gelöscht."
    long = (
        "This message is too long for the model: about 12,345 tokens, where 2,048 fit. Shorten it, or send it in parts."
    )
    assert "12.345 Token, wo 2.048" in in_window_language(long)


def test_a_sentence_made_of_parts_is_said_wholly(translation: Translation) -> None:
    translation.speak(WindowLanguage.GERMAN)
    ends = [WorkerExit(code, "") for code in (-9, -11, -6, -4, 1)]
    cases = [
        (end, work, kills, before)
        for end in ends
        for work in Work
        for kills in (None, 0, 1)
        for before in (False, True)
    ]
    for end, work, kills, before in cases:
        said = in_window_language(death_of(end, work, system_kills=kills, before=before).sentence)
        assert not re.search(r"\b(the|it|was|because|kept|or|crashed|status)\b", said), said
        assert "{" not in said


def test_what_is_not_known_stays_as_it_is(translation: Translation) -> None:
    translation.speak(WindowLanguage.GERMAN)
    assert (
        in_window_language("Anything else at all. Even two sentences.") == "Anything else at all. Even two sentences."
    )


def test_presets_that_ship_are_called_in_the_windows_language(translation: Translation, tmp_path: Path) -> None:
    own = tmp_path / "presets"
    own.mkdir()
    (own / "mine.toml").write_text('name = "mine"\ntitle = "Firm"\ndescription = "My own."\n', encoding="utf-8")
    translation.speak(WindowLanguage.GERMAN)
    presets = with_own_words(PolicyBook.load(data_folder=tmp_path)).presets
    assert presets["firm"].title == "Streng"
    assert presets["mine"].title == "Firm"


def test_qts_own_buttons_speak_too(translation: Translation, qapp: QApplication) -> None:
    translation.speak(WindowLanguage.FRENCH)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert "Annuler" in box.button(QDialogButtonBox.StandardButton.Cancel).text()
    box.deleteLater()
