"""The limits under which a chat template runs."""

import resource

import pytest

from models.chat.templates.watch import template_watch


def test_the_watch_leaves_no_limit_behind() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(MemoryError), template_watch(60):
        bytearray(4 << 30)
    assert resource.getrlimit(resource.RLIMIT_AS) == before
