"""The tables, and the triggers that keep an ended thread ended.

The triggers hold against every client, also one that leaves foreign keys off, as sqlite3 does by default: they look at the rows
themselves and lean on no foreign key. All that they refuse, they refuse by one of the sentences at the top.

The rule that makes an ending hard to undo is that little can be changed at all: a message is written once (its text and state may
change while it is streaming, nothing else ever), events and endings are only added, and rows go away in one way: their thread is
marked as deleted, which cannot be taken back, and then swept away.
"""

ENDED = "this thread is closed for good"
WRITTEN = "what was written stays as it is"
MISPLACED = "this row belongs to another conversation, or to none"

# Times are whole microseconds since 1970 in UTC: unlike text, they cannot be misread. AUTOINCREMENT, so that no id is ever used
# twice: a window that still holds the id of a deleted thread must not write into another. A parent is older than its children, so
# the order of ids is the order of a path, and no damage can make a path go in circles.
TABLES = """
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created INTEGER NOT NULL
) STRICT;

CREATE TABLE threads (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    conversation INTEGER NOT NULL REFERENCES conversations (id),
    leaf INTEGER REFERENCES messages (id),
    branched_from INTEGER REFERENCES messages (id) ON DELETE SET NULL,
    title TEXT NOT NULL DEFAULT '',
    preset TEXT NOT NULL,
    draft TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    trashed INTEGER,
    deleted INTEGER
) STRICT;

CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    conversation INTEGER NOT NULL REFERENCES conversations (id),
    parent INTEGER REFERENCES messages (id),
    thread INTEGER NOT NULL REFERENCES threads (id),
    author TEXT NOT NULL CHECK (author IN ('user', 'model')),
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('streaming', 'complete', 'stopped', 'cut_short', 'interrupted')),
    model TEXT,
    figures TEXT,
    created INTEGER NOT NULL,
    CHECK (parent < id),
    CHECK (author = 'model' OR (state = 'complete' AND model IS NULL AND figures IS NULL))
) STRICT;

CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    message INTEGER NOT NULL REFERENCES messages (id),
    kind TEXT NOT NULL CHECK (kind IN ('assessment', 'decision', 'notice', 'feedback')),
    payload TEXT NOT NULL,
    created INTEGER NOT NULL
) STRICT;

CREATE TABLE endings (
    thread INTEGER PRIMARY KEY REFERENCES threads (id) CHECK (thread > 0),
    message INTEGER NOT NULL REFERENCES messages (id),
    branch_from INTEGER REFERENCES messages (id),
    model TEXT NOT NULL,
    sentence TEXT NOT NULL,
    created INTEGER NOT NULL
) STRICT;

CREATE INDEX messages_by_parent ON messages (parent);
CREATE INDEX messages_by_thread ON messages (thread);
CREATE INDEX messages_by_place ON messages (conversation, parent, author);
CREATE INDEX messages_streaming ON messages (id) WHERE state = 'streaming';
CREATE INDEX threads_by_conversation ON threads (conversation);
CREATE INDEX threads_by_leaf ON threads (leaf);
CREATE INDEX threads_by_branching ON threads (branched_from);
CREATE INDEX events_by_message ON events (message);
CREATE INDEX endings_by_message ON endings (message);
CREATE INDEX endings_by_branching ON endings (branch_from);
"""

# A streaming answer is not in the index: each of its checkpoints would be indexed whole again. So no indexed text ever changes.
SEARCH = """
CREATE VIRTUAL TABLE messages_fts USING fts5 (
    text, content='messages', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);

CREATE TRIGGER index_written AFTER INSERT ON messages WHEN NEW.state <> 'streaming'
BEGIN INSERT INTO messages_fts (rowid, text) VALUES (NEW.id, NEW.text); END;

CREATE TRIGGER index_finished AFTER UPDATE ON messages WHEN OLD.state = 'streaming' AND NEW.state <> 'streaming'
BEGIN INSERT INTO messages_fts (rowid, text) VALUES (NEW.id, NEW.text); END;

CREATE TRIGGER index_deleted AFTER DELETE ON messages WHEN OLD.state <> 'streaming'
BEGIN INSERT INTO messages_fts (messages_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text); END;
"""

