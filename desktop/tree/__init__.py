"""The map of a conversation: its tree as a picture beside the chat."""
