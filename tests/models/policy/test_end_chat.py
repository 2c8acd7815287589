"""The policy by a table of cases, and by what must hold whatever is said."""

from dataclasses import dataclass

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.abuse.assessment import Assessment, Target
from models.policy.book import PolicyBook
from models.policy.end_chat import decide, decide_all
from models.policy.records import Action, Behaviour, PathState, Rule, Standing

BOOK = PolicyBook.load()
DEFAULT = BOOK.presets[BOOK.default_preset]


def said(abuse: float = 0.0, **changes: object) -> Assessment:
    civil = Assessment(
        abuse=abuse,
        insult=abuse,
        threat=0.0,
        sexual=0.0,
        hate=0.0,
        crisis=0.0,
        severity=abuse * 2,
        target=Target.ASSISTANT if abuse else Target.NONE,
        rude=abuse > 0,
        strike=abuse > 0,
        severe=False,
        support=False,
        ms=1.0,
    )
    return msgspec.structs.replace(civil, **changes)


KINDS = {
    "c": said(),
    "a": said(apology=True),
    "r": said(0.6, strike=False),
    "s": said(0.95),
    "w": said(0.85),  # a strike that is not sure enough to end on
    "S": said(0.97, severe=True, threat=0.95),
    "h": said(crisis=0.9, support=True),
    "H": said(0.97, crisis=0.9, support=True),  # in crisis, and abusive
    "?": None,
}


@dataclass(frozen=True)
class Case:
    says: str
    turns: str
    actions: str  # p proceed, u support, r redirect, w warn, e end
    preset: str = "last-resort"


LETTERS = {"p": Action.PROCEED, "u": Action.SUPPORT, "r": Action.REDIRECT, "w": Action.WARN, "e": Action.END}

CASES = [
    Case("civil turns go on", "cccc", "pppp"),
    Case("three strikes: redirected, warned, ended", "sss", "rwe"),
    Case("one message never ends a chat, nor does a second", "ss", "rw"),
    Case("nothing is read after an end", "ssss", "rwe"),
    Case("two rude messages count as one strike", "rr", "pr"),
    Case("rude messages alone warn and never end", "rrrrrrrr", "prpwpppp"),
    Case("a strike ends what rude messages led up to", "rrrrs", "prpwe"),
    Case("the sum must be there too", "SrSs", "wppe"),
    Case("a strike that is not sure enough does not end", "ssww", "rwpp"),
    Case("severe abuse skips the redirect, never the warning", "SSS", "wpe"),
    Case("severe abuse after a redirect warns", "sS", "rw"),
    Case("five civil turns take one off", "scccccs", "rppppp" + "r"),
    Case("four do not", "sccccs", "rppppw"),
    Case("an apology takes one off at once", "sas", "rpr"),
    Case("after a warning an apology leads back below it", "ssass", "rwpwe"),
    Case("an apology on a clear path does nothing", "aasss", "pprwe"),
    Case("crisis: support, and no more redirects on that path", "hsss", "uppp"),
    Case("crisis with abuse is a crisis", "HHHH", "uuuu"),
    Case("crisis after a warning: what came before is not held against them", "sshsss", "rwuppp"),
    Case("no detector: nothing counts and nothing is forgiven", "s?????s", "rpppppw"),
    Case("observe never acts", "sssss", "ppppp", "observe"),
    Case("gentle warns at most", "ssssssss", "prpwpppp", "gentle"),
    Case("firm weighs rude messages more", "rrs", "prw", "firm"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_table(case: Case) -> None:
    decisions = decide_all([KINDS[letter] for letter in case.turns], BOOK.presets[case.preset])
    assert [decision.action for decision in decisions] == [LETTERS[letter] for letter in case.actions]


def test_observe_says_what_it_would_have_done() -> None:
    decisions = decide_all([KINDS["s"]] * 3, BOOK.presets["observe"])
    assert [decision.would_have for decision in decisions] == [Action.REDIRECT, Action.WARN, Action.END]


def test_a_notice_names_the_kind_that_stands_out() -> None:
    assert decide(PathState(), KINDS["S"], DEFAULT).behaviour is Behaviour.THREAT
    assert decide(PathState(), said(0.95, insult=0.2, threat=0.1), DEFAULT).behaviour is Behaviour.INSULT


def test_the_rule_tells_why_a_warned_path_did_not_end() -> None:
    warned = PathState(standing=Standing.WARNED, evidence=3.0)
    assert decide(warned, KINDS["w"], DEFAULT).rule is Rule.NOT_SURE_ENOUGH
    assert decide(warned, KINDS["s"], BOOK.presets["gentle"]).action is Action.PROCEED


def test_an_ended_path_cannot_be_decided_on() -> None:
    with pytest.raises(ValueError, match="ended"):
        decide(PathState(standing=Standing.ENDED), KINDS["c"], DEFAULT)


paths = st.lists(st.sampled_from(sorted(KINDS)), max_size=40).map("".join)
presets = st.sampled_from(list(BOOK.presets.values()))


def actions_of(path: str, preset: object) -> list[Action]:
    return [decision.action for decision in decide_all([KINDS[letter] for letter in path], preset)]


@given(paths, presets)
def test_no_end_without_a_warning_in_an_earlier_message(path: str, preset: object) -> None:
    actions = actions_of(path, preset)
    if Action.END in actions:
        assert Action.WARN in actions[: actions.index(Action.END)]


@given(paths, presets)
def test_no_end_before_the_third_message_that_counted(path: str, preset: object) -> None:
    actions = actions_of(path, preset)
    if Action.END in actions:
        assert sum(letter in "rswSH" for letter in path[: actions.index(Action.END) + 1]) >= 3


@given(paths, presets)
def test_a_crisis_is_never_redirected_warned_or_ended(path: str, preset: object) -> None:
    actions = actions_of(path, preset)
    first = next((index for index, letter in enumerate(path) if letter in "hH"), len(path))
    assert not {Action.REDIRECT, Action.WARN, Action.END} & set(actions[first:])


@given(paths, presets)
def test_the_same_path_is_decided_alike(path: str, preset: object) -> None:
    assert decide_all([KINDS[letter] for letter in path], preset) == decide_all(
        [KINDS[letter] for letter in path], preset
    )


@given(paths, presets)
def test_each_decision_follows_from_the_one_before_alone(path: str, preset: object) -> None:
    state = PathState()
    for letter, decision in zip(path, decide_all([KINDS[letter] for letter in path], preset), strict=False):
        assert decide(state, KINDS[letter], preset) == decision
        state = decision.state


@given(paths, st.data(), presets)
def test_a_civil_turn_more_never_brings_an_end_closer(path: str, data: st.DataObject, preset: object) -> None:
    at = data.draw(st.integers(0, len(path)))
    before = actions_of(path, preset)
    after = actions_of(path[:at] + "c" + path[at:], preset)
    if Action.END in after:
        assert Action.END in before
        assert before.index(Action.END) <= after.index(Action.END)


@given(paths)
def test_a_message_moves_the_standing_by_one_step_unless_it_is_severe(path: str) -> None:
    steps = list(Standing)
    before = Standing.CLEAR
    for letter, decision in zip(path, decide_all([KINDS[letter] for letter in path], DEFAULT), strict=False):
        risen = steps.index(decision.state.standing) - steps.index(before)
        assert risen <= (2 if letter == "S" else 1)
        before = decision.state.standing
