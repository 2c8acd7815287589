"""What the palette lists first: what fits best, then what was done lately, and commands before chats and settings."""

from desktop.commands.command import Command, Group
from desktop.commands.palette_rows import Findable


def command(name: str, kind: str = "") -> Command:
    return Command(name, Group.CHATS, name, lambda: None, kind=kind)


ALL = [
    command("New chat"),
    command("Export chats"),
    command("Chats in the trash", kind="Settings: Storage"),
    command("Quit"),
]


def listed(query: str, *recent: str) -> list[str]:
    return [row.command.name for row in Findable(ALL, recent).rows(query)]


def test_without_a_word_all_are_there_the_recent_ones_first() -> None:
    assert listed("") == [one.name for one in ALL]
    assert listed("", "Quit", "Export chats")[:2] == ["Quit", "Export chats"]


def test_of_what_fits_alike_commands_go_before_settings_and_recent_ones_before_both() -> None:
    assert listed("chat") == ["New chat", "Export chats", "Chats in the trash", "Quit"], "it is about chats"
    assert listed("chat", "Chats in the trash")[0] == "Chats in the trash"


def test_what_fits_better_goes_before_what_was_done_lately() -> None:
    assert listed("export chat", "New chat") == ["Export chats"]
    assert listed("trash", "Quit") == ["Chats in the trash"]


def test_what_it_is_about_is_found_as_well() -> None:
    assert listed("storage") == ["Chats in the trash"]
