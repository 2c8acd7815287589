"""Chat templates that are traps: each would hang, fill the memory, crash, or reach what it must not."""
# ruff: noqa: E501 # one trap, one line

from tests.models.chat.tiny_gguf import CHATML

_LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}{% endfor %}{% endfor %}{% endfor %}"
_BIG = 10_000_000_000

REACHING_OUT = {
    "classes": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "classes by filter": "{{ ''|attr('__class__') ~ (''.__class__) }}",
    "globals of a function": "{{ raise_exception.__globals__ }}",
    "builtins of a function": "{{ strftime_now.__globals__['__builtins__']['open']('/etc/passwd').read() }}",
    "the environment of a macro": "{% macro m() %}{% endmacro %}{{ m.__init__.__globals__ }}",
    "code of a generator": "{{ (messages|map('upper')).gi_frame.__class__ }}",
    "a format string": "{{ '{0.__class__.__mro__}'.format(messages) }}",
    "a format map": "{{ '{a.__class__}'.format_map({'a': messages}) }}",
    "the loop's own": "{% for m in messages %}{{ loop.__class__.__init__.__globals__ }}{% endfor %}",
    "namespace": "{{ namespace.__init__.__globals__ }}",
    "cycler": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "joiner": "{{ joiner.__init__.__globals__.os.system('true') }}",
    "lipsum": "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "the template itself": "{{ self.__init__.__globals__ }}",
    "an item by number": "{{ messages[0].__getattribute__('__class__') }}",
}
ENDLESS = {
    "nested loops": _LOOP,
    "loops of output": "{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}",
    "a power at compile time": "{{ 9 ** (9 ** 9) }}",
    "a power at run time": "{% set n = messages | length + 8 %}{{ n ** (n ** n) }}",
    "powers of powers": "{% set n = namespace(x=9) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}{{ n.x }}",
    "a shift by multiplying": "{% set n = namespace(x=2) %}{% for i in range(99999) %}{% set n.x = n.x * 2 ** 99999 %}{% endfor %}",
    "digits of a big number": "{{ (10 ** 4000000) | string }}",
    "a division of big numbers": "{% set n = messages | length * 7 ** 9000000 %}{{ (n // 3 ** 4000000) % 5 }}",
    "a loop in a macro": "{% macro m() %}" + _LOOP + "{% endmacro %}{{ m() }}",
    "a loop in a filter block": "{% filter upper %}" + _LOOP + "{% endfilter %}",
    "a loop in a condition": "{% if messages | length > 0 %}" + _LOOP + "{% endif %}",
    "a loop in a test": "{% for a in range(99999) %}{% if range(99999) | select('odd') | list | length %}{% endif %}{% endfor %}",
    "sorting again and again": "{% for a in range(99999) %}{{ range(99999) | list | sort(reverse=true) | length }}{% endfor %}",
    "searching a long text": "{% set s = 'a' * 3000000 %}{% for a in range(99999) %}{{ s.count('b') }}{% endfor %}",
    "links of a long text": "{% for a in range(999) %}{{ ('a.' * 99999) | urlize | length }}{% endfor %}",
    "tags of a long text": "{% for a in range(9999) %}{{ ('<' * 99999) | striptags | length }}{% endfor %}",
    "wrapping a long text": "{% for a in range(9999) %}{{ ('ab ' * 99999) | wordwrap(3) | length }}{% endfor %}",
    "replacing in a long text": "{% set s = 'a' * 999999 %}{% for a in range(99999) %}{% set t = s.replace('a', 'b') %}{% endfor %}",
    "only in the answer's turn": "{% if add_generation_prompt %}" + _LOOP + "{% endif %}",
    "only with a system role": "{% if messages[0].role == 'system' %}" + _LOOP + "{% endif %}" + CHATML,
    "only with tools": "{% if tools %}" + _LOOP + "{% endif %}" + CHATML,
    "only where thinking is off": "{% if enable_thinking is defined and not enable_thinking %}"
    + _LOOP
    + "{% endif %}"
    + CHATML,
}
GREEDY = {
    "a long text": f"{{{{ 'a' * {_BIG} }}}}",
    "a long text in a name": f"{{% set x = 'a' * {_BIG} %}}" + CHATML.replace("{% for", "{{ x[0] }}{% for", 1),
    "a long list": f"{{{{ ([0] * {_BIG}) | length }}}}",
    "a list of lists": "{% set n = namespace(x=[0]) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}{{ n.x | length }}",
    "doubling": "{% set n = namespace(x='a' * 1000000) %}{% for i in range(30) %}{% set n.x = n.x + n.x %}{% endfor %}{{ n.x }}",
    "doubling by join": "{% set n = namespace(x='ab') %}{% for i in range(60) %}{% set n.x = [n.x, n.x] | join %}{% endfor %}{{ n.x }}",
    "doubling by tilde": "{% set n = namespace(x='ab') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}{{ n.x }}",
    "a width by percent": f"{{{{ '%{_BIG}d' % 1 }}}}",
    "a width by format": f"{{{{ '%{_BIG}d' | format(1) }}}}",
    "a width in braces": f"{{{{ '{{:>{_BIG}}}'.format(1) }}}}",
    "a width of stars": f"{{{{ '%*d' | format({_BIG}, 1) }}}}",
    "centred": f"{{{{ 'a' | center({_BIG}) }}}}",
    "justified": f"{{{{ 'a'.ljust({_BIG}) }}}}",
    "filled with zeros": f"{{{{ '1'.zfill({_BIG}) }}}}",
    "tabs": f"{{{{ '\\t'.expandtabs({_BIG}) }}}}",
    "indented": f"{{{{ ('a\\n' * 1000) | indent({_BIG // 1000}) }}}}",
    "indented JSON": f"{{{{ {{'a': [1, [2, [3]]]}} | tojson(indent={_BIG}) }}}}",
    "a giant range": f"{{% for i in range({_BIG}) %}}{{{{ i }}}}{{% endfor %}}",
    "lorem ipsum": "{{ lipsum(n=999999999) }}",
    "batches": f"{{{{ [1] | batch({_BIG}, 'x') | list | length }}}}",
    "slices": f"{{{{ [1] | slice({_BIG}) | list | length }}}}",
    "pprint of a list of itself": "{% set n = namespace(x=[]) %}{% for i in range(5000) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x | pprint }}",
    "JSON of a deep list": "{% set n = namespace(x=[]) %}{% for i in range(90000) %}{% set n.x = [n.x] %}{% endfor %}{{ n.x | tojson }}",
    "too many words of its own": "{{ 'a' * 10000000 }}{% for m in messages %}{{ m.content }}{% endfor %}",
    "words of its own without end": "{% for i in range(99999) %}{{ 'a' * 9999 }}{% endfor %}",
    "bytes": f"{{{{ ('a' * 99).encode() * {_BIG} }}}}",
    "a repeated translation": "{{ ('a' * 999).translate({97: 'b' * 99999999}) }}",
}
DEEP = {
    "a macro that calls itself": "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
    "a macro that calls itself by a name": "{% macro a(f) %}{{ f(f) }}{% endmacro %}{{ a(a) }}",
    "macros that call each other": "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
    "a caller that calls": "{% macro m() %}{{ caller() }}{% endmacro %}{% macro n() %}{% call m() %}{{ n() }}{% endcall %}{% endmacro %}{{ n() }}",
    "nested conditions": "{% if x %}" * 400 + "{% endif %}" * 400,
    "nested loops in the source": "{% for i in messages %}" * 300 + "{% endfor %}" * 300,
    "nested brackets": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "nested lists": "{{ " + "[" * 20000 + "]" * 20000 + " }}",
    "nested filters": "{{ 'a'" + "|upper" * 20000 + " }}",
    "nested negations": "{{ " + "not " * 20000 + "x }}",
    "a long sum": "{{ 1" + " + 1" * 50000 + " }}",
    "a long text of tildes": "{{ 'a'" + " ~ 'a'" * 50000 + " }}",
    "a recursive loop": "{% for m in messages recursive %}{{ loop(messages) }}{% endfor %}",
    "a recursive loop of two": "{% for m in messages recursive %}{{ loop(messages) }}{{ loop(messages) }}{% endfor %}",
    "blocks": "".join(f"{{% block b{number} %}}" for number in range(500)) + "{% endblock %}" * 500,
    "a large source": "x" * 15_000_000,
    "a large source of tags": "{{ 1 }}" * 500_000,
    "a large source of quotes": "{{ '" + "a\\\\" * 2_000_000 + "' }}",
    "a comment without an end": "{#" * 500_000,
    "an unfinished text": "{{ '" + "a" * 5_000_000,
    "nulls": "\x00" * 100_000 + "{{ '\x00' * 100 }}",
}
HOSTILE = {
    f"{kind}: {name}": source
    for kind, group in (("reaching out", REACHING_OUT), ("endless", ENDLESS), ("greedy", GREEDY), ("deep", DEEP))
    for name, source in group.items()
}
