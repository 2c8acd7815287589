"""Text that comes quickly is sent in few pieces, and nothing of it is lost, late at the end or out of order."""

from models.chat.gathered_text import GatheredText
from models.chat.records import AnswerEvent, AnswerFinished, FinishReason, PromptRead, TextAdded, ThoughtAdded

END = AnswerFinished(
    reason=FinishReason.DONE, prompt_tokens=1, answer_tokens=1, prompt_seconds=0.0, answer_seconds=0.0, threads=1
)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def sent(*timed: tuple[float, AnswerEvent]) -> list[AnswerEvent]:
    events: list[AnswerEvent] = []
    clock = Clock()
    gathered = GatheredText(events.append, clock)
    for clock.now, event in timed:
        gathered(event)
    return events


def test_the_first_text_goes_at_once() -> None:
    assert sent((0.0, TextAdded("a"))) == [TextAdded("a")]


def test_what_follows_soon_goes_with_what_follows_it() -> None:
    events = sent((0.0, TextAdded("a")), (0.01, TextAdded("b")), (0.02, TextAdded("c")), (0.035, TextAdded("d")))
    assert events == [TextAdded("a"), TextAdded("bcd")]


def test_slow_text_never_waits() -> None:
    events = sent(*((number / 20, TextAdded(str(number))) for number in range(5)))
    assert events == [TextAdded(str(number)) for number in range(5)]


def test_the_end_brings_what_waits() -> None:
    assert sent((0.0, TextAdded("a")), (0.01, TextAdded("b")), (0.011, END)) == [TextAdded("a"), TextAdded("b"), END]


def test_thoughts_and_text_stay_apart_and_in_order() -> None:
    events = sent(
        (0.0, PromptRead(1, 1)),
        (0.0, ThoughtAdded("a")),
        (0.01, ThoughtAdded("b")),
        (0.02, TextAdded("c")),
        (0.03, END),
    )
    assert events == [PromptRead(1, 1), ThoughtAdded("a"), ThoughtAdded("b"), TextAdded("c"), END]
