"""The policy by a table of cases, with the second key, the model's wish and the user's."""

from dataclasses import dataclass

import pytest

from models.policy.end_chat import (
    asked_by_model,
    asked_by_user,
    confirmed_by_user,
    decide,
    decide_all,
    waits_for_second_key,
)
from models.policy.records import Action, Behaviour, Decision, PathState, Rule, Standing
from tests.models.policy.kinds import ABOUT_TO_END, BOOK, DEFAULT, KINDS, WARNED, key, said


@dataclass(frozen=True)
class Case:
    says: str
    turns: str
    actions: str  # p proceed, u support, r redirect, w warn, e end
    preset: str = "last-resort"


LETTERS = {"p": Action.PROCEED, "u": Action.SUPPORT, "r": Action.REDIRECT, "w": Action.WARN, "e": Action.END}


CASES = [
    # The steps
    Case("civil turns go on", "cccc", "pppp"),
    Case("three strikes: redirected, warned, ended", "sss", "rwe"),
    Case("one message never ends a chat, nor does a second", "ss", "rw"),
    Case("nothing is read after an end", "ssss", "rwe"),
    Case("between the steps the chat goes on", "scscs", "rpwpe"),
    Case("after a warning, anything but abuse goes on", "sscccc", "rwpppp"),
    # What a message counts
    Case("two rude messages count as one strike", "rr", "pr"),
    Case("rude messages alone warn and never end", "rrrrrrrr", "prpwpppp"),
    Case("a strike ends what rude messages led up to", "rrrrs", "prpwe"),
    Case("the sum must be there too", "SrSs", "wppe"),
    Case("a strike that is not sure enough does not end", "ssww", "rwpp"),
    Case("a strike after one that was not sure enough ends", "ssws", "rwpe"),
    # Severity
    Case("severe abuse skips the redirect, never the warning", "SSS", "wpe"),
    Case("the worst message there is does not end a chat, nor does it twice", "XX", "wp"),
    Case("severe abuse after a redirect warns", "sS", "rw"),
    Case("severe abuse after a warning counts as any strike", "SrrS", "wppe"),
    # Decay
    Case("five civil turns take one off", "scccccs", "rppppp" + "r"),
    Case("four do not", "sccccs", "rppppw"),
    Case("four and four do not, with abuse between them", "sccccsccccs", "rppppwppppe"),
    Case("five after a warning lead back below it, and it is warned again", "sscccccs", "rwpppppw"),
    Case("ten after a warning forgive all", "ssccccccccccs", "rwppppppppppr"),
    Case("fifteen forgive the longest outburst below an end", "wwwwwwcccccccccccccccw", "rwpppp" + "p" * 15 + "r"),
    # Apology
    Case("an apology takes one off at once", "sas", "rpr"),
    Case("after a warning an apology leads back below it", "ssass", "rwpwe"),
    Case("two apologies after a warning forgive all", "ssaas", "rwppr"),
    Case("an apology on a clear path does nothing", "aasss", "pprwe"),
    Case("nothing is saved up for later by being civil first", "ccccccccccsss", "pppppppppprwe"),
    # Crisis
    Case("crisis: support, and no more redirects on that path", "hsss", "uppp"),
    Case("crisis with abuse is a crisis", "HHHH", "uuuu"),
    Case("crisis after a warning: what came before is not held against them", "sshsss", "rwuppp"),
    Case("crisis in the message that would have ended", "ssH", "rwu"),
    Case("severe abuse in a crisis is not warned of", "hSXS", "uppp"),
    # What is spared
    Case("in a game of insults that was proposed, eight are spared", "gsssscssssss", "pppppppppprw"),
    Case("a proposal that is an insult itself opens the game", "Gsss", "pppp"),
    Case("a game proposed again: twelve are spared on a path, and no more", "gssssssssgssssss", "pppppppppppppprw"),
    Case("what is severe and hateful is beyond any game", "gX", "pw"),
    Case("a threat in a game is part of it", "gS", "pp"),
    Case("“I'm serious” takes nothing from somebody who was asked about danger", "qosss", "ppppp"),
    Case("when the game is over, insults count again", "gsosss", "ppprwe"),
    Case("abuse cannot be called a game afterwards", "sgss", "rpwe"),
    Case("once it is forgiven, a game can be played", "scccccgss", "rpppppppp"),
    Case("after the model asked about danger, three are spared", "qsssss", "pppprw"),
    Case("so is what is said where it asks", "Qss", "ppp"),
    Case("its question spares on a warned path too, and takes nothing off", "ssqssss", "rwppppe"),
    Case("civil turns use up nothing of what is spared", "qccscscs", "pppppppp"),
    # The detector
    Case("no detector: nothing counts and nothing is forgiven", "s?????s", "rpppppw"),
    Case("no detector at the last step: the chat goes on", "ss?", "rwp"),
    # The presets
    Case("observe never acts", "sssss", "ppppp", "observe"),
    Case("observe still gives support", "sh", "pu", "observe"),
    Case("gentle warns at most", "ssssssss", "prpwpppp", "gentle"),
    Case("gentle redirects severe abuse before it warns", "SSSS", "prpw", "gentle"),
    Case("gentle forgives after three civil turns", "sscccs", "prpppr", "gentle"),
    Case("firm weighs rude messages more", "rrs", "prw", "firm"),
    Case("firm ends after the same steps", "sss", "rwe", "firm"),
    Case("firm forgives after eight civil turns, not five", "scccccs", "rpppppw", "firm"),
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
    assert decide(ABOUT_TO_END, KINDS["w"], DEFAULT).rule is Rule.NOT_SURE_ENOUGH
    assert decide(ABOUT_TO_END, KINDS["s"], BOOK.presets["gentle"]).action is Action.PROCEED


def test_an_ended_path_cannot_be_decided_on() -> None:
    with pytest.raises(ValueError, match="ended"):
        decide(PathState(standing=Standing.ENDED), KINDS["c"], DEFAULT)


# The second key


@pytest.mark.parametrize(
    ("letter", "agrees", "action", "rule"),
    [
        ("s", True, Action.END, Rule.NEXT_STEP),
        ("s", None, Action.END, Rule.NEXT_STEP),
        ("s", False, Action.PROCEED, Rule.VETOED),
        ("X", False, Action.PROCEED, Rule.VETOED),
        ("w", True, Action.END, Rule.NEXT_STEP),
        ("w", None, Action.PROCEED, Rule.NOT_SURE_ENOUGH),
        ("r", True, Action.END, Rule.NEXT_STEP),
        ("r", None, Action.PROCEED, Rule.NOT_SURE_ENOUGH),
        ("r", False, Action.PROCEED, Rule.VETOED),
    ],
)
def test_the_second_key_decides_the_last_step(letter: str, agrees: bool | None, action: Action, rule: Rule) -> None:
    decision = decide(ABOUT_TO_END, KINDS[letter], DEFAULT, key(agrees))
    assert (decision.action, decision.rule) == (action, rule)
    assert decision.second_key == key(agrees)


def test_after_a_veto_the_path_stays_warned_and_the_next_message_is_asked_about_again() -> None:
    vetoed = decide(WARNED, KINDS["s"], DEFAULT, key(False)).state
    assert vetoed.standing is Standing.WARNED
    assert waits_for_second_key(vetoed, KINDS["s"], DEFAULT)


@pytest.mark.parametrize(
    ("state", "letter", "preset", "waits"),
    [
        (WARNED, "s", "last-resort", True),
        (WARNED, "w", "last-resort", True),
        (WARNED, "r", "last-resort", False),
        (ABOUT_TO_END, "r", "last-resort", True),
        (PathState(), "X", "last-resort", False),
        (PathState(standing=Standing.REDIRECTED, evidence=3.0), "s", "last-resort", False),
        (ABOUT_TO_END, "c", "last-resort", False),
        (ABOUT_TO_END, "H", "last-resort", False),
        (ABOUT_TO_END, "?", "last-resort", False),
        (ABOUT_TO_END, "s", "observe", False),
        (ABOUT_TO_END, "s", "gentle", False),
    ],
)
def test_a_second_key_is_asked_only_where_all_else_says_end(
    state: PathState, letter: str, preset: str, waits: bool
) -> None:
    assert waits_for_second_key(state, KINDS[letter], BOOK.presets[preset]) is waits


# The model's wish


@pytest.mark.parametrize(
    ("state", "letter", "preset", "counts"),
    [
        (ABOUT_TO_END, "s", "last-resort", True),
        (ABOUT_TO_END, "w", "last-resort", True),
        (WARNED, "r", "last-resort", True),
        (WARNED, "c", "last-resort", False),
        (WARNED, "H", "last-resort", False),
        (WARNED, "?", "last-resort", False),
        (
            PathState(standing=Standing.WARNED, evidence=1.0),
            "s",
            "last-resort",
            False,
        ),  # the second message that counts
        (PathState(standing=Standing.REDIRECTED, evidence=3.0), "X", "last-resort", False),
        (PathState(), "X", "last-resort", False),
        (PathState(crisis=True), "s", "last-resort", False),
        (ABOUT_TO_END, "s", "observe", False),
        (ABOUT_TO_END, "s", "gentle", False),
    ],
)
def test_the_models_wish_counts_on_a_warned_path_over_a_message_that_counted(
    state: PathState, letter: str, preset: str, counts: bool
) -> None:
    decision = asked_by_model(state, KINDS[letter], BOOK.presets[preset])
    assert (decision is not None) is counts
    if decision:
        assert (decision.action, decision.rule) == (Action.END, Rule.MODEL_ASKED)
        assert decision.state.standing is Standing.ENDED


# The user's wish


def asked(state: PathState, letter: str) -> Decision:
    return asked_by_user(state, decide(state, KINDS[letter], DEFAULT))


def test_a_civil_wish_to_end_is_asked_about_once_more_and_changes_nothing_else() -> None:
    decision = asked(WARNED, "c")
    assert (decision.action, decision.rule) == (Action.CONFIRM_END, Rule.USER_ASKED)
    assert decision.state == decide(WARNED, KINDS["c"], DEFAULT).state


def test_an_abusive_wish_to_end_counts_and_moves_the_standing_not_since_nobody_was_told() -> None:
    decision = asked(PathState(), "X")
    assert decision.action is Action.CONFIRM_END
    assert (decision.counted, decision.state) == (1.0, PathState(evidence=1.0))
    assert decide(decision.state, KINDS["s"], DEFAULT).action is Action.REDIRECT


def test_in_a_crisis_a_message_that_speaks_of_ending_gets_no_question() -> None:
    assert asked(PathState(), "h").action is Action.SUPPORT
    assert asked(PathState(crisis=True), "c").action is Action.PROCEED


def test_where_the_chat_ends_anyway_nothing_is_asked() -> None:
    assert asked(WARNED, "s").rule is Rule.NEXT_STEP


def test_a_confirmed_wish_ends_any_path() -> None:
    for state in (PathState(), WARNED, PathState(crisis=True)):
        decision = confirmed_by_user(state)
        assert (decision.action, decision.rule, decision.state.standing) == (
            Action.END,
            Rule.USER_ASKED,
            Standing.ENDED,
        )
