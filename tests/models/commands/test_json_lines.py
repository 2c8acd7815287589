import io

import msgspec

from models.commands.json_lines import LineReader


class Word(msgspec.Struct):
    text: str


def test_bad_lines_are_told_and_the_others_read() -> None:
    err = io.StringIO()
    reader = LineReader(err, 'a JSON object such as {"text": "hello"}')
    lines = [
        b'{"text": "one"}',
        b"",
        b"{",
        b'{"text": 3}',
        b"[]",
        b'{"text": "\xff"}',
        b"[" * 100_000,
        b'{"text": "two"}',
    ]
    assert [word.text for word in reader.read(lines, Word)] == ["one", "two"]
    assert reader.bad_lines == 5
    told = err.getvalue().splitlines()
    assert len(told) == 5
    assert told[0].startswith("exeunt: line 3 was passed over: ")
    assert all("Each line must be a JSON object such as" in sentence for sentence in told)
