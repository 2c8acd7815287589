"""What was added to the schema since, each one a migration of its own. What ships is never changed; see `schema.py` for the rules.

A new table or column of a thread, a message or a conversation also needs a field in `whole.py`, and has its place in `deletion.py`.
"""

# Apart from the messages: a correction outlives its thread, and goes only when the user removes it. `form` is what near-identical
# messages have in common, and `reading` the way it was made: see models/abuse/corrections.py.
CORRECTIONS = """
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    text TEXT NOT NULL,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    note TEXT NOT NULL,
    created INTEGER NOT NULL,
    form TEXT NOT NULL,
    reading INTEGER NOT NULL
) STRICT;

CREATE INDEX corrections_by_form ON corrections (form);
CREATE INDEX corrections_by_reading ON corrections (reading);
"""

# Whose wish an ending was, and a second copy of it on its thread: a row of `endings` that was deleted or changed by somebody who took
# the triggers away first is then noticed, and the thread stays ended. The closing notice is the third place that tells of an end; the
# index finds those without looking at all the others. See `endings/ending.py`.
ENDING_COPY = """
SELECT json_array(e.thread, e.message, e.branch_from, e.model, e.sentence, e.created, e.whose_wish, e.second_key)
FROM endings AS e WHERE e.thread = threads.id
"""
ENDINGS_KEPT_TWICE = f"""
ALTER TABLE endings ADD COLUMN whose_wish TEXT NOT NULL DEFAULT 'policy'
    CHECK (whose_wish IN ('policy', 'request', 'model'));
ALTER TABLE endings ADD COLUMN second_key TEXT;
ALTER TABLE threads ADD COLUMN ended TEXT;

UPDATE threads SET ended = ({ENDING_COPY}) WHERE id IN (SELECT thread FROM endings);

CREATE TRIGGER no_other_copy_of_an_ending BEFORE UPDATE OF ended ON threads
WHEN OLD.ended IS NOT NULL AND OLD.ended IS NOT NEW.ended AND NEW.deleted IS NULL
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;

CREATE INDEX closing_notices ON events (message) WHERE kind = 'notice' AND instr(payload, '"action":"end"') > 0;
"""  # noqa: S608 # no word of a user's is in it

# The numbers of the preset that a thread goes by, from its first message on: a preset of the user's own is a file, which they may
# change or delete, and a chat that has begun is not to end by other rules than it began with.
PRESETS_KEPT = """
ALTER TABLE threads ADD COLUMN started_with TEXT;

CREATE TRIGGER numbers_stay BEFORE UPDATE OF started_with ON threads
WHEN OLD.started_with IS NOT NULL AND OLD.started_with IS NOT NEW.started_with AND NEW.deleted IS NULL
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;
"""

# What a model thought stands beside its answer: no search finds it, and it goes where the answer goes.
THOUGHTS_KEPT = """
ALTER TABLE messages ADD COLUMN thoughts TEXT CHECK (thoughts IS NULL OR author = 'model');
ALTER TABLE messages ADD COLUMN thought_seconds REAL CHECK (thought_seconds >= 0);

CREATE TRIGGER no_new_thoughts_in_an_ended_thread BEFORE UPDATE OF thoughts ON messages
WHEN OLD.thoughts IS NOT NEW.thoughts AND EXISTS (SELECT 1 FROM endings WHERE thread = OLD.thread)
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;
"""

# What stays in the model's view when the rest of a long chat does not fit. A table of its own, since a message is written once; a pin
# says nothing of what was said, and goes with its message.
PINS = """
CREATE TABLE pins (
    message INTEGER PRIMARY KEY REFERENCES messages (id) CHECK (message > 0)
) STRICT;

CREATE TRIGGER pin_on_a_message BEFORE INSERT ON pins
WHEN NOT EXISTS (SELECT 1 FROM messages WHERE id = NEW.message)
BEGIN SELECT RAISE(ABORT, 'this row belongs to another conversation, or to none'); END;

CREATE TRIGGER pin_goes_with_its_message AFTER DELETE ON messages
BEGIN DELETE FROM pins WHERE message = OLD.id; END;
"""

# An answer that was cut short, stopped or interrupted may be gone on with, in its own row: nothing else of it changes then. Not where
# something was said below it, which replied to the shorter text, nor where a thread ended on it.
ANSWERS_GONE_ON_WITH = """
DROP TRIGGER message_stays;

CREATE TRIGGER message_stays BEFORE UPDATE ON messages
WHEN OLD.id IS NOT NEW.id OR OLD.conversation IS NOT NEW.conversation OR OLD.parent IS NOT NEW.parent
    OR OLD.thread IS NOT NEW.thread OR OLD.author IS NOT NEW.author
    OR OLD.model IS NOT NEW.model OR OLD.created IS NOT NEW.created
    OR (OLD.state <> 'streaming' AND (
        NEW.state <> 'streaming' OR OLD.state = 'complete'
        OR OLD.text IS NOT NEW.text OR OLD.figures IS NOT NEW.figures
        OR OLD.thoughts IS NOT NEW.thoughts OR OLD.thought_seconds IS NOT NEW.thought_seconds
        OR EXISTS (SELECT 1 FROM messages WHERE parent = OLD.id)
    ))
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER no_going_on_in_an_ended_thread BEFORE UPDATE OF state ON messages
WHEN OLD.state <> 'streaming' AND NEW.state = 'streaming'
    AND EXISTS (SELECT 1 FROM endings WHERE thread = OLD.thread OR message = OLD.id)
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;

CREATE TRIGGER index_gone_on_with AFTER UPDATE ON messages WHEN OLD.state <> 'streaming' AND NEW.state = 'streaming'
BEGIN INSERT INTO messages_fts (messages_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text); END;
"""

