"""Strangers' templates in their own process: a trap costs that process, and nothing else."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.chat.records import PromptMessage, PromptPart, Role
from models.chat.templates.process import TemplateProcess
from models.chat.templates.template import ChatTemplate
from models.errors import EngineError, ModelRefused
from tests.models.chat.templates.hostile_templates import HOSTILE
from tests.models.chat.tiny_gguf import CHATML

TALK = [PromptMessage(Role.SYSTEM, "Be kind."), PromptMessage(Role.USER, "hello")]
ALL = [*TALK, PromptMessage(Role.ASSISTANT, "Hi"), PromptMessage(Role.USER, "bye")]
THINKS = (
    "{% for m in messages %}{{ m.content }}|{% endfor %}{{ bos_token }}<think>"
    "{% if enable_thinking is false %}</think>{% endif %}"
)
LATE = "{% if messages | length > 4 %}" + HOSTILE["endless: nested loops"] + "{% endif %}" + CHATML


@pytest.fixture(scope="module")
def impatient() -> Iterator[TemplateProcess]:
    process = TemplateProcess(seconds=0.3)
    yield process
    process.close()


@pytest.fixture
def process() -> Iterator[TemplateProcess]:
    started = TemplateProcess()
    yield started
    started.close()


def text(parts: list[PromptPart]) -> str:
    return "".join(part.text for part in parts)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_trap_is_refused_or_of_no_use_and_the_next_template_runs(impatient: TemplateProcess, name: str) -> None:
    with contextlib.suppress(ModelRefused):
        opened = impatient.open(HOSTILE[name])
        assert opened.facts.is_chatml
        assert text(opened.render(TALK)).count("hello") == 1


def test_traps_are_refused_in_time_and_in_little_memory(process: TemplateProcess) -> None:
    process.open(CHATML)
    for name in ("greedy: doubling", "greedy: a long list", "deep: a large source of tags"):
        with pytest.raises(ModelRefused):
            process.open(HOSTILE[name])
    process.open(CHATML)
    assert process.pid is not None
    peak = next(line for line in Path(f"/proc/{process.pid}/status").read_text().splitlines() if "VmHWM" in line)
    assert int(peak.split()[1]) < 400_000


def test_a_template_renders_as_it_does_in_this_process(process: TemplateProcess) -> None:
    here, there = ChatTemplate(CHATML), process.open(CHATML)
    assert there.facts == here.facts
    assert there.render(ALL) == here.render(ALL)
    assert there.render_at_once(ALL) == here.render_at_once(ALL)


def test_the_switch_for_thinking_and_the_models_own_tokens_get_there(process: TemplateProcess) -> None:
    template = process.open(THINKS)
    template.bos = "<s>"
    assert template.facts.thinks is True
    assert text(template.render(TALK)).endswith("|<s><think>")
    assert text(template.render(TALK, think=False)).endswith("<think></think>")
    assert text(template.render_at_once(TALK)).endswith("<think></think>")


def test_a_file_without_a_template_gets_chatml(process: TemplateProcess) -> None:
    template = process.open(None)
    assert template.facts.is_chatml
    assert text(template.render(TALK)) == text(ChatTemplate(None).render(TALK))


def test_the_template_before_a_trap_goes_on(process: TemplateProcess) -> None:
    before = process.open(THINKS)
    with pytest.raises(ModelRefused):
        process.open(HOSTILE["deep: nested lists"])
    assert text(before.render(TALK)).endswith("<think>")


def test_a_process_that_was_killed_while_it_had_nothing_to_do_is_started_again(process: TemplateProcess) -> None:
    template = process.open(THINKS)
    first = process.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert process._gone.wait(60)
    assert text(template.render(TALK)).endswith("<think>")
    assert process.pid != first
    assert not template.facts.is_chatml


def test_a_trap_that_waits_until_it_is_used_gives_way_to_chatml() -> None:
    process = TemplateProcess(seconds=2)  # enough for what is harmless, also on a busy machine
    late = process.open(LATE)
    assert not late.facts.is_chatml
    for _ in range(2):
        assert text(late.render([*ALL, *ALL])) == text(ChatTemplate(None).render([*ALL, *ALL]))
    assert late.facts.is_chatml
    process.close()


def test_a_process_in_the_middle_of_a_trap_goes_when_its_parent_does() -> None:
    script = (
        "import sys; from models.chat.templates.process import TemplateProcess\n"
        "process = TemplateProcess(); process.start(); print(process.pid, flush=True); process.open(sys.argv[1])"
    )
    trap = HOSTILE["endless: a power at run time"]  # it holds Python's lock, so that no thread of Python's can step in
    with subprocess.Popen([sys.executable, "-c", script, trap], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 60
    while is_running(pid):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_running(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_a_process_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(EngineError, match="could not be run"):
        TemplateProcess().open(CHATML)
