"""A file is taken apart the same way, however its bytes arrive."""

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.exchange import elements as module
from models.exchange.elements import Broken, decoded, elements

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)
CONTAINER = st.lists(JSON, max_size=3) | st.dictionaries(st.text(max_size=4), JSON, max_size=3)


class Dribble:
    """A stream that gives fewer bytes than it is asked for."""

    def __init__(self, content, step):
        self._stream = io.BytesIO(content)
        self._step = step

    def read(self, size):
        return self._stream.read(min(size, self._step))


@settings(deadline=None)
@given(st.lists(CONTAINER, max_size=5), st.integers(1, 40), st.sampled_from([None, 1]), st.booleans())
def test_the_elements_of_a_list(values, step, indent, ascii_only):
    text = json.dumps([*values, "scalar", 5], indent=indent, ensure_ascii=ascii_only)
    found = [decoded(element) for element in elements(Dribble(text.encode(), step))]
    assert found == values


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.text(max_size=4), JSON), max_size=4), st.integers(1, 40))
def test_lines_and_single_objects(values, step):
    lines = "\n".join(map(json.dumps, values))
    assert [decoded(element) for element in elements(Dribble(lines.encode(), step))] == values


@settings(deadline=None)
@given(st.binary(max_size=80), st.integers(1, 20))
def test_any_bytes_come_to_an_end(content, step):
    try:
        for element in elements(Dribble(content, step)):
            decoded(element)
    except Broken:
        pass


def test_one_that_is_too_large_is_refused_before_memory_is():
    with pytest.raises(Broken, match="more than"):
        list(elements(Dribble(b'[{"a": "' + b"x" * 5000, 100), most=1000))
    with pytest.raises(Broken, match="more than 0 MB"):
        list(elements(Dribble(b"[" * 5000, 100), most=1000))


def test_a_long_string_is_not_gone_over_again_and_again(monkeypatch):
    asked = []

    class Counting(Dribble):
        def read(self, size):
            asked.append(size)
            return self._stream.read(size)

    monkeypatch.setattr(module, "_CHUNK", 100)
    content = json.dumps([{"a": 'x\\"' * 100_000}]).encode()
    assert len(list(elements(Counting(content, 1)))) == 1
    assert len(asked) < 20


@pytest.mark.parametrize(
    ("element", "value"),
    [
        (rb'{"a": "\ud83d"}', {"a": "�"}),
        (rb'{"a": "\ud83d\ude00 \ude00"}', {"a": "😀 �"}),
        (b'{"a": "\xff"}', {"a": "�"}),
        (b'{"a": "tab\there"}', {"a": "tab\there"}),
        (b'{"a": NaN}', {"a": None}),
        (rb'{"a": "\u0000"}', {"a": "\0"}),
    ],
)
def test_what_is_nearly_json_is_read(element, value):
    assert decoded(element) == value


@pytest.mark.parametrize(
    "element", [b"{nonsense}", b"[" * 10**6 + b"]" * 10**6, b'{"a":1e999}', b"[9" + b"9" * 9999 + b"]", b""]
)
def test_what_is_no_json_is_refused(element):
    with pytest.raises(Broken):
        decoded(element)