# Of a conversation that was begun elsewhere, the name that tells it from all others: so that nothing is imported twice.
ORIGINS = """
CREATE TABLE origins (
    conversation INTEGER PRIMARY KEY REFERENCES conversations (id),
    name TEXT NOT NULL
) STRICT;

CREATE INDEX origins_by_name ON origins (name);
CREATE INDEX conversations_by_beginning ON conversations (created);

CREATE TRIGGER origin_goes_with_its_conversation BEFORE DELETE ON conversations
BEGIN DELETE FROM origins WHERE conversation = OLD.id; END;
"""

# How the thread's answers are sampled where that is not as for its model: JSON of `Sampling`.
SAMPLING_KEPT = """
ALTER TABLE threads ADD COLUMN sampling TEXT;
"""

# What the model is told before all else in this thread; empty is the user's default. Which text an answer was made with stands in the
# answer's figures. Closed with the thread: an ended one is to be read as it was.
INSTRUCTIONS_KEPT = """
ALTER TABLE threads ADD COLUMN instructions TEXT NOT NULL DEFAULT '';

CREATE TRIGGER no_new_instructions_in_an_ended_thread BEFORE UPDATE OF instructions ON threads
WHEN OLD.instructions IS NOT NEW.instructions AND NEW.deleted IS NULL
    AND (OLD.ended IS NOT NULL OR EXISTS (SELECT 1 FROM endings WHERE thread = OLD.id))
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;
"""

# Where the list of chats shows a thread: in a folder, at the top (since when), in the archive (since when). A folder is known by its
# name, so that an export can say where a thread was. `title_is_own`: the user gave the title; what stood there before may be theirs.
# `erasures` has what was deleted and may still lie in unused parts of the files: see `erasing.py`.
FOLDERS_AND_ARCHIVE = """
CREATE TABLE folders (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    collapsed INTEGER NOT NULL DEFAULT 0 CHECK (collapsed IN (0, 1)),
    created INTEGER NOT NULL
) STRICT;

CREATE TABLE erasures (
    began INTEGER NOT NULL
) STRICT;

ALTER TABLE threads ADD COLUMN folder TEXT REFERENCES folders (name) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE threads ADD COLUMN pinned INTEGER;
ALTER TABLE threads ADD COLUMN archived INTEGER;
ALTER TABLE threads ADD COLUMN title_is_own INTEGER NOT NULL DEFAULT 0 CHECK (title_is_own IN (0, 1));
CREATE INDEX threads_by_folder ON threads (folder);

UPDATE threads SET title_is_own = 1 WHERE title <> '' AND deleted IS NULL;
"""

# Files that stand with a user's message, as the text that was read of them: written once with it, and gone with it. And what stands
# unsent in a thread's composer beside its draft: files, and the edit of an earlier message with its own.
ATTACHMENTS = """
CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    message INTEGER NOT NULL REFERENCES messages (id),
    name TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    text TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE unsent_attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    thread INTEGER NOT NULL REFERENCES threads (id),
    of_edit INTEGER NOT NULL CHECK (of_edit IN (0, 1)),
    name TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    text TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE edits (
    thread INTEGER PRIMARY KEY REFERENCES threads (id),
    message INTEGER NOT NULL REFERENCES messages (id),
    text TEXT NOT NULL
) STRICT;

CREATE INDEX attachments_by_message ON attachments (message);
CREATE INDEX unsent_attachments_by_thread ON unsent_attachments (thread);
CREATE INDEX edits_by_message ON edits (message);

CREATE TRIGGER attachment_on_a_message BEFORE INSERT ON attachments
WHEN NOT EXISTS (SELECT 1 FROM messages WHERE id = NEW.message AND author = 'user')
BEGIN SELECT RAISE(ABORT, 'this row belongs to another conversation, or to none'); END;

CREATE TRIGGER no_attachment_in_an_ended_thread BEFORE INSERT ON attachments
WHEN EXISTS (SELECT 1 FROM messages JOIN endings ON endings.thread = messages.thread WHERE messages.id = NEW.message)
BEGIN SELECT RAISE(ABORT, 'this thread is closed for good'); END;

CREATE TRIGGER attachment_stays BEFORE UPDATE ON attachments
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER attachment_not_replaced BEFORE INSERT ON attachments WHEN EXISTS (SELECT 1 FROM attachments WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER attachment_not_removed BEFORE DELETE ON attachments
WHEN EXISTS (
    SELECT 1 FROM messages JOIN threads ON threads.id = messages.thread
    WHERE messages.id = OLD.message AND threads.deleted IS NULL
)
BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;

CREATE TRIGGER attachments_go_with_their_message AFTER DELETE ON messages
BEGIN DELETE FROM attachments WHERE message = OLD.id; DELETE FROM edits WHERE message = OLD.id; END;
"""

# What stands in fields that a button saves, while it is not saved: see `unsaved.py` for `field` and `place`.
UNSAVED_TEXTS = """
CREATE TABLE unsaved (
    field TEXT NOT NULL,
    place TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (field, place)
) STRICT;

CREATE TRIGGER unsaved_notes_go_with_their_message AFTER DELETE ON messages
BEGIN DELETE FROM unsaved WHERE field = 'note' AND place = CAST(OLD.id AS TEXT); END;
"""
