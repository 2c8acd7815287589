from models.abuse.assessment import Assessment
from models.abuse.cases import Half, half_of, read_cases
from models.abuse.evaluation import disguises, false_alarms
from models.abuse.evaluation.examples import Mistake, worst, written
from models.abuse.evaluation.false_alarms import Group
from models.abuse.measuring import Measurements, Message
from models.abuse.training.evasions import WAYS
from tests.models.abuse.evaluation.scripted import assess


def test_hand_written_slices_are_of_the_test_half_and_abuse_nobody() -> None:
    slices = false_alarms.written()
    assert {each.group for each in slices} == {Group.SAFE, Group.SWEARING, Group.DISTRESS}
    abuse = {case.text: case.abuse for of_file in read_cases().values() for case in of_file}
    for message in (message for each in slices for message in each.messages):
        assert half_of(message.text) is Half.TEST
        assert abuse[message.text] <= 0.2


def test_groups_are_the_sums_of_their_slices() -> None:
    messages = [Message("", text, abuse=0.0) for text in ("stupid", "silly", "hello", "i die laughing")]
    slices = [
        false_alarms.Slice("one", Group.SWEARING, false_alarms.Origin.WRITTEN, messages[:2]),
        false_alarms.Slice("two", Group.SWEARING, false_alarms.Origin.WRITTEN, messages[2:]),
    ]
    by_slice, by_group = false_alarms.measure(Measurements(assess), slices)
    assert [(each.name, each.strike.hits, each.rude.hits) for each in by_slice] == [("one", 1, 2), ("two", 0, 0)]
    swearing = {each.group: each for each in by_group}[Group.SWEARING]
    assert (swearing.rude.hits, swearing.rude.count, swearing.support.hits) == (2, 4, 1)


def test_every_evasion_is_compared_with_the_same_messages_as_they_were() -> None:
    def blind(text: str, context: str) -> Assessment:
        return assess(text, context)

    abusive = [Message("", f"you stupid machine number {number}") for number in range(12)]
    found = disguises.measure(Measurements(blind), abusive, [Message("", "good morning to all of you")])
    assert [each.name for each in found] == [way.__name__ for way in WAYS]
    for each in found:
        assert each.plain.value == 1.0
        assert each.plain.count == each.disguised.count
        assert each.benign.hits == 0
    spaced = next(each for each in found if each.name == "spaced")
    assert spaced.disguised.value < 1.0
    assert spaced.difference is not None
    assert spaced.difference.low <= spaced.disguised.value - 1.0 <= spaced.difference.high < 0


def test_the_worst_stand_first_and_only_written_ones_are_kept() -> None:
    measurements = Measurements(assess)
    measurements.of(
        [
            Message("benign", "silly me", abuse=0.0, id="look-1"),
            Message("benign", "stupid linker", abuse=0.0),
            Message("benign", "hello", abuse=0.0),
            Message("abuse", "you are cruel", abuse=1.0, crisis=0.0),
            Message("crisis", "not long now", abuse=0.0, crisis=1.0, id="crisis-1"),
            Message("unlabelled", "stupid"),
        ]
    )
    found = worst(measurements.all)
    assert [(each.slice, each.mistake, each.text) for each in found] == [
        ("abuse", Mistake.MISSED_ABUSE, "you are cruel"),
        ("benign", Mistake.FALSE_ABUSE, "stupid linker"),
        ("benign", Mistake.FALSE_ABUSE, "silly me"),
        ("crisis", Mistake.MISSED_CRISIS, "not long now"),
    ]
    assert {each.id for each in written(found)} == {"look-1", "crisis-1"}
