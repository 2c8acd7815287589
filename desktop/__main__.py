"""The `exeunt` command: the window, or one of the commands that need none."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.command_line import parser
from desktop.display import has_display
from models.errors import ExeuntError, ModelFileError, ModelFileMissing, NotAGuardModel
from models.paths import default_data_folder

if TYPE_CHECKING:
    from models.exchange.chat_text import ChatText
    from models.exchange.progress import Progress
    from models.exchange.words import Words
    from models.judging.second_key import Judges


def main(arguments: list[str] | None = None) -> int:
    """Run `exeunt` and return its exit code: 0, 1 where the user has something to mend, 2 for words that make no command."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--worker"] and len(given) == 2:  # a bundle starts its workers through itself
        return _run_worker(given[1])
    options = parser().parse_args(given)
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
    return _window(options) if has_display() else _without_display(options)


def _window(options: argparse.Namespace) -> int:
    from desktop.application import run
    from desktop.options import Appearance, Options

    judges = _judges(options)
    asked = judges.chat if options.ask_model else None
    return run(Options(_data_folder(options), options.model, Appearance(options.appearance), asked, judges.guard))


def _without_display(options: argparse.Namespace) -> int:
    if sys.stdin.isatty() and sys.stdout.isatty():
        print("exeunt: there is no display here, so this is the terminal chat.")
        options.preset, options.attach = None, ()
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
    return chat(folder, options.model, options.preset, sys.stdout, judges, options.attach)


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


def _make_pdf(chat: "ChatText", words: "Words", progress: "Progress") -> bytes:
    from PySide6.QtGui import QGuiApplication

    from desktop.exchange.pdf import pdf_of

    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # fonts want an application, and nothing here wants a display
    application = QGuiApplication(sys.argv[:1])
    made = pdf_of(chat, words, progress)
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
