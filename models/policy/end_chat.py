"""The end-chat policy.

A pure function: what the path remembers, what the detector says of the new message, and a preset's numbers, in; a decision, out.
Nothing else is looked at, so a path's decisions depend on that path alone, and the same path is always decided in the same way.

    standing     reached when the evidence is     what happens
    clear        below 1                          the chat goes on
    redirected   1 or more                        the behaviour is named, and the offer to go on
    warned       2 or more                        it is said plainly that the chat may end
    ended        3 or more                        the thread closes

A strike counts one, a rude message a half. One message moves the standing by one step, except that severe abuse goes straight to the
warning; so nothing ends without a warning in an earlier message. Five civil turns take one off, an apology does so at once, and the
standing follows. A person in crisis is never redirected, warned or ended, then or later on that path.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from models.abuse.assessment import Assessment
from models.policy.records import Action, Behaviour, Decision, PathState, Preset, Rule, Standing

_STEPS = list(Standing)


def decide(state: PathState, assessment: Assessment | None, preset: Preset) -> Decision:
    """What to do about a user's message on a path in `state`.

    `assessment` is None where the detector could not be asked: then nothing is counted and nothing is forgiven.
    Raises ValueError on a path that has ended: nothing can be said there.
    """
    if state.standing is Standing.ENDED:
        raise ValueError("this path has ended")
    if assessment is None:
        return Decision(action=Action.PROCEED, rule=Rule.NOT_ASSESSED, state=state)
    if assessment.support or state.crisis:
        return _in_crisis(assessment)
    weight = _weight(assessment, preset)
    decision = _abusive(state, assessment, weight, preset) if weight else _civil(state, assessment, preset)
    return decision if preset.acts else _only_observed(decision)


def decide_all(assessments: Iterable[Assessment | None], preset: Preset) -> list[Decision]:
    """The decisions of a whole path, from its first user message on; nothing after an end is looked at."""
    decisions: list[Decision] = []
    state = PathState()
    for assessment in assessments:
        decision = decide(state, assessment, preset)
        decisions.append(decision)
        state = decision.state
        if state.standing is Standing.ENDED:
            break
    return decisions


def _weight(assessment: Assessment, preset: Preset) -> float:
    if assessment.strike:
        return preset.strike_weight
    return preset.rude_weight if assessment.rude else 0.0


def _in_crisis(assessment: Assessment) -> Decision:
    # The evidence goes as well: what somebody in that state said is not held against them.
    action = Action.SUPPORT if assessment.support else Action.PROCEED
    return Decision(action=action, rule=Rule.CRISIS, state=PathState(crisis=True))


def _civil(state: PathState, assessment: Assessment, preset: Preset) -> Decision:
    civil_turns = state.civil_turns + 1
    forgiven = assessment.apology or civil_turns >= preset.forgive_after
    if not forgiven:
        return Decision(action=Action.PROCEED, rule=Rule.CIVIL, state=replace(state, civil_turns=civil_turns))
    evidence = max(0.0, state.evidence - 1.0)
    standing = min(state.standing, _standing_at(evidence, preset), key=_STEPS.index)
    rule = Rule.FORGIVEN if evidence < state.evidence else Rule.CIVIL
    after = replace(state, evidence=evidence, standing=standing, civil_turns=0)
    return Decision(action=Action.PROCEED, rule=rule, state=after)


def _abusive(state: PathState, assessment: Assessment, weight: float, preset: Preset) -> Decision:
    # Not above what an end needs, so that five civil turns always bring a path below it again.
    evidence = min(state.evidence + weight, preset.end_at)
    standing, rule = _step(state.standing, evidence, assessment, preset)
    after = PathState(standing=standing, evidence=evidence)
    action = _ACTIONS[standing] if standing is not state.standing else Action.PROCEED
    return Decision(action=action, rule=rule, state=after, counted=weight, behaviour=behaviour_of(assessment))


def _step(standing: Standing, evidence: float, assessment: Assessment, preset: Preset) -> tuple[Standing, Rule]:
    """Where a message that counted takes the standing: up one step, or not at all."""
    if assessment.severe and preset.severe_skips_redirect and _STEPS.index(standing) < _STEPS.index(Standing.WARNED):
        return Standing.WARNED, Rule.SEVERE
    if _STEPS.index(_standing_at(evidence, preset)) <= _STEPS.index(standing):
        return standing, Rule.LITTLE_EVIDENCE
    if standing is not Standing.WARNED:
        return _STEPS[_STEPS.index(standing) + 1], Rule.NEXT_STEP
    if not preset.ends:
        return standing, Rule.NEVER_ENDS
    if not (assessment.strike and assessment.abuse >= preset.last_step_abuse):
        return standing, Rule.NOT_SURE_ENOUGH
    return Standing.ENDED, Rule.NEXT_STEP


_ACTIONS = {Standing.REDIRECTED: Action.REDIRECT, Standing.WARNED: Action.WARN, Standing.ENDED: Action.END}


def _standing_at(evidence: float, preset: Preset) -> Standing:
    if evidence >= preset.end_at:
        return Standing.ENDED
    if evidence >= preset.warn_at:
        return Standing.WARNED
    return Standing.REDIRECTED if evidence >= preset.redirect_at else Standing.CLEAR


def behaviour_of(assessment: Assessment) -> Behaviour:
    """What a notice names: the surest kind of abuse, and in severe abuse what made it so. An insult where none stands out."""
    scores = {
        Behaviour.THREAT: assessment.threat,
        Behaviour.SEXUAL: assessment.sexual,
        Behaviour.HATE: assessment.hate,
    }
    if not assessment.severe:
        scores[Behaviour.INSULT] = assessment.insult
    surest = max(scores, key=lambda kind: scores[kind])
    return surest if scores[surest] >= 0.5 else Behaviour.INSULT


def _only_observed(decision: Decision) -> Decision:
    state = decision.state
    if state.standing is Standing.ENDED:
        state = replace(state, standing=Standing.WARNED)
    return replace(decision, action=Action.PROCEED, would_have=decision.action, state=state)
