"""Personas and saved prompts: words that a user puts by, and the file that keeps them."""
