"""Models that come in several files, found by their names."""

import re
from pathlib import Path

from models.chat.gguf.header import GgufHeader, Value
from models.chat.gguf.opening import open_header, refuse_cut
from models.errors import ModelFileError, ModelFileMissing, NotAChatModel, NotAModelFile

SPLIT_NAME = re.compile(r"^(.*)-(\d{5})-of-(\d{5})\.gguf$", re.IGNORECASE)
"""The name of a part, its number, and how many there are."""
_MOST_PARTS = 1000


def parts_of(path: Path) -> list[Path]:
    """All files of a model, by the first one's name: that one alone, unless it says that it is one of several."""
    named = SPLIT_NAME.match(path.name)
    if named is None:
        return [path]
    count = min(int(named[3]), _MOST_PARTS)
    return [path, *(path.with_name(f"{named[1]}-{number:05d}-of-{named[3]}.gguf") for number in range(2, count + 1))]


def read_other_parts(path: Path, values: dict[str, Value]) -> list[tuple[GgufHeader, int]]:
    """The headers and sizes of the other files of a model whose first has these values; none where it is whole.

    Raises a ModelFileError where it is not the first, or another is missing or no use.
    """
    parts, this = _whole(values, "split.count"), _whole(values, "split.no") + 1
    if parts < 2:
        return []
    if this > 1:
        raise NotAChatModel(f"This is part {this} of {parts} of a model. Choose part 1, with all parts in one folder.")
    named = SPLIT_NAME.match(path.name)
    if named is None or int(named[2]) != 1 or int(named[3]) != parts or parts > _MOST_PARTS:
        raise ModelFileMissing(
            f"This model is in {parts} parts, which are found by their names. Name all as they were when downloaded: this one ends "
            f"in -00001-of-{parts:05d}.gguf."
        )
    others = parts_of(path)[1:]
    for part in others:
        if not part.exists():
            raise ModelFileMissing(
                f"This model is in {parts} parts, and {part.name} is missing. Put all in one folder."
            )
    return [_read_part(part, number, parts) for number, part in enumerate(others, 2)]


def _read_part(part: Path, number: int, parts: int) -> tuple[GgufHeader, int]:
    try:
        header, size = open_header(part)
        refuse_cut(header, size)
    except ModelFileError as error:
        raise type(error)(f"Part {number} of this model ({part.name}) is no use. {error.sentence}") from error
    if (_whole(header.values, "split.no"), _whole(header.values, "split.count")) != (number - 1, parts):
        raise NotAModelFile(f"{part.name} is not part {number} of {parts} of a model. Download or copy it again.")
    return header, size


def _whole(values: dict[str, Value], key: str) -> int:
    value = values.get(key)
    return value if type(value) is int and value > 0 else 0
