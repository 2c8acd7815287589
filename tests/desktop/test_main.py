"""The `exeunt` command as a user meets it: a process, its output and its exit code, on the real model and the real detector."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.command_line import parser
from models.library.default_model import find_default_model
from tests.corrected import correct
from tests.models.exchange import samples

KEYS = [
    "abuse",
    "insult",
    "threat",
    "sexual",
    "hate",
    "crisis",
    "severity",
    "target",
    "rude",
    "strike",
    "severe",
    "support",
    "ms",
]


def exeunt(
    *arguments: str | Path, given: str | bytes | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    raw = given.encode() if isinstance(given, str) else given
    done = subprocess.run(
        [sys.executable, "-P", "-m", "desktop", *map(str, arguments)],
        input=b"" if raw is None else raw,
        capture_output=True,
        env=environment,
        timeout=240,
        cwd=cwd,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def is_one_sentence(done: subprocess.CompletedProcess[str]) -> bool:
    lines = done.stderr.splitlines()
    return done.returncode == 1 and len(lines) == 1 and lines[0].startswith("exeunt: ")


def test_without_display_and_terminal_a_conversation_plays_through_the_whole_path() -> None:
    done = exeunt()
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("exeunt: there is neither a display nor a terminal here")
    steps = [
        "SmolLM2-135M-Instruct: ",
        "[asks]",
        "[warns]",
        "[leaves]",
        "Chat ended by SmolLM2-135M-Instruct",
        "Branch from",
    ]
    places = [done.stdout.find(step) for step in steps]
    assert -1 not in places
    assert places == sorted(places)
    assert done.stdout.rstrip().endswith("civil, redirect, warning, end, branch.")


def test_assess_answers_each_line_with_exactly_the_agreed_keys() -> None:
    lines = ['{"text": "Hello there"}', '{"text": "and you?", "context": "I am well."}', '{"text": ""}']
    done = exeunt("assess", given="\n".join(lines))
    assert done.returncode == 0, done.stderr
    values = [json.loads(line) for line in done.stdout.splitlines()]
    assert [list(value) for value in values] == [KEYS] * 3
    for value in values:
        assert all(0 <= value[key] <= 1 for key in KEYS[:6])
        assert 0 <= value["severity"] <= 3
        assert value["target"] in {"assistant", "person", "group", "thing", "self", "none"}
        assert all(isinstance(value[key], bool) for key in ("rude", "strike", "severe", "support"))


def test_assess_tells_which_words_weighed_where_it_is_asked_to() -> None:
    text = "hello there, you are an idiot and I need the sum of 2 and 3"
    done = exeunt("assess", "--words", given=json.dumps({"text": text}) + '\n{"text": "Hello there"}')
    assert done.returncode == 0, done.stderr
    abusive, civil = (json.loads(line) for line in done.stdout.splitlines())
    assert list(abusive) == [*KEYS, "weighed"]
    assert civil["weighed"] == []
    (span,) = abusive["weighed"]
    assert list(span) == ["start", "end", "text", "weight"]
    assert span["text"] == text[span["start"] : span["end"]]
    assert "idiot" in span["text"]
    assert "sum" not in span["text"]


def test_assess_passes_over_bad_lines_and_says_so() -> None:
    done = exeunt("assess", given=b'{"text": "Hello"}\nnonsense\n{"words": 1}\n\xff\n{"text": "Bye"}\n')
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    assert [line.split(" was")[0] for line in done.stderr.splitlines()] == [
        "exeunt: line 2",
        "exeunt: line 3",
        "exeunt: line 4",
    ]


def test_replay_ends_sustained_abuse_and_leaves_swearing_at_code_alone(tmp_path: Path) -> None:
    abuse = [
        "Hello, can you help me with a letter?",
        "You are a useless, stupid piece of garbage.",
        "Shut up, you worthless idiot. You are pathetic.",
        "Fuck you, you stupid worthless piece of shit.",
        "Fuck off, you dumb useless bot. I hate you.",
    ]
    swearing = [
        "why the fuck does this segfault",
        "this goddamn compiler is garbage, it still fails",
        "wrong. that does not compile either.",
        "for fuck's sake, same stupid error again",
        "shit, I forgot the semicolon",
    ]
    file = tmp_path / "conversations.jsonl"
    conversations = [
        {"id": name, "turns": [{"role": "user", "content": text} for text in texts]}
        for name, texts in (("abuse", abuse), ("swearing", swearing))
    ]
    file.write_text("\n".join(json.dumps(conversation) for conversation in conversations))
    done = exeunt("replay", file)
    assert done.returncode == 0, done.stderr
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    decisions = [turn["decision"] for turn in first["user_turns"]]
    assert first["ended"]
    assert decisions[0] == "proceed"
    assert "warn" in decisions[: decisions.index("end")]
    assert {turn["decision"] for turn in second["user_turns"]} == {"proceed"}


@pytest.mark.parametrize("name", ["none.jsonl", "."])
def test_replay_of_what_is_no_file_is_one_sentence(tmp_path: Path, name: str) -> None:
    assert is_one_sentence(exeunt("replay", tmp_path / name))


def test_corrections_are_listed_removed_and_written(tmp_path: Path) -> None:
    data = tmp_path / "data"
    correct(data, "you idiot")
    listed = exeunt("corrections", "--data-dir", data)
    assert (listed.returncode, listed.stdout.count("“you idiot”")) == (0, 1)
    assert exeunt("--data-dir", data, "corrections", "--export", tmp_path / "mine.json").returncode == 0
    assert json.loads((tmp_path / "mine.json").read_text())[0]["text"] == "you idiot"
    assert is_one_sentence(exeunt("corrections", "--data-dir", data, "--export", tmp_path / "mine.json"))
    assert exeunt("corrections", "--data-dir", data, "--remove", "1").returncode == 0
    assert is_one_sentence(exeunt("corrections", "--data-dir", data, "--remove", "1"))
    assert exeunt("corrections", "--remove", "1", "--export", "x").returncode == 2


def test_an_unknown_preset_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "empty.jsonl"
    file.touch()
    assert is_one_sentence(exeunt("replay", "--preset", "harsh", file))


def test_an_unknown_preset_is_one_sentence_in_a_chat_too(tmp_path: Path) -> None:
    assert is_one_sentence(exeunt("chat", "--preset", "harsh", "--data-dir", tmp_path))


def test_a_chat_in_the_terminal_is_kept(tmp_path: Path) -> None:
    done = exeunt("chat", "--data-dir", tmp_path, given="Say hello.\n/again\n/help\n/nonsense\n/branch\n/quit\n")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("SmolLM2-135M-Instruct: ") == 2
    assert "/branch      after an end" in done.stdout
    assert "There is no command /nonsense." in done.stdout
    assert "This chat has not ended; just go on." in done.stdout
    assert (tmp_path / "exeunt.sqlite3").is_file()


def test_a_chat_in_the_terminal_begins_with_the_files_that_are_named(tmp_path: Path) -> None:
    (tmp_path / "shopping.txt").write_text("eggs and flour")
    done = exeunt(
        "chat", "--data-dir", tmp_path / "data", "--attach", tmp_path / "shopping.txt", given="/attach\n/quit\n"
    )
    assert done.returncode == 0, done.stderr
    assert "Attached: shopping.txt" in done.stdout
    assert "With your next message:\n  1  shopping.txt" in done.stdout


def test_files_that_are_named_with_the_option_twice_are_all_taken() -> None:
    options = parser().parse_args(["chat", "--attach", "one.txt", "--attach", "two.txt", "three.txt"])
    assert options.attach == [Path("one.txt"), Path("two.txt"), Path("three.txt")]
    assert parser().parse_args(["chat"]).attach == []


def test_an_ended_chat_in_the_terminal_takes_nothing_more_and_branches(tmp_path: Path) -> None:
    abuse = ["You are a useless, stupid piece of garbage."] * 5
    script = ["Say hi in two words.", *abuse, "/again", "/branch", "Thank you.", "/quit"]
    done = exeunt("chat", "--data-dir", tmp_path, given="\n".join(script) + "\n")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("Chat ended by SmolLM2-135M-Instruct") == 1
    assert "[This chat has ended, and nothing can be added to it." in done.stdout
    assert "This chat has ended. /new starts a new chat, /branch goes on from before the end." in done.stdout
    assert "A branch from: “" in done.stdout


def test_the_model_is_asked_before_an_end_where_the_user_wants_it(tmp_path: Path) -> None:
    script = [*["You are a useless, stupid piece of garbage."] * 3, "/quit"]
    done = exeunt("chat", "--ask-model", "always", "--data-dir", tmp_path, given="\n".join(script) + "\n")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("[Another look is taken before this goes further…]") == 1


def test_a_file_that_is_no_guard_model_is_told_at_the_start(tmp_path: Path) -> None:
    words = tmp_path / "README.md"
    words.write_text("# Not a model\n")
    done = exeunt("chat", "--guard", words, "--data-dir", tmp_path)
    assert done.returncode != 0
    assert done.stderr.startswith("exeunt: ")
    assert "README.md" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "exeunt.sqlite3").exists()


def test_a_guard_model_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    done = exeunt("chat", "--guard", tmp_path / "gone.gguf", "--data-dir", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("exeunt: No guard model is at ")


@pytest.mark.parametrize("kind", ["missing", "directory", "text", "empty", "truncated"])
def test_a_bad_model_file_is_one_sentence(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "model.gguf"
    if kind == "directory":
        file.mkdir()
    elif kind == "text":
        file.write_text("This is no model.\n" * 100)
    elif kind == "empty":
        file.touch()
    elif kind == "truncated":
        with find_default_model().open("rb") as whole:
            file.write_bytes(whole.read(3_000_000))
    assert is_one_sentence(exeunt("chat", "--model", file, "--data-dir", tmp_path / "data"))


def test_a_data_folder_that_is_a_file_is_one_sentence_and_stays(tmp_path: Path) -> None:
    file = tmp_path / "folder"
    file.write_text("mine")
    assert is_one_sentence(exeunt("chat", "--data-dir", file))
    assert file.read_text() == "mine"


def test_a_database_that_is_none_is_one_sentence_and_stays(tmp_path: Path) -> None:
    (tmp_path / "exeunt.sqlite3").write_text("mine, and no database\n" * 50)
    assert is_one_sentence(exeunt("chat", "--data-dir", tmp_path))
    assert (tmp_path / "exeunt.sqlite3").read_text().startswith("mine")


def test_a_folder_of_the_users_called_models_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "__init__.py").write_text("raise SystemExit('the wrong models')")
    done = exeunt("assess", given='{"text": "Hello"}', cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def test_chats_come_in_and_go_out_as_files(tmp_path: Path) -> None:
    (tmp_path / "conversations.json").write_text(json.dumps([samples.chatgpt()]))
    data = tmp_path / "data"
    assert exeunt("import", "--data-dir", data, tmp_path / "conversations.json").stdout == "1 imported\n"
    for name in ("all.zip", "chat.pdf", "chat.md"):
        chat = [] if name == "all.zip" else ["--chat", "1"]
        done = exeunt("export", "--data-dir", data, tmp_path / name, *chat)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "chat.pdf").read_bytes().startswith(b"%PDF-")
    assert exeunt("import", "--data-dir", tmp_path / "other", tmp_path / "all.zip").stdout == "1 imported\n"
    assert is_one_sentence(exeunt("export", "--data-dir", data, tmp_path / "chat.md", "--chat", "1"))
    assert is_one_sentence(exeunt("import", "--data-dir", data, tmp_path / "nothing"))
