"""`exeunt search`: where something was said, in all chats."""

from pathlib import Path
from typing import TextIO

from models.commands.one_line import on_one_line
from models.conversations.database import FILE_NAME
from models.conversations.message_search import Search
from models.conversations.records import Author
from models.conversations.search_records import SearchQuery
from models.conversations.searchable_threads import Place

_KEPT = {Place.LISTED: "", Place.ARCHIVE: "  archived", Place.TRASH: "  in the trash"}
_LONGEST = 240


def search_chats(folder: Path, words: str, out: TextIO) -> int:
    """Print each chat that holds the words, with its number, and a line for each message in it, the newest first.

    1 where there is none. Nothing is changed, and an open window is not disturbed. Raises StoreError.
    """
    folder = folder.expanduser()
    if not (folder / FILE_NAME).exists():
        print("There are no chats yet.", file=out)
        return 1
    search = Search.open(folder)
    try:
        found = search.find(SearchQuery(text=words, places=frozenset(Place)))
    finally:
        search.close()
    for thread in found.threads:
        ended = "  ended" if thread.ended else ""
        title = on_one_line(thread.title.text)
        print(f"{thread.thread:>4}  {thread.updated:%Y-%m-%d}  {title}{ended}{_KEPT[thread.place]}", file=out)
        for hit in thread.hits:
            author = "you" if hit.author is Author.USER else on_one_line(hit.model or "model")
            print(f"      {author}: {on_one_line(hit.snippet.text, _LONGEST)}", file=out)
    if not found.threads:
        print("Nothing found.", file=out)
    elif found.there_are_more:
        print("There are older ones; another word would narrow it down.", file=out)
    return 0 if found.threads else 1
