"""Correcting a message in a store, as a user does: it was sent, it counted, and it should not have."""

from pathlib import Path

from models.abuse.corrections import Correction
from models.conversations.store import Store
from models.policy.end_chat import decide
from models.policy.records import PathState, Preset
from tests.scripted import STRIKE

_PRESET = Preset(name="any", title="Any", description="Any")


def correct(folder: Path, text: str, note: str = "") -> Correction:
    store = Store.open(folder)
    message = store.add_user_message(store.new_thread("last-resort").id, text)
    store.keep_assessment(message.id, STRIKE, decide(PathState(), STRIKE, _PRESET))
    kept = store.corrections.keep(message.id, note)
    store.close()
    return kept