# BEFORE triggers run ahead of the deletions of INSERT OR REPLACE, which fire no trigger of their own: hence the guards on ids.
ENDED_IS_ENDED = """
CREATE TRIGGER no_message_in_an_ended_thread BEFORE INSERT ON messages
WHEN EXISTS (SELECT 1 FROM endings WHERE thread = NEW.thread)
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;

-- From any thread. Only where the message was written in the thread that ended there: a branch that is ended at once, on a message
-- that it shares, must not stop the thread it came from.
CREATE TRIGGER no_message_below_an_ending BEFORE INSERT ON messages
WHEN EXISTS (
    SELECT 1 FROM endings JOIN messages ON messages.id = endings.message AND messages.thread = endings.thread
    WHERE endings.message = NEW.parent
)
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;

CREATE TRIGGER no_new_text_in_an_ended_thread BEFORE UPDATE OF text ON messages
WHEN OLD.text IS NOT NEW.text AND EXISTS (SELECT 1 FROM endings WHERE thread = OLD.thread)
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;

CREATE TRIGGER no_change_to_an_ended_thread BEFORE UPDATE ON threads
WHEN EXISTS (SELECT 1 FROM endings WHERE thread = OLD.id) AND NEW.deleted IS NULL
    AND (OLD.leaf IS NOT NEW.leaf OR OLD.preset IS NOT NEW.preset OR OLD.id IS NOT NEW.id)
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;

CREATE TRIGGER no_second_ending BEFORE INSERT ON endings
WHEN EXISTS (SELECT 1 FROM endings WHERE thread = NEW.thread)
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;

CREATE TRIGGER no_other_ending BEFORE UPDATE ON endings
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;

CREATE TRIGGER no_ending_taken_back BEFORE DELETE ON endings
WHEN EXISTS (SELECT 1 FROM threads WHERE id = OLD.thread AND deleted IS NULL)
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;

CREATE TRIGGER no_other_notice_in_an_ended_thread BEFORE INSERT ON events
WHEN NEW.kind <> 'feedback' AND EXISTS (
    SELECT 1 FROM messages JOIN endings ON endings.thread = messages.thread WHERE messages.id = NEW.message
)
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;
"""

WRITTEN_ONCE = """
CREATE TRIGGER message_stays BEFORE UPDATE ON messages
WHEN OLD.state <> 'streaming'
    OR OLD.id IS NOT NEW.id OR OLD.conversation IS NOT NEW.conversation OR OLD.parent IS NOT NEW.parent
    OR OLD.thread IS NOT NEW.thread OR OLD.author IS NOT NEW.author
    OR OLD.model IS NOT NEW.model OR OLD.created IS NOT NEW.created
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER message_not_replaced BEFORE INSERT ON messages WHEN EXISTS (SELECT 1 FROM messages WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER message_not_removed BEFORE DELETE ON messages
WHEN EXISTS (SELECT 1 FROM threads WHERE id = OLD.thread AND deleted IS NULL)
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER event_stays BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER event_not_replaced BEFORE INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER event_not_removed BEFORE DELETE ON events
WHEN EXISTS (
    SELECT 1 FROM messages JOIN threads ON threads.id = messages.thread
    WHERE messages.id = OLD.message AND threads.deleted IS NULL
)
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER deleted_for_good BEFORE UPDATE ON threads WHEN OLD.deleted IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER thread_not_replaced BEFORE INSERT ON threads WHEN EXISTS (SELECT 1 FROM threads WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER thread_stays BEFORE UPDATE ON threads
WHEN OLD.id IS NOT NEW.id OR OLD.conversation IS NOT NEW.conversation OR OLD.created IS NOT NEW.created
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER thread_not_removed BEFORE DELETE ON threads
WHEN OLD.deleted IS NULL OR EXISTS (SELECT 1 FROM messages WHERE thread = OLD.id)
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;
"""

IN_ONE_CONVERSATION = """
CREATE TRIGGER message_in_its_conversation BEFORE INSERT ON messages
WHEN NEW.conversation IS NOT (SELECT conversation FROM threads WHERE id = NEW.thread AND deleted IS NULL)
    OR (NEW.parent IS NOT NULL AND NEW.conversation IS NOT (SELECT conversation FROM messages WHERE id = NEW.parent))
BEGIN SELECT RAISE(ABORT, 'this row belongs to another conversation, or to none'); END;

CREATE TRIGGER leaf_in_its_conversation BEFORE UPDATE OF leaf ON threads
WHEN NEW.leaf IS NOT NULL AND NEW.conversation IS NOT (SELECT conversation FROM messages WHERE id = NEW.leaf)
BEGIN SELECT RAISE(ABORT, 'this row belongs to another conversation, or to none'); END;

CREATE TRIGGER branch_in_its_conversation BEFORE INSERT ON threads
WHEN NEW.leaf IS NOT NULL AND NEW.conversation IS NOT (SELECT conversation FROM messages WHERE id = NEW.leaf)
BEGIN SELECT RAISE(ABORT, 'this row belongs to another conversation, or to none'); END;

CREATE TRIGGER ending_in_its_conversation BEFORE INSERT ON endings
WHEN (SELECT conversation FROM threads WHERE id = NEW.thread AND deleted IS NULL)
    IS NOT (SELECT conversation FROM messages WHERE id = NEW.message)
BEGIN SELECT RAISE(ABORT, 'this row belongs to another conversation, or to none'); END;

CREATE TRIGGER event_on_a_message BEFORE INSERT ON events
WHEN NOT EXISTS (SELECT 1 FROM messages WHERE id = NEW.message)
BEGIN SELECT RAISE(ABORT, 'this row belongs to another conversation, or to none'); END;
"""

FIRST_SCHEMA = TABLES + SEARCH + ENDED_IS_ENDED + WRITTEN_ONCE + IN_ONE_CONVERSATION
