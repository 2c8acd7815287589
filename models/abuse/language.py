"""Whether a message is English: the detector was trained on nothing else, so in other languages it must not be sure of anything."""

import re
import unicodedata
from collections.abc import Collection

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_COMMON_WORDS = """
a about after again all also always am an and answer any are as ask ass at back bad be because been before being better bit
bitch bot but by can can't cant code come could damn day did didn't die do does doesn't doing don't done dont down dude dumb
each else even ever every fix for from fuck fucking garbage get give go god going good got had has hate have he hell help her
here him his how i i'd i'll i'm i've idiot if im in into is isn't it it's its just keep kill know last let like little lol look
lot made make man many me mean more moron most much must my need never new no nobody not nothing now of off ok okay on one only
or other our out over people piece please pls question read really right said same say see she shit should shut so some someone
something still stop stupid such suck take talk tell than thank thanks that that's the their them then there these they thing
things think this those time to too trash try u up ur us use useless very want was way we well were what what's when where which
while who why will with without won't word words work worst would write wrong wtf yeah yes yet you you'll you're you've your
youre yours yourself fuk fucker fuckin stfu gtfo kys kms bro omg lmao trash yu ya yo dumbass asshole moronic loser scum hello hi
hey nah yep nope plz pls thx clanker robot ai
"""
_FOREIGN_WORDS = """
aber att auch auf avec bir bist bitte c'est ce cette che como dans das de der det değil di dich du een ein eine einen el eres es est
esto está eu für gli het ich ik il inte ist için jag je jest jesteś jij kann la le maar mais mein meine meu mir mit mon muy nicht nie
niet noch nous não nu och ook perché pero por porque pourquoi på que questo qui qué s'il schreib sei sie się sono suis tu uma un una
und une ve você voor vous waarom warum wie wir zijn är é è że hur lång för fart bra och så nej ett som vad var varför
fresse klappe dumm dumme dummer blöd arschloch scheiße scheisse scheiss hund dicker dicke halts hau verpiss hurensohn nein ja doch
idiota idiote estupido estúpido estupida stupide stupido stupida imbécil imbecile pendejo puta puto mierda cabron tonto inútil merde
connard connasse salope putain ta gueule ferme paiement retards cane cazzo stronzo vaffanculo scemo merda burro otário caralho
kurwa debil głupi domkop klootzak hou bek jävla fan dum dumma håll käften
"""
"""Common words and plain insults of other languages that English does not have."""
_ALSO_FOREIGN_WORDS = "com con des les mas met non para per pour sur wat hou fan burro fart bra dum dicker hun"
"""Foreign words that English has as well: they count only where a plainly foreign one stands beside them."""
_SHARED_WORDS = """
a ai all also am an as at come die do dont god gut had has hat have he her hi i idiot in is made make man me most no not of on or
over plus see shit so son stop suck to too u under up us was we will
"""
"""English words that other languages have too: beside a foreign word they do not speak for English."""
_LOANS = frozenset(
    [
        "naïve",
        "naïveté",
        "café",
        "cafés",
        "cliché",
        "clichés",
        "fiancé",
        "fiancée",
        "résumé",
        "façade",
        "déjà",
        "jalapeño",
        "piñata",
        "touché",
    ]
)
_RUDE_PARTS = ("fuck", "shit", "bitch", "cunt", "whore", "nigg", "fagg", "moron")
_ALSO_FOREIGN = frozenset(_ALSO_FOREIGN_WORDS.split())
_FOREIGN = frozenset(_FOREIGN_WORDS.split()) - _ALSO_FOREIGN
_COMMON = frozenset(_COMMON_WORDS.split()) - _FOREIGN
_SHARED = frozenset(_SHARED_WORDS.split())


def is_english(text: str, vocabulary: Collection[str]) -> bool:
    """False where most letters are of another script, or the words are of another language or of none that is known.

    `vocabulary` holds the English words that the encoder knows. Of a text that is mostly of another script a third of the letters
    must be ASCII, with three words or more of which a third are common English ones: a greeting in Chinese hides no insult.
    """
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return True
    plain = sum(character.isascii() for character in letters)
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    words = [word for word in words if _is_latin(word)]
    foreign = sum(_is_foreign(word) for word in words)
    also = sum(word in _ALSO_FOREIGN for word in words)
    if foreign or also > 2:
        foreign += also
    common = sum(_is_common(word) and not (foreign and word in _SHARED) for word in words)
    if foreign and common <= foreign:
        return False
    if plain < 0.6 * len(letters):
        ascii_words = sum(word.isascii() for word in words)
        return plain * 3 >= len(letters) and ascii_words >= 3 and common * 3 >= ascii_words
    known = sum(word in vocabulary for word in words)
    if len(words) < 5:
        return common > 0 or known * 2 >= len(words)
    return common * 8 >= len(words) or known * 5 >= 2 * len(words)


def _is_latin(word: str) -> bool:
    return any(character.isascii() or "LATIN" in unicodedata.name(character, "") for character in word)


def _is_foreign(word: str) -> bool:
    if word in _FOREIGN:
        return True
    return not word.isascii() and word not in _LOANS and (not _is_common(word) or _folded(word) in _SHARED)


def _is_common(word: str) -> bool:
    """An accent is no disguise: `fück` counts as the word that it shows."""
    shown = word if word.isascii() else _folded(word)
    return word not in _FOREIGN and (shown in _COMMON or any(part in shown for part in _RUDE_PARTS))


def _folded(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).replace("’", "'")
