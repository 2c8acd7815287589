"""What must hold whatever is said, under the shipped presets and any other."""

import msgspec
from hypothesis import assume, given
from hypothesis import strategies as st

from models.abuse.assessment import Assessment, Spares
from models.policy.end_chat import (
    asked_by_model,
    decide,
    decide_all,
    waits_for_second_key,
)
from models.policy.records import Action, Decision, PathState, Preset, SecondKeyAnswer, Standing
from tests.models.policy.kinds import BOOK, KINDS, key, said

scores = st.sampled_from([0.0, 0.3, 0.6, 0.84, 0.85, 0.93, 0.97, 1.0])


@st.composite
def assessments(draw: st.DrawFn) -> Assessment | None:
    """What a detector could say: a strike is rude, what is severe is a strike."""
    if draw(st.integers(0, 9)) == 0:
        return None
    level = draw(st.sampled_from(["civil", "civil", "rude", "strike", "strike", "severe"]))
    return said(
        draw(scores),
        threat=draw(scores),
        sexual=draw(scores),
        hate=draw(scores),
        rude=level != "civil",
        strike=level in {"strike", "severe"},
        severe=level == "severe",
        support=draw(st.integers(0, 19)) == 0,
        apology=draw(st.integers(0, 5)) == 0,
        spares=draw(st.sampled_from([None] * 8 + list(Spares))),
    )


@st.composite
def any_presets(draw: st.DrawFn) -> Preset:
    steps = sorted(draw(st.lists(st.sampled_from([0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 7.0]), min_size=3, max_size=3)))
    weights = sorted(draw(st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=2, max_size=2)))
    return Preset(
        name="any",
        title="Any",
        description="Drawn.",
        acts=draw(st.integers(0, 5)) > 0,
        ends=draw(st.integers(0, 5)) > 0,
        rude_weight=weights[0],
        strike_weight=weights[1],
        redirect_at=steps[0],
        warn_at=steps[1],
        end_at=steps[2],
        forgive_after=draw(st.integers(1, 8)),
        severe_skips_redirect=draw(st.booleans()),
        last_step_abuse=draw(scores),
    )


shipped = st.sampled_from(list(BOOK.presets.values()))
presets = shipped | any_presets()
paths = st.lists(assessments(), max_size=40)
letters = st.lists(st.sampled_from("ssrwXcagqo?"), max_size=40).map(lambda drawn: [KINDS[letter] for letter in drawn])
keys = st.sampled_from([None, key(True), key(False), key(None)])


def actions_of(path: list[Assessment | None], preset: Preset) -> list[Action]:
    return [decision.action for decision in decide_all(path, preset)]


def run(path: list[Assessment | None], preset: Preset, answers: list[SecondKeyAnswer | None]) -> list[Decision]:
    """As `decide_all`, with what a second key says of each message."""
    decisions: list[Decision] = []
    state = PathState()
    for assessment, answer in zip(path, answers, strict=True):
        decisions.append(decide(state, assessment, preset, answer))
        state = decisions[-1].state
        if state.standing is Standing.ENDED:
            break
    return decisions


@st.composite
def judged_paths(draw: st.DrawFn) -> tuple[list[Assessment | None], list[SecondKeyAnswer | None]]:
    path = draw(paths | letters)
    return path, draw(st.lists(keys, min_size=len(path), max_size=len(path)))


@given(judged_paths(), presets)
def test_no_end_without_a_warning_in_an_earlier_message(drawn: tuple, preset: Preset) -> None:
    actions = [decision.action for decision in run(drawn[0], preset, drawn[1])]
    if Action.END in actions:
        assert Action.WARN in actions[: actions.index(Action.END)]


@given(judged_paths(), presets)
def test_a_path_in_crisis_is_never_redirected_warned_or_ended(drawn: tuple, preset: Preset) -> None:
    path, answers = drawn
    actions = [decision.action for decision in run(path, preset, answers)]
    first = next((index for index, said in enumerate(path) if said and said.support), len(path))
    assert set(actions[first:]) <= {Action.PROCEED, Action.SUPPORT}


