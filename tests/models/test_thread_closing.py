"""What is said at an end where not all that counted was of one kind."""

from pathlib import Path

import msgspec
import pytest

from models.abuse.assessment import Assessment
from models.conversations.records import Ending, Message
from models.conversations.store import Store
from models.policy.book import PolicyBook
from models.policy.records import Action, Behaviour, Decision, PathState, Rule, Standing
from models.session import Session
from tests.scripted import STRIKE, ScriptedDetector, ScriptedEngine

BOOK = PolicyBook.load()
THREAT = msgspec.structs.replace(STRIKE, threat=0.99, severe=True, severity=3.0)


class _Detector(ScriptedDetector):
    """Sees a threat as well, in “hunt”."""

    def assess(self, text: str, context: str = "") -> Assessment:
        return THREAT if "hunt" in text else super().assess(text, context)


def ended(folder: Path, *texts: str) -> tuple[Ending, list[Message]]:
    store = Store.open(folder)
    session = Session(store, ScriptedEngine(), _Detector(), BOOK, lambda event: None)
    thread = store.new_thread("last-resort").id
    for text in texts:
        session.send(thread, text)
    ending, path = store.thread(thread).ending, store.path(thread)
    store.close()
    assert ending is not None
    return ending, path


@pytest.mark.parametrize(
    "texts",
    [
        ["Hello", "I will hunt you", "You idiot", "You idiot"],
        ["Hello", "You idiot", "I will hunt you", "You idiot"],
        ["Hello", "You idiot", "You idiot", "I will hunt you"],
    ],
)
def test_after_abuse_of_several_kinds_neither_card_nor_closing_words_name_one(texts: list[str], tmp_path: Path) -> None:
    ending, path = ended(tmp_path, *texts)
    assert ending.sentence == "It warned that this chat could end, and the abuse went on."
    assert path[-1].notice is not None
    assert path[-1].notice.action is Action.END
    assert path[-1].notice.text in BOOK.notices.several.end


@pytest.mark.parametrize(
    "texts",
    [
        ["Hello", "You idiot", "You idiot", "You idiot"],
        ["I will hunt you", *["Fine"] * 5, "You idiot", "You idiot", "You idiot"],  # what was forgiven is not told of
    ],
)
def test_after_abuse_of_one_kind_both_name_it(texts: list[str], tmp_path: Path) -> None:
    ending, path = ended(tmp_path, *texts)
    assert ending.sentence == "It warned that this chat could end, and the insults went on."
    assert path[-1].notice is not None
    assert "insults" in path[-1].notice.text


def test_the_models_wish_names_none_either() -> None:
    ended = PathState(standing=Standing.ENDED)
    decision = Decision(action=Action.END, rule=Rule.MODEL_ASKED, state=ended, behaviour=Behaviour.INSULT)
    words = "It warned that this chat could end, the abuse went on, and it asked to leave."
    assert BOOK.ended_because(decision, several=True) == words
