"""The `exeunt` command: the window, or one of the commands that need none."""

import argparse
import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import ExeuntError, ModelFileError, ModelFileMissing, NotAGuardModel
from models.paths import default_data_folder

if TYPE_CHECKING:
    from models.judging.second_key import Judges


def main(arguments: list[str] | None = None) -> int:
    """Run `exeunt` and return its exit code: 0, 1 where the user has something to mend, 2 for words that make no command."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--worker"] and len(given) == 2:  # a bundle starts its workers through itself
        return _run_worker(given[1])
    options = _parser().parse_args(given)
    try:
        return _run(options)
    except ExeuntError as error:
        print(f"exeunt: {error.sentence}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output has left, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="exeunt", description="Chat with a model on this machine. Without a command, the window opens."
    )
    _takes_files(parser, default=None)
    parser.add_argument("--appearance", choices=["system", "light", "dark"], default="system")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    chat = commands.add_parser("chat", help="chat in the terminal")
    # `SUPPRESS`: an option given before the command must not be reset by the command's own default.
    _takes_files(chat, default=argparse.SUPPRESS)
    chat.add_argument("--preset", metavar="P", help="the end-chat policy for this chat: a preset's name")
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
    return parser


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


def _run(options: argparse.Namespace) -> int:
    commands = {
        "assess": _assess,
        "bench": _bench,
        "chat": _chat,
        "corrections": _corrections,
        "explain": _explain,
        "export": _export,
        "import": _import,
        "replay": _replay,
        "search": _search,
    }
    if options.command is not None:
        return commands[options.command](options)
    return _window(options) if _has_display() else _without_display(options)


def _window(options: argparse.Namespace) -> int:
    from desktop.application import run
    from desktop.options import Appearance, Options

    judges = _judges(options)
    asked = judges.chat if options.ask_model else None
    return run(Options(_data_folder(options), options.model, Appearance(options.appearance), asked, judges.guard))


def _without_display(options: argparse.Namespace) -> int:
    if sys.stdin.isatty() and sys.stdout.isatty():
        print("exeunt: there is no display here, so this is the terminal chat.")
        options.preset = None
        return _chat(options)
    print("exeunt: there is neither a display nor a terminal here, so a short scripted conversation plays.")
    from models.commands.demo import play

    return play(options.model, sys.stdout)


def _chat(options: argparse.Namespace) -> int:
    from models.commands.chat import chat
    from models.commands.window_settings import window_settings
    from models.judging.second_key import Judges

    folder = _data_folder(options)
    given, chosen = _judges(options), window_settings(folder)
    judges = Judges(given.chat if options.ask_model else chosen.ask_model, given.guard or chosen.guard_file)
    return chat(folder, options.model, options.preset, sys.stdout, judges)


def _judges(options: argparse.Namespace) -> "Judges":
    from models.judging.asking import AskChatModel
    from models.judging.second_key import Judges

    if options.guard is not None:
        from models.chat.gguf.guard_models import read_guard_model

        if not options.guard.is_file():
            raise ModelFileMissing(f"No guard model is at {options.guard}. It may have been moved or deleted.")
        try:
            read_guard_model(options.guard)
        except ModelFileError as error:  # better told now than when the first chat is about to end
            raise NotAGuardModel(f"{options.guard} cannot be asked as a guard model. {error.sentence}") from error
    return Judges(AskChatModel(options.ask_model or AskChatModel.AUTO), options.guard)


def _assess(options: argparse.Namespace) -> int:
    from models.commands.assess import assess_lines

    return assess_lines(sys.stdin.buffer, sys.stdout, sys.stderr, words=options.words)


def _bench(options: argparse.Namespace) -> int:
    from models.commands.bench import bench

    return bench(options.model, options.json, sys.stdout, sys.stderr)


def _replay(options: argparse.Namespace) -> int:
    from models.commands.replay import replay_file
    from models.policy.book import PolicyBook

    folder = _data_folder(options)
    book = PolicyBook.load(data_folder=folder)
    if book.trouble:
        print(f"exeunt: {book.trouble}", file=sys.stderr)
    preset = book.preset(options.preset or book.default_preset)
    others = book.presets.values() if options.why else None
    return replay_file(options.file, preset, folder, sys.stdout, sys.stderr, others)


def _search(options: argparse.Namespace) -> int:
    from models.commands.search import search_chats

    folder, words = options.data_dir or default_data_folder(), " ".join(options.words)
    return search_chats(folder, words, sys.stdout, in_thoughts=options.thoughts)


def _explain(options: argparse.Namespace) -> int:
    from models.commands.explain import explain_thread, list_threads

    folder = _data_folder(options)
    if options.thread is None:
        return list_threads(folder, sys.stdout)
    return explain_thread(folder, options.thread, options.preset, sys.stdout)


def _corrections(options: argparse.Namespace) -> int:
    from models.commands.corrections import export_corrections, list_corrections, remove_correction

    folder = _data_folder(options)
    if options.remove is not None:
        return remove_correction(folder, options.remove, sys.stdout)
    if options.export is not None:
        return export_corrections(folder, options.export, sys.stdout)
    return list_corrections(folder, sys.stdout)


def _export(options: argparse.Namespace) -> int:
    from models.commands.exchange import export_to

    return export_to(
        _data_folder(options), options.file, options.chat, options.messages, _make_pdf, sys.stdout, sys.stderr
    )


def _make_pdf(page: str) -> bytes:
    from PySide6.QtGui import QGuiApplication

    from desktop.exchange.pdf import pdf_of

    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # fonts want an application, and nothing here wants a display
    application = QGuiApplication(sys.argv[:1])
    made = pdf_of(page)
    application.shutdown()
    return made


def _import(options: argparse.Namespace) -> int:
    from models.commands.exchange import import_from
    from models.policy.book import PolicyBook

    folder = _data_folder(options)
    book = PolicyBook.load(data_folder=folder)
    preset = book.preset(options.preset or book.default_preset)
    return import_from(folder, options.path, preset.name, sys.stdout, sys.stderr)


def _data_folder(options: argparse.Namespace) -> Path:
    return options.data_dir or default_data_folder()


def _has_display() -> bool:
    """Whether a window can open: Qt would abort the process to say that it cannot."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    host, _, number = os.environ.get("DISPLAY", "").rpartition(":")
    if not number:
        return False
    return bool(host) or _answers(f"/tmp/.X11-unix/X{number.partition('.')[0]}")  # noqa: S108 # where X servers listen


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        # A server may listen on the abstract name alone.
        return any(connection.connect_ex(name) == 0 for name in (address, f"\0{address}"))


def _run_worker(module: str) -> int:
    if module not in {
        "models.chat.worker",
        "models.chat.templates.worker",
        "models.abuse.worker",
        "models.attachments.pdf_worker",
        "models.formulas.worker",
    }:
        return 2
    import runpy

    runpy.run_module(module, run_name="__main__")
    return 0


if __name__ == "__main__":
    sys.exit(main())
