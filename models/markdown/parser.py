"""The one way in which what a model writes is read as Markdown: in the window and in every export."""

from markdown_it import MarkdownIt
from mdit_py_plugins.tasklists import tasklists_plugin

from models.formulas.rules import read_formulas
from models.markdown.deep_nesting import read_deep_nesting

LONGEST = 200_000
"""Characters. What is longer is shown as it is."""


def markdown_parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough, task lists and formulas; raw HTML is off, so it is read as the text it is.

    Every link is read as one, and `is_openable` decides: so that one that leads nowhere is shown with its address.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).use(tasklists_plugin)
    parser.use(read_formulas).use(read_deep_nesting)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 # it is set, not called, here
    return parser
