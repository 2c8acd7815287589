"""The indexes of what stands beside messages, as a migration: the files they were sent with, and what models thought over them.

What was in the file before is not indexed by the migration, which the window would wait for, but noted in `unindexed` and taken in a
little at a time: see `index_catching_up.py`. What is deleted meanwhile goes off that list, and not out of an index that lacks it.

Neither index has the texts themselves, which stand in their tables: to be taken out of an index, a text is handed to it once more.
"""

from models.conversations.search_schema import searchable

_INTO_FILES = "INSERT INTO attachments_fts (rowid, name, text)"
_OUT_OF_FILES = "INSERT INTO attachments_fts (attachments_fts, rowid, name, text) SELECT 'delete',"
_INTO_THOUGHTS = "INSERT INTO thoughts_fts (rowid, text)"
_OUT_OF_THOUGHTS = "INSERT INTO thoughts_fts (thoughts_fts, rowid, text) SELECT 'delete',"

_THOUGHTS = f"id, {searchable('thoughts')}"

INDEX_THOUGHTS = f"{_INTO_THOUGHTS} SELECT {_THOUGHTS} FROM messages WHERE id = ?"  # noqa: S608 # no word of a user's is in it
"""Takes in what was thought over one answer, by the answer's number."""


def _file(row: str) -> str:
    return f"{row}.id, {searchable(f'{row}.name')}, {searchable(f'{row}.text')}"


def _thoughts(row: str) -> str:
    return f"{row}.id, {searchable(f'{row}.thoughts')}"


def _unless_unindexed(source: str) -> str:
    return f"WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE source = '{source}' AND id = OLD.id)"  # noqa: S608 # as above


def _off_the_list(source: str) -> str:
    return f"DELETE FROM unindexed WHERE source = '{source}' AND id = OLD.id;"  # noqa: S608 # as above


_THOUGHTS_OUT = f"{_OUT_OF_THOUGHTS} {_thoughts('OLD')} {_unless_unindexed('thoughts')}; {_off_the_list('thoughts')}"

# A streaming answer is in neither: it has not been thought to its end.
SEARCH_BESIDE_MESSAGES = f"""
CREATE TABLE unindexed (
    source TEXT NOT NULL CHECK (source IN ('attachments', 'thoughts')),
    id INTEGER NOT NULL,
    PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE attachments_fts USING fts5 (
    name, text, content='', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
CREATE VIRTUAL TABLE thoughts_fts USING fts5 (
    text, content='', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);

INSERT INTO unindexed SELECT 'attachments', id FROM attachments;
INSERT INTO unindexed SELECT 'thoughts', id FROM messages WHERE thoughts <> '' AND state <> 'streaming';

CREATE TRIGGER index_attached AFTER INSERT ON attachments
BEGIN {_INTO_FILES} SELECT {_file("NEW")}; END;

CREATE TRIGGER index_detached AFTER DELETE ON attachments
BEGIN {_OUT_OF_FILES} {_file("OLD")} {_unless_unindexed("attachments")}; {_off_the_list("attachments")} END;

CREATE TRIGGER index_thought AFTER INSERT ON messages WHEN NEW.state <> 'streaming' AND NEW.thoughts <> ''
BEGIN {_INTO_THOUGHTS} SELECT {_thoughts("NEW")}; END;

CREATE TRIGGER index_thought_out AFTER UPDATE ON messages
WHEN OLD.state = 'streaming' AND NEW.state <> 'streaming' AND NEW.thoughts <> ''
BEGIN {_INTO_THOUGHTS} SELECT {_thoughts("NEW")}; END;

CREATE TRIGGER index_thoughts_deleted AFTER DELETE ON messages WHEN OLD.state <> 'streaming' AND OLD.thoughts <> ''
BEGIN {_THOUGHTS_OUT} END;

CREATE TRIGGER index_thought_on AFTER UPDATE ON messages
WHEN OLD.state <> 'streaming' AND NEW.state = 'streaming' AND OLD.thoughts <> ''
BEGIN {_THOUGHTS_OUT} END;
"""  # noqa: S608 # no word of a user's is in it

# SQL takes seconds to bring a long file with one emoji into the form of the index. So the app itself takes files in and out of it, in
# the transaction that writes or deletes them (`indexed_files.py`); what another program adds is on the list, and taken in later.
FILES_INDEXED_BY_THE_APP = """
DROP TRIGGER index_attached;

CREATE TRIGGER index_attached AFTER INSERT ON attachments
BEGIN INSERT INTO unindexed VALUES ('attachments', NEW.id); END;
"""
