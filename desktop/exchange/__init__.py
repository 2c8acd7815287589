"""Exporting and importing chats from the window."""
