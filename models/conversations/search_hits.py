"""Reading the newest hits from the indexes: of messages, of their files, and of what was thought over them. Inside a transaction."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from models.conversations.records import Author, MessageId, ThreadId
from models.conversations.search_records import FoundFile, SearchHit, SearchQuery, Source
from models.conversations.search_words import Finder, snippet_at
from models.conversations.searchable_threads import Searched
from models.conversations.times import in_utc
from models.conversations.whole import microseconds_of

MOST_HITS = 200
MOST_HITS_BESIDE = 50
"""Files, and thoughts: of each the text is looked through for its line, and a file's may be long."""

_MOST_LOOKED_THROUGH = 1_000_000
"""Characters in all, for the lines that are shown: of what comes after, the line is its beginning."""

# CROSS JOIN, so that SQLite goes through the hits and not through the messages. By `rank` instead, every hit of a common word would
# have to be weighed before the first is known.
_MESSAGE = "CROSS JOIN messages AS m INDEXED BY messages_narrowed ON m.id ="
_COLUMNS = "SELECT m.id, m.thread, m.author, m.created, m.model"
_MATCHING = "MATCH :words AND m.thread IN (SELECT value FROM json_each(:threads))"
_HITS = {
    Source.WORDS: f"{_COLUMNS}, NULL FROM messages_fts {_MESSAGE} messages_fts.rowid WHERE messages_fts {_MATCHING}",
    Source.FILE: (
        f"{_COLUMNS}, a.id FROM attachments_fts CROSS JOIN attachments AS a ON a.id = attachments_fts.rowid "
        f"{_MESSAGE} a.message WHERE attachments_fts {_MATCHING}"
    ),
    Source.THOUGHTS: f"{_COLUMNS}, NULL FROM thoughts_fts {_MESSAGE} thoughts_fts.rowid WHERE thoughts_fts {_MATCHING}",
}
_NARROWED = {
    "author": " AND m.author = :author",
    "model": " AND m.model = :model",
    "since": " AND m.created >= :since",
    "until": " AND m.created < :until",
}
# Numbers rise with time, but for what was imported: between these two the index need not be looked through for the times asked for.
_BOUNDS = """
SELECT min(id), max(id) FROM messages INDEXED BY messages_narrowed
WHERE created >= coalesce(:since, created) AND created < coalesce(:until, created + 1)
"""
_FILE_BOUNDS = "SELECT min(id), max(id) FROM attachments WHERE message BETWEEN ? AND ?"
_INDEX = {Source.WORDS: "messages_fts", Source.FILE: "attachments_fts", Source.THOUGHTS: "thoughts_fts"}
_MOST = {Source.WORDS: MOST_HITS, Source.FILE: MOST_HITS_BESIDE, Source.THOUGHTS: MOST_HITS_BESIDE}
_TEXTS = {
    Source.WORDS: "SELECT m.id, m.text, '', 0 FROM json_each(?) AS i CROSS JOIN messages AS m ON m.id = i.value",
    Source.FILE: (
        "SELECT a.id, a.text, a.name, "
        "(SELECT count(*) FROM attachments AS b WHERE b.message = a.message AND b.id < a.id) "
        "FROM json_each(?) AS i CROSS JOIN attachments AS a ON a.id = i.value"
    ),
    Source.THOUGHTS: "SELECT m.id, m.thoughts, '', 0 FROM json_each(?) AS i CROSS JOIN messages AS m ON m.id = i.value",
}


Between = tuple[int | None, int | None]
"""The first and the last number; None where there is no message."""


@dataclass(frozen=True)
class Row:
    """A hit as an index has it, without its text."""

    source: Source
    message: MessageId
    thread: ThreadId
    """In which it is shown."""
    author: str
    created: int
    model: str | None
    attachment: int | None

    @property
    def number(self) -> int:
        """Of what was found, within its source."""
        return self.message if self.attachment is None else self.attachment


def sources_of(query: SearchQuery) -> list[Source]:
    """Where there can be anything: files are the user's, thoughts are a model's."""
    sources = [Source.WORDS]
    if query.author is not Author.MODEL and query.model is None:
        sources.append(Source.FILE)
    if query.in_thoughts and query.author is not Author.USER:
        sources.append(Source.THOUGHTS)
    return sources


def between_times(connection: sqlite3.Connection, query: SearchQuery) -> Between | None:
    """Between which numbers the messages of the times asked for lie; None where no times are."""
    if query.since is None and query.until is None:
        return None
    first, last = connection.execute(_BOUNDS, _times(query)).fetchone()
    return first, last


def newest(
    connection: sqlite3.Connection,
    source: Source,
    searched: Searched,
    query: SearchQuery,
    words: str,
    between: Between | None,
) -> tuple[list[Row], bool]:
    """The newest hits of one kind, at most as many as are shown, and whether there are more. `between` is of `between_times`."""
    if not searched.threads:
        return [], False
    author = query.author.value if query.author else None
    values: dict[str, object] = {"author": author, "model": query.model, **_times(query)}
    narrowed = "".join(sql for name, sql in _NARROWED.items() if values[name] is not None)
    values |= {"words": words, "threads": json.dumps(searched.written_in)}
    index = _INDEX[source]
    if between is not None:
        if source is Source.FILE:
            between = connection.execute(_FILE_BOUNDS, between).fetchone()
        values |= dict(zip(("first", "last"), between, strict=True))
        narrowed += f" AND {index}.rowid BETWEEN :first AND :last"
    rows = connection.execute(f"{_HITS[source]}{narrowed} ORDER BY {index}.rowid DESC", values)
    found: list[Row] = []
    for message, written_in, written_by, created, model, attachment in rows:
        thread = searched.shown_in(message, written_in)
        if thread is not None:
            found.append(Row(source, message, thread, written_by, created, model, attachment))
            if len(found) > _MOST[source]:
                break
    rows.close()
    return found[: _MOST[source]], len(found) > _MOST[source]


def hits(
    connection: sqlite3.Connection, source: Source, rows: list[Row], finder: Finder
) -> Iterator[tuple[ThreadId, SearchHit]]:
    """These with what is shown of each, and the thread that shows it."""
    read = connection.execute(_TEXTS[source], (json.dumps([row.number for row in rows]),))
    texts = {number: (text, name, file) for number, text, name, file in read}
    left = _MOST_LOOKED_THROUGH
    for row in rows:
        text, name, file = texts[row.number]
        place = finder.first(text, left)
        left -= min(place[1] if place else len(text), left)
        yield (
            row.thread,
            SearchHit(
                message=row.message,
                author=Author(row.author),
                model=row.model,
                created=in_utc(row.created),
                snippet=snippet_at(text, place, finder),
                source=source,
                file=FoundFile(file, name) if source is Source.FILE else None,
            ),
        )


def _times(query: SearchQuery) -> dict[str, int | None]:
    return {
        "since": microseconds_of(query.since) if query.since else None,
        "until": microseconds_of(query.until) if query.until else None,
    }
