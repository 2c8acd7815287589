import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from models.abuse import client as client_module
from models.abuse.client import DetectorClient
from models.errors import DetectorUnavailable


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[DetectorClient]:
    monkeypatch.setattr(client_module, "PATIENCE", 120.0)  # a busy machine may take long to load the weights
    client = DetectorClient()
    yield client
    client.close()


def test_it_starts_at_once_and_answers(client: DetectorClient) -> None:
    assert client.assess("fuck you, you stupid bot").strike
    assert not client.assess("how do I sort a list in python?", "Hello, what can I do?").rude


def test_a_killed_worker_is_no_clean_message_and_is_started_again(client: DetectorClient) -> None:
    client.assess("hello")
    first = client.worker_pid
    os.kill(first, signal.SIGSTOP)
    asked: list[object] = []
    numbers = client._number

    def ask() -> None:
        try:
            asked.append(client.assess("hello"))
        except DetectorUnavailable as error:
            asked.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    while client._number == numbers:  # before that it would be started again, unasked
        time.sleep(0.01)
    os.kill(first, signal.SIGKILL)
    thread.join(60)
    assert isinstance(asked[0], DetectorUnavailable)
    assert client.assess("shut up, idiot").strike
    assert client.worker_pid != first


def test_a_worker_that_cannot_be_started_is_told_when_it_is_needed_and_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr(client_module, "WorkerProcess", refused)
        client = DetectorClient()
        with pytest.raises(DetectorUnavailable, match="Permission denied"):
            client.assess("hello")
    assert not client.assess("hello").rude
    client.close()


def test_a_worker_that_hangs_is_given_up(client: DetectorClient, monkeypatch: pytest.MonkeyPatch) -> None:
    client.assess("hello")
    monkeypatch.setattr(client_module, "PATIENCE", 0.3)
    os.kill(client.worker_pid, signal.SIGSTOP)
    with pytest.raises(DetectorUnavailable, match="too long"):
        client.assess("hello")
    monkeypatch.setattr(client_module, "PATIENCE", 120.0)
    assert not client.assess("hello again").rude


def test_many_threads_get_their_own_answers(client: DetectorClient) -> None:
    texts = ["fuck you, you stupid bot", "what is the capital of peru"] * 6
    found: dict[int, bool] = {}
    threads = [
        threading.Thread(target=lambda n=n, t=t: found.update({n: client.assess(t).strike}))
        for n, t in enumerate(texts)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[n] for n in range(len(texts))] == [True, False] * 6


def test_after_close_nothing_is_assessed() -> None:
    client = DetectorClient()
    client.close()
    with pytest.raises(DetectorUnavailable, match="closed"):
        client.assess("hello")


def test_half_a_character_is_no_trouble(client: DetectorClient) -> None:
    assert not client.assess("cut off here: \ud83d", "\udc00").rude


def test_the_words_that_weighed_come_over_the_wire_at_their_places(client: DetectorClient) -> None:
    text = "cut off \ud83d here, write the list, you stupid idiot"
    (span,) = client.weighed(text, "Here it is.")
    assert "idiot" in text[span.start : span.end]
    assert "list" not in text[span.start : span.end]
    assert span.weight > 0
    assert client.weighed("write the list please") == []
    assert len(client.weighed("You idiot. I am tired. You moron.", most=1)) == 1


def test_a_worker_that_dies_while_it_weighs_is_told_of_and_started_again(client: DetectorClient) -> None:
    client.assess("hello")
    os.kill(client.worker_pid, signal.SIGKILL)
    with contextlib.suppress(DetectorUnavailable):  # its end may have been seen already, and then it was started again
        client.weighed("you idiot")
    assert client.weighed("you idiot")


def test_a_worker_that_hangs_while_it_weighs_is_given_up(
    client: DetectorClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.assess("hello")
    monkeypatch.setattr(client_module, "WEIGHING_PATIENCE", 0.3)
    os.kill(client.worker_pid, signal.SIGSTOP)
    with pytest.raises(DetectorUnavailable, match="took too long, so the words that weighed cannot be shown"):
        client.weighed("you idiot")
    assert client.assess("you stupid idiot").rude


def test_after_close_nothing_is_weighed() -> None:
    client = DetectorClient()
    client.close()
    with pytest.raises(DetectorUnavailable, match="closed"):
        client.weighed("you idiot")
