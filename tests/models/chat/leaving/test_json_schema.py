"""A schema becomes a grammar: llama.cpp takes it, and whatever a model writes under it fits the schema."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.chat.gguf.model_file import ModelFile
from models.chat.grammar import Grammar
from models.chat.leaving.json_schema import grammar_of
from models.chat.loaded_model import LoadedModel, StopFlag
from models.chat.vocabulary import Vocabulary
from models.errors import EngineError

STRING: dict[str, Any] = {"type": "string", "maxLength": 5}
PERSON: dict[str, Any] = {
    "type": "object",
    "properties": {"name": STRING, "age": {"type": "integer"}, 'a "quoted\\ näme': {"type": "boolean"}},
    "required": ["age"],
}


@pytest.fixture(scope="module")
def vocabulary(open_model: Callable[[Path], tuple[ModelFile, LoadedModel, StopFlag]], tiny_llama: Path) -> Vocabulary:
    return open_model(tiny_llama)[1].vocabulary


def tokens_of(text: str) -> list[int]:
    return [3 + byte for byte in text.encode()]


def takes(schema: dict[str, Any], text: str, vocabulary: Vocabulary, **around: str) -> bool:
    """Whether the grammar allows the text, byte for byte, and that it ends there."""
    grammar = Grammar(grammar_of(schema, **around), vocabulary)
    try:
        for token in tokens_of(text):
            logits = np.zeros(vocabulary.size, np.float32)
            logits[token] = 9.0
            if grammar.next_token(logits) != token:
                return False
        logits = np.zeros(vocabulary.size, np.float32)
        logits[2] = 9.0
        end = grammar.next_token(logits)
        return end is None or vocabulary.is_end(end)
    finally:
        grammar.close()


@pytest.mark.parametrize(
    ("schema", "fits", "does_not"),
    [
        (STRING, ['"abc"', '""', '"a\\n\\""', '"\\u00e4"'], ["abc", '"abcdef"', '"a\nb"', "'a'"]),
        ({"type": "integer"}, ["0", "-12"], ["01", "1.5", "-"]),
        ({"type": "number"}, ["0.5", "-1e3", "7"], [".5", "1."]),
        ({"type": "boolean"}, ["true", "false"], ["True", "1"]),
        ({"type": "null"}, ["null"], ["none"]),
        ({"enum": ["yes", "no", 3]}, ['"yes"', '"no"', "3"], ["yes", '"maybe"']),
        ({"const": {"a": [1]}}, ['{"a": [1]}'], ['{"a":[2]}']),
        ({"anyOf": [{"type": "integer"}, STRING]}, ["4", '"x"'], ["null"]),
        (
            {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
            ["[1]", "[1, 2,3]"],
            ["[]", "[1,2,3,4]", "[1,]"],
        ),
        ({"type": "array", "items": {"type": "integer"}, "maxItems": 1}, ["[]", "[1]"], ["[1,2]"]),
        ({"type": "object"}, ["{}", "{ }"], ['{"a": 1}']),
        (
            PERSON,
            ['{"age": 3}', '{"name": "x", "age":3}', '{\n"age": 3, "a \\"quoted\\\\ näme": true}'],
            ['{"name": "x"}', "{}", '{"age": 3,}', '{"age": 3, "name": "x"}', '{"age": "3"}'],
        ),
        (
            {"type": "object", "properties": {"a": {"type": "null"}, "b": {"type": "null"}, "c": {"type": "null"}}},
            ["{}", '{"a": null}', '{"c": null}', '{"a": null, "c": null}', '{"a": null, "b": null, "c": null}'],
            ['{"c": null, "a": null}', '{, "b": null}', '{"a": null "b": null}'],
        ),
    ],
)
def test_what_fits_is_allowed_and_nothing_else(
    vocabulary: Vocabulary, schema: dict[str, Any], fits: list[str], does_not: list[str]
) -> None:
    for text in fits:
        json.loads(text)
        assert takes(schema, text, vocabulary), text
    for text in does_not:
        assert not takes(schema, text, vocabulary), text


def test_texts_stand_around_it(vocabulary: Vocabulary) -> None:
    assert takes({"type": "integer"}, '": 4}', vocabulary, before='": ', behind="}")


@pytest.mark.parametrize("seed", range(5))
def test_a_model_that_knows_nothing_writes_json_that_fits(vocabulary: Vocabulary, seed: int) -> None:
    schema = {"type": "object", "properties": {"people": {"type": "array", "items": PERSON, "maxItems": 3}}}
    random = np.random.default_rng(seed)
    grammar = Grammar(grammar_of(schema), vocabulary)
    written = []
    for _ in range(2000):
        token = grammar.next_token(random.normal(size=vocabulary.size).astype(np.float32))
        if token is None or vocabulary.is_end(token):
            break
        written.append(token)
    grammar.close()
    value = json.loads(b"".join(map(vocabulary.piece, written)))
    for person in value.get("people", []):
        assert isinstance(person["age"], int)
        assert len(person.get("name", "")) <= 5


@pytest.mark.parametrize(
    "schema",
    [
        {},
        {"type": "date"},
        {"type": "array"},
        {"type": "array", "items": {"type": "null"}, "minItems": 3, "maxItems": 2},
        {"type": "string", "maxLength": "many"},
        {"type": "object", "required": ["a"]},
        {"anyOf": ["text"]},
    ],
)
def test_what_is_not_understood_is_refused(schema: dict[str, Any]) -> None:
    with pytest.raises(EngineError, match="not understood"):
        grammar_of(schema)


def test_a_schema_without_an_end_is_refused() -> None:
    schema: dict[str, Any] = {"type": "array"}
    schema["items"] = schema
    with pytest.raises(EngineError, match="too deep"):
        grammar_of(schema)
