"""A thread's title, from what the user wrote first.

By rules and not by a model: it stands there at once, is the same with any model, and says what the user would look for. What is said
to be polite, and what was pasted to be talked about, is left out where words are left without it.
"""

import re

LONGEST = 60
"""Characters of a title."""
_FENCED = re.compile(r"(?ms)^\s*(```|~~~).*?(?:^\s*\1\s*$|\Z)")
_MARKS = re.compile(r"^\s*(?:#{1,6}\s+|>\s*|[-*+]\s+|\d{1,3}[.)]\s+)|\*\*|__|`+")
_ADDRESS = re.compile(r"https?://(?:www\.)?([^\s/]+)\S*")
# In the four languages of the window. Each ends at a word's end, so that “history” is no “hi”.
_GREETING = re.compile(
    r"(?:hi|hello|hey|hiya|yo|greetings|good (?:morning|afternoon|evening|day)|dear (?:ai|assistant)"
    r"|hallo|hi|moin|servus|grüezi|guten (?:morgen|tag|abend)|grüß (?:dich|gott)"
    r"|hola|buen[oa]s(?: (?:días|tardes|noches))?|bonjour|bonsoir|salut|coucou)"
    r"(?: (?:there|all|everyone|again|zusammen|nochmal))?(?:\s*[,.!…–-]+|\s+|$)\s*",
    re.IGNORECASE,
)
_SMALL_TALK = re.compile(
    r"(?:how are you(?: doing)?(?: today)?|how's it going|what's up|i hope you are well"
    r"|wie geht(?:'|’)?s(?: dir)?|wie geht es dir|qué tal|cómo estás|ça va|comment ça va|comment vas-tu)\s*[?.!,]*\s*",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:(?:please,? )?(?:can|could|would|will) you (?:please |kindly |maybe )?(?=\w)|i(?: would|'d) like you to |i want you to "
    r"|please,? |(?:kannst|könntest|würdest) du (?:mir )?(?:bitte )?(?:mal )?|bitte,? |por favor,? |s(?:'|’)il te plaît,? )",
    re.IGNORECASE,
)


def title_from(text: str) -> str:
    """What the message is about, at most 60 characters long, cut at a word; empty where there is nothing in it."""
    whole = " ".join(text.split())
    prose = _FENCED.sub("\n", text)
    line = next((words for line in prose.splitlines() if (words := _bare(line))), "") or _bare(text)
    return _cut(line or whole)


def says_little(title: str) -> bool:
    """Whether a title is none or a mere greeting, so that the next message makes a better one."""
    return not _without_greeting(title)


def _bare(line: str) -> str:
    """A line without the marks of its layout and what is said to be polite; empty where that was all."""
    words = " ".join(_ADDRESS.sub(r"\1", _MARKS.sub("", line)).split())
    words = _without_greeting(words)
    asked = _ASKING.match(words)
    if asked and len(words) - asked.end() >= len("help"):
        words = _begun_anew(words[asked.end() :].removesuffix("?").rstrip())
    return words if any(character.isalnum() for character in words) else ""


def _without_greeting(words: str) -> str:
    for form in (_GREETING, _SMALL_TALK):
        if found := form.match(words):
            words = _begun_anew(words[found.end() :])
    return words


def _begun_anew(words: str) -> str:
    return words[:1].upper() + words[1:]


def _cut(line: str) -> str:
    if len(line) <= LONGEST:
        return line
    head = line[:LONGEST]  # one more than fits beside the ellipsis: it shows whether the last word is whole
    cut = head.rfind(" ")
    return (head[:cut] if cut > 0 else head[: LONGEST - 1]).rstrip() + "…"
