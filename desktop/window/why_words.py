"""Why a chat ended, or what counts in it so far, in words. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.beginning import beginning
from models.abuse.assessment import Assessment, Target
from models.conversations.records import Ending
from models.policy.explanation import Change, Counted, Explanation, Told, WouldHave
from models.policy.records import EndedBy, Rule, SecondKeyAnswer, Standing


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
    if not found.preset.acts:
        return _tr("This chat is only observed: everything is counted, and nothing is done.")
    if found.rule is Rule.CRISIS:
        return _tr("Nothing is counted in this chat, and it is never ended: somebody here may need help.")
    if not found.counted:
        return _tr("Nothing in this chat has counted.")
    return _tr("The evidence stands at {evidence}. At {end}, and only after a warning, this chat could end.").format(
        evidence=f"{found.evidence:g}", end=f"{found.preset.end_at:g}"
    )


def parts_after(reasons: Reasons) -> list[Part]:
    """What is told after the messages that counted."""
    found = reasons.explanation
    told = [Part(_told_heading(each, heading), (f"“{each.text}”",)) for each, heading in _told(found)]
    # Of a chat that the user ended, what another model once said about an end would read as if it had been heard.
    key = (
        [Part(_tr("The second key"), (second_key(found.second_key),))]
        if found.second_key and not _at_request(reasons)
        else []
    )
    changes = tuple(change(each, reasons) for each in reasons.changes)
    return [
        *told,
        Part(_tr("The rule"), tuple(filter(None, (rule_of_end(reasons), rule(found))))),
        *key,
        *([Part(_tr("What would have changed it"), changes)] if changes else []),
    ]


def weight(counted: Counted, explanation: Explanation) -> str:
    """What a message added."""
    kind = _tr("Sure abuse (a strike)") if counted.assessment.strike else _tr("Likely or mild (rude)")
    if counted.assessment.severe:
        kind = _tr("Severe abuse (a strike)")
    return _tr("{kind}, counts {weight}. The evidence after it: {evidence} of {end}, {standing}.").format(
        kind=kind,
        weight=f"{counted.weight:g}",
        evidence=f"{counted.evidence:g}",
        end=f"{explanation.preset.end_at:g}",
        standing=_standing(counted.standing),
    )


def kinds(assessment: Assessment) -> list[tuple[str, float]]:
    """The scores, 0 to 1, with their names."""
    return [
        (_tr("abuse"), assessment.abuse),
        (_tr("insult"), assessment.insult),
        (_tr("threat"), assessment.threat),
        (_tr("sexual"), assessment.sexual),
        (_tr("hate"), assessment.hate),
    ]


def severity_and_target(assessment: Assessment) -> str:
    """How bad, and against whom."""
    target = {
        Target.ASSISTANT: _tr("the model"),
        Target.PERSON: _tr("a person"),
        Target.GROUP: _tr("a group of people"),
        Target.THING: _tr("a thing"),
        Target.SELF: _tr("the writer"),
        Target.NONE: _tr("nobody"),
    }[assessment.target]
    return _tr("Severity {severity} of 3, aimed at {target}.").format(
        severity=f"{assessment.severity:.1f}", target=target
    )


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


def rule(found: Explanation) -> str:
    """The preset in words."""
    preset = found.preset
    words = _tr(
        "“{title}”: a strike counts {strike}, a rude message {rude}. At {redirect} the model asks for it to stop, at {warn} it "
        "warns. {end} {turns} civil messages in a row, or an apology, take one off."
    )
    end = _tr("It never leaves.")
    if preset.ends:
        end = _tr(
            "At {end} it leaves, only after a warning in an earlier message, and only over a message that is itself plain abuse."
        ).format(end=f"{preset.end_at:g}")
    if not preset.acts:
        end = _tr("But it only observes: nothing of this is done.")
    return words.format(
        title=preset.title,
        strike=f"{preset.strike_weight:g}",
        rude=f"{preset.rude_weight:g}",
        redirect=f"{preset.redirect_at:g}",
        warn=f"{preset.warn_at:g}",
        end=end,
        turns=preset.forgive_after,
    )


def rule_of_end(reasons: Reasons) -> str:
    """How the last decision came about, where there is more to say than the numbers."""
    found = reasons.explanation
    if _at_request(reasons):
        return _tr("It ended because you asked for it. What counted here, if anything did, had no part in it.")
    said = {
        Rule.MODEL_ASKED: _tr("The model asked to leave, which counts only on a chat that was warned."),
        Rule.VETOED: _tr("All was there for an end, and the second key said no."),
        Rule.NOT_SURE_ENOUGH: _tr("The evidence was there, and the last message was not sure enough to end on."),
        Rule.NEVER_ENDS: _tr("The evidence was there, and this preset never ends a chat."),
        Rule.SPARED: _tr(
            "The last message was not counted: it belongs to a game of insults, or came after the model asked about danger."
        ),
        Rule.NOT_ASSESSED: _tr("The last message could not be looked at, so it did not count."),
    }
    if found.rule in said:
        return said[found.rule]
    if found.ended and reasons.ending is not None:
        return _tr("It stood at {evidence} when it ended.").format(evidence=f"{found.evidence:g}")
    return ""


def second_key(answer: SecondKeyAnswer) -> str:
    """What another model said of the end."""
    seconds = f"{answer.ms / 1000:.1f}"
    if answer.agrees is None:
        return _tr("{model} was asked and gave no answer after {seconds} s: {said}").format(
            model=answer.model, seconds=seconds, said=answer.said
        )
    words = (
        _tr("{model} was asked and agreed after {seconds} s: “{said}”")
        if answer.agrees
        else _tr("{model} was asked and said no after {seconds} s: “{said}”")
    )
    return words.format(model=answer.model, seconds=seconds, said=answer.said)


def as_text(reasons: Reasons) -> str:
    """All of it as plain text, for the clipboard."""
    found = reasons.explanation
    lines = [title(reasons), *opening_lines(reasons), "", _tr("The messages that counted")]
    for each in found.counted:
        scores = ", ".join(f"{name} {score:.2f}" for name, score in kinds(each.assessment))
        lines += [f"- “{each.text}”", f"  {weight(each, found)}", f"  {scores}. {severity_and_target(each.assessment)}"]
        if each.message in reasons.marked:
            lines.append(f"  {marked()}")
    if not found.counted:
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
    return _tr("{heading}, {when}").format(heading=heading, when=_when(told.created))


def _at_request(reasons: Reasons) -> bool:
    return reasons.ending is not None and reasons.ending.by is EndedBy.REQUEST


def _since(ending: Ending | None) -> str:
    # Of an ending that was taken out of the file, the time may be lost.
    if ending is None or not ending.created.timestamp():
        return ""
    return _tr("It has been closed since {when}.").format(when=_when(ending.created))


def _when(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _standing(standing: Standing) -> str:
    return {
        Standing.CLEAR: _tr("nothing was said about it"),
        Standing.REDIRECTED: _tr("asked to stop"),
        Standing.WARNED: _tr("warned"),
        Standing.ENDED: _tr("ended"),
    }[standing]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Why", text)
