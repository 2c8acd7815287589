"""What is selected across the panes of a message, and what of it goes to the clipboard."""
