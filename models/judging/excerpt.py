"""What of a chat a judge is given to read: the last turns, and of long ones both ends."""

from collections.abc import Sequence

from msgspec.structs import replace

from models.policy.second_key import Speaker, SpokenTurn

_MOST_TURNS = 7
_LAST_CHARACTERS = 1200
_EARLIER_CHARACTERS = 400
_GAP = " […] "


def last_turns(turns: Sequence[SpokenTurn]) -> list[SpokenTurn]:
    """At most seven turns, the first and the last of them the user's: about a thousand tokens, which a slow machine reads in time."""
    kept = [turn for turn in turns[-_MOST_TURNS:] if turn.text.strip()]
    while kept and kept[0].speaker is not Speaker.USER:
        del kept[0]
    earlier = [replace(turn, text=_shortened(turn.text, _EARLIER_CHARACTERS)) for turn in kept[:-1]]
    return earlier + [replace(turn, text=_shortened(turn.text, _LAST_CHARACTERS)) for turn in kept[-1:]]


def _shortened(text: str, most: int) -> str:
    text = text.strip()
    if len(text) <= most:
        return text
    # Insults stand at either end of a paste, seldom in its middle.
    half = (most - len(_GAP)) // 2
    return text[:half] + _GAP + text[-half:]
