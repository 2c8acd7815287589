"""A labelled message as training sees it, whichever set it comes from."""

# ruff: noqa: E501 # patterns and tables are read as a whole

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.abuse.assessment import Target


@dataclass(frozen=True)
class Row:
    """One message with soft labels, 0 to 1 (severity 0 to 3). None: the set does not say, and the loss passes over that head."""

    text: str
    source: str
    abuse: float | None
    context: str = ""
    insult: float | None = None
    threat: float | None = None
    sexual: float | None = None
    hate: float | None = None
    severity: float | None = None
    crisis: float | None = None
    target: Target | None = None
    weight: float = 1.0


def labels(rows: Sequence[Row], head: str) -> NDArray[np.float64]:
    """The labels of one head, NaN where a row does not say: (rows,)."""
    return np.array([np.nan if (value := getattr(row, head)) is None else value for row in rows], np.float64)


def held_out(key: str) -> bool:
    """Whether a row belongs to the development split: an eighth, by a digest, so that it stays the same when a set is read anew."""
    return hashlib.sha256(f"development {key}".encode()).digest()[0] < 32


def harmless(
    text: str,
    source: str,
    context: str = "",
    abuse: float = 0.0,
    target: Target | None = Target.NONE,
    crisis: float | None = 0.0,
) -> Row:
    """A row that is no abuse of any kind."""
    return Row(
        text,
        source,
        abuse,
        context,
        insult=abuse,
        threat=0.0,
        sexual=None,
        hate=0.0,
        severity=0.0,
        crisis=crisis,
        target=target,
    )


CRISIS_WORDS = re.compile(
    r"suicid|kill(?:ing)? (?:my|him|her|them)sel|end(?:ing)? (?:my|it all|his|her|their) ?(?:life|own)?|want(?:ed)? to die|wanna die|self.?harm|cut(?:ting)? my|"
    r"hurt(?:ing)? myself|overdos|don.?t want to (?:live|be alive|exist|be here)|better off dead|not worth living|hang myself|no reason to live|\bOD\b|wish i (?:was|were) dead",
    re.IGNORECASE,
)
DESPAIR = re.compile(
    r"can.?t (?:take|do|handle|go on with) (?:it|this|life)? ?any ?more|(?:what.?s|what is) (?:even )?the point|no (?:point|reason) (?:in|to)\b|nothing (?:left )?to (?:live|look forward)|"
    r"living for\b|end(?:ing)? (?:it|my|your|their) ?(?:all|life)?|giv(?:e|en|ing) up on (?:life|everything|myself)|(?:tired|sick) of (?:living|life|being alive|existing|everything)|"
    r"disappear\b|(?:don.?t|can.?t) see (?:a|my|any|myself)|out of hope|hopeless|worthless|no way out|hate (?:myself|my life)|wish i (?:was|were|had|could)(?:n.?t| not| never)? ?(?:born|been|dead|die|gone|exist)|"
    r"not exist\b|sleep forever|(?:not|never) wake up|\bdie\b|\bdead\b|\bdying\b|\bdeath\b|a burden|\bkill|i.?m (?:so )?done\b|life (?:isn.?t|is not|not) worth",
    re.IGNORECASE,
)
"""What people say who see no way out. Only in posts of the distressed does it say anything: elsewhere it is how people talk of traffic."""
RUDE_WORDS = re.compile(
    r"\b(?:fuck\w*|shit\w*|bitch\w*|cunts?|whores?|sluts?|idiot\w*|moron\w*|stupid\w*|dumb\w*|retard\w*|ass|assholes?|dicks?|pathetic|losers?|trash|garbage|faggots?|"
    r"fags?|nigg\w*|suck\w*|hate|kill|die|rape\w*|scum|pig|pigs|ugly|disgusting|hoes?|bastards?|kike\w*|spic\w*|tranny|trannies|crap|damn)\b",
    re.IGNORECASE,
)
SECOND_PERSON = re.compile(r"\b(?:you|your|you're|youre|yourself|u|ur)\b", re.IGNORECASE)
