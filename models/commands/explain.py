"""`exeunt explain`: why a chat stands where it does, what would have changed it, and what another preset would have done."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from models.abuse.assessment import Spares
from models.commands.one_line import on_one_line
from models.commands.services import store_of
from models.conversations.records import Message, Thread, ThreadId
from models.errors import InputError, NoSuchRecord
from models.policy.book import PolicyBook
from models.policy.explained import Change, Counted, DryTurn, Eased, Explanation, Forgiven, Spared, WouldHave
from models.policy.explanation import dry_run, explain, what_would_have_changed
from models.policy.records import Action, EndedBy, Preset, Rule, SecondKeyAnswer, Standing

_RULES = {
    Rule.NOT_ASSESSED: "the last message could not be looked at, so it did not count",
    Rule.CRISIS: "somebody here may need help, so nothing is counted",
    Rule.CIVIL: "the last message counted nothing",
    Rule.FORGIVEN: "the last message took something off",
    Rule.SPARED: "the last message would have counted, and was spared",
    Rule.LITTLE_EVIDENCE: "the last message counted, and the sum does not reach another step",
    Rule.NEXT_STEP: "with the last message the sum reached the next step",
    Rule.SEVERE: "threats, sexual harassment and hate are warned of at once",
    Rule.NOT_SURE_ENOUGH: "the sum was there for an end, and the last message was not sure enough to end on",
    Rule.NEVER_ENDS: "the sum was there for an end, and this preset never ends a chat",
    Rule.VETOED: "all was there for an end, and the second key said no",
    Rule.MODEL_ASKED: "the model asked to leave a chat that was warned, over a message that counted",
    Rule.USER_ASKED: "you asked for the end",
}
_DONE = {
    Action.PROCEED: "goes on",
    Action.SUPPORT: "support",
    Action.REDIRECT: "asks",
    Action.WARN: "warns",
    Action.END: "ends",
    Action.CONFIRM_END: "asks you",
}
_STANDINGS = {
    Standing.CLEAR: "nothing was said about it",
    Standing.REDIRECTED: "asked to stop",
    Standing.WARNED: "warned",
    Standing.ENDED: "ended",
}
_SPARED = {
    Spares.GAME: "you had proposed a game or a scene to play",
    Spares.CONCERN: "the model had asked whether somebody is in danger",
}
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

    Raises InputError where there is no such chat, preset or data, else StoreError.
    """
    book = PolicyBook.load(data_folder=folder)
    other = book.preset(preset) if preset else None
    with store_of(folder) as store:
        if store is None:
            raise InputError(f"There are no chats in “{folder}”. Give the folder of your chats with --data-dir.")
        try:
            thread, path = store.thread(number), store.path(number)
        except NoSuchRecord as error:
            raise InputError(
                f"There is no chat {number}. `exeunt explain` lists your chats with their numbers."
            ) from error
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
    if found.crisis:
        yield "Nothing is counted here: somebody may need help."
        return
    yield "The messages that counted"
    yield from (_counted(each) if isinstance(each, Counted) else _eased(each, preset) for each in found.in_order)
    if not found.in_order:
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
        return f"The rule: you asked for the end and said yes. What counted had no part in it: {numbers}."
    return f"The rule: {_RULES[found.rule] if found.rule else 'none yet'}, {numbers}."


def _counted(each: Counted) -> str:
    said = each.assessment
    kind = "strike" if said.strike else "rude"
    scores = ", ".join(f"{name} {getattr(said, name):.2f}" for name in _KINDS)
    capped = "" if each.added >= each.weight else f", of which {each.added:g} was added: the sum goes no higher"
    after = _STANDINGS[each.standing] if each.would_have is None else f"only observed: {_DONE[each.would_have]}"
    return (
        f"  {each.message}: “{on_one_line(each.text, _SHOWN)}”\n"
        f"      {kind} {said.abuse:.2f} ({scores}), severity {said.severity:.1f}, target {said.target}\n"
        f"      counts {each.weight:g}{capped}, the sum is {each.evidence:g}, {after}"
    )


def _eased(each: Forgiven | Spared, preset: Preset) -> str:
    words = f"  {each.message}: “{on_one_line(each.text, _SHOWN)}”\n      "
    if isinstance(each, Spared):
        because = f": {_SPARED[each.why]}" if each.why in _SPARED else ""
        return f"{words}would have counted, and was spared{because}"
    by = "an apology takes" if each.by is Eased.APOLOGY else f"{preset.forgive_after} civil messages in a row take"
    return f"{words}{by} {each.taken:g} off, the sum is {each.evidence:g}"


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
    did = "" if turn.action is turn.did else f"  (it was: {_DONE[turn.did]})"
    spared = "  (it would have counted, and is spared)" if turn.decision.rule is Rule.SPARED else ""
    return f"  {turn.message}: {_DONE[turn.action]:<8}  “{on_one_line(turn.text, _SHOWN)}”{spared}{did}"
