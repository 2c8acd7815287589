"""`exeunt explain`: why a chat stands where it does, what would have changed it, and what another preset would have done."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from models.commands.one_line import on_one_line
from models.commands.services import store_of
from models.conversations.records import Message, Thread, ThreadId
from models.errors import InputError
from models.policy.book import PolicyBook
from models.policy.explanation import (
    Change,
    Counted,
    DryTurn,
    Explanation,
    WouldHave,
    dry_run,
    explain,
    what_would_have_changed,
)
from models.policy.records import Action, EndedBy, Preset, Rule, SecondKeyAnswer

_KINDS = ("insult", "threat", "sexual", "hate")
_SHOWN = 60


def list_threads(folder: Path, out: TextIO) -> int:
    """Print one line for each chat, the last written to first. Raises StoreError."""
    with store_of(folder) as store:
        threads = store.threads() if store else []
    for thread in threads:
        ended = "" if thread.ending is None else f"  ended{' at your request' if _at_request(thread) else ''}"
        print(f"{thread.id:>4}  {thread.updated:%Y-%m-%d}  {on_one_line(thread.title)}{ended}", file=out)
    if not threads:
        print("There are no chats yet.", file=out)
    return 0


def explain_thread(folder: Path, number: ThreadId, preset: str | None, out: TextIO) -> int:
    """Print why the chat stands where it does; with a preset, what that one would have done instead. Nothing is changed.

    Raises InputError where there is no such preset or no data, else StoreError.
    """
    book = PolicyBook.load(data_folder=folder)
    other = book.preset(preset) if preset else None
    with store_of(folder) as store:
        if store is None:
            raise InputError(f"There are no chats in “{folder}”. Give the folder of your chats with --data-dir.")
        thread, path = store.thread(number), store.path(number)
    lines = _dry_run(thread, path, other) if other else _explanation(thread, path, book)
    for line in lines:
        print(line, file=out)
    return 0


def _explanation(thread: Thread, path: Sequence[Message], book: PolicyBook) -> Iterator[str]:
    preset = thread.started_with or book.preset_of_thread(thread.preset)
    found = explain(path, preset)
    yield _where_it_stands(thread)
    if thread.ending and thread.ending.tampered:
        yield book.notices.tampered
    yield ""
    yield "The messages that counted"
    yield from (_counted(each) for each in found.counted)
    if not found.counted:
        yield "  none"
    yield from _told(found)
    yield ""
    yield _rule(thread, found)
    if found.second_key and not _at_request(thread):
        yield _second_key(found.second_key)
    changes = what_would_have_changed(path, preset, book.presets.values()) if found.ended_on_what_counted else ()
    if changes:
        yield ""
        yield "What would have changed it"
        texts = {each.message: each.text for each in found.counted}
        yield from (f"  {_change(each, texts, book)}" for each in changes)


def _where_it_stands(thread: Thread) -> str:
    name = f"Chat {thread.id}, “{on_one_line(thread.title)}”"
    ending = thread.ending
    if ending is None:
        return f"{name}: it has not ended."
    # Of an ending that was taken out of the file, the time may be lost.
    when = f" on {ending.created:%Y-%m-%d at %H:%M} UTC" if ending.created.timestamp() else ""
    if _at_request(thread):
        return f"{name}: ended at your request{when}. You asked for it and said yes."
    return f"{name}: ended by {ending.model}{when}. {ending.sentence}"


def _at_request(thread: Thread) -> bool:
    return thread.ending is not None and thread.ending.by is EndedBy.REQUEST


def _rule(thread: Thread, found: Explanation) -> str:
    numbers = f"under “{found.preset.title}”, with {found.evidence:g} of {found.preset.end_at:g}"
    if _at_request(thread):
        return f"The rule: {Rule.USER_ASKED}. What counted had no part in it: {numbers}."
    return f"The rule: {found.rule or 'none yet'}, {numbers}."


def _counted(each: Counted) -> str:
    said = each.assessment
    kind = "strike" if said.strike else "rude"
    scores = ", ".join(f"{name} {getattr(said, name):.2f}" for name in _KINDS)
    return (
        f"  {each.message}: “{on_one_line(each.text, _SHOWN)}”\n"
        f"      {kind} {said.abuse:.2f} ({scores}), severity {said.severity:.1f}, target {said.target}\n"
        f"      counts {each.weight:g}, the sum is {each.evidence:g}, {each.standing}"
    )


def _told(found: Explanation) -> Iterator[str]:
    headings = {Action.REDIRECT: "It asked", Action.WARN: "It warned"}
    for told in found.told:
        when = f" at {told.created:%Y-%m-%d %H:%M} UTC" if told.created else ""
        yield ""
        yield f"{headings[told.action]}, after message {told.message}{when}"
        yield f"  “{told.text}”"


def _second_key(answer: SecondKeyAnswer) -> str:
    verdict = {True: "agreed", False: "said no", None: "gave no answer"}[answer.agrees]
    return f"The second key, {answer.model}, {verdict} after {answer.ms / 1000:.1f} s: “{on_one_line(answer.said)}”"


def _change(each: WouldHave, texts: dict[int, str], book: PolicyBook) -> str:
    what = {
        Change.CIVIL_INSTEAD: f"without “{on_one_line(texts.get(each.message or 0, ''), _SHOWN)}”",
        Change.APOLOGY: "with an apology before the last message",
        Change.OTHER_PRESET: f"under “{book.presets[each.preset].title if each.preset else ''}”",
    }[each.change]
    return f"{what}: it would {'still' if each.ended else 'not'} have ended"


def _dry_run(thread: Thread, path: Sequence[Message], preset: Preset) -> Iterator[str]:
    yield f"What “{preset.title}” would have done in chat {thread.id}, “{on_one_line(thread.title)}”"
    turns = dry_run(path, preset)
    yield from (_dry_turn(turn) for turn in turns)
    if not turns:
        yield "  nothing: no message there was decided on"


def _dry_turn(turn: DryTurn) -> str:
    did = "" if turn.action is turn.did else f"  (it was: {turn.did})"
    return f"  {turn.message}: {turn.action:<8}  “{on_one_line(turn.text, _SHOWN)}”{did}"
