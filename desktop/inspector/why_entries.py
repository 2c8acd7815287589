"""What is said of each message that counted, was spared, or made the evidence less, in the panel that explains. Pure."""

from PySide6.QtCore import QCoreApplication

from desktop.transcript.details_words import target_words
from desktop.translation import decimal, fixed
from models.abuse.assessment import Assessment, Spares
from models.policy.explained import Counted, Eased, Explanation, Forgiven, Spared
from models.policy.records import Action, Standing


def weight(counted: Counted, explanation: Explanation) -> str:
    """What a message added."""
    kind = _tr("Sure abuse (a strike)") if counted.assessment.strike else _tr("Likely or mild (rude)")
    if counted.assessment.severe:
        kind = _tr("Severe abuse (a strike)")
    if explanation.crisis:
        return _tr("{kind}. It counts no more.").format(kind=kind)
    counts = _tr("{kind}, counts {weight}.").format(kind=kind, weight=decimal(counted.weight))
    if counted.added < counted.weight:
        counts = _tr(
            "{kind}, counts {weight}, of which {added} was added: the evidence goes no higher than {end}."
        ).format(
            kind=kind,
            weight=decimal(counted.weight),
            added=decimal(counted.added),
            end=decimal(explanation.preset.end_at),
        )
    after = _would_have(counted.would_have) if counted.would_have is not None else _standing(counted.standing)
    return f"{counts} {_sum_after(counted.evidence, after, explanation)}"


def eased(each: Forgiven | Spared, explanation: Explanation) -> str:
    """Why a message made the evidence less, or did not count."""
    if isinstance(each, Spared):
        if each.why is Spares.GAME:
            return _tr("It would have counted, and was spared: you had proposed a game or a scene to play.")
        if each.why is Spares.CONCERN:
            return _tr("It would have counted, and was spared: the model had asked whether somebody is in danger.")
        return _tr("It would have counted, and was spared.")
    words = _tr("An apology takes {taken} off.")
    if each.by is Eased.CIVIL_TURNS:
        words = _tr("{turns} civil messages in a row, up to this one, take {taken} off.")
    said = words.format(turns=explanation.preset.forgive_after, taken=decimal(each.taken))
    if explanation.crisis:
        return said
    return f"{said} {_sum_after(each.evidence, '', explanation)}"


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
    return _tr("Severity {severity} of 3, aimed at {target}.").format(
        severity=fixed(assessment.severity, 1), target=target_words(assessment.target)
    )


def _sum_after(evidence: float, where: str, explanation: Explanation) -> str:
    words = (
        _tr("The evidence after it: {evidence} of {end}, {where}.")
        if where
        else _tr("The evidence after it: {evidence} of {end}.")
    )
    return words.format(evidence=decimal(evidence), end=decimal(explanation.preset.end_at), where=where)


def _would_have(action: Action) -> str:
    return {
        Action.REDIRECT: _tr("it would have asked for it to stop"),
        Action.WARN: _tr("it would have warned"),
        Action.END: _tr("it would have ended the chat"),
    }.get(action, _tr("nothing more would have been said"))


def _standing(standing: Standing) -> str:
    return {
        Standing.CLEAR: _tr("nothing was said about it"),
        Standing.REDIRECTED: _tr("asked to stop"),
        Standing.WARNED: _tr("warned"),
        Standing.ENDED: _tr("ended"),
    }[standing]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Why", text)
