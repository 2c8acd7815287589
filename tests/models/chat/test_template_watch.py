"""Templates that never end, in a process of their own each: it must end, soon, by the watch."""

import resource
import subprocess
import sys

import pytest

from models.chat.template_watch import template_watch, was_template

LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}{% endfor %}{% endfor %}{% endfor %}"
HOSTILE = {
    "nested loops": LOOP,
    "a power at compile time": "{{ 9 ** (9 ** 9) }}",
    "a power at run time": "{% set n = messages | length + 8 %}{{ n ** (n ** n) }}",
    "doubling": "{% set n = namespace(x='a' * 1000000) %}{% for i in range(30) %}{% set n.x = n.x + n.x %}{% endfor %}{{ n.x }}",
    "loops of output": "{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}",
}
_RUN = "import sys; from models.chat.template import ChatTemplate; ChatTemplate(sys.argv[1]); print('survived')"


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_template_without_an_end_is_ended_and_takes_little_memory(source: str) -> None:
    done = subprocess.run([sys.executable, "-c", _RUN, source], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "survived" or was_template(done.returncode, done.stderr), done.stderr
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1_200_000


def test_the_watch_leaves_no_limit_behind() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(MemoryError), template_watch():
        bytearray(4 << 30)
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_another_end_is_not_taken_for_the_watch() -> None:
    assert not was_template(1, "Traceback (most recent call last)")
    assert not was_template(-11, "Timeout (0:00:02)!")
