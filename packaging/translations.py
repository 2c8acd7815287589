"""Brings the translations in resources/translations up to date with the texts of the app.

    make translations        each exeunt_*.ts has every text of the sources: new ones are empty and marked as unfinished
    … --check                changes nothing; says what is missing or out of date, and returns 1 where anything is

Texts are what `tr()` and `translate()` are called with in desktop/, also through a module's own `_tr()`; the sentences that models/
tells the user, which knows no Qt and raises them in English (see desktop/sentences.py); and what the presets are called. They go to
Qt's lupdate in one file of our making, since it knows nothing of the last three.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET  # what it reads is our own
from pathlib import Path

import msgspec
from texts_of_the_app import ROOT, Text, sentences, texts

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es", "fr")
SENTENCES = FOLDER / "sentences.json"
"""The sentences of models/, for the window to know them again."""


def update(languages: tuple[str, ...], folder: Path) -> None:
    """Bring the .ts files in a folder up to date: what is no longer said goes, what is new is unfinished."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "texts.py"
        source.write_text("\n".join(map(_as_call, texts())) + "\n", encoding="utf-8")
        for language in (*languages, "en"):
            only_plurals = ["-pluralonly"] if language == "en" else []  # the source language needs no more
            _run(
                "lupdate",
                *only_plurals,
                "-no-obsolete",
                "-locations",
                "none",
                "-disable-heuristic",
                "similartext",
                "-source-language",
                "en",
                "-target-language",
                language,
                source,
                "-ts",
                folder / f"exeunt_{language}.ts",
            )


def _as_call(text: Text) -> str:
    words = ", ".join(msgspec.json.encode(part).decode() for part in (text.context, text.source, text.comment))
    return f"QCoreApplication.translate({words}{', 1' if text.is_counted else ''})"


def compile_to(folder: Path) -> None:
    """Write each .ts file's .qm, which is what the app reads, into a folder."""
    for file in sorted(FOLDER.glob("*.ts")):
        _run("lrelease", "-silent", file, "-qm", folder / file.with_suffix(".qm").name)


def _run(tool: str, *arguments: str | Path) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool} failed: {done.stdout}{done.stderr}")


def _messages(file: Path) -> dict[tuple[str, str, str], bool]:
    """Whether each message of a .ts file is translated."""
    found = {}
    for context in ET.parse(file).iter("context"):  # noqa: S314
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = translation is not None and translation.get("type") is None
    return found


def troubles() -> list[str]:
    """What is missing from the files, and what is out of date."""
    said = []
    wanted = {(text.context, text.source, text.comment) for text in texts()}
    for language in LANGUAGES:
        has = _messages(FOLDER / f"exeunt_{language}.ts")
        said += [f"{language}: not translated: {key}" for key in sorted(wanted) if not has.get(key)]
        said += [f"{language}: no longer said: {key}" for key in sorted(has.keys() - wanted)]
    if msgspec.json.decode(SENTENCES.read_bytes()) != sentences():
        said.append(f"{SENTENCES.name} is out of date")
    with tempfile.TemporaryDirectory() as scratch:
        compile_to(Path(scratch))
        fresh = sorted(Path(scratch).iterdir())
        said += [
            f"{file.name} is out of date" for file in fresh if file.read_bytes() != (FOLDER / file.name).read_bytes()
        ]
    return said


def main() -> int:
    """The command; 1 where `--check` found anything."""
    if sys.argv[1:] == ["--check"]:
        found = troubles()
        print("\n".join(found) or "All texts are translated.")
        return 1 if found else 0
    update(LANGUAGES, FOLDER)
    SENTENCES.write_bytes(msgspec.json.format(msgspec.json.encode(sentences())) + b"\n")
    compile_to(FOLDER)
    for language in LANGUAGES:
        missing = [key for key, done in _messages(FOLDER / f"exeunt_{language}.ts").items() if not done]
        print(f"exeunt_{language}.ts: {len(missing)} of {len(texts())} texts are not translated")
    return 0


if __name__ == "__main__":
    sys.exit(main())
