"""Does a message ask, in plain words, to end this chat? And is the next one a yes? Pure.

Whatever is not surely a request goes to the model like any other message, so a message is taken apart at its commas and full stops,
and every part must be known: a request, or a civil word around it. “End the loop”, “how do I end a chat with my boss”, “end this chat
with a joke” and “I want to end it” have parts that are not. A chat can also be ended by the menu, so nothing is lost by a no here.
"""

import re
import unicodedata
from functools import cache

_COMMAND = "/end"
_LONGEST = 200
# A quotation or code may hold the very words, and then somebody else says them.
_SOMEBODY_ELSES = re.compile("[\"“”„«»‹›`:<>{}=\\[\\]()]|'(?=\\s|$)|(?:^|\\s)'|\n\\s*\n")
_PARTS = re.compile(r"[.,;!?¡¿…\n]+|\s[-–—]+\s")
_NO_WORD = re.compile(r"[^\w\s]|_")


def _any(phrases: str) -> str:
    """An alternative of what stands between commas."""
    return f"(?:{'|'.join(' '.join(phrase.split()) for phrase in phrases.split(','))})"


# English. The nouns need “this”, “the” or “our”, or stand alone after the verb: “a chat” is any chat, “the dialogue” one in a story,
# “the discussion” a paper's.
_EN_SWEARING = (
    f"(?:{_any('damn, damned, fucking, stupid, bloody, goddamn, useless, whole, entire, current, little')} )?"
)
_EN_OURS = f"(?:this|our) {_EN_SWEARING}{_any('chat, chat session, conversation, session, discussion, dialogue, convo, thread')}"
_EN_THIS = f"(?:{_EN_OURS}|the {_EN_SWEARING}{_any('chat, chat session, conversation, convo')})"
_EN_END = _any("end, close, terminate, close down, shut down, wrap up, leave")
_EN_BEFORE = _any(
    """please, pls, plz, kindly, just, now, then, so, ok, okay, alright, well, thanks, hey, and,
    can you, can u, could you, could u, u can, you might as well, can we, could we, may we, shall we, would you please,
    will you please,
    you can, you may, you should, feel free to, go ahead and, lets, let us, we can, we should,
    i want to, i wanna, i want you to, i would like to, i would like you to, id like to, id like you to, id rather,
    i need to, i need you to, i wish to, i am asking you to, im asking you to, i ask you to, id prefer to,
    i think we should, i think its time to, its time to, it is time to, time to, im ready to,
    use your ability to, use the ability to, use your tool to, use the tool to"""
)
_EN_AFTER = _any(
    """please, pls, plz, now, here, then, thanks, thank you, for good, for me, for now, for today, right now, immediately,
    at once, permanently, forever, already, today, right here, bye, goodbye"""
)
_EN_OVER = _any("to end, ended, to be ended, closed, to be closed, over, to be over, to stop, terminated")
_ENGLISH = [
    f"(?:{_EN_BEFORE} )*{_EN_END} (?:{_EN_THIS}|chat|conversation|convo)(?: {_EN_AFTER})*",
    f"(?:{_EN_BEFORE} )*{_any('stop, conclude, exit, quit')} {_EN_OURS}(?: {_EN_AFTER})*",
    f"(?:{_EN_BEFORE} )*(?:lets|let us) finish {_EN_OURS}(?: {_EN_AFTER})*",
    f"(?:{_EN_BEFORE} )*finish (?:this|our|the) (?:chat|convo)(?: {_EN_AFTER})*",
    f"(?:{_EN_BEFORE} )*(?:bring {_EN_THIS} to an end|put an end to {_EN_THIS})(?: {_EN_AFTER})*",
    f"(?:{_EN_BEFORE} )*use (?:the|your) end[- ]?conversation tool(?: {_EN_AFTER})*",
    f"(?:would|do) you mind {_any('ending, closing, terminating')} {_EN_THIS}(?: {_EN_AFTER})*",
    f"(?:please )?{_any('i want, i would like, id like, i need')} {_EN_THIS} {_EN_OVER}(?: {_EN_AFTER})*",
    f"{_EN_THIS} (?:should|can|may) (?:end|be ended|be closed)(?: {_EN_AFTER})+",
]

