"""What is being written in a field that a button saves is there after a crash, and gone with what it is about."""

from models.conversations.store import Store
from models.conversations.unsaved import Field


def test_it_is_kept_for_its_place_until_nothing_is_written_there(folder):
    store = Store.open(folder)
    store.unsaved.keep(Field.INSTRUCTIONS, 1, "You are a pi")
    store.unsaved.keep(Field.INSTRUCTIONS, 1, "You are a pirate.\n")
    store.unsaved.keep(Field.NOTE, 1, "It was a joke.")
    store.unsaved.keep(Field.PERSONA, "Ada \ud800", "")
    store.close()
    opened = Store.open(folder)
    assert opened.unsaved.of(Field.INSTRUCTIONS, 1) == "You are a pirate.\n"
    assert opened.unsaved.of(Field.INSTRUCTIONS, 2) is None
    assert opened.unsaved.of(Field.PERSONA, "Ada \ud800") == "", "an emptied field is not the same as none"
    opened.unsaved.keep(Field.INSTRUCTIONS, 1, None)
    assert opened.unsaved.of(Field.INSTRUCTIONS, 1) is None
    assert opened.unsaved.of(Field.NOTE, 1) == "It was a joke."
    opened.close()


def test_it_goes_with_the_chat_and_the_message_that_it_is_about(folder):
    store = Store.open(folder)
    gone, kept = store.new_thread("gentle").id, store.new_thread("gentle").id
    messages = {thread: store.add_user_message(thread, "Hello").id for thread in (gone, kept)}
    for thread, message in messages.items():
        store.unsaved.keep(Field.INSTRUCTIONS, thread, "You are brief.")
        store.unsaved.keep(Field.NOTE, message, "Not so.")
    store.erasing.delete([gone])
    assert store.unsaved.of(Field.INSTRUCTIONS, gone) is None
    assert store.unsaved.of(Field.NOTE, messages[gone]) is None
    assert store.unsaved.of(Field.INSTRUCTIONS, kept) == "You are brief."
    assert store.unsaved.of(Field.NOTE, messages[kept]) == "Not so."
    store.close()
