"""What the user can choose, its taking effect, and the window where it is chosen."""
