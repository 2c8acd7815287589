"""What a message holds but does not say: code, logs, quoted words, pasted text.

Somebody who asks for a translation of an insult, moderates a comment or pastes a log full of `FATAL: killed` abuses nobody. Such parts
are replaced by a short placeholder, so that the classifier still sees that something stood there.
"""

# ruff: noqa: E501 # patterns and tables are read as a whole

import re
from dataclasses import dataclass

CODE = "[code]"
QUOTE = "[quote]"
PASTE = "[paste]"
PLACEHOLDERS = (CODE, QUOTE, PASTE)

_TYPED = re.compile(r"\[(code|quote|paste)\]", re.IGNORECASE)
"""What somebody typed that looks like a placeholder."""
_FENCE = re.compile(r"(```|~~~).*?(?:\1|\Z)", re.DOTALL)
_INLINE_CODE = re.compile(r"`[^`\n]{1,400}`")
_BLOCK_QUOTE = re.compile(r"^(?:[ \t]{0,3}>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_TAG = re.compile(r"<(\w+)(?: [^<>]{0,200})?>")
_LOG_LINE = re.compile(
    r"^(?:"
    r"[ \t]*\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|[ \t]*\[?\d\d:\d\d:\d\d|"  # a time stamp first
    r"[ \t]*(?:Traceback \(most recent|File \"[^\"\n]+\", line \d+|at [\w.$<>]+\(|#\d+ 0x|caused by:|"
    r"\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL|panic)\]?[ :\]]|"
    r"\w*(?:Error|Exception|Warning)\b ?:|npm ERR!|error\[E\d+\]|\S+:\d+:\d+: |\S+\.\w{1,4}:\d+: |"
    r"[\w.-]+@[\w.-]+[:~/\w]*[$#] |\$ |>>> |[+-]{3} [ab]/|@@ -\d)"
    r")[^\n]*$",
    re.MULTILINE,
)
_CODE_LINE = re.compile(
    r"^(?:[ \t]*(?:(?:def|class|import|from|return|for|while|if|else|elif|try|except|function|const|let|var|public|private|static|void|int|"
    r"#include|using|package|SELECT|INSERT|UPDATE|DELETE|CREATE|fn|struct|impl|end|\}|\{|//|/\*|\*/|#!)\b[^\n]*[:;{}()=]|[^\n]*[;{}][ \t]*)$)",
    re.MULTILINE,
)
# A chat that was copied: [10:01] dan: who did this. Two such marks, or it may be anything.
_CHAT_LINE = re.compile(r"\[?\b\d{1,2}:\d\d(?::\d\d)?\b\]?,? ?[-–]? ?[\w .]{1,24}:\s")
_DOUBLE_QUOTED = re.compile(r"[\"“”„«]([^\"“”„«»\n]{1,600})[\"“”»]")
_SINGLE_QUOTED = re.compile(r"(?<![\w'’])[‘'’]([^'‘’\n]{1,300}(?:['’](?=[a-z])[^'‘’\n]{1,300}){0,8})['’](?![\w])")
_SAID_TO_YOU = re.compile(
    r"(?:\byou(?:'re|’re| are|r)?(?: just| such)?(?: an?| the| one| little)?|\bu r(?: an?)?|\bso-called)[ ,]*$",
    re.IGNORECASE,
)

_TASK = (
    r"translat\w+|summari[sz]\w+|proof-?read\w*|paraphras\w+|re-?phras\w+|re-?writ\w+|re-?word\w*|classif\w+|label|categori[sz]\w+|moderat\w+|"
    r"analy[sz]\w+|correct|edit|fix|check|grammar|sentiment|explain|annotate|tag|score|rate|review|shorten|soften|transcri\w+|"
    r"what does|what do|how do (?:you|i|we) say|is this|would this|does this|tone"
)
_ASKED = r"(?:(?:please|hey|hi|ok(?:ay)?|now|so|and|then|also|can|could|would|will|you|u|pls|kindly|i|need|want|to|help|me|just|quickly)\b[ ,]*)*"
_TASK_BEFORE_COLON = re.compile(rf"^\s*{_ASKED}(?:{_TASK})\b[^\n:]{{0,200}}:\s*(?=\S)", re.IGNORECASE)
_JUDGED = (
    r"toxic|rude|offensive|ok|okay|fine|abus\w+|harass\w*|hate\w*|spam|insult\w*|bully\w*|mean|threat\w*|profan\w*|appropriate|allowed|polite|friendly|"
    r"racist|sexist|sarcas\w*|passive\w*|flag\w*|violat\w*|gramma\w*|correct|english|formal|comment|message|e-?mail|review|text|sentence|post|tweet|line|letter"
)
_TEXT_TASK_BEFORE_LINE = re.compile(
    rf"^\s*{_ASKED}(?:translat\w+|summari[sz]\w+|proof-?read\w*|paraphras\w+|classif\w+|moderat\w+|tell (?:me )?(?:if|whether)|(?:is|does) this\b[^\n]{{0,200}}\b(?:{_JUDGED})|label|sentiment)\b[^\n]{{0,240}}\n+(?=\S)",
    re.IGNORECASE,
)
_HANDED_OVER = re.compile(
    r"^[^\n]{0,240}\b(?:this|following|below|here(?:'s| is| are)|attached|quote|text|comment|email|e-mail|message|letter|essay|story|poem|lyrics|"
    r"script|dialogue|draft|review|transcript|post|tweet|reply|chapter|scene|log|output|error|stack ?trace)\b[^\n:]{0,120}[:\n]\s*\n(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Masked:
    """The user's own words, with a placeholder for each part that is not theirs, and what was taken out."""

    text: str
    quoted: str
    """Quotes and pasted text, joined: words of people, which may still tell of a crisis. Code and logs are not among them."""
    code: bool
    paste: bool


def mask(text: str) -> Masked:
    """Replace code, logs, quotes and pasted text in `text` by placeholders.

    A message that is one quotation of at least three words counts as quoted too: in a row of comments to be judged, the frame stands
    some messages earlier, and doubt means that nothing is counted.
    """
    taken: list[str] = []
    masked = _mask_code(_TYPED.sub(r"(\1)", text))
    code = CODE in masked
    masked = _mask_paste(masked, taken)
    paste = PASTE in masked
    masked = _BLOCK_QUOTE.sub(lambda match: _take(match.group(), taken, QUOTE) + "\n", masked)
    masked = _DOUBLE_QUOTED.sub(lambda match: _quote(match, masked, taken), masked)
    once = masked
    masked = _SINGLE_QUOTED.sub(lambda match: _quote(match, once, taken), masked)
    if not _own_words(masked) and len(" ".join(taken).split()) < 3 and not code and not paste:
        return Masked(text, "", code=False, paste=False)
    return Masked(masked.strip(), "\n".join(taken), code, paste)


def _mask_code(text: str) -> str:
    text = _FENCE.sub(CODE, text)
    text = _INLINE_CODE.sub(CODE, text)
    text = _mask_tagged(text)
    text = _LOG_LINE.sub(CODE, text)
    if len(_CODE_LINE.findall(text)) >= 2:
        text = _CODE_LINE.sub(CODE, text)
    return re.sub(rf"(?:{re.escape(CODE)}\s*){{2,}}", CODE + "\n", text)


def _mask_tagged(text: str) -> str:
    """Markup from an opening tag to the next closing one of its name. A closing tag that is missed once is not looked for again."""
    kept, place = [], 0
    missing: set[str] = set()
    for tag in _TAG.finditer(text):
        closing = f"</{tag.group(1)}>"
        if tag.start() < place or closing in missing:
            continue
        end = text.find(closing, tag.end())
        if end < 0:
            missing.add(closing)
            continue
        kept += [text[place : tag.start()], CODE]
        place = end + len(closing)
    return "".join([*kept, text[place:]])


def _mask_paste(text: str, taken: list[str]) -> str:
    chat = list(_CHAT_LINE.finditer(text))
    if len(chat) >= 2:
        return text[: chat[0].start()] + _take(text[chat[0].start() :], taken, PASTE)
    for frame in (_TASK_BEFORE_COLON, _TEXT_TASK_BEFORE_LINE, _HANDED_OVER):
        found = frame.match(text)
        if found:
            rest = text[found.end() :]
            if rest.lstrip().startswith(CODE):
                return text  # what was handed over is code: the words after it are the user's own
            # What follows a blank line after a short paste may be the user's own word again, but doubt means not counted.
            return text[: found.end()] + _take(rest, taken, PASTE)
    return text


def _quote(match: re.Match[str], whole: str, taken: list[str]) -> str:
    inside = match.group(1)
    words = len(inside.split())
    before = whole[max(0, match.start() - 40) : match.start()]
    # Scare quotes are the user's own: you "genius".
    if words <= 4 and _SAID_TO_YOU.search(before):
        return match.group()
    return _take(inside, taken, QUOTE)


def _take(part: str, taken: list[str], placeholder: str) -> str:
    taken.append(part.strip())
    return placeholder


def bare(masked: str) -> str:
    """`masked` without its placeholders: the user's own words alone."""
    for placeholder in PLACEHOLDERS:
        masked = masked.replace(placeholder, " ")
    return masked.strip()


def _own_words(masked: str) -> bool:
    return re.search(r"[^\W_]", bare(masked)) is not None
