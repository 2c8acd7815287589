"""A detector by rule, for tests of what is made of its verdicts."""

from models.abuse.assessment import Assessment, Target


def assess(text: str, context: str = "") -> Assessment:
    """`stupid` is a strike, `silly` rude, `die` a crisis."""
    strike, rude, crisis = ("stupid" in text), ("silly" in text), ("die" in text)
    abuse = 0.97 if strike else 0.7 if rude else 0.05
    return Assessment(
        abuse=abuse, insult=abuse, threat=0.0, sexual=0.0, hate=0.0, crisis=0.9 if crisis else 0.02, severity=0.0,
        target=Target.ASSISTANT if strike or rude else Target.NONE, rude=strike or rude, strike=strike, severe=False,
        support=crisis, ms=1.0, aimed=abuse,
    )  # fmt: skip
