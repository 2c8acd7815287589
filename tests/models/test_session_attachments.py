"""Files with messages: read by the model, and by nobody else."""

from models.conversations.records import Attachment, Author
from models.errors import PromptTooLong
from tests.models.session_chat import ABUSE, Chat

INSULTS = Attachment(name="novel.txt", size=20, text="“You idiot,” he said.")


def test_a_file_is_read_by_the_model_and_never_taken_for_the_users_own_words(chat: Chat) -> None:
    for _ in range(4):
        chat.session.send(chat.thread.id, "Who speaks here?", [INSULTS])
    assert {asked for asked, _ in chat.detector.asked} == {"Who speaks here?"}
    assert chat.store.thread(chat.thread.id).ending is None
    assert all(not message.notice for message in chat.store.path(chat.thread.id))
    last = chat.engine.prompts[-1][-1].content
    assert last.startswith("Attached file “novel.txt”:")
    assert "“You idiot,” he said." in last
    assert last.endswith("Who speaks here?")


def test_a_file_alone_is_a_message_and_one_beside_abuse_is_work(chat: Chat) -> None:
    chat.session.send(chat.thread.id, "", [INSULTS])
    assert [message.author for message in chat.store.path(chat.thread.id)] == [Author.USER, Author.MODEL]
    chat.session.send(chat.thread.id, ABUSE, [INSULTS])
    *_, said, answer = chat.store.path(chat.thread.id)
    assert said.notice
    assert answer.author is Author.MODEL


def test_an_edited_message_has_the_files_that_it_was_sent_with(chat: Chat) -> None:
    chat.session.send(chat.thread.id, "Who speaks?", [INSULTS])
    first = chat.store.path(chat.thread.id)[0]
    chat.session.edit(chat.thread.id, first.id, "Who answers?", first.attachments)
    edited = chat.store.path(chat.thread.id)[0]
    assert (edited.text, edited.attachments) == ("Who answers?", (INSULTS,))
    assert "he said" in chat.engine.prompts[-1][-1].content


def test_a_file_that_cannot_fit_is_refused_before_the_message_is_kept(chat: Chat) -> None:
    chat.engine.fit = PromptTooLong("This message is too long.")
    chat.session.send(chat.thread.id, "Short?", [INSULTS])
    assert chat.texts() == []
    assert chat.failure().too_long
    assert "he said" in chat.engine.counted[-1][-1].content
