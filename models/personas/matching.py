"""Which personas and prompts are meant by what was typed behind the slash. Pure."""

from models.personas.records import Persona, PromptBook, SavedPrompt


def matching(book: PromptBook, typed: str) -> list[Persona | SavedPrompt]:
    """Personas, then prompts, in their order, whose names have words that begin with all that was typed; all for nothing typed."""
    words = typed.casefold().split()
    entries: list[Persona | SavedPrompt] = [*book.personas, *book.prompts]
    return [entry for entry in entries if _has_all(entry.name.casefold(), words)]


def _has_all(name: str, words: list[str]) -> bool:
    beginnings = name.split()
    return all(any(each.startswith(word) for each in beginnings) or name.startswith(word) for word in words)