_DE_THIS = (
    "(?:"
    + "|".join(
        [
            "(?:diesen|den|unseren) chat|(?:diesen|unseren) dialog",
            "(?:dieses|das|unser) (?:gesprach|chatgesprach)",
            "(?:diese|die|unsere) (?:unterhaltung|konversation)|(?:diese|unsere) (?:diskussion|sitzung)",
        ]
    )
    + ")"
)
_DE_BEFORE = _any("bitte, dann, jetzt, also, ok, okay, gut, danke, nun, und")
_DE_AFTER = _any("bitte, jetzt, hier, nun, danke, endgultig, fur immer, sofort, fur heute, dann")
_DE_MAY = _any(
    """kannst du, konntest du, wurdest du, konnen sie, konnten sie, wurden sie, konnen wir, konnten wir, ich mochte, ich will,
    ich wurde gern, ich wurde gerne, ich mochte gern, lass uns, lassen sie uns, du kannst, sie konnen, wir konnen, wir sollten"""
)
_DE_END = "(?:beenden|schliessen)"
_GERMAN = [
    f"(?:{_DE_BEFORE} )*(?:beende|schliesse?)(?: {_DE_BEFORE})* {_DE_THIS}(?: {_DE_AFTER})*",
    f"(?:{_DE_BEFORE} )*mach(?: {_DE_BEFORE})* {_DE_THIS}(?: {_DE_AFTER})* zu",
    f"(?:hor auf und )?(?:beende|schliesse?) {_DE_THIS}",
    f"ich (?:wurde|mochte|will) {_DE_THIS} (?:gerne?|jetzt|bitte) {_DE_END}",
    f"(?:{_DE_BEFORE} )*{_DE_END} (?:sie|wir)(?: {_DE_BEFORE})* {_DE_THIS}(?: {_DE_AFTER})*",
    f"(?:{_DE_BEFORE} )*{_DE_MAY}(?: {_DE_AFTER})* {_DE_THIS}(?: {_DE_AFTER})* {_DE_END}(?: {_DE_AFTER})*",
    f"(?:{_DE_BEFORE} )*(?:{_DE_THIS}|chat|gesprach|unterhaltung)(?: {_DE_AFTER})* {_DE_END}(?: {_DE_AFTER})*",
]

_ES_THIS = (
    "(?:"
    + "|".join(
        [
            "(?:este|el|nuestro) chat|(?:este|nuestro) dialogo",
            "(?:esta|la|nuestra) (?:conversacion|charla|platica)|(?:esta|nuestra) (?:discusion|sesion)",
        ]
    )
    + ")"
)
_ES_BEFORE = _any("por favor, ahora, bueno, ok, okay, gracias, entonces, pues, ya")
_ES_AFTER = _any("por favor, ahora, aqui, ya, gracias, para siempre, ahora mismo, por hoy, definitivamente")
_ES_MAY = _any(
    "puedes, podrias, puede, podria, podemos, podriamos, quiero, quisiera, deseo, necesito, me gustaria, vamos a"
)
_ES_END = _any(
    "termina, termine, terminemos, cierra, cierre, cerremos, finaliza, finalice, acaba, acabe, acabemos, concluye"
)
_SPANISH = [
    f"(?:{_ES_BEFORE} )*{_ES_END} {_ES_THIS}(?: {_ES_AFTER})*",
    f"(?:{_ES_BEFORE} )*(?:pon|ponga|pongamos|pongamosle) fin a {_ES_THIS}(?: {_ES_AFTER})*",
    f"(?:{_ES_BEFORE} )*{_ES_MAY}(?: {_ES_AFTER})* {_any('terminar, cerrar, finalizar, acabar')} {_ES_THIS}(?: {_ES_AFTER})*",
    f"(?:{_ES_BEFORE} )*quiero que {_any('termines, cierres, finalices, acabes')} {_ES_THIS}(?: {_ES_AFTER})*",
    f"(?:terminar|cerrar|finalizar) (?:{_ES_THIS}|chat|conversacion)(?: {_ES_AFTER})*",
]

_FR_THIS = (
    "(?:"
    + "|".join(
        [
            "(?:ce|le|notre) chat|(?:ce|notre) dialogue",
            "(?:cette|la|notre) conversation|(?:cette|notre) (?:discussion|session)",
        ]
    )
    + ")"
)
_FR_PLEASE = "(?:s il te plait|s il vous plait|svp|stp)"
_FR_BEFORE = _any(f"{_FR_PLEASE}, bon, alors, maintenant, merci, ok, d accord, donc")
_FR_AFTER = _any(f"{_FR_PLEASE}, maintenant, ici, merci, pour de bon, definitivement, tout de suite, la")
_FR_MAY = _any(
    """peux tu, pourrais tu, pouvez vous, pourriez vous, tu peux, vous pouvez, on peut, peut on, nous pouvons,
    je veux, je voudrais, j aimerais, je souhaite, il faut"""
)
_FR_END = _any(
    """termine, terminez, terminons, arrete, arretez, arretons, ferme, fermez, fermons, cloture, cloturez, clos, finissons,
    mets fin a, mettez fin a, mettons fin a"""
)
_FR_TO_END = _any("terminer, arreter, fermer, clore, cloturer, finir, mettre fin a, quitter")
_FRENCH = [
    f"(?:{_FR_BEFORE} )*{_FR_END} {_FR_THIS}(?: {_FR_AFTER})*",
    f"(?:{_FR_BEFORE} )*{_FR_MAY}(?: {_FR_AFTER})* {_FR_TO_END} {_FR_THIS}(?: {_FR_AFTER})*",
    f"{_FR_TO_END} (?:{_FR_THIS}|chat|conversation)(?: {_FR_AFTER})*",
]

