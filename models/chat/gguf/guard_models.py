"""Which files are guard models: made to tell what is abuse and what only looks like it, each in a form of its own."""

import re
from pathlib import Path

from models.chat.gguf.model_file import ModelFile, read_model_file
from models.chat.records import GuardFormat
from models.errors import NotAGuardModel

# By the architectures of their kin: a Stream variant of Qwen3Guard has a head of its own, ShieldGemma 2 reads pictures.
_NAMES = (
    (GuardFormat.QWEN3GUARD_GEN, re.compile(r"qwen3[-_ .]?guard(?![-_ .]?stream)", re.IGNORECASE), ("qwen3",)),
    (GuardFormat.LLAMA_GUARD_3, re.compile(r"llama[-_ .]?guard[-_ .]?3", re.IGNORECASE), ("llama",)),
    (GuardFormat.SHIELDGEMMA, re.compile(r"shield[-_ .]?gemma(?![-_ .]?2-4b)", re.IGNORECASE), ("gemma2",)),
)
_TEMPLATES = (
    (GuardFormat.QWEN3GUARD_GEN, ("Safety: Controversial", "BEGIN UNSAFE CONTENT CATEGORIES")),
    (GuardFormat.LLAMA_GUARD_3, ("S1: Violent Crimes", "S10: Hate", "BEGIN UNSAFE CONTENT CATEGORIES")),
    (GuardFormat.SHIELDGEMMA, ("policy expert", "safety principle")),
)


def guard_format(file: ModelFile) -> GuardFormat | None:
    """The form of a guard model by its template, or by its name where the template went missing; None for any other model."""
    for kind, marks in _TEMPLATES:
        if file.chat_template and all(mark in file.chat_template for mark in marks):
            return kind
    for kind, pattern, architectures in _NAMES:
        if file.architecture in architectures and pattern.search(f"{file.path.name} {file.own_names}"):
            return kind
    return None


def read_guard_model(path: Path) -> ModelFile:
    """Read the header of a guard model's file. Raises a ModelFileError with a sentence for the user where it is none."""
    file = read_model_file(path)
    if guard_format(file) is None:
        raise NotAGuardModel(
            f"{path.name} is no guard model. Choose Qwen3Guard-Gen, Llama Guard 3 or ShieldGemma as a GGUF file."
        )
    return file
