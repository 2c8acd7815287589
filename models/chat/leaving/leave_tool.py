"""The tool with which a model may end a conversation: how it is told of it, and the form in which its call is brought to its end."""

import json
import re
from typing import Any, Final

from models.chat.leaving.json_schema import grammar_of

TOOL_NAME: Final = "end_conversation"
END_CONVERSATION: Final[dict[str, Any]] = {
    "type": "function",
    "function": {
        "name": TOOL_NAME,
        "description": (
            "Ends this conversation for good. A last resort: only where the user was warned and goes on abusing you. "
            "Never for a hard topic, for criticism, or with somebody who may be in danger."
        ),
        "parameters": {
            "type": "object",
            "properties": {"reason": {"type": "string", "description": "Why, in a few words.", "maxLength": 120}},
            "required": [],
        },
    },
}
LEAVE_LINE: Final = (
    f"You have one tool: {json.dumps(END_CONVERSATION['function'])} "
    f'To call it, answer with nothing but {{"name": "{TOOL_NAME}", "parameters": {{}}}}. '
    "Otherwise answer as always, and do not speak of it."
)
"""For models whose template knows no tools."""

CALL_GRAMMAR: Final = grammar_of(END_CONVERSATION["function"]["parameters"], before='": ', behind="}")
"""How a call goes on that has come to the key of its arguments, up to the quotation mark behind it. No model can hang in it."""
MOST_CALL_TOKENS: Final = 200

_ABOUT_IT = re.compile(
    r"\bend[\W_]{0,3}conversation\b|\b(?:tool|function)[\W_]{0,3}call|\btools\b|\bjson\b", re.IGNORECASE
)


def asks_about_tool(text: str) -> bool:
    """Whether a user's message speaks of the tool, of tools or of JSON at all: its answer may hold a call that was only asked for."""
    return _ABOUT_IT.search(text) is not None
