"""The conversation on the screen: Markdown as blocks, blocks as text panes, panes in rows, rows in a view that recycles them."""
