"""The words and options of the `exeunt` command. Nothing is imported for it that a command alone needs."""

import argparse
from pathlib import Path


def parser() -> argparse.ArgumentParser:
    """Of all that `exeunt` understands. What an option sets is an attribute by its name; `command` is None for the window."""
    exeunt = argparse.ArgumentParser(
        prog="exeunt", description="Chat with a model on this machine. Without a command, the window opens."
    )
    _takes_files(exeunt, default=None)
    exeunt.add_argument("--appearance", choices=["system", "light", "dark"], default="system")
    commands = exeunt.add_subparsers(dest="command", metavar="COMMAND")
    chat = commands.add_parser("chat", help="chat in the terminal")
    # `SUPPRESS`: an option given before the command must not be reset by the command's own default.
    _takes_files(chat, default=argparse.SUPPRESS)
    chat.add_argument("--preset", metavar="P", help="the end-chat policy for this chat: a preset's name")
    chat.add_argument(
        "--attach", metavar="FILE", type=Path, nargs="+", action="extend", default=[], help="with the first message"
    )
    assess = commands.add_parser("assess", help='what the detector says of JSON lines {"text", "context"?} on stdin')
    assess.add_argument("--words", action="store_true", help="and which words of each weighed")
    replay = commands.add_parser("replay", help="what the policy would do in conversations, one JSON object a line")
    replay.add_argument("--preset", metavar="P", help="a preset's name, or the path of a preset file")
    replay.add_argument("--why", action="store_true", help="and what led there, and what would have changed it")
    replay.add_argument("file", type=Path, metavar="F")
    _takes_folder(replay, default=argparse.SUPPRESS)
    explain = commands.add_parser("explain", help="why a chat ended, and what would have changed it")
    explain.add_argument(
        "thread", type=int, nargs="?", metavar="N", help="the chat's number; without one, all are listed"
    )
    explain.add_argument("--preset", metavar="P", help="what this preset would have done in it: a name, or a file")
    _takes_folder(explain, default=argparse.SUPPRESS)
    corrections = commands.add_parser("corrections", help="what you have said was wrong: list it")
    _takes_folder(corrections, default=argparse.SUPPRESS)
    instead = corrections.add_mutually_exclusive_group()
    instead.add_argument("--remove", type=int, metavar="N", help="delete the one with this number, with its text")
    instead.add_argument("--export", type=Path, metavar="FILE", help="write all of them to a new file, as JSON")
    search = commands.add_parser("search", help="where something was said, in all chats")
    search.add_argument("words", nargs="+", metavar="WORD", help="all in one message; '\"side by side\"' as they stand")
    search.add_argument("--thoughts", action="store_true", help="also in what models thought over their answers")
    _takes_folder(search, default=argparse.SUPPRESS)
    _add_exchange(commands)
    bench = commands.add_parser(
        "bench", help="how fast a model runs here, beside llama.cpp by itself; takes some minutes"
    )
    bench.add_argument(
        "--model",
        type=Path,
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="a GGUF file, instead of the default model",
    )
    bench.add_argument("--json", type=Path, metavar="FILE", help="write every figure there")
    return exeunt


def _add_exchange(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser("export", help="write all chats to a zip, or one as Markdown, HTML, PDF or JSON")
    export.add_argument("file", type=Path, metavar="FILE", help="a new file; its name says the form")
    export.add_argument("--chat", type=int, metavar="N", help="this chat alone: its number, as `explain` lists it")
    export.add_argument("--messages", metavar="1-4,7", help="these messages of it alone, by their places")
    _takes_folder(export, default=argparse.SUPPRESS)
    bring = commands.add_parser(
        "import", help="read the chats in an export of Exeunt, ChatGPT, Claude, LM Studio, Jan or Open WebUI"
    )
    bring.add_argument("path", type=Path, metavar="PATH", help="a file, a folder or a zip")
    bring.add_argument("--preset", metavar="P", help="the end-chat policy for what other apps had: a preset's name")
    _takes_folder(bring, default=argparse.SUPPRESS)


def _takes_folder(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", default=default, help="keep the conversations there")


def _takes_files(parser: argparse.ArgumentParser, default: str | None) -> None:
    _takes_folder(parser, default)
    parser.add_argument(
        "--model", type=Path, metavar="FILE", default=default, help="a GGUF file, instead of the default model"
    )
    parser.add_argument(
        "--guard",
        type=Path,
        metavar="FILE",
        default=default,
        help="a guard model that is asked before a chat ends: Qwen3Guard-Gen, Llama Guard 3 or ShieldGemma as GGUF",
    )
    parser.add_argument(
        "--ask-model",
        choices=["auto", "always", "never"],
        default=default,
        help="whether the chat's own model is asked before a chat ends: by itself, where it is large enough to judge",
    )
