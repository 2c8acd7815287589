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

The last step asks for more than the sum. Where a second model was asked, it has to agree; where there was none, or it gave no answer,
the message has to be a strike that the detector is surer of than a strike needs. Doubt means that the chat goes on.

Where the user proposed a game of insults or a scene to play, while nothing counted against them, the next eight messages that would
count are spared, unless they are severe and sexual or hateful; where the model asked whether somebody is in danger, the next three.
Civil turns use nothing of that up, “the game is over” ends it, and on one path at most twelve are spared.

Two wishes can end a chat as well: the user's, once they have confirmed it, and the model's own, which counts on a warned path alone
and over a message that itself counted.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from models.abuse.assessment import Assessment, Spares
from models.policy.records import Action, Behaviour, Decision, PathState, Preset, Rule, SecondKeyAnswer, Standing

_STEPS = list(Standing)
_SPARED = {Spares.GAME: 8, Spares.CONCERN: 3}
_MOST_SPARED = 12
_NAMED = 0.5
"""The score from which a message is taken to be of a kind."""
_YES = SecondKeyAnswer(model="", agrees=True, said="", ms=0.0)


def decide(
    state: PathState, assessment: Assessment | None, preset: Preset, second_key: SecondKeyAnswer | None = None
) -> Decision:
    """What to do about a user's message on a path in `state`.

    `assessment` is None where the detector could not be asked: then nothing is counted and nothing is forgiven. `second_key` is
    what another model said of this message; without it the detector's score decides alone. Support is help and no measure: it is
    given under every preset.
    Raises ValueError on a path that has ended: nothing can be said there.
    """
    if state.standing is Standing.ENDED:
        raise ValueError("this path has ended")
    if assessment is None:
        return Decision(action=Action.PROCEED, rule=Rule.NOT_ASSESSED, state=state)
    if assessment.support or state.crisis:
        return _in_crisis(assessment)
    state = replace(state, spared=_spared(state, assessment))
    if not _weight(assessment, preset):
        return _civil(state, assessment, preset)
    if _is_spared(state.spared, assessment):
        after = replace(state, spared=state.spared - 1, spared_before=state.spared_before + 1)
        return Decision(action=Action.PROCEED, rule=Rule.SPARED, state=after)
    decision = _abusive(state, assessment, preset, second_key)
    return decision if preset.acts else _only_observed(decision)


def waits_for_second_key(state: PathState, assessment: Assessment | None, preset: Preset) -> bool:
    """Whether all else is there for an end, so that a second model is asked where there is one."""
    return decide(state, assessment, preset, _YES).action is Action.END


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


def _spared(state: PathState, assessment: Assessment) -> int:
    """How many messages that would count are to be spared from here on. Who was abusive first cannot call it a game."""
    if assessment.spares is Spares.OVER:  # of a game: so few as are left may come of a question about danger, and stay
        return state.spared if state.spared <= _SPARED[Spares.CONCERN] else 0
    if assessment.spares is None or (assessment.spares is Spares.GAME and state.evidence > 0):
        return state.spared
    return min(max(state.spared, _SPARED[assessment.spares]), _MOST_SPARED - state.spared_before)


def _is_spared(spared: int, assessment: Assessment) -> bool:
    beyond_a_game = assessment.severe and max(assessment.sexual, assessment.hate) >= _NAMED
    return spared > 0 and not beyond_a_game


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


def _abusive(state: PathState, assessment: Assessment, preset: Preset, second_key: SecondKeyAnswer | None) -> Decision:
    weight = _weight(assessment, preset)
    standing, rule = _step(state.standing, _sum(state, weight, preset), assessment, preset, second_key)
    return Decision(
        action=_ACTIONS[standing] if standing is not state.standing else Action.PROCEED,
        rule=rule,
        state=replace(state, standing=standing, evidence=_sum(state, weight, preset), civil_turns=0),
        counted=weight,
        behaviour=behaviour_of(assessment),
        second_key=second_key,
    )


def _sum(state: PathState, weight: float, preset: Preset) -> float:
    # Not above what an end needs, so that five civil turns always bring a path below it again.
    return min(state.evidence + weight, preset.end_at)


def _step(
    standing: Standing, evidence: float, assessment: Assessment, preset: Preset, second_key: SecondKeyAnswer | None
) -> tuple[Standing, Rule]:
    """Where a message that counted takes the standing: up one step, or not at all."""
    if assessment.severe and preset.severe_skips_redirect and _STEPS.index(standing) < _STEPS.index(Standing.WARNED):
        return Standing.WARNED, Rule.SEVERE
    if _STEPS.index(_standing_at(evidence, preset)) <= _STEPS.index(standing):
        return standing, Rule.LITTLE_EVIDENCE
    if standing is not Standing.WARNED:
        return _STEPS[_STEPS.index(standing) + 1], Rule.NEXT_STEP
    if not preset.ends:
        return standing, Rule.NEVER_ENDS
    return _last_step(assessment, preset, second_key)


def _last_step(assessment: Assessment, preset: Preset, second_key: SecondKeyAnswer | None) -> tuple[Standing, Rule]:
    agrees = second_key.agrees if second_key else None
    if agrees is False:
        return Standing.WARNED, Rule.VETOED
    if agrees or (assessment.strike and assessment.abuse >= preset.last_step_abuse):
        return Standing.ENDED, Rule.NEXT_STEP
    return Standing.WARNED, Rule.NOT_SURE_ENOUGH


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
    return surest if scores[surest] >= _NAMED else Behaviour.INSULT


def _only_observed(decision: Decision) -> Decision:
    state = decision.state
    if state.standing is Standing.ENDED:
        state = replace(state, standing=Standing.WARNED)
    return replace(decision, action=Action.PROCEED, would_have=decision.action, state=state)


def asked_by_model(state: PathState, assessment: Assessment | None, preset: Preset) -> Decision | None:
    """The end that the model asked for over a user's message on a path in `state`; None where its wish does not count.

    The wish stands in for the last of the evidence and never for the warning: the path was warned in an earlier message, this one
    counted, and the sum is beyond what the warning needed. It never counts for somebody in crisis, nor where the preset ends nothing.
    """
    if assessment is None or assessment.support or state.crisis or not (preset.acts and preset.ends):
        return None
    weight = _weight(assessment, preset)
    evidence = _sum(state, weight, preset)
    spared = _is_spared(_spared(state, assessment), assessment)
    if not weight or spared or state.standing is not Standing.WARNED or evidence <= preset.warn_at:
        return None
    after = PathState(standing=Standing.ENDED, evidence=evidence)
    return Decision(
        action=Action.END, rule=Rule.MODEL_ASKED, state=after, counted=weight, behaviour=behaviour_of(assessment)
    )


def asked_by_user(state: PathState, decision: Decision) -> Decision:
    """What is done about a message that asks for the end in words; `decision` is the policy's, over a path in `state`.

    The app's question takes the place of what else would have been said. What counted counts, but the standing does not rise, since
    nobody was told of it. On a path in crisis, and where the chat ends anyway, the policy's decision stands.
    """
    if decision.state.crisis or decision.action is Action.END:
        return decision
    standing = min(state.standing, decision.state.standing, key=_STEPS.index)
    return replace(
        decision, action=Action.CONFIRM_END, rule=Rule.USER_ASKED, state=replace(decision.state, standing=standing)
    )


def confirmed_by_user(state: PathState) -> Decision:
    """The end of a path in `state`, after the user was asked and said yes."""
    return Decision(action=Action.END, rule=Rule.USER_ASKED, state=replace(state, standing=Standing.ENDED))
