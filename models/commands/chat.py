"""`exeunt chat`: the session in a terminal."""

import contextlib
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import TextIO

from models.attachments.in_prompt import said_with
from models.commands.at_hand import AtHand
from models.commands.attaching import Attaching
from models.commands.context import beginning, figure, leaving_out
from models.commands.services import Services, open_services
from models.commands.transcript import TranscriptPrinter
from models.commands.window_settings import window_settings
from models.conversations.records import Author, Thread
from models.errors import ExeuntError
from models.judging.second_key import Judges
from models.personas.prompt_file import PromptFile
from models.policy.book import DEFAULT_LANGUAGE, PolicyBook, languages

_HELP = """\
/new         a new chat
/branch      after an end: go on from the last message before what led to it
/end         end this chat for good; you are asked once whether you mean it
/continue    go on with the last answer, where it was stopped or cut short
/context     how full the model's context window is, and from where on it sees this chat
/again       another answer to your last message
/system      what the model is told before all else; /system WORDS changes it, /system default goes back
/persona     the personas; /persona NAME has one speak from the next answer on
/prompt      the saved prompts; /prompt NAME asks for what is to be filled in, and sends it
/pin [N]     your last message, or the Nth of this chat, stays in the model's view, or no longer
/attach FILE a text file or a PDF goes with your next message; /attach lists what does, /detach [FILE] takes it off
/load        load the model again, after it stopped working
/wrong [why] your last message that counted should not have; `exeunt corrections` lists these and removes them
/quit        leave (Ctrl+D does it too); Ctrl+C stops an answer
A line that ends with \\ goes on in the next one."""


def chat(
    folder: Path,
    model: Path | None,
    preset: str | None,
    out: TextIO,
    judges: Judges = Judges(),
    files: Sequence[Path] = (),
) -> int:
    """Talk until the user leaves; `files` go with the first message.

    Everything is kept in the data folder as the window keeps it. Raises ExeuntError.
    """
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401, PLC0415 # gives input() its line editing, where the platform has it
    printer = TranscriptPrinter(out)
    print("Loading the model…", file=out, flush=True)
    settings = window_settings(folder)
    language = settings.language if settings.language in languages() else DEFAULT_LANGUAGE
    policy = PolicyBook.load(language=language, data_folder=folder, country=settings.country)
    in_window = policy.preset_of_thread(settings.preset or policy.default_preset)
    chosen = (policy.shipped(preset) if preset else in_window).name
    if policy.trouble:
        print(f"[{policy.trouble}]", file=out)
    with open_services(folder, model, policy, printer.tell, judges=judges) as services:
        return _Chat(services, policy, PromptFile(folder.expanduser()), chosen, out).run(files)


_WAYS_ON = "/new starts a new chat, /branch goes on from before the end."


