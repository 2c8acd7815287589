"""Finds every text that a person may read in the window: what is called a text in desktop/, and what models/ and the presets say."""

import ast
import itertools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

TOLD_TO_NOBODY = (
    "models/abuse/evaluat",
    "models/abuse/training",
    "models/abuse/sparing.py",
    "models/chat/leaving/leave_tool.py",
    "models/chat/templates/template.py",
    "models/commands",
    "models/exchange/thought_tags.py",
    "models/judging/chat_model.py",
    "models/judging/guard_forms.py",
    "models/measuring",
    "models/naming.py",
    "models/path_prompt.py",
    "models/personas/texts",
    "models/policy/asking_to_end.py",
)
"""What is told to a model, shown in the terminal, or measured with."""
PARTS = (
    "while it was waiting",
    "while it was being loaded",
    "while it was reading the prompt",
    "while it was asked about the chat",
    "while it was counting tokens",
    "while it was writing",
    "The system ended the model {0}, because memory ran short",
    "The system ended the model {0}, most likely because memory ran short",
    "Memory ran short for the model {0}",
    "The model could not be loaded",
    "The model was read, but could not be made ready",
    "The model was loaded, but cannot compute",
    "nothing is counted",
    "nothing was there to be judged",
    "no answer in time",
    "neither yes nor no",
    "yes ({0} yes)",
    "no ({0} yes)",
    "Load it with a smaller context",
    "Close other programs",
    ", or choose a smaller model",
    "(look in “{0}”)",
    "it is damaged",
    "it is nested too deeply",
    "it breaks off in the middle",
    "a bracket is closed that was never opened",
    "it is no sound zip",
    "its title is to have 1 to {0} characters",
    "its title and description are to be of characters that can be shown",
    "One of your own presets was",
    "{0} of your own presets were",
    "thread",
    "message",
    "correction",
    "missing",
    "status {0}",
    "damaged",
    "Permission denied",
    "No such file or directory",
    "No space left on device",
    "Read-only file system",
)
"""What stands inside of such a sentence, and is none itself."""


@dataclass(frozen=True)
class Text:
    """One text as Qt looks for it."""

    context: str
    source: str
    comment: str = ""
    is_counted: bool = False


def texts() -> list[Text]:
    """All texts of the app, each once."""
    found = [text for file in sorted((ROOT / "desktop").rglob("*.py")) for text in _in_window(file)]
    found += [Text("Sentences", sentence) for sentence in sentences()]
    found += [Text("Presets", words) for words in _of_presets()]
    return sorted(set(found), key=lambda text: (text.context, text.source, text.comment))


def sentences() -> list[str]:
    """What models/ tells the user, with {0}, {1}, … or names in braces for what changes."""
    found = {*PARTS}
    for file in sorted((ROOT / "models").rglob("*.py")):
        if not file.relative_to(ROOT).as_posix().startswith(TOLD_TO_NOBODY):
            found.update(filter(_is_sentence, map(str.strip, _strings(ast.parse(file.read_text(encoding="utf-8"))))))
    return sorted(found)


def _of_presets() -> Iterator[str]:
    for file in sorted((ROOT / "resources" / "policy" / "presets").glob("*.toml")):
        preset = tomllib.loads(file.read_text(encoding="utf-8"))
        yield from (preset["title"], preset["description"])


# In desktop/


def _in_window(file: Path) -> Iterator[Text]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    own = next((node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "_tr"), None)
    context = next((_literal(call.args[0]) for call in _calls(own) if _name(call) == "translate"), "") if own else ""
    yield from _below(tree, "", context, file)


def _below(node: ast.AST, class_name: str, own_context: str, file: Path) -> Iterator[Text]:
    if isinstance(node, ast.FunctionDef) and node.name == "_tr":
        return
    if isinstance(node, ast.ClassDef):
        class_name = node.name
    if isinstance(node, ast.Call) and (text := _text_of(node, class_name, own_context, file)):
        yield text
    for child in ast.iter_child_nodes(node):
        yield from _below(child, class_name, own_context, file)


def _text_of(call: ast.Call, class_name: str, own_context: str, file: Path) -> Text | None:
    name, arguments = _name(call), call.args
    if name == "translate" and ast.unparse(call.func) == "QCoreApplication.translate":
        context, *arguments = arguments
        where = _literal(context)
        if where in {"Presets", "Sentences"}:  # found where they stand
            return None
    elif name in {"tr", "_tr"} and arguments:
        where = own_context if name == "_tr" else class_name if _is_own(call) else ""
    else:
        return None
    source = _literal(arguments[0])
    if not source or not where:
        raise SystemExit(f"{file}:{call.lineno}: only literal words in a known context can be translated")
    keywords = {keyword.arg for keyword in call.keywords}
    comment = _literal(arguments[1]) if len(arguments) > 1 else ""
    return Text(where, source, comment, is_counted="n" in keywords or len(arguments) > 2)


def _is_own(call: ast.Call) -> bool:
    # Of another object, Qt would look under that one's class.
    return not isinstance(call.func, ast.Attribute) or ast.unparse(call.func.value) == "self"


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (each for each in ast.walk(node) if isinstance(each, ast.Call))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


# In models/


def _strings(node: ast.AST) -> Iterator[str]:
    """All strings but docstrings; of one with values in it, those as {0}, {1}, …"""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.JoinedStr):
        gaps = itertools.count()
        yield "".join(_literal(part) if isinstance(part, ast.Constant) else f"{{{next(gaps)}}}" for part in node.values)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _strings(child)


def _is_sentence(words: str) -> bool:
    begins = words[:1].isupper() or words[:1] in "“{"
    is_query = words.split(" ", 1)[0] in {"SELECT", "INSERT", "UPDATE", "DELETE"}
    ends = words.endswith(".") or re.search(r"[a-z)]\.(\{\d+\})? \{\d+\}$", words)  # the last sentence may be a value
    return begins and bool(ends) and " " in words and "\n" not in words and not is_query
