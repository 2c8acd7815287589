"""A thread's title, from what the user wrote first, and where that says nothing, from the answer.

By rules and not by a model: it stands there at once, is the same with any model, and says what the user would look for. What is said
to be polite, and what was pasted to be talked about, is left out where words are left without it.
"""

import re
from enum import IntEnum, auto

LONGEST = 60
"""Characters of a title."""
_MOST_LINES, _MOST_OF_LINE = 200, 1000
_LONG_LINE = 200
"""Characters from which a line is a text that was pasted, where a question stands below it."""
_LEAST_OWN_WORDS = 5
"""Fewer words of the user's own below a list or a quotation say less than that does."""
_FENCED = re.compile(r"(?ms)^\s*(```|~~~).*?(?:^\s*\1\s*$|\Z)")
_FENCE = re.compile(r"(?m)^\s*(?:```|~~~).*$")
_LISTED = re.compile(r"^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)")
_QUOTED = re.compile(r"^\s*>\s*|^\s*\w{1,20}: ")
_MARKS = re.compile(r"^\s*(?:#{1,6}\s+|>\s*|[-*+]\s+|\d{1,3}[.)]\s+)|\*\*|__|`+")
_ADDRESS = re.compile(r"https?://(?:www\.)?([^\s/]+)\S*")
_FAILURE = re.compile(r"(?m)^(?:[\w.]*(?:Error|Exception|Warning)\b.*)$")
_CODE = re.compile(
    r"""\s*(?:
      (?:async\s+)?def\s+\w+\s*\( | class\s+\w+\s*[({:] | (?:function|fn|func)\b.*\( | (?:public|private|static)\s+\w+
    | from\s+[\w.]+\s+import\b | import\s+[\w.]+(?:\s+as\s+\w+)?;?$ | \#(?:include|define)\b
    | (?:SELECT|INSERT|UPDATE|CREATE)\s.*\s(?:FROM|INTO|SET|TABLE)\s
    | (?:if|for|while|elif|else|try|except|with)\b.*:\s*$ | (?:const|let|var)\s+\w+\s*= | \w[\w.]*\s*=\s*\S+$
    | [\w.]+\(.*\)\s*;?$ | .*[;{}]\s*$ | </?\w[^>]*> | [{}\[\]();]+ | \$\s | \{?\s*"\w+"\s*: | Traceback\s\( | File\s"
    )""",
    re.VERBOSE,
)
_SALUTATION = re.compile(
    r"(?:dear|to whom|sehr geehrte|liebe[rs]?|estimad|querid|chère?s?|madame|monsieur)\b.{0,60}[,:]\s*$", re.IGNORECASE
)
# In the four languages of the window, and the greetings of some more. Each ends at a word's end, so that “history” is no “hi”.
_GREETING = re.compile(
    r"(?:hi|hello|hey|hiya|yo|greetings|good (?:morning|afternoon|evening|day)|dear (?:ai|assistant)"
    r"|hallo|hi|moin|servus|grüezi|guten (?:morgen|tag|abend)|grüß (?:dich|gott)"
    r"|hola|buen[oa]s(?: (?:días|tardes|noches))?|bonjour|bonsoir|salut|coucou|ciao|olá|oi|привет|здравствуйте|добрый день"
    r"|你好|您好|大家好|こんにちは|こんばんは|おはよう(?:ございます)?|안녕하세요|안녕|مرحبا|السلام عليكم|أهلا|שלום|היי|नमस्ते)"
    r"(?: (?:there|all|everyone|again|zusammen|nochmal))?(?:\s*[,.!…–，、！。،-]+|\s+|$)\s*",
    re.IGNORECASE,
)
_SMALL_TALK = re.compile(
    r"(?:how are you(?: doing)?(?: today)?|how's it going|what's up|i hope you are well"
    r"|wie geht(?:'|’)?s(?: dir)?|wie geht es dir|qué tal|cómo estás|ça va|comment ça va|comment vas-tu)\s*[?.!,]*\s*",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:(?:please,? )?(?:i was wondering (?:if|whether) you could|(?:can|could|would|will) (?:you|u)) "
    r"(?:please |kindly |maybe )?(?=\w)|i(?: would|'d) like you to |i want you to |(?:please|pls|plz),? "
    r"|i have a question about |i need (?:some )?help with |(?:ok(?:ay)?,? )?so,? basically,? "
    r"|(?:kannst|könntest|würdest) du (?:mir )?(?:bitte )?(?:mal )?|bitte,? |ich habe eine frage (?:zu|über) "
    r"|por favor,? |¿?(?:puedes|podrías|puede) (?=\w)|s(?:'|’)il te plaît,? "
    r"|(?:est-ce que )?(?:tu peux|vous pouvez) (?=\w)|(?:peux-tu|pourrais-tu|pouvez-vous|pourriez-vous) (?=\w)|请问|請問)",
    re.IGNORECASE,
)
_LITTLE = re.compile(
    r"(?:thanks?(?: you)?|ok(?:ay)?|yes|no|test(?:ing)?|(?:please )?help(?: me)?(?: please)?|please|(?:i have )?a question"
    r"|i need help|danke|hilfe|(?:ich habe )?eine frage|gracias|ayuda|(?:tengo )?una pregunta|merci|(?:à l['’])?aide"
    r"|(?:j['’]ai )?une question)\W*",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r".*(?:\b(?:how|what) (?:can|may|could) i (?:help|assist|do)|(?:here|glad|happy) to (?:help|assist|chat)|help you (?:with|today)"
    r"|\bassist you|on your mind|would you like to|wie kann ich|womit kann ich|helfen kann|puedo ayudar|en qué puedo"
    r"|comment puis-je|puis-je (?:vous|t['’])\s?aider|\b(?:as )?an ai\b|\bai (?:assistant|model)|i'm (?:doing )?(?:well|good|fine)"
    r"|nice to meet|thank you for|thanks for|sorry|cannot|can't)|(?:of course|sure|certainly|okay|here (?:is|are)|here's)\b",
    re.IGNORECASE | re.DOTALL,
)


