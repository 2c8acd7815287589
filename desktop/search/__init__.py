"""Finding in the open chat, and searching all chats."""
