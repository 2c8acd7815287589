"""`exeunt search`: where something was said, in all chats."""

from pathlib import Path
from typing import TextIO

from models.commands.one_line import on_one_line
from models.conversations.database import FILE_NAME
from models.conversations.message_search import Search
from models.conversations.records import Author
from models.conversations.search_records import SearchHit, SearchQuery, Source
from models.conversations.searchable_threads import Place

_KEPT = {Place.LISTED: "", Place.ARCHIVE: "  archived", Place.TRASH: "  in the trash"}
_LONGEST = 240


def search_chats(folder: Path, words: str, out: TextIO, *, in_thoughts: bool = False) -> int:
    """Print each chat that holds the words, with its number, and a line for each message or file in it, the newest first.

    `in_thoughts`: also in what models thought over their answers. 1 where there is none. Nothing is changed, and an open window not
    disturbed. Raises StoreError.
    """
    folder = folder.expanduser()
    if not (folder / FILE_NAME).exists():
        print("There are no chats yet.", file=out)
        return 1
    search = Search.open(folder)
    try:
        found = search.find(SearchQuery(text=words, in_thoughts=in_thoughts, places=frozenset(Place)))
    finally:
        search.close()
    for thread in found.threads:
        ended = "  ended" if thread.ended else ""
        title = on_one_line(thread.title.text)
        print(f"{thread.thread:>4}  {thread.updated:%Y-%m-%d}  {title}{ended}{_KEPT[thread.place]}", file=out)
        for hit in thread.hits:
            print(f"      {_where(hit)}: {on_one_line(hit.snippet.text, _LONGEST)}", file=out)
    if not found.threads:
        print("Nothing found.", file=out)
    elif found.there_are_more:
        print("There are older ones; another word would narrow it down.", file=out)
    if found.is_behind:
        print(
            "Some files and thoughts of older chats are not in the search yet. The open window takes them in.", file=out
        )
    return 0 if found.threads else 1


def _where(hit: SearchHit) -> str:
    author = "you" if hit.author is Author.USER else on_one_line(hit.model or "model")
    if hit.file is not None:
        return f"{author}, in {on_one_line(hit.file.name)}"
    return f"{author}, in thoughts" if hit.source is Source.THOUGHTS else author
