"""The forms in which models think aloud, and what of them a prompt already holds."""

import re
from dataclasses import dataclass
from typing import Final

_TAGS = ("think", "thinking", "thought", "reasoning", "seed:think", "mm:think", "think:opensource")
PAIRS: Final = {
    **{f"<{tag}>": f"</{tag}>" for tag in _TAGS},
    "[THINK]": "[/THINK]",  # Mistral
    "<|START_THINKING|>": "<|END_THINKING|>",  # Command
    "<|inner_prefix|>": "<|inner_suffix|>",  # Apertus
    "<|channel>thought": "<channel|>",  # Gemma 4
    "<|open|>think<|sep|>": "<|close|>think<|sep|>",  # Kimi K3
    "<|think|>": "<|end|>",  # Solar
    "<|begin_of_thought|>": "<|end_of_thought|>",  # Sky
}
"""What opens a thought, and what closes it."""
_FINAL_RESPONSE = "[BEGIN FINAL RESPONSE]"
PAIRS_OF_PROMPTS: Final = {**PAIRS, "Here are my reasoning steps:": _FINAL_RESPONSE}
"""With ordinary words, which open a thought only where the template itself put them."""
WRAPPERS: Final = {
    "<|START_RESPONSE|>": "<|END_RESPONSE|>",
    "<|START_TEXT|>": "<|END_TEXT|>",
    "<|open|>response<|sep|>": "<|close|>response<|sep|>",
    "<|begin_of_solution|>": "<|end_of_solution|>",
    "<|content|>": "",
}
"""What some models put around an answer, and is no part of it."""
WRAPPERS_BEHIND_THOUGHTS: Final = {"<response>": "</response>", "<answer>": "</answer>"}
WRAPPER_ENDS: Final = {_FINAL_RESPONSE: "[END FINAL RESPONSE]"}
"""Where the end of a thought opens a wrapper as well."""

HEADERS: Final = ("<|channel|>", "<|start|>", "<|begin|>")
"""What begins a header, as `<|start|>assistant<|channel|>analysis<|message|>`: it says what the text behind it is."""
HEADER_END: Final = re.compile(r"<\|message\|>|<\|content\|>|<\|think\|>")
NEXT_SECTION: Final = "<|start|>"
SECTION_ENDS: Final = ("<|end|>", "<|eom|>")
_SECTION_CLOSERS = (*SECTION_ENDS, NEXT_SECTION)
_THOUGHTS_HEADER = re.compile(r"analysis|to=self\b|<\|think\|>")
_TOOL = re.compile(r"to=functions\.")
_ADDRESS = re.compile(r"to=(?!user\b)")
_OPEN_HEADER = re.compile(r"(?:<\|start\|>|<\|begin\|>)assistant[^\n<]*$")
_WHOLE_HEADER = re.compile(r"<\|channel\|>[^\n<]*<\|message\|>$")


@dataclass(frozen=True)
class Opening:
    """In what a prompt leaves the answer that follows it."""

    closers: tuple[str, ...] = ()
    """What ends the thought in whose middle the answer begins; empty where it begins in none."""
    in_header: bool = False
    """The answer begins with the rest of a header."""
    behind_thought: bool = False
    wrapper_end: str = ""
    """What ends the wrapper in which the answer begins; empty where there is none."""


def opening_of(tail: str) -> Opening:
    """The opening that a prompt leaves whose last words, all of them the template's own, are `tail`."""
    tail = tail.rstrip()
    for opener, closer in PAIRS_OF_PROMPTS.items():
        if tail.endswith(opener):
            return Opening(closers=(closer,))
        if tail.endswith(closer):
            return Opening(behind_thought=True)
    for wrapper, end in WRAPPERS.items():
        if tail.endswith(wrapper):
            return Opening(behind_thought=True, wrapper_end=end)
    if header := _WHOLE_HEADER.search(tail):
        closers = closers_of(header[0])
        return Opening(closers=closers, behind_thought=not closers)
    return Opening(in_header=_OPEN_HEADER.search(tail) is not None)


def closers_of(header: str) -> tuple[str, ...]:
    """What ends the thoughts that a header announces; empty where it announces something else."""
    # A call goes to a tool by its address, also where a model makes it in the channel of its thoughts.
    return _SECTION_CLOSERS if _THOUGHTS_HEADER.search(header) and not _TOOL.search(header) else ()


def is_addressed(header: str) -> bool:
    """Whether what follows a header is for a tool."""
    return _ADDRESS.search(header) is not None


def closed(opening: Opening, source: str) -> str:
    """What is to be added to a prompt of the template `source` so that the answer begins at once; empty where it does."""
    if opening.in_header:
        if "to=user" in source or "to=self" in source:
            return " to=user<|message|>"
        return "<|channel|>final<|message|>" if "<|channel|>" in source else "<|content|>"
    if len(opening.closers) > 1:  # a header's thoughts
        return f"{SECTION_ENDS[0]}<|start|>assistant<|channel|>final<|message|>"
    return "".join(f"\n\n{closer}\n\n" if closer.startswith("</") else closer for closer in opening.closers)


def empty_thought(source: str) -> str:
    """A thought of no words in the form that a template's source shows; empty where it shows none."""
    opener = min((opener for opener in PAIRS if opener in source), key=source.index, default="")
    between = "\n\n" if opener.startswith("<") and not opener.startswith("<|") else ""
    return f"{opener}{between}{PAIRS[opener]}{between}" if opener else ""


def has_empty_thought(text: str) -> bool:
    """Whether a thought of no words stands in the text, as templates put it there to have none."""
    return any(re.search(rf"{re.escape(opener)}\s*{re.escape(closer)}", text) for opener, closer in PAIRS.items())
