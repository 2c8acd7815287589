"""What a message says, read into blocks: typed words as they are, answers as Markdown."""
