import json
from pathlib import Path

from models.abuse.assessment import Target
from models.abuse.training.abusive_sets import convabuse
from models.abuse.training.ordinary_sets import dialogues_about_harm
from models.abuse.training.rows import held_out


def test_convabuse_votes_become_soft_labels(tmp_path: Path) -> None:
    columns = ["conv_id", "agent", "user"]
    columns += [f"Annotator{a}_is_abuse.{level}" for a in (1, 2, 3) for level in (1, 0, -1, -2, -3)]
    columns += [f"Annotator{a}_{name}" for a in (1, 2, 3) for name in ("intellectual", "target.system")]
    votes = {
        "Annotator1_is_abuse.-2": "1",
        "Annotator2_is_abuse.-1": "1",
        "Annotator3_is_abuse.1": "1",
        "Annotator1_intellectual": "1",
    }
    votes |= {"Annotator1_target.system": "1", "conv_id": "c1", "agent": "_", "user": "you are dumb"}
    path = tmp_path / "set.csv"
    path.write_text(",".join(columns) + "\n" + ",".join(votes.get(column, "0") for column in columns) + "\n")
    ((conversation, row),) = convabuse(path)
    assert conversation == "c1"
    assert row.abuse == 2 / 3
    assert row.insult == 1 / 3
    assert row.severity == 1.0
    assert row.target is Target.ASSISTANT
    assert row.context == ""
    assert row.threat is None


def test_dialogues_give_each_turn_its_context_and_leave_attacks_out(tmp_path: Path) -> None:
    turns = ["how do wars start", "In many ways.", "like what", "Greed.", "shut up you idiot"]
    chosen = "".join(f"\n\n{('Human', 'Assistant')[place % 2]}: {turn}" for place, turn in enumerate(turns))
    path = tmp_path / "test.jsonl"
    path.write_text(json.dumps({"chosen": chosen, "rejected": ""}) + "\n")
    rows = [row for _, row in dialogues_about_harm(path)]
    assert [(row.text, row.context) for row in rows] == [("how do wars start", ""), ("like what", "In many ways.")]


def test_about_an_eighth_is_held_out_and_always_the_same() -> None:
    held = [held_out(str(number)) for number in range(2000)]
    assert 200 < sum(held) < 300
    assert held == [held_out(str(number)) for number in range(2000)]