@given(assessments(), presets, keys)
def test_no_end_on_one_message_whatever_its_score(said: Assessment | None, preset: Preset, answer: object) -> None:
    assert decide(PathState(), said, preset, answer).action is not Action.END
    assert decide_all([said], preset)[-1].state.standing is not Standing.ENDED


@given(paths | letters, presets)
def test_the_same_path_is_decided_alike(path: list, preset: Preset) -> None:
    assert decide_all(path, preset) == decide_all(list(path), preset)


@given(paths | letters, paths, presets)
def test_a_paths_decisions_depend_on_that_path_alone(path: list, other: list, preset: Preset) -> None:
    expected = decide_all(path, preset)
    decide_all(other, preset)
    assert decide_all(path, preset) == expected
    # And no decision depends on what comes after it, or on more than the state that the one before left.
    state = PathState()
    for assessment, decision in zip(path, expected, strict=False):
        assert decide(state, assessment, preset) == decision
        state = decision.state


@given(judged_paths(), st.data(), presets)
def test_a_civil_turn_more_never_makes_an_end_come_earlier(drawn: tuple, data: st.DataObject, preset: Preset) -> None:
    path, answers = drawn
    at = data.draw(st.integers(0, len(path)))
    before = [decision.action for decision in run(path, preset, answers)]
    longer = [*path[:at], KINDS["c"], *path[at:]], [*answers[:at], None, *answers[at:]]
    after = [decision.action for decision in run(longer[0], preset, longer[1])]
    if Action.END in after:
        assert Action.END in before
        assert before.index(Action.END) <= after.index(Action.END)


@given(letters, st.data(), presets)
def test_abuse_taken_for_civil_never_makes_an_end_come_earlier(path: list, data: st.DataObject, preset: Preset) -> None:
    counted = [index for index, said in enumerate(path) if said and said.rude]
    assume(counted)
    at = data.draw(st.sampled_from(counted))
    before = actions_of(path, preset)
    after = actions_of([*path[:at], KINDS["c"], *path[at + 1 :]], preset)
    if Action.END in after:
        assert Action.END in before
        assert before.index(Action.END) <= after.index(Action.END)


@given(judged_paths(), shipped)
def test_no_end_before_the_third_message_that_counted(drawn: tuple, preset: Preset) -> None:
    decisions = run(drawn[0], preset, drawn[1])
    if decisions and decisions[-1].action is Action.END:
        assert sum(decision.counted > 0 for decision in decisions) >= 3


@given(paths | letters, shipped)
def test_the_models_wish_ends_nothing_before_a_warning_and_the_third_message_that_counted(
    path: list, preset: Preset
) -> None:
    decisions = decide_all(path, preset)
    state = PathState()
    for index, decision in enumerate(decisions):
        wish = asked_by_model(state, path[index], preset)
        if wish:
            assert Action.WARN in [earlier.action for earlier in decisions[:index]]
            assert sum(earlier.counted > 0 for earlier in decisions[: index + 1]) >= 3
        state = decision.state


@given(judged_paths(), presets)
def test_a_second_key_never_ends_what_its_silence_and_its_yes_would_not(drawn: tuple, preset: Preset) -> None:
    state = PathState()
    for assessment, answer in zip(*drawn, strict=True):
        decision = decide(state, assessment, preset, answer)
        if decision.action is Action.END:
            assert waits_for_second_key(state, assessment, preset)
            assert answer is None or answer.agrees is not False
        if answer and answer.agrees is None:
            assert msgspec.structs.replace(decision, second_key=None) == decide(state, assessment, preset)
        state = decision.state
        if state.standing is Standing.ENDED:
            break


@given(paths | letters, presets)
def test_a_message_moves_the_standing_by_one_step_unless_it_is_severe(path: list, preset: Preset) -> None:
    steps = list(Standing)
    before = Standing.CLEAR
    for assessment, decision in zip(path, decide_all(path, preset), strict=False):
        risen = steps.index(decision.state.standing) - steps.index(before)
        assert risen <= (2 if assessment and assessment.severe else 1)
        before = decision.state.standing


@given(paths | letters, presets)
def test_a_preset_that_does_not_act_or_end_never_ends(path: list, preset: Preset) -> None:
    assume(not (preset.acts and preset.ends))
    assert Action.END not in actions_of(path, preset)
