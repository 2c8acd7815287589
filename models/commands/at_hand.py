"""Instructions, personas, saved prompts and pins in the terminal chat."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from models.chat.records import Sampling
from models.commands.context import beginning
from models.commands.services import Services
from models.conversations.records import Author, Message, Thread
from models.path_prompt import SYSTEM
from models.personas.matching import matching
from models.personas.places import fill
from models.personas.records import LONGEST_TEXT, Persona, PromptBook, SavedPrompt
from models.policy.book import PolicyBook

Entry = TypeVar("Entry", Persona, SavedPrompt)
_YES = {"y", "yes"}


class AtHand:
    """What the commands do. `ask` shows some words and returns a line, or None where the user wants to leave."""

    def __init__(
        self,
        services: Services,
        book: PromptBook,
        policy: PolicyBook,
        say: Callable[[str], None],
        ask: Callable[[str], str | None],
    ) -> None:
        self._services = services
        self._book = book
        self._policy = policy
        self._say = say
        self._ask = ask

    def instructions_of(self, thread: Thread) -> str:
        """What the model is told before all else in this chat."""
        return self._services.store.thread(thread.id).instructions or self._services.chosen.instructions or SYSTEM

    def show_or_set_instructions(self, thread: Thread, words: str) -> None:
        """`/system`: say them, take others, or go back to the default. Raises ThreadEnded."""
        if not words:
            own = self._services.store.thread(thread.id).instructions
            self._say(f"{'Instructions' if own else 'Instructions (default)'}: {self.instructions_of(thread)}")
        elif len(words) > LONGEST_TEXT:
            self._say(
                f"These are {len(words):,} characters; at most {LONGEST_TEXT:,} can be kept. Nothing was changed."
            )
        else:
            self._services.store.set_instructions(thread.id, "" if words == "default" else words)
            self._say(f"From the next answer on the model is told: {self.instructions_of(thread)}")

    def take_persona(self, thread: Thread, name: str) -> Thread:
        """`/persona`: have one speak; the chat to go on with, a new one where this is blank and the persona has another policy."""
        persona = self._one(self._book.personas, PromptBook(personas=self._book.personas), name, "persona")
        if persona is None:
            return thread
        store = self._services.store
        is_blank = store.thread(thread.id).leaf is None
        if is_blank and persona.preset in self._policy.presets and persona.preset not in (None, thread.preset):
            thread = store.new_thread(persona.preset)
        store.set_instructions(thread.id, persona.instructions)
        if is_blank or persona.sampling != Sampling():
            store.set_sampling(thread.id, persona.sampling)
        self._say(f"“{persona.name}” speaks from the next answer on.")
        if not is_blank and persona.preset not in (None, thread.preset):
            self._say("The policy of this chat stays; the persona's own is for new chats.")
        self._offer_model(persona)
        return thread

    def prompt(self, name: str) -> str | None:
        """`/prompt`: the message, with what it asks for filled in; None where nothing is to be sent."""
        prompt = self._one(self._book.prompts, PromptBook(prompts=self._book.prompts), name, "prompt")
        if prompt is None:
            return None
        filled = fill(prompt.text)
        said: dict[str, str] = {}
        parts, before = [], 0
        for start, end in filled.places:
            place = filled.text[start + 2 : end - 2].strip()
            if place not in said:
                line = self._ask(f"{place}: ")
                if line is None:
                    return None
                said[place] = line
            parts += [filled.text[before:start], said[place]]
            before = end
        message = "".join([*parts, filled.text[before:]])
        self._say(f"You: {message}")
        return message

    def pin(self, thread: Thread, number: str) -> None:
        """`/pin`: keep a message in the model's view, or no longer. Raises ThreadEnded."""
        path = self._services.store.path(thread.id)
        message = _chosen(path, number)
        if message is None:
            self._say("There is no such message. /pin pins your last one, /pin 3 the third of this chat.")
            return
        pinned = self._services.store.pin(thread.id, message.id, pinned=not message.pinned).pinned
        stays = "stays in the model's view, however long the chat gets" if pinned else "is no longer pinned"
        self._say(f"“{beginning(message)}” {stays}.")

    def _one(self, entries: Sequence[Entry], book: PromptBook, name: str, kind: str) -> Entry | None:
        """The one that is meant; where it is none or several, they are listed."""
        exact = [entry for entry in entries if entry.name.casefold() == name.casefold()]
        found = exact or ([entry for entry in entries if entry in matching(book, name)] if name else list(entries))
        if name and len(found) == 1:
            return found[0]
        if not found:
            self._say(f"There is no {kind} “{name}”. /{kind} lists them; they are made in the window's settings.")
            return None
        listed = "\n".join(f"  {entry.name}" for entry in found)
        self._say(f"/{kind} and the beginning of a name chooses one of these:\n{listed}")
        return None

    def _offer_model(self, persona: Persona) -> None:
        engine = self._services.engine
        if persona.model is None or (engine.model is not None and engine.model.path == persona.model):
            return
        file = Path(persona.model)
        if not file.is_file():
            self._say(f"It is made for {file.name}, which is not there any more. The model that is loaded answers.")
        elif (self._ask(f"It is made for {file.stem}. Load it? [y/N] ") or "").strip().lower() in _YES:
            engine.load(file, self._services.chosen.of_model(file).engine)
            self._say(f"{file.stem} is loaded.")


def _chosen(path: Sequence[Message], number: str) -> Message | None:
    """The message of this number, from 1 on; without one, the user's last."""
    if number:
        return path[int(number) - 1] if number.isdecimal() and 0 < int(number) <= len(path) else None
    return next((message for message in reversed(path) if message.author is Author.USER), None)
