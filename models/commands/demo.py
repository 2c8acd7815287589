"""A short scripted conversation on the real model, through the whole path, for a machine with neither display nor terminal."""

import tempfile
from pathlib import Path
from typing import TextIO

from models.chat.records import Sampling
from models.commands.services import Services, open_services
from models.commands.transcript import TranscriptPrinter
from models.conversations.records import Author, Thread
from models.errors import ExeuntError, ThreadEnded
from models.policy.book import PolicyBook
from models.policy.records import Action

_CIVIL = "Hello. Why is the sky blue, in two sentences?"
_ABUSE = (
    "You are a useless, stupid piece of garbage.",
    "Shut up, you worthless idiot. You are pathetic.",
    "Fuck you, you stupid worthless piece of shit.",
)
_AFTER = "Thank you. And what is the capital of France?"
_WANTED = [None, Action.REDIRECT, Action.WARN, Action.END]


class DemoFailed(ExeuntError):
    """The scripted conversation did not go the way it should."""


def play(model: Path | None, out: TextIO) -> int:
    """Play and print it, in a data folder that is thrown away. Raises ExeuntError where a step does not do what it should."""
    printer = TranscriptPrinter(out)
    policy = PolicyBook.load()
    # Short answers, and the same ones each time.
    with (
        tempfile.TemporaryDirectory(prefix="exeunt-demo-") as folder,
        open_services(Path(folder), model, policy, printer.tell, Sampling(max_tokens=80, seed=1)) as services,
    ):
        thread = services.store.new_thread(policy.default_preset)
        for text in (_CIVIL, *_ABUSE):
            _say(services, thread, text, out)
        _check_notices(services, thread)
        _show_that_it_is_closed(services, thread, out)
        _branch(services, thread, printer, out)
    print("\nThe conversation went through: civil, redirect, warning, end, branch.", file=out)
    return 0


def _say(services: Services, thread: Thread, text: str, out: TextIO) -> None:
    print(f"\nYou: {text}", file=out)
    services.session.send(thread.id, text)


def _check_notices(services: Services, thread: Thread) -> None:
    messages = [message for message in services.store.path(thread.id) if message.author is Author.USER]
    seen = [message.notice.action if message.notice else None for message in messages]
    if seen != _WANTED:
        raise DemoFailed(f"The chat was to be redirected, warned and ended, and went {seen}. Please report this.")


def _show_that_it_is_closed(services: Services, thread: Thread, out: TextIO) -> None:
    try:
        services.store.add_user_message(thread.id, "One more thing")
    except ThreadEnded as error:
        print(f"\nYou: One more thing\n[{error.sentence}]", file=out)
        return
    raise DemoFailed("The ended thread took another message. Please report this.")


def _branch(services: Services, thread: Thread, printer: TranscriptPrinter, out: TextIO) -> None:
    if printer.ending is None or printer.ending.branch_from is None:
        raise DemoFailed("The ended chat offered no message to branch from. Please report this.")
    branch = services.store.branch(thread.id, printer.ending.branch_from)
    print("\n── Branch from before it began ──", file=out)
    _say(services, branch, _AFTER, out)
    if services.store.path(branch.id)[-1].author is not Author.MODEL:
        raise DemoFailed("The branch was not answered. Please report this.")
