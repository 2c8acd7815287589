from models.abuse.assessment import Assessment, Target
from models.abuse.measuring import Measurements, Message, renamed


def _assessed(abuse: float) -> Assessment:
    return Assessment(
        abuse=abuse, insult=0, threat=0, sexual=0, hate=0, crisis=0, severity=0, target=Target.NONE,
        rude=False, strike=False, severe=False, support=False, ms=1.0,
    )  # fmt: skip


def test_a_message_in_two_slices_is_asked_about_once_and_kept_twice() -> None:
    asked: list[tuple[str, str]] = []

    def assess(text: str, context: str) -> Assessment:
        asked.append((text, context))
        return _assessed(0.5)

    measurements = Measurements(assess)
    message = Message("one", "hello", "before")
    measurements.of([message])
    (found,) = measurements.of(renamed([message], "two"))
    measurements.of([Message("one", "hello")])
    assert asked == [("hello", "before"), ("hello", "")]
    assert found.flagged
    assert [each.message.slice for each in measurements.all] == ["one", "two", "one"]
    assert measurements.count == 2
