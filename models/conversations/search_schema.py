"""The index that messages are found by, as a migration.

SQLite's own tokeniser takes a run of Chinese or Japanese for one word, and an emoji for a gap between two. So a text with such
signs is indexed in another form, with each sign as a word of its own: a character that nobody types, and the sign's number. Two signs
side by side are then a phrase, and a Latin word between them is a word. `search_words.py` brings a query into the same form.
"""

SIGN_LEAD = "\ue000"
"""What a sign's word begins with. In the private use area, which the tokeniser counts among the letters."""

# Thai and Lao, Burmese, Khmer; arrows to symbols; Chinese, Japanese and Korean with their forms; emoji; rarer ideographs.
SIGN_RANGES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2190-\u2bff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff"
)
"""The signs, as inside the brackets of a GLOB or of a regular expression."""


def _has_signs(text: str) -> str:
    return f"{text} GLOB '*[{SIGN_RANGES}]*'"


def searchable(text: str) -> str:
    """SQL for the form in which a text is indexed. In pieces, since SQLite counts through a text to find its nth character."""
    return f"""CASE WHEN {_has_signs(text)} THEN (
    WITH RECURSIVE
        pieces (start, piece) AS (
            SELECT 1, substr({text}, 1, 256)
            UNION ALL
            SELECT start + 256, substr({text}, start + 256, 256) FROM pieces WHERE length(piece) = 256
        ),
        letters (place, letter, rest) AS (
            SELECT start - 1, '', piece FROM pieces WHERE {_has_signs("piece")}
            UNION ALL
            SELECT place + 1, substr(rest, 1, 1), substr(rest, 2) FROM letters WHERE rest <> ''
        ),
        parts (place, part) AS (
            SELECT place, CASE
                WHEN letter GLOB '[{SIGN_RANGES}]' THEN printf(' {SIGN_LEAD}%x ', unicode(letter)) ELSE letter
            END FROM letters
            UNION ALL
            SELECT start, piece FROM pieces WHERE NOT {_has_signs("piece")}
        )
    SELECT group_concat(part, '') FROM (SELECT part FROM parts ORDER BY place)
) ELSE {text} END"""  # noqa: S608 # no word of a user's is in it


def _add(row: str) -> str:
    return f"INSERT INTO messages_fts (rowid, text) VALUES ({row}.id, {searchable(f'{row}.text')});"  # noqa: S608 # as above


def _remove(row: str) -> str:
    values = f"VALUES ('delete', {row}.id, {searchable(f'{row}.text')});"
    return "INSERT INTO messages_fts (messages_fts, rowid, text) " + values


# Beginnings of up to three letters have an index of their own: typed first, they are the beginnings of the most words. The last index
# has all that a search can be narrowed by, so that the long rows of messages are read for what is shown alone.
SEARCH_BY_SIGNS_AND_BEGINNINGS = f"""
DROP TRIGGER index_written;
DROP TRIGGER index_finished;
DROP TRIGGER index_deleted;
DROP TRIGGER index_gone_on_with;
DROP TABLE messages_fts;

CREATE VIEW searchable (id, text) AS
SELECT id, {searchable("text")} FROM messages WHERE state <> 'streaming';

CREATE VIRTUAL TABLE messages_fts USING fts5 (
    text, content='searchable', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
INSERT INTO messages_fts (messages_fts) VALUES ('rebuild');

CREATE TRIGGER index_written AFTER INSERT ON messages WHEN NEW.state <> 'streaming'
BEGIN {_add("NEW")} END;

CREATE TRIGGER index_finished AFTER UPDATE ON messages WHEN OLD.state = 'streaming' AND NEW.state <> 'streaming'
BEGIN {_add("NEW")} END;

CREATE TRIGGER index_deleted AFTER DELETE ON messages WHEN OLD.state <> 'streaming'
BEGIN {_remove("OLD")} END;

CREATE TRIGGER index_gone_on_with AFTER UPDATE ON messages WHEN OLD.state <> 'streaming' AND NEW.state = 'streaming'
BEGIN {_remove("OLD")} END;

CREATE INDEX messages_narrowed ON messages (id, created, author, thread, model);
"""  # noqa: S608 # as above
