"""`exeunt replay` on a scripted detector: the form of its lines, and what it reads."""

import io
import json
from pathlib import Path

import msgspec
import pytest

from models.commands.replay import Conversation, Turn, replay, replay_file
from models.errors import InputError
from models.policy.book import PolicyBook
from tests.corrected import correct
from tests.scripted import ScriptedDetector

PRESET = PolicyBook.load().presets["last-resort"]


def conversation(*turns: str) -> Conversation:
    roles = {"u": "user", "a": "assistant", "s": "system"}
    return Conversation("c", [Turn(roles[turn[0]], turn[2:]) for turn in turns])  # type: ignore[arg-type]


def test_the_user_turns_are_counted_from_one_and_nothing_after_an_end_is_read() -> None:
    detector = ScriptedDetector()
    replayed = replay(conversation("u Hello", "a Hi", *["u idiot", "a Please"] * 5), PRESET, detector)
    assert (replayed.ended, replayed.ended_at_user_turn) == (True, 4)
    assert [(turn.turn, turn.decision, turn.standing) for turn in replayed.user_turns] == [
        (1, "proceed", "clear"),
        (2, "redirect", "redirected"),
        (3, "warn", "warned"),
        (4, "end", "ended"),
    ]
    assert len(detector.asked) == 4


def test_the_assistant_turn_before_is_the_context() -> None:
    detector = ScriptedDetector()
    replay(conversation("s Be kind", "u Hello", "a Hi", "u More"), PRESET, detector)
    assert detector.asked == [("Hello", ""), ("More", "Hi")]


def test_each_line_has_exactly_the_agreed_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Scripted(ScriptedDetector):
        def close(self) -> None: ...

    monkeypatch.setattr("models.commands.replay.DetectorClient", Scripted)
    file = tmp_path / "conversations.jsonl"
    file.write_text('{"id": 7, "turns": [{"role": "user", "content": "Hello"}]}\nnot JSON\n{"id": "b", "turns": []}\n')
    out, err = io.StringIO(), io.StringIO()
    assert replay_file(file, PRESET, tmp_path, out, err) == 1
    first, second = (json.loads(line) for line in out.getvalue().splitlines())
    assert list(first) == ["id", "ended", "ended_at_user_turn", "user_turns"]
    assert list(first["user_turns"][0]) == ["turn", "decision", "standing", "strike", "crisis", "abuse"]
    assert (first["id"], first["ended"], first["ended_at_user_turn"]) == (7, False, None)
    assert second["user_turns"] == []
    assert err.getvalue().startswith("exeunt: line 2 was passed over: ")


def test_asked_why_it_also_says_what_counted_and_what_would_have_changed_it() -> None:
    presets = PolicyBook.load().presets.values()
    replayed = replay(conversation("u Hello", *["u idiot"] * 3), PRESET, ScriptedDetector(), presets)
    assert replayed.why is not None
    assert [(each.message, each.evidence) for each in replayed.why.explanation.counted] == [
        (2, 1.0),
        (3, 2.0),
        (4, 3.0),
    ]
    would_have = json.loads(msgspec.json.encode(replayed))["why"]["would_have"]
    assert [each["ended"] for each in would_have] == [False] * 6 + [True]
    assert replay(conversation("u idiot"), PRESET, ScriptedDetector()).why is None


def test_asked_why_under_observe_it_says_what_it_would_have_done() -> None:
    presets = PolicyBook.load().presets
    replayed = replay(conversation(*["u idiot"] * 3), presets["observe"], ScriptedDetector(), presets.values())
    assert [turn.decision for turn in replayed.user_turns] == ["proceed"] * 3
    counted = json.loads(msgspec.json.encode(replayed))["why"]["explanation"]["counted"]
    assert [each["would_have"] for each in counted] == ["redirect", "warn", "end"]


def test_what_the_user_has_corrected_holds_and_no_store_is_made_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Scripted(ScriptedDetector):
        def close(self) -> None: ...

    monkeypatch.setattr("models.commands.replay.DetectorClient", Scripted)
    file = tmp_path / "conversations.jsonl"
    turns = [{"role": "user", "content": text} for text in ("You idiot.", "YOU, idiot!!", "Such an idiot.")]
    file.write_text(json.dumps({"id": 1, "turns": turns}))

    def strikes() -> list[bool]:
        out = io.StringIO()
        assert replay_file(file, PRESET, tmp_path / "data", out, io.StringIO()) == 0
        return [turn["strike"] for turn in json.loads(out.getvalue())["user_turns"]]

    assert strikes() == [True, True, True]
    assert not (tmp_path / "data").exists()
    correct(tmp_path / "data", "You idiot.")
    assert strikes() == [False, False, True]


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        replay_file(tmp_path / "none.jsonl", PRESET, tmp_path, io.StringIO(), io.StringIO())


def test_a_directory_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        replay_file(tmp_path, PRESET, tmp_path, io.StringIO(), io.StringIO())
