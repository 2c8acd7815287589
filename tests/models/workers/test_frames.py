"""Frames over a byte stream."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.workers.frames import MOST_BYTES, BrokenFrame, read_frame, write_frame


@given(payloads=st.lists(st.binary(max_size=300)))
def test_what_is_written_is_read_and_then_comes_the_end(payloads: list[bytes]) -> None:
    stream = io.BytesIO()
    for payload in payloads:
        write_frame(stream, payload)
    stream.seek(0)
    assert [read_frame(stream) for _ in payloads] == payloads
    assert read_frame(stream) is None


@given(payload=st.binary(min_size=1, max_size=50), data=st.data())
def test_a_frame_that_is_cut_short_is_the_end(payload: bytes, data: st.DataObject) -> None:
    stream = io.BytesIO()
    write_frame(stream, payload)
    whole = stream.getvalue()
    assert read_frame(io.BytesIO(whole[: data.draw(st.integers(0, len(whole) - 1))])) is None


def test_a_length_beyond_reason_is_no_frame() -> None:
    with pytest.raises(BrokenFrame):
        read_frame(io.BytesIO((MOST_BYTES + 1).to_bytes(4, "little") + b"x"))
