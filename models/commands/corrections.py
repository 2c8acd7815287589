"""`exeunt corrections`: what the user has said was wrong, listed, removed, or written to a file of their own."""

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from models.abuse.corrections import Correction, as_json
from models.commands.one_line import on_one_line
from models.commands.services import store_of
from models.errors import InputError

_NONE = "There are no corrections. “This was wrong” on a message that counted keeps one."


def list_corrections(folder: Path, out: TextIO) -> int:
    """Print one line for each, the oldest first. Raises StoreError."""
    found = _corrections_in(folder)
    if not found:
        print(_NONE, file=out)
    for each in found:
        note = f"  ({on_one_line(each.note)})" if each.note else ""
        line = f"{each.id:>4}  {each.created:%Y-%m-%d}  {each.score:.2f}  “{on_one_line(each.text)}”{note}"
        print(line, file=out)
    return 0


def remove_correction(folder: Path, number: int, out: TextIO) -> int:
    """Delete one, with its text, and say which it was. Raises InputError where there are none, else StoreError."""
    with store_of(folder) as store:
        if store is None:
            raise InputError(f"There is no correction {number} in “{folder}”. Nothing was changed.")
        removed = store.corrections.remove(number)
    print(f"Correction {number} is removed: “{on_one_line(removed.text)}”", file=out)
    return 0


def export_corrections(folder: Path, file: Path, out: TextIO) -> int:
    """Write all of them to a new file as one JSON list. Raises InputError where the file cannot be made, else StoreError."""
    found = _corrections_in(folder)
    try:
        new = file.open("xb")
    except FileExistsError as error:
        raise InputError(f"{file} is there already and was left as it is. Give a name that is not taken.") from error
    except OSError as error:
        raise _not_written(file, error) from error
    try:
        with new:
            new.write(as_json(found))
    except OSError as error:
        file.unlink(missing_ok=True)  # a part of it would be in the way of the next export
        raise _not_written(file, error) from error
    print(f"{len(found)} written to {file}", file=out)
    return 0


def _not_written(file: Path, error: OSError) -> InputError:
    return InputError(f"{file} cannot be written: {error.strerror}. Give the path of a new file.")


def _corrections_in(folder: Path) -> Sequence[Correction]:
    with store_of(folder) as store:
        return store.corrections.all() if store else []
