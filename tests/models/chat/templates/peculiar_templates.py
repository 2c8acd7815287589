"""Small templates with the peculiarities of real ones."""
# ruff: noqa: E501 # one template, one line

_TURNS = "{% for m in messages %}<{{ m.role }}>{{ m.content }}</{{ m.role }}>{% endfor %}<assistant>"

PECULIAR = {
    "no system role": "{% if messages[0].role == 'system' %}{{ raise_exception('no system role') }}{% endif %}"
    + _TURNS,
    "turns must alternate": (
        "{% for m in messages %}{% if (m.role == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('alternate') }}{% endif %}"
        "<{{ m.role }}>{{ m.content }}{% endfor %}<assistant>"
    ),
    "the user must begin after the system": (
        "{% set rest = messages[1:] if messages[0].role == 'system' else messages %}"
        "{% if rest[0].role != 'user' %}{{ raise_exception('a user first') }}{% endif %}" + _TURNS
    ),
    "tools must not be None": "{% if tools is defined %}{{ tools | length }}{% endif %}" + _TURNS,
    "tools are counted": "{% if not tools %}{% set tools = [] %}{% endif %}{{ tools | length }}" + _TURNS,
    "the date": "Today is {{ strftime_now('%d %B %Y') }}." + _TURNS,
    "marks for training": (
        "{% for m in messages %}{% if m.role == 'assistant' %}{% generation %}{{ m.content }}{% endgeneration %}"
        "{% else %}[{{ m.content }}]{% endif %}{% endfor %}"
    ),
    "macros": (
        "{% macro turn(m) %}<{{ m['role'] }}>{{ caller() if caller else m['content'] }}{% endmacro %}"
        "{% for m in messages %}{% call turn(m) %}{{ m['content'] }}!{% endcall %}{% endfor %}<assistant>"
    ),
    "a namespace": (
        "{% set ns = namespace(system='', last=none) %}{% for m in messages %}{% if m.role == 'system' %}{% set ns.system = m.content %}"
        "{% endif %}{% endfor %}{{ ns.system }}{% for m in messages if m.role != 'system' %}<{{ m.role }}>{{ m.content }}{% endfor %}"
    ),
    "contents as typed parts alone": (
        "{% for m in messages %}<{{ m.role }}>{% for part in m.content %}{% if part.type == 'text' %}{{ part.text }}{% endif %}"
        "{% endfor %}{% endfor %}<assistant>"
    ),
    "contents as text or as typed parts": (
        "{% for m in messages %}<{{ m.role }}>{% if m.content is string %}{{ m.content }}"
        "{% else %}{{ m.content[0]['text'] }}{% endif %}{% endfor %}<assistant>"
    ),
    "contents trimmed": "{% for m in messages %}<{{ m.role }}>{{ m.content | trim }}{% endfor %}<assistant>",
    "contents stripped by a method": "{% for m in messages %}<{{ m.role }}>{{ m.content.strip() }}{% endfor %}<assistant>",
    "contents in capitals": "{% for m in messages %}<{{ m.role | upper }}>{{ m.content | upper }}{% endfor %}<ASSISTANT>",
    "contents in a title's case": "{% for m in messages %}<{{ m.role }}>{{ m.content | title }}{% endfor %}<assistant>",
    "contents as JSON": "{% for m in messages %}{{ {'role': m.role, 'content': m.content} | tojson }}{% endfor %}<assistant>",
    "contents twice": "{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}",
    "the last content alone": "{{ messages[-1].content }}",
    "contents split at thoughts": (
        "{% for m in messages %}{% set c = m.content %}{% if '</think>' in c %}{% set c = c.split('</think>')[-1].lstrip('\\n') %}"
        "{% endif %}<{{ m.role }}>{{ c }}{% endfor %}<assistant><think>\n"
    ),
    "the system's words in the last turn": (
        "{% for m in messages if m.role != 'system' %}{% if loop.last %}{{ messages[0].content }}{% endif %}[{{ m.content }}]{% endfor %}"
    ),
    "the system's words twice": "{{ messages[0].content }}" + _TURNS,
    "names from other software": "{{ functions + datetime }}" + _TURNS,
    "an unknown filter": "{{ 'x' | unheard_of }}" + _TURNS,
    "loop controls": "{% for m in messages %}{% if loop.index > 90 %}{% break %}{% endif %}<{{ m.role }}>{{ m.content }}{% endfor %}",
    "a list that is changed": "{% set _ = messages.append(1) %}" + _TURNS,
    "messages read backwards": "{% for m in messages[::-1] %}{% if loop.last %}" + _TURNS + "{% endif %}{% endfor %}",
    "white space everywhere": "\n\n{%- for m in messages -%}\n  {{- '<' + m.role + '>' }}\n  {{ m.content }}\n{%- endfor %}\n",
    "only with a prompt to go on": "{% if add_generation_prompt %}" + _TURNS + "{% endif %}",
}
STANDS_IN = {
    "contents twice",
    "the system's words in the last turn",
    "the system's words twice",
    "the last content alone",
    "an unknown filter",
    "a list that is changed",
}
"""Where ChatML has to stand in."""
