"""Which words of a message weighed, in the words that were typed."""
