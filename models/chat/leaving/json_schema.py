"""JSON of a given shape as a grammar (GBNF), so that a model can write nothing else.

llama.cpp's own converter is C++ that its library does not export, and llama-cpp-python's copy writes a bracket for each character
of a bounded string, which goes deeper than a parser should. So this is one of our own, for the part of JSON Schema that tools use.
All that it makes is bounded, so that no model can hang in it.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from models.errors import EngineError

_MOST_CHARACTERS, _MOST_ITEMS = 500, 50
_MOST_DEPTH = 8

# White space is bounded: a small model that may write it for ever does.
_PRIMITIVES: Final = r"""
space ::= [ \n]{0,8}
character ::= [^"\\\x00-\x1f] | "\\" (["\\/bfnrt] | "u" [0-9a-fA-F]{4})
integer ::= "-"? ("0" | [1-9] [0-9]{0,15})
number ::= integer ("." [0-9]{1,15})? ([eE] [-+]? [0-9]{1,3})?
boolean ::= "true" | "false"
null ::= "null"
"""


def grammar_of(schema: Mapping[str, Any], before: str = "", behind: str = "") -> str:
    """The grammar of the values that fit `schema`, with these texts before and behind. Raises EngineError where it is not understood.

    Understood are `type` (object, array, string, integer, number, boolean, null), `properties` with `required`, `items` with
    `minItems` and `maxItems`, `maxLength`, `enum`, `const` and `anyOf`. An object has no other properties, in the order given. What
    is not said is bounded here: 500 characters, 50 items.
    """
    parts = (_literal(before), "space", _value(schema, 0), _literal(behind))
    return "root ::= " + " ".join(part for part in parts if part) + _PRIMITIVES


def _value(schema: Mapping[str, Any], depth: int) -> str:
    if depth > _MOST_DEPTH:
        raise _not_understood("it goes too deep")
    if not isinstance(schema, Mapping):
        raise _not_understood("a part of it is no object")
    if "const" in schema:
        return _json(schema["const"])
    if choices := schema.get("enum"):
        return _one_of(map(_json, choices))
    if choices := schema.get("anyOf"):
        return _one_of(_value(choice, depth + 1) for choice in choices)
    kind = schema.get("type")
    match kind:
        case "object":
            form = _object(schema, depth)
        case "array":
            form = _array(schema, depth)
        case "string":
            form = f'"\\"" character{{0,{_bound(schema, "maxLength", _MOST_CHARACTERS, _MOST_CHARACTERS)}}} "\\""'
        case "integer" | "number" | "boolean" | "null":
            form = kind
        case _:
            raise _not_understood(f"it has the type {kind!r}")
    return form


def _object(schema: Mapping[str, Any], depth: int) -> str:
    """Its properties in their order. One that is not required may be missing, and its comma with it."""
    properties: Mapping[str, Any] = schema.get("properties", {})
    required = set(schema.get("required", ()))
    if unknown := required - set(properties):
        raise _not_understood(f"it requires {min(unknown)!r} and does not say what that is")
    pairs = [
        (
            f'{_json(name)} space ":" space {_value(value, depth + 1)}',
            name in required,
        )
        for name, value in properties.items()
    ]
    # From the last to the first, each as the first that is written and as one behind others.
    first = later = ""
    for pair, is_required in reversed(pairs):
        first = f"{pair} {later}" if is_required else f"({pair} {later}" + (f" | {first})" if first else ")?")
        later = (f'space "," space {pair} ' if is_required else f'(space "," space {pair})? ') + later
    return f'"{{" space {first} space "}}"'


def _array(schema: Mapping[str, Any], depth: int) -> str:
    item = _value(schema.get("items", {}), depth + 1)
    least, most = _bound(schema, "minItems", 0, _MOST_ITEMS), _bound(schema, "maxItems", _MOST_ITEMS, _MOST_ITEMS)
    if least > most:
        raise _not_understood("it asks for more items than it allows")
    if most == 0:
        return '"[" space "]"'
    items = f'{item} (space "," space {item}){{{max(least - 1, 0)},{most - 1}}}'
    return f'"[" space {items if least else f"({items})?"} space "]"'


def _bound(schema: Mapping[str, Any], name: str, default: int, most: int) -> int:
    value = schema.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _not_understood(f"{name} is no number")
    return min(value, most)


def _one_of(choices: Iterable[str]) -> str:
    return "(" + " | ".join(choices) + ")"


def _json(value: object) -> str:
    return _literal(json.dumps(value, ensure_ascii=False))


def _literal(text: str) -> str:
    """A text that stands for itself, in GBNF."""
    if not text:
        return ""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08X}"


def _not_understood(why: str) -> EngineError:
    return EngineError(f"The form that an answer was to have is not understood: {why}. The chat is untouched.")