class _Chat:
    def __init__(self, services: Services, policy: PolicyBook, prompts: PromptFile, preset: str, out: TextIO) -> None:
        self._services = services
        self._preset = preset
        self._out = out
        self._at_hand = AtHand(services, prompts.book, policy, self._print, self._ask)
        self._attaching = Attaching(services.store, self._print)
        self._thread = self._new_thread()
        if prompts.trouble:
            self._print(f"[{prompts.trouble}]")

    def run(self, files: Sequence[Path]) -> int:
        loaded = self._services.engine.model
        name = loaded.name if loaded else "the model"
        self._print(f"{name} is ready. It runs on this machine alone. /help lists the commands.")
        self._attaching.attach(self._thread, files)
        while (line := self._read()) is not None:
            text = line.strip()
            if text in {"/quit", "/exit"}:
                break
            try:
                if text.startswith("/"):
                    self._command(text)
                elif text:
                    self._send(line)
            except ExeuntError as error:  # a file that is gone, a full disk: the chat goes on
                self._print(f"[{error.sentence}]")
        return 0

    def _send(self, text: str) -> None:
        if self._has_ended():
            self._print(
                "[This chat has ended, and nothing can be added to it. /new starts another, /branch goes on from before.]"
            )
            return
        path, system = self._services.store.path(self._thread.id), self._at_hand.instructions_of(self._thread)
        files = self._attaching.of(self._thread)
        with self._stop_on_interrupt():  # from here on: the line that was typed is nowhere yet
            if notice := leaving_out(self._services.engine, path, said_with(text, files), system):
                self._print(f"[{notice}]")
            self._services.session.send(self._thread.id, text, files)
        if files and self._services.store.thread(self._thread.id).leaf != (path[-1].id if path else None):
            self._attaching.forget(self._thread)
        if self._has_ended():
            self._print(_WAYS_ON)

    def _command(self, text: str) -> None:
        match text:
            case "/help":
                self._print(_HELP)
            case "/new":
                before, self._thread = self._thread, self._new_thread()
                self._print("A new chat.")
                self._attaching.carry(before, self._thread)
            case "/branch":
                self._branch()
            case "/end":
                self._services.session.ask_to_end(self._thread.id)
            case "/again":
                self._again()
            case "/continue":
                self._go_on()
            case "/context":
                path, system = self._services.store.path(self._thread.id), self._at_hand.instructions_of(self._thread)
                attached = said_with("", self._attaching.of(self._thread))
                self._print(figure(self._services.engine, path, system, attached))
            case "/load":
                self._load()
            case _:
                self._command_with_words(text)

    def _command_with_words(self, text: str) -> None:
        name, _, words = text.partition(" ")
        words = words.strip()
        match name:
            case "/wrong":
                self._keep_correction(note=words)
            case "/system":
                self._at_hand.show_or_set_instructions(self._thread, words)
            case "/persona" if not self._says_ended():
                self._thread = self._at_hand.take_persona(self._thread, words)
            case "/prompt" if not self._says_ended():
                if (message := self._at_hand.prompt(words)) is not None:
                    self._send(message)
            case "/attach" if not self._says_ended():
                self._attaching.attach_or_list(self._thread, words)
            case "/detach":
                self._attaching.detach(self._thread, words)
            case "/pin":
                self._at_hand.pin(self._thread, words)
            case "/persona" | "/prompt" | "/attach":
                pass
            case _:
                self._print(f"There is no command {text}. /help lists them.")

    def _branch(self) -> None:
        ending = self._services.store.thread(self._thread.id).ending
        if ending is None:
            self._print("This chat has not ended; just go on.")
            return
        if ending.branch_from is None:
            self._print("There was nothing before it. /new starts a new chat.")
            return
        at = self._services.store.message(ending.branch_from)
        before, self._thread = self._thread, self._services.store.branch(self._thread.id, ending.branch_from)
        self._attaching.carry(before, self._thread)
        self._print(f"A branch from: “{beginning(at)}”")

    def _again(self) -> None:
        if self._says_ended():
            return
        path = self._services.store.path(self._thread.id)
        if not path:
            self._print("There is nothing to answer yet.")
            return
        with self._stop_on_interrupt():
            if path[-1].author is Author.MODEL:
                self._services.session.regenerate(self._thread.id, path[-1].id)
            else:
                self._services.session.answer(self._thread.id)

    def _go_on(self) -> None:
        if self._says_ended():
            return
        path = self._services.store.path(self._thread.id)
        if not path or not path[-1].can_be_gone_on_with:
            self._print("The last answer is whole, or there is none. There is nothing to go on with.")
            return
        with self._stop_on_interrupt():
            self._services.session.go_on(self._thread.id, path[-1].id)

    def _keep_correction(self, note: str) -> None:
        store = self._services.store
        counted = (m for m in reversed(store.path(self._thread.id)) if m.assessment is not None and m.assessment.rude)
        wrong = next((message for message in counted if not store.corrections.like(message.text)), None)
        if wrong is None:
            self._print("Nothing in this chat has counted, or all that has is corrected already.")
            return
        store.corrections.keep(wrong.id, note)
        self._print(
            f"Kept, on this device alone: “{beginning(wrong)}” should not have counted, and will not again. "
            "What was decided stays."
        )

    def _load(self) -> None:
        described = self._services.engine.model
        if described is not None:
            file = Path(described.path)
            self._services.engine.load(file, self._services.chosen.of_model(file).engine)
            self._print("The model is loaded again. /again answers your last message.")

    def _new_thread(self) -> Thread:
        return self._services.store.new_thread(self._preset)

    def _has_ended(self) -> bool:
        return self._services.store.thread(self._thread.id).ending is not None

    def _says_ended(self) -> bool:
        """Whether it has, which is said."""
        if self._has_ended():
            self._print(f"This chat has ended. {_WAYS_ON}")
        return self._has_ended()

    @contextlib.contextmanager
    def _stop_on_interrupt(self) -> Iterator[None]:
        def stop(_signal: int, _frame: FrameType | None) -> None:
            self._services.session.stop()

        before = signal.signal(signal.SIGINT, stop)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def _read(self) -> str | None:
        lines: list[str] = []
        try:
            while True:
                line = input("… " if lines else "\nYou: ")
                lines.append(line.removesuffix("\\"))
                if not line.endswith("\\"):
                    return "\n".join(lines)
        except (EOFError, KeyboardInterrupt):
            self._print("")
            return None

    def _ask(self, words: str) -> str | None:
        try:
            return input(words)
        except (EOFError, KeyboardInterrupt):
            self._print("")
            return None

    def _print(self, text: str) -> None:
        print(text, file=self._out, flush=True)