# What may stand beside a request without making it a doubtful one.
_THANKS = "(?:(?:many )?thanks|thank you)(?: a lot| so much| very much)?(?: for (?:your|the|all your) help)?"
_DONE = "(?:im|i am|we are|were) (?:done|finished)(?: here| now| with this| for now| for today)?"
_ALL = "(?:thats|that is|that was) (?:all|it|everything|enough)(?: for now| for today| for me)?(?: thanks)?"
_AROUND = re.compile(
    _any(
        f"""{_THANKS}, {_DONE}, {_ALL}, hi, hello, hey, ok, okay, alright, well, so, right, anyway, now, then, please, pls, enough,
        i have everything i need, i have what i need, i have all i need, no more questions, no further questions,
        its ok, its okay, it is okay, its fine, i no longer want to (?:continue|go on|talk),
        i dont want to (?:continue|go on|talk)(?: any ?more)?,
        i dont (?:need|want) (?:anything else|this any ?more), i do not (?:need|want) (?:anything else|this any ?more),
        bye, bye bye, goodbye, good night, have a (?:nice|good) (?:day|one|evening), nice talking to you,
        danke, danke schon, vielen dank, das wars, das war alles, bitte, tschuss, hallo, gut, ich bin fertig, genug,
        gracias, muchas gracias, por favor, adios, hola, eso es todo, ya termine, basta, bueno,
        merci, merci beaucoup, {_FR_PLEASE}, au revoir, bonjour, salut, c est tout, j ai fini, ca suffit, bon"""
    )
)

_YES = re.compile(
    _any(
        f"""yes, y, yep, yeah, yup, yes yes, yes please, yes please do, please do, yes do, sure, im sure, i am sure, yes im sure,
        yes i am, yes i am sure, yes i do, i do, certainly, of course, absolutely, definitely, confirm, confirmed, i confirm,
        go ahead, do it, yes go ahead, yes do it, yes thanks, affirmative, yes end it, yes close it, yes really,
        ja, jawohl, jep, ja bitte, ja sicher, sicher, klar, na klar, ja klar, ich bin sicher, ja ich bin sicher, mach das,
        ja mach das, ja gern, ja gerne, ja danke, ich bestatige, bestatigt,
        si, si por favor, claro, claro que si, si claro, adelante, si adelante, hazlo, confirmo, por supuesto, si gracias,
        estoy segur[oa], si estoy segur[oa],
        oui, oui merci, oui {_FR_PLEASE}, bien sur, oui bien sur, vas y, oui vas y, allez y, je confirme, je suis sure?,
        oui je suis sure?, absolument, certainement"""
    )
)


# What may stand beside a yes: that the user knows what it means.
_KNOWING = re.compile(
    _any(
        """i know, i understand, understood, i am aware, im aware, i know what (?:that|it|this) means, for good, permanently, forever,
        i (?:know|understand|am aware|get)(?: that)? (?:it is|its|this is|that is|it will be) (?:permanent|for good|final|forever),
        its (?:permanent|final), end it, close it, ich weiss, beenden, schliessen, endgultig, ich verstehe, fur immer,
        lo se, entiendo, para siempre, terminar, cerrar, je sais, je comprends, pour de bon, terminer, fermer"""
    )
)
_YES_AND = re.compile(r"(?:yes|yeah|yep|yup|sure|ok|okay|ja|si|oui) (?=\S)(?:please )?(.+)")


@cache
def _request() -> re.Pattern[str]:
    """Compiled with the first message: it takes some hundredths of a second, which the start of the app need not wait for."""
    return re.compile("|".join([*_ENGLISH, *_GERMAN, *_SPANISH, *_FRENCH]))


def asks_to_end(text: str) -> bool:
    """Whether the message is a plain request to end this chat: in English, German, Spanish or French, or `/end`."""
    if text.strip() == _COMMAND:
        return True
    parts = _parts(text)
    asking = [part for part in parts if _request().fullmatch(part)]
    return bool(asking) and all(part in asking or _AROUND.fullmatch(part) for part in parts)


def says_yes(text: str) -> bool:
    """Whether the message is a clear yes to the question of whether to end this chat; asking for it again is one, “yes?” is none."""
    if "?" in text:
        return bool(_request().fullmatch(" ".join(_parts(text))))
    parts = _parts(text)
    agreeing = [part for part in parts if _agrees(part)]
    return bool(agreeing) and all(
        part in agreeing or _AROUND.fullmatch(part) or _KNOWING.fullmatch(part) for part in parts
    )


def _agrees(part: str) -> bool:
    if _YES.fullmatch(part) or _request().fullmatch(part):
        return True
    beside = _YES_AND.fullmatch(part)
    return beside is not None and any(known.fullmatch(beside[1]) for known in (_request(), _KNOWING))


def _parts(text: str) -> list[str]:
    """The message between its commas and full stops, in small letters without accents; none where it may be somebody else's words."""
    text = text.strip().replace("’", "'")
    if len(text) > _LONGEST or _SOMEBODY_ELSES.search(text):
        return []
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(letter) and unicodedata.category(letter) not in {"So", "Sk", "Cf"}
    )
    # “let's” is “lets”, but “s'il” and “j'ai” are two words.
    plain = re.sub(r"\b([a-z]+)'(s|m|d|re|ll|t|ve)\b", r"\1\2", plain)
    parts = (" ".join(_NO_WORD.sub(" ", part).split()) for part in _PARTS.split(plain))
    return [part for part in parts if part]