class _Kind(IntEnum):
    """What a line is, the best for a title first."""

    OWN = auto()
    LISTED = auto()
    QUOTED = auto()
    CODE = auto()
    SALUTATION = auto()


def title_from(text: str) -> str:
    """What the message is about, at most 60 characters long, cut at a word; empty where there is nothing in it."""
    lines = _lines(_FENCED.sub("\n", text)) or _lines(_FENCE.sub("", text))
    return _cut(_best(lines)) or _cut(
        _bare(text[:_MOST_OF_LINE]) or " ".join(text[:_MOST_OF_LINE].split() or text.split())
    )


def title_from_answer(text: str) -> str:
    """What an answer is about whose question says little; empty where it only greets and offers its help."""
    for sentence in re.split(r"(?<=[.!?…])\s+|\n", text[:_MOST_OF_LINE]):
        words = _bare(sentence)
        if words and len(words.split()) > 2 and not says_little(words) and not _OFFER.match(words):
            return _cut(words)
    return ""


def says_little(title: str) -> bool:
    """Whether a title is none or a mere greeting or call, so that the next message makes a better one."""
    words = _without_greeting(title)
    return not any(character.isalnum() for character in words) or _LITTLE.fullmatch(words) is not None


def _lines(text: str) -> list[tuple[_Kind, str]]:
    """The lines with words in them, each with its kind."""
    split = [line[:_MOST_OF_LINE] for line in text.splitlines() if line.strip()]
    quoting = sum(_QUOTED.match(line) is not None for line in split[:_MOST_LINES]) > 1
    kept = [*split[:_MOST_LINES], *split[_MOST_LINES:][-1:]]
    return [(_kind(line, quoting=quoting), words) for line in kept if (words := _bare(line))]


def _kind(line: str, *, quoting: bool) -> _Kind:
    if _SALUTATION.match(line):
        return _Kind.SALUTATION
    if _LISTED.match(line):
        return _Kind.LISTED
    if line.lstrip().startswith(">") or (quoting and _QUOTED.match(line)):
        return _Kind.QUOTED
    return _Kind.CODE if line.startswith(("    ", "\t")) or _CODE.match(line) else _Kind.OWN


def _best(lines: list[tuple[_Kind, str]]) -> str:
    if not lines:
        return ""
    (first, words), (last, asked) = lines[0], lines[-1]
    if first is _Kind.OWN and len(words) > _LONG_LINE and last is _Kind.OWN and asked.endswith(("?", "？", "؟")):
        return asked
    own = next((words for kind, words in lines if kind is _Kind.OWN), "")
    if own and first in (_Kind.LISTED, _Kind.QUOTED) and len(own.split()) < _LEAST_OWN_WORDS:
        return words
    if not own and first is _Kind.CODE and (failure := _FAILURE.search("\n".join(words for _, words in lines))):
        return failure[0]
    return own or min(lines, key=lambda line: line[0])[1]


def _bare(line: str) -> str:
    """A line without the marks of its layout and what is said to be polite; empty where that was all."""
    words = " ".join(_ADDRESS.sub(r"\1", _MARKS.sub("", line)).split())
    words = _without_greeting(words)
    asked = _ASKING.match(words)
    if asked and len(words) - asked.end() >= len("help"):
        words = _begun_anew(words[asked.end() :].removesuffix("?").rstrip())
    return words if any(character.isalnum() for character in words) else ""


def _without_greeting(words: str) -> str:
    for form in (_GREETING, _GREETING, _SMALL_TALK):
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
