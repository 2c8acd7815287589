"""A chat's name by the loaded model: which model is able to, which chat may be named, the question, and what of its answer is fit."""

import re
import unicodedata
from collections.abc import Sequence

from models.abuse.assessment import Spares
from models.chat.engine import Judge
from models.chat.records import ModelDescription, PromptMessage, Role, Spoken, Written
from models.conversations.records import Author, Message, MessageState, Thread
from models.conversations.titles import LONGEST, says_little, title_from
from models.errors import ExeuntError
from models.in_crisis import APP

SECONDS = 20.0
"""How long a model may take for it. Nobody waits: the next message ends it."""
MOST_WORDS = 6
_LEAST_PARAMETERS = 1_000_000_000
_LEAST_BYTES = 500_000_000
"""What a billion weights take at four bits each, for a file that does not say how many it has."""
_MOST_TURNS = 3
"""A chat that went on for longer keeps the name that it was looked for by until then."""
_POSSIBLE_CRISIS = 0.1
_ASKED, _ANSWERED = 600, 600
"""Characters of both that the model is given to read."""
_SYSTEM = "You give names to chats. You answer with the name alone."
_QUESTION = (
    "Give this chat a name of two to six words that says what it is about, in the language of the user's message. "
    "Write the name alone: no quotation marks, no full stop, no explanation."
)
# One word more than a name may have: who wants to say more than a name has not given one.
_GRAMMAR = r"""root ::= word (" " word){0,6}
word ::= [^ \t\r\n"“”„«»`*#_<>|{}()\\\[\],;，、；]{1,24}"""
_REFUSAL = re.compile(
    r"\b(?:sorry|apologi[sz]e|i (?:can(?:no|')t|am unable|don't)|as an ai|unable to|entschuldigung|tut mir leid|ich kann "
    r"(?:nicht|keine?)|lo siento|no puedo|désolée?|je ne peux)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:(?:chat )?(?:name|title|titel|título|titre)\s*[:\N{EN DASH}-]\s*)+", re.IGNORECASE)
_ABOUT_ITSELF = re.compile(
    r"(?:this|the|a) (?:chat|conversation|user|assistant|question)\b|die(?:ser|se|ses)? (?:chat|gespräch|unterhaltung|frage)\b"
    r"|(?:est[ea]|el|la) (?:chat|conversación|pregunta)\b|(?:ce|cette|la) (?:chat|conversation|discussion|question)\b",
    re.IGNORECASE,
)
# What says nothing by itself, in the languages of the window: particles, with which a name does not end, and words for what is named.
_PARTICLES_LISTED = """
a an the of and or to in on for with about is are was it its this that my your our you i me we how what why who when
der die das ein eine einen und oder zu im in für mit über ist sind es dies mein dein ich du wir wie was warum wer
el la los las un una y o de del en para con sobre es son mi tu yo qué cómo por
le les des et ou à au aux du dans pour avec sur est sont mon ton je nous que quoi comment pourquoi
"""
_ITSELF_LISTED = """
chat conversation name title user assistant question message answer help new untitled greeting discussion talk topic
gespräch unterhaltung titel frage antwort nachricht hilfe thema
conversación título pregunta respuesta ayuda tema titre réponse aide sujet
"""
_PARTICLES = frozenset(_PARTICLES_LISTED.split())
_ITSELF = frozenset(_ITSELF_LISTED.split())


def may_name(model: ModelDescription | None) -> bool:
    """Whether names by this model are worth asking for: from a billion weights on."""
    if model is None or model.guard is not None:
        return False
    return model.parameters >= _LEAST_PARAMETERS or (model.parameters == 0 and model.file_bytes >= _LEAST_BYTES)


def exchange_to_name(thread: Thread, path: Sequence[Message]) -> tuple[str, str] | None:
    """What was asked and answered first, where the chat is to be named after it.

    Not where the user named it, it has ended, or it has a name that is no longer made of a message's first words; nor where anything
    in it counted against the user or may speak of a crisis: a name is seen by whoever looks at the screen.
    """
    asked = [message for message in path if message.author is Author.USER]
    if thread.title_is_own or thread.ending is not None or not 0 < len(asked) <= _MOST_TURNS:
        return None
    if any(_is_touchy(message) for message in asked):
        return None
    first = next((message for message in asked if not says_little(title_from(message.text))), None)
    if first is None or thread.title != title_from(first.text):
        return None
    answer = next((message for message in path if message.parent == first.id), None)
    if answer is None or answer.state is not MessageState.COMPLETE or answer.model == APP or not answer.text.strip():
        return None
    return first.text, answer.text


def ask_name(judge: Judge, asked: str, answered: str) -> str:
    """What the loaded model would call a chat with this exchange; empty where it gives no name that is fit, or is stopped."""
    told = f"User: {_quoted(asked, _ASKED)}\nAssistant: {_quoted(answered, _ANSWERED)}"
    prompt = Spoken((PromptMessage(Role.SYSTEM, _SYSTEM), PromptMessage(Role.USER, f"{told}\n\n{_QUESTION}")))
    try:
        judgement = judge.judge([prompt], Written(_GRAMMAR, most_tokens=40), SECONDS)
    except ExeuntError:
        return ""
    return fit_name(judgement.texts[0], asked, answered) if judgement.complete and judgement.texts else ""


def fit_name(said: str, asked: str, answered: str) -> str:
    """The name in what a model said; empty where there is none that a person would have given."""
    name = _LABEL.sub("", " ".join(said.split())).strip("\"'“”„«»`*#_ ").rstrip(".。:;,…–- ")
    words = re.findall(r"\w+(?:['’]\w+)*", name.casefold())
    if not words or len(name.split()) > MOST_WORDS or len(name) > LONGEST or _REFUSAL.search(name):
        return ""
    if _ABOUT_ITSELF.match(name) or words[-1] in _PARTICLES:
        return ""
    if set(words) <= _PARTICLES | _ITSELF or not _scripts(name) <= _scripts(f"{asked} {answered}") | {"LATIN"}:
        return ""
    if _scripts(asked) and not _scripts(name) & _scripts(asked):
        return ""
    return name[:1].upper() + name[1:]


def _is_touchy(message: Message) -> bool:
    said, decided = message.assessment, message.decision
    if decided is None or decided.counted or decided.state.crisis:
        return True
    return said is not None and (said.support or said.crisis >= _POSSIBLE_CRISIS or said.spares is Spares.CONCERN)


def _quoted(text: str, most: int) -> str:
    """On one line, so that a text cannot pass for the turns that follow it."""
    line = " ".join(text.split())
    return "“" + (line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …") + "”"


def _scripts(text: str) -> set[str]:
    """The scripts of its letters, by the first word of their names. Those of Japanese are one."""
    found = {unicodedata.name(letter, "?").partition(" ")[0] for letter in text if letter.isalpha()}
    return {"CJK" if script in ("HIRAGANA", "KATAKANA", "CJK") else script for script in found}
