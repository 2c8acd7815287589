"""Whether a message is English: the detector was trained on nothing else, so in other languages it must not be sure of anything."""

import re
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
youre yours yourself
"""
_FOREIGN_WORDS = """
aber att auch auf avec bir bist bitte c'est ce cette che com como dans der değil di dich du een ein eine eres est esto está eu
für gli het ich ik inte ist için jag je jest jesteś jij kann les maar mais mas met meu mir mit muy nicht nie niet noch non nous
não och ook para perché pero por porque pour pourquoi på que questo qui qué s'il schreib sei sie się sono suis tu uma un una und
une ve você voor vous waarom warum wat wie wir yo zijn är é że
"""
"""Common words of other languages that English does not have."""
_COMMON = frozenset(_COMMON_WORDS.split())
_FOREIGN = frozenset(_FOREIGN_WORDS.split())


def is_english(text: str, vocabulary: Collection[str]) -> bool:
    """False where most letters are of another script, or the words are plainly of another language.

    `vocabulary` holds the English words that the encoder knows. Doubt means True for text in Latin letters.
    """
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return True
    if sum(character.isascii() for character in letters) < 0.6 * len(letters):
        return False
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    common = sum(word in _COMMON for word in words)
    foreign = sum(word in _FOREIGN for word in words)
    if foreign > common and foreign >= 2:
        return False
    if len(words) < 5 or common * 8 >= len(words):
        return True
    return sum(word in vocabulary for word in words) * 5 >= 2 * len(words)
