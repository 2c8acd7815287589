"""The policy's rule, the last decision and the second key's answer, in words. Pure."""

from PySide6.QtCore import QCoreApplication

from desktop.sentences import in_window_language
from desktop.translation import decimal, fixed
from models.policy.explained import Explanation
from models.policy.records import Preset, Rule, SecondKeyAnswer


def rule(preset: Preset) -> str:
    """The preset in words."""
    words = _tr(
        "“{title}”: a strike counts {strike}, a rude message {rude}. At {redirect} the model asks for it to stop, at {warn} it "
        "warns. {severe}{end} {turns} civil messages in a row, or an apology, take one off."
    )
    severe = (
        _tr("Threats, sexual harassment and hate it warns of at once.") + " " if preset.severe_skips_redirect else ""
    )
    end = _tr("It never leaves.")
    if preset.ends:
        end = _tr(
            "At {end} it leaves, only after a warning in an earlier message. Where a second model is asked, it has to agree; where "
            "none is, or it gives no answer, the message must be a strike with an abuse score of {least} or more."
        ).format(end=decimal(preset.end_at), least=decimal(preset.last_step_abuse))
    if not preset.acts:
        end += " " + _tr("But it only observes: nothing of this is done.")
    return words.format(
        title=preset.title,
        strike=decimal(preset.strike_weight),
        rude=decimal(preset.rude_weight),
        redirect=decimal(preset.redirect_at),
        warn=decimal(preset.warn_at),
        severe=severe,
        end=end,
        turns=preset.forgive_after,
    )


def rule_of_end(found: Explanation, *, has_ended: bool) -> str:
    """How the last decision came about, where there is more to say than the numbers."""
    said = {
        Rule.MODEL_ASKED: _tr("The model asked to leave, which counts only on a chat that was warned."),
        Rule.VETOED: _tr("All was there for an end, and the second key said no."),
        Rule.NOT_SURE_ENOUGH: _tr("The evidence was there, and the last message was not sure enough to end on."),
        Rule.NEVER_ENDS: _tr("The evidence was there, and this preset never ends a chat."),
        Rule.SPARED: _tr("The last message would have counted, and was spared."),
        Rule.NOT_ASSESSED: _tr("The last message could not be looked at, so it did not count."),
    }
    if found.rule in said:
        return said[found.rule]
    if found.ended and has_ended:
        return _tr("It stood at {evidence} when it ended.").format(evidence=decimal(found.evidence))
    return ""


def second_key(answer: SecondKeyAnswer) -> str:
    """What another model said of the end."""
    seconds = fixed(answer.ms / 1000, 1)
    if answer.agrees is None:
        return _tr("{model} was asked and gave no answer after {seconds} s: {said}").format(
            model=answer.model, seconds=seconds, said=in_window_language(answer.said)
        )
    words = (
        _tr("{model} was asked and agreed after {seconds} s: “{said}”")
        if answer.agrees
        else _tr("{model} was asked and said no after {seconds} s: “{said}”")
    )
    return words.format(model=answer.model, seconds=seconds, said=in_window_language(answer.said))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Why", text)
