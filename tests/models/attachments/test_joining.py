"""Which files one message may have together."""

import pytest

from models.attachments.joining import MOST_CHARACTERS, MOST_FILES, refuse_beside
from models.conversations.records import Attachment
from models.errors import AttachmentRefused


def file(name: str, text: str = "words") -> Attachment:
    return Attachment(name=name, size=len(text), text=text)


def test_the_same_file_is_refused_and_another_of_its_name_is_not() -> None:
    attached = [file("a.txt")]
    with pytest.raises(AttachmentRefused, match=r"“a\.txt” is attached already"):
        refuse_beside(attached, file("a.txt"))
    refuse_beside(attached, file("a.txt", "other words"))


def test_one_more_than_a_message_takes_is_refused() -> None:
    attached = [file(f"{number}.txt") for number in range(MOST_FILES - 1)]
    refuse_beside(attached, file("last.txt"))
    with pytest.raises(AttachmentRefused, match=r"“more\.txt” was left out"):
        refuse_beside([*attached, file("last.txt")], file("more.txt"))


def test_files_that_are_too_much_together_are_refused() -> None:
    half = file("half.txt", "a" * (MOST_CHARACTERS // 2))
    refuse_beside([half], file("other.txt", "b" * (MOST_CHARACTERS // 2)))
    with pytest.raises(AttachmentRefused, match="too much beside the other files"):
        refuse_beside([half, file("b.txt")], file("other.txt", "b" * (MOST_CHARACTERS // 2)))
