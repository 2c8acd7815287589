"""Every word that a user sees or hears goes through Qt's translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop

FOLDER = Path(desktop.__file__).parent
SHOWN_BY = {
    "IconButton",
    "QCheckBox",
    "QLabel",
    "QPushButton",
    "QRadioButton",
    "addAction",
    "addItem",
    "addMenu",
    "rename",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setText",
    "setTitle",
    "setToolTip",
    "setWindowTitle",
}
"""What is called with words that are shown or read out."""
NAMES = {"Exeunt"}


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def plain_words(node: ast.AST) -> Iterator[str]:
    """The literal words in an argument that no translation is asked for."""
    if isinstance(node, ast.Call):  # what it is given is its own affair
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"[^\W\d_]{2}", node.value):
        yield node.value
    for child in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.Subscript | ast.Compare)):
            yield from plain_words(child)


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.py")), ids=lambda file: str(file.relative_to(FOLDER)))
def test_no_words_are_shown_untranslated(file: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call)]
    shown = [argument for call in calls if called(call) in SHOWN_BY for argument in call.args]
    assert not [words for argument in shown for words in plain_words(argument) if words not in NAMES]
