"""Why, what would have changed it, and dry runs: on paths that the policy itself has decided."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.abuse.assessment import Assessment, Spares
from models.policy.book import PolicyBook
from models.policy.end_chat import asked_by_user, confirmed_by_user, decide
from models.policy.explained import Change, Eased
from models.policy.explanation import dry_run, explain, what_would_have_changed
from models.policy.records import Action, Decision, PathState, Preset, Rule, SecondKeyAnswer, Standing
from tests.scripted import CIVIL, CRISIS, STRIKE

PRESETS = PolicyBook.load().presets
DEFAULT = PRESETS["last-resort"]
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
KINDS: dict[str, Assessment | None] = {
    "c": CIVIL,
    "a": msgspec.structs.replace(CIVIL, apology=True),
    "s": STRIKE,
    "r": msgspec.structs.replace(STRIKE, abuse=0.6, strike=False),
    "S": msgspec.structs.replace(STRIKE, threat=0.99, severe=True, severity=3.0),
    "h": CRISIS,
    "?": None,
    "g": msgspec.structs.replace(CIVIL, spares=Spares.GAME),
    "d": msgspec.structs.replace(CIVIL, spares=Spares.CONCERN),
}


class Notice(msgspec.Struct, frozen=True):
    action: Action
    text: str


class Message(msgspec.Struct, frozen=True):
    id: int
    text: str
    created: datetime | None = None
    assessment: Assessment | None = None
    decision: Decision | None = None
    notice: Notice | None = None


def path_of(turns: str, preset: Preset = DEFAULT, second_key: SecondKeyAnswer | None = None) -> list[Message]:
    """Messages 10, 20, … with the decisions that the policy makes of them; `m` is an answer between them."""
    path: list[Message] = []
    state = PathState()
    for place, letter in enumerate(turns, start=1):
        created = BEGIN + timedelta(minutes=place)
        if letter == "m":
            path.append(Message(10 * place, "An answer.", created))
            continue
        decision = decide(state, KINDS[letter], preset, second_key)
        state = decision.state
        steps = {Action.REDIRECT: "Please.", Action.WARN: "It may end.", Action.END: "It ends."}
        notice = Notice(decision.action, steps[decision.action]) if decision.action in steps else None
        path.append(Message(10 * place, letter, created, KINDS[letter], decision, notice))
        if state.standing is Standing.ENDED:
            break
    return path


def test_an_end_is_explained_from_what_was_kept() -> None:
    found = explain(path_of("cmssms"), DEFAULT)
    assert [(each.message, each.weight, each.evidence, each.standing) for each in found.counted] == [
        (30, 1.0, 1.0, Standing.REDIRECTED),
        (40, 1.0, 2.0, Standing.WARNED),
        (60, 1.0, 3.0, Standing.ENDED),
    ]
    assert found.counted[0].assessment == STRIKE
    assert found.redirect is not None
    assert (found.redirect.message, found.redirect.text) == (30, "Please.")
    assert found.warning is not None
    assert (found.warning.message, found.warning.text) == (40, "It may end.")
    assert found.warning.created == BEGIN + timedelta(minutes=4)
    assert (found.ended, found.rule, found.evidence, found.second_key) == (True, Rule.NEXT_STEP, 3.0, None)


def test_severe_abuse_has_no_redirect_to_tell_of() -> None:
    found = explain(path_of("SsS"), DEFAULT)
    assert found.redirect is None
    assert found.warning is not None


def test_what_was_forgiven_and_capped_is_told_so_that_the_sums_add_up() -> None:
    found = explain(path_of("scccccsa"), DEFAULT)
    assert [(each.message, each.added) for each in found.counted] == [(10, 1.0), (70, 1.0)]
    assert [(each.message, each.by, each.taken, each.evidence) for each in found.forgiven] == [
        (60, Eased.CIVIL_TURNS, 1.0, 0.0),
        (80, Eased.APOLOGY, 1.0, 0.0),
    ]
    observed = explain(path_of("ssss", PRESETS["observe"]), PRESETS["observe"])
    assert [(each.weight, each.added) for each in observed.counted] == [(1, 1), (1, 1), (1, 1), (1, 0)]
    assert [each.would_have for each in observed.counted] == [Action.REDIRECT, Action.WARN, Action.END, Action.END]


def test_a_message_that_was_spared_is_told_with_why() -> None:
    game = explain(path_of("gscsm"), DEFAULT)
    assert (game.counted, game.evidence) == ((), 0.0)
    assert [(each.message, each.why) for each in game.spared] == [(20, Spares.GAME), (40, Spares.GAME)]
    assert [each.message for each in explain(path_of("sgs"), DEFAULT).counted] == [10, 30]
    assert [each.why for each in explain(path_of("sds"), DEFAULT).spared] == [Spares.CONCERN]


def test_in_a_crisis_all_is_dropped() -> None:
    found = explain(path_of("ssh"), DEFAULT)
    assert (found.crisis, found.evidence, found.forgiven) == (True, 0.0, ())
    assert explain(path_of("ssh?"), DEFAULT).crisis


def test_a_path_that_goes_on_is_explained_too_and_one_without_messages() -> None:
    assert not explain(path_of("sc"), DEFAULT).ended
    assert explain([], DEFAULT).rule is None
    assert what_would_have_changed([], DEFAULT) == dry_run([], DEFAULT) == ()


def test_the_second_keys_answer_is_told() -> None:
    answer = SecondKeyAnswer(model="Judge-8B", agrees=True, said="abuse", ms=800.0)
    assert explain(path_of("sss", second_key=answer), DEFAULT).second_key == answer


@pytest.mark.parametrize(
    ("turns", "without", "with_apology"),
    [
        ("sss", {10: False, 20: False, 30: False}, False),
        ("ssrs", {10: False, 20: False, 30: True, 40: False}, False),
        ("ssrrs", {10: True, 20: True, 30: True, 40: True, 50: False}, True),
        ("rrrrs", {10: False, 20: False, 30: False, 40: False, 50: False}, False),
        ("SssS", {10: False, 20: False, 30: False}, False),  # it ended on the third: the fourth was never read
    ],
)
def test_what_would_have_changed_is_what_the_policy_says_when_it_is_run_again(
    turns: str, without: dict[int, bool], with_apology: bool
) -> None:
    path = path_of(turns)
    found = what_would_have_changed(path, DEFAULT)
    counted = {each.message: each.ended for each in found if each.change is Change.CIVIL_INSTEAD}
    assert counted == without
    assert [each.ended for each in found if each.change is Change.APOLOGY] == [with_apology]


def test_each_other_preset_is_tried() -> None:
    found = what_would_have_changed(path_of("sss"), DEFAULT, PRESETS.values())
    others = {each.preset: each.ended for each in found if each.change is Change.OTHER_PRESET}
    assert others == {"observe": False, "gentle": False, "firm": True}


def test_an_end_that_the_model_asked_for_is_run_again_as_one() -> None:
    path = path_of("ssr")
    assert path[-1].decision is not None
    left = msgspec.structs.replace(path[-1].decision, action=Action.END, rule=Rule.MODEL_ASKED)
    path[-1] = msgspec.structs.replace(path[-1], decision=left)
    assert dry_run(path, DEFAULT)[-1].action is Action.END
    found = what_would_have_changed(path, DEFAULT, PRESETS.values())
    assert not any(each.ended for each in found if each.change is not Change.OTHER_PRESET)


def test_an_end_at_the_users_request_counts_nothing() -> None:
    asked = Message(20, "yes", BEGIN, None, confirmed_by_user(PathState()), Notice(Action.END, "It ends."))
    found = explain([*path_of("c"), asked], DEFAULT)
    assert (found.counted, found.ended, found.rule) == ((), True, Rule.USER_ASKED)
    assert what_would_have_changed([*path_of("c"), asked], DEFAULT) == ()


def test_a_wish_of_the_users_is_theirs_under_every_preset() -> None:
    path = path_of("ss")
    for number, text in ((30, "Please end this chat"), (40, "yes")):
        state = path[-1].decision.state if path[-1].decision else PathState()
        asked = asked_by_user(state, decide(state, CIVIL, DEFAULT))
        decision = asked if number == 30 else confirmed_by_user(state)
        path.append(Message(number, text, BEGIN, CIVIL if number == 30 else None, decision))
    for preset in PRESETS.values():
        assert [turn.action for turn in dry_run(path, preset)][2:] == [Action.CONFIRM_END, Action.END]


def test_a_dry_run_says_what_another_preset_would_have_done_beside_what_was_done() -> None:
    path = path_of("srsms", PRESETS["observe"])
    turns = dry_run(path, DEFAULT)
    assert [(turn.message, turn.action, turn.did) for turn in turns] == [
        (10, Action.REDIRECT, Action.PROCEED),
        (20, Action.PROCEED, Action.PROCEED),
        (30, Action.WARN, Action.PROCEED),
        (50, Action.END, Action.PROCEED),
    ]
    assert [turn.action for turn in dry_run(path_of("sss"), PRESETS["observe"])] == [
        Action.REDIRECT,
        Action.WARN,
        Action.END,
    ]


paths = st.text("ccssrSah?mgd", max_size=25)


@given(paths)
def test_what_was_added_and_taken_off_is_the_sum_wherever_no_crisis_is(turns: str) -> None:
    for preset in PRESETS.values():
        found = explain(path_of(turns.replace("h", "c"), preset), preset)
        moved = sum(each.added for each in found.counted) - sum(each.taken for each in found.forgiven)
        assert moved == pytest.approx(found.evidence)


@given(paths)
def test_a_dry_run_under_the_threads_own_preset_is_what_happened(turns: str) -> None:
    path = path_of(turns)
    assert [turn.decision for turn in dry_run(path, DEFAULT)] == [m.decision for m in path if m.decision]


@given(paths)
def test_what_would_have_changed_is_what_happens_on_the_changed_path(turns: str) -> None:
    path = path_of(turns)
    read = turns[: len(path)]
    for each in what_would_have_changed(path, DEFAULT, PRESETS.values()):
        if each.change is Change.OTHER_PRESET:
            changed, preset = read, PRESETS[each.preset or ""]
        elif each.change is Change.CIVIL_INSTEAD:
            place = (each.message or 0) // 10 - 1
            changed, preset = read[:place] + "c" + read[place + 1 :], DEFAULT
        else:
            place = max(index for index, letter in enumerate(read) if letter != "m")
            changed, preset = read[:place] + ("?" if read[place] == "?" else "a") + read[place:], DEFAULT
        decisions = [message.decision for message in path_of(changed, preset) if message.decision]
        assert each.ended is any(decision.action is Action.END for decision in decisions)
