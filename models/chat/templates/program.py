"""A chat template as the program that it is: compiled in jinja2's sandbox, with what templates expect to find there."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NoReturn

import jinja2
import jinja2.ext
import jinja2.nodes
import jinja2.parser
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment


class TemplateRefused(Exception):
    """The template does not take this conversation."""


class TemplateHostile(Exception):
    """The template asks for more than a template may: memory or depth without end, or what lies behind Python's objects."""


class TemplateProgram:
    """A compiled template. Raises TemplateRefused for one that is no template, TemplateHostile for one that is a trap."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._strict = _compiled(source, jinja2.Undefined)
        self._lenient: jinja2.Template | None = None

    def run(self, messages: Sequence[Mapping[str, Any]], variables: Mapping[str, Any], *, lenient: bool) -> str:
        """What the template writes. `lenient` takes what is not defined for nothing. Raises TemplateRefused or TemplateHostile."""
        template = self._strict
        if lenient:  # some templates count on variables that only their makers' own software gives
            template = self._lenient = self._lenient or _compiled(self._source, _Blank)
        try:
            return template.render(messages=messages, add_generation_prompt=True, **variables)
        except Exception as error:  # a stranger's program may fail in any way
            raise _meaning(error) from error


def _meaning(error: Exception) -> Exception:
    """A trap, or a mere failure. The sandbox also calls it insecure where a list is changed, which is no more than sloppy."""
    reaches_out = isinstance(error, SecurityError) and "attribute '_" in str(error)
    # A SyntaxError is Python's own: a nest too deep for its compiler.
    if reaches_out or isinstance(error, MemoryError | RecursionError | OverflowError | SyntaxError):
        return TemplateHostile(repr(error))
    return error if isinstance(error, TemplateRefused | TemplateHostile) else TemplateRefused(repr(error))


def _compiled(source: str, undefined: type[jinja2.Undefined]) -> jinja2.Template:
    try:
        return _environment(undefined).from_string(source)
    except Exception as error:
        raise _meaning(error) from error


def _environment(undefined: type[jinja2.Undefined]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.loopcontrols", _Generation],
        undefined=undefined,
        cache_size=0,
    )
    environment.filters["tojson"] = _tojson
    environment.globals["raise_exception"] = _raise_exception
    environment.globals["strftime_now"] = _strftime_now
    return environment


class _Blank(jinja2.ChainableUndefined):
    """What is not defined, as an empty text."""

    def __add__(self, other: Any) -> Any:
        return other

    __radd__ = __add__


class _Generation(jinja2.ext.Extension):
    """`{% generation %}` marks the assistant's words for training; here it is no more than its body."""

    tags = {"generation"}  # noqa: RUF012 # jinja2's interface

    def parse(self, parser: jinja2.parser.Parser) -> list[jinja2.nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def _tojson(value: Any, ensure_ascii: bool = False, indent: int | None = None, **_rest: Any) -> str:
    # jinja2's own escapes < and > for HTML, which is wrong in a prompt.
    return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent)


def _raise_exception(message: str) -> NoReturn:
    raise TemplateRefused(message)


def _strftime_now(form: str) -> str:
    return datetime.now().astimezone().strftime(form)
