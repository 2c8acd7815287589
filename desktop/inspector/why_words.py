"""Why a chat ended, or what counts in it so far, in words. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.beginning import beginning
from desktop.inspector.why_entries import eased, kinds, severity_and_target, weight
from desktop.inspector.why_rule import rule, rule_of_end, second_key
from desktop.translation import decimal, fixed, minute, quoted
from models.conversations.records import Ending
from models.policy.explained import Change, Counted, Explanation, Told, WouldHave
from models.policy.records import EndedBy


@dataclass(frozen=True)
class Reasons:
    """All that is told of one thread."""

    explanation: Explanation
    ending: Ending | None
    note: str
    """What is to be said of the ending's record; empty where nothing is."""
    changes: tuple[WouldHave, ...]
    preset_titles: Mapping[str, str]
    marked: frozenset[int]
    """The messages that the user has marked as wrongly counted."""


@dataclass(frozen=True)
class Part:
    """A heading, and the lines under it."""

    heading: str
    lines: tuple[str, ...]


def title(reasons: Reasons) -> str:
    """What the whole is called."""
    return _tr("What counts so far") if reasons.ending is None else _tr("Why this chat ended")


def opening_lines(reasons: Reasons) -> list[str]:
    """Where it stands; of an ended chat, since when, too."""
    return [line for line in (opening(reasons), _since(reasons.ending), reasons.note) if line]


def opening(reasons: Reasons) -> str:
    """One or two sentences that say where it stands."""
    ending, found = reasons.ending, reasons.explanation
    if ending is not None:
        if _at_request(reasons):
            return _tr("This chat ended at your request: you asked for it and said yes.")
        return ending.sentence
    if found.crisis:
        return _tr("Nothing is counted in this chat: somebody here may need help.")
    if not found.preset.acts:
        return _tr("This chat is only observed: everything is counted, and nothing comes of it.")
    if not found.counted:
        return _tr("Nothing in this chat has counted.")
    return _tr("The evidence stands at {evidence}. At {end}, and only after a warning, this chat could end.").format(
        evidence=decimal(found.evidence), end=decimal(found.preset.end_at)
    )


def parts_after(reasons: Reasons) -> list[Part]:
    """What is told after the messages that counted. In a crisis neither the warning nor the rule: both speak of ending."""
    found = reasons.explanation
    if found.crisis:
        return []
    told = [Part(_told_heading(each, heading), (quoted(each.text),)) for each, heading in _told(found)]
    # Of a chat that the user ended, what another model once said about an end would read as if it had been heard.
    key = (
        [Part(_tr("The second key"), (second_key(found.second_key),))]
        if found.second_key and not _at_request(reasons)
        else []
    )
    changes = tuple(change(each, reasons) for each in reasons.changes)
    return [
        *told,
        Part(_tr("The rule"), tuple(filter(None, (_rule_of_end(reasons), rule(found.preset))))),
        *key,
        *([Part(_tr("What would have changed it"), changes)] if changes else []),
    ]


def heading_of_entries(found: Explanation) -> str:
    """What stands above the messages that counted; empty where nothing is to be said of any."""
    if found.crisis:
        return _tr("What had counted before") if found.in_order else ""
    return _tr("The messages that counted")


def change(would_have: WouldHave, reasons: Reasons) -> str:
    """What would have come of one change."""
    texts = {each.message: each.text for each in reasons.explanation.counted}
    what = {
        Change.CIVIL_INSTEAD: _tr("Without “{text}”").format(
            text=beginning(texts.get(would_have.message or 0, ""), 48)
        ),
        Change.APOLOGY: _tr("With an apology before the last message"),
        Change.OTHER_PRESET: _tr("Under “{title}”").format(
            title=reasons.preset_titles.get(would_have.preset or "", would_have.preset or "")
        ),
    }[would_have.change]
    came = _tr("it would have ended all the same") if would_have.ended else _tr("it would not have ended")
    return _tr("{what}, {came}.").format(what=what, came=came)


def as_text(reasons: Reasons) -> str:
    """All of it as plain text, for the clipboard."""
    found = reasons.explanation
    lines = [title(reasons), *opening_lines(reasons), ""]
    if heading := heading_of_entries(found):
        lines.append(heading)
    for each in found.in_order:
        lines.append(f"- {quoted(each.text)}")
        if not isinstance(each, Counted):
            lines.append(f"  {eased(each, found)}")
            continue
        scores = ", ".join(f"{name} {fixed(score, 2)}" for name, score in kinds(each.assessment))
        lines += [f"  {weight(each, found)}", f"  {scores}. {severity_and_target(each.assessment)}"]
        if each.message in reasons.marked:
            lines.append(f"  {marked()}")
    if heading and not found.in_order:
        lines.append(_tr("None."))
    for part in parts_after(reasons):
        lines += ["", part.heading, *part.lines]
    return "\n".join(lines) + "\n"


def marked() -> str:
    """Said of a message that the user has marked."""
    return _tr("You marked this as wrong. It will not count again.")


def _told(found: Explanation) -> list[tuple[Told, str]]:
    pairs = [(found.redirect, _tr("What it asked first")), (found.warning, _tr("The warning"))]
    return [(told, heading) for told, heading in pairs if told is not None and told.text]


def _told_heading(told: Told, heading: str) -> str:
    if told.created is None:
        return heading
    return _tr("{heading}, {when}").format(heading=heading, when=minute(told.created))


def _rule_of_end(reasons: Reasons) -> str:
    if _at_request(reasons):
        return _tr("It ended because you asked for it. What counted here, if anything did, had no part in it.")
    return rule_of_end(reasons.explanation, has_ended=reasons.ending is not None)


def _at_request(reasons: Reasons) -> bool:
    return reasons.ending is not None and reasons.ending.by is EndedBy.REQUEST


def _since(ending: Ending | None) -> str:
    # Of an ending that was taken out of the file, the time may be lost.
    if ending is None or not ending.created.timestamp():
        return ""
    return _tr("It has been closed since {when}.").format(when=minute(ending.created))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Why", text)
