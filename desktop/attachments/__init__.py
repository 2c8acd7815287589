"""Files beside messages: read, shown as chips, and opened to be looked at."""
