"""`exeunt export` and `exeunt import`: chats to files, and from them."""

import re
from collections.abc import Collection
from pathlib import Path
from typing import TextIO

from models.commands.one_line import on_one_line
from models.commands.services import store_of
from models.conversations.records import MessageId, ThreadId
from models.conversations.store import Store
from models.errors import InputError
from models.exchange.exporting import MakePdf, export_chat, export_everything
from models.exchange.importing import import_chats
from models.exchange.progress import Progress
from models.exchange.words import Words

_ZIP = ".zip"
_SPAN = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")


def export_to(
    folder: Path,
    file: Path,
    chat: ThreadId | None,
    messages: str | None,
    make_pdf: MakePdf,
    out: TextIO,
    err: TextIO,
) -> int:
    """Write all chats to a new zip, or one to a new file whose name says the form. Raises InputError, ExchangeError, StoreError."""
    if file.exists():
        raise InputError(f"{file} is there already and was left as it is. Give a name that is not taken.")
    with store_of(folder) as store:
        if store is None:
            raise InputError(f"There are no chats in “{folder}”. Give another folder with --data-dir.")
        if file.suffix.lower() == _ZIP and chat is None:
            count = export_everything(store, file, Words(), _printed(err))
            print(f"{count} conversations written to {file}", file=out)
            return 0
        if chat is None:
            raise InputError(f"Give a name that ends in {_ZIP} for all chats, or say which by --chat.")
        chosen = _chosen(store, chat, messages) if messages else None
        export_chat(store, chat, file, Words(), make_pdf, chosen, _printed(err))
    print(f"Written to {file}", file=out)
    return 0


def import_from(folder: Path, path: Path, preset: str, out: TextIO, err: TextIO) -> int:
    """Import all chats at `path`, say what came of it, and list what could not be read; 1 where that is all.

    Raises ExchangeError, StoreError.
    """
    # Each chat is a transaction; one that a power cut takes away is simply imported again.
    store = Store.open(folder, waits_for_disk=False)
    try:
        result = import_chats(path, store, preset, _printed(err))
    finally:
        store.close()
    for trouble in result.troubles:
        place = f"{on_one_line(trouble.where)}: " if trouble.where else ""
        print(f"exeunt: {place}{trouble.sentence}", file=err)
    there = f", {result.already_there} were here already" if result.already_there else ""
    print(f"{result.conversations} imported{there}", file=out)
    return 1 if result.troubles and not (result.conversations or result.already_there) else 0


def _chosen(store: Store, chat: ThreadId, spans: str) -> Collection[MessageId]:
    """The messages at these places of the chat, such as `1-4,7`."""
    path = store.path(chat)
    places: set[int] = set()
    for span in spans.split(","):
        found = _SPAN.fullmatch(span.strip())
        if found is None:
            raise InputError(f"“{span}” says no messages. Give places from 1 on, such as 1-4,7.")
        first = int(found[1])
        places.update(range(first, min(int(found[2] or first), len(path)) + 1))
    chosen = {message.id for place, message in enumerate(path, start=1) if place in places}
    if not chosen:
        raise InputError(
            f"This chat has {len(path)} messages, and none of those. Give places from 1 on, such as 1-4,7."
        )
    return chosen


def _printed(err: TextIO) -> Progress:
    """Says how far it is, where somebody looks on."""

    def progress(done: float) -> bool:
        if err.isatty():
            err.write(f"\r{done:4.0%}" if done < 1 else "\r    \r")
            err.flush()
        return True

    return progress
