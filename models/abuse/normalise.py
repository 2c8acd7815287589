"""Undoing what people do to a word so that it is read but not recognised.

The vocabulary (the words that the encoder knows, and some it does not) decides between readings: `1d10t` is read as a
word because `idiot` is one, and `win32` or `h264` stay as they are because nothing comes of them. What is certain
(look-alike letters, dots between letters) is undone everywhere. What is a guess (a word misspelt, words run together)
is made only in English, and never makes a rude word of what may as well be a harmless one: names are not to become
insults.
"""

import itertools
import math
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from models.abuse.confusables import fold, has_marks, has_rude_emoji, readings, respelt, without_emoji
from models.abuse.language import is_english

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0e\ufeff"
    "\U000e0000-\U000e0fff]"
)
_COMBINING_RUN = re.compile(r"[\u0300-\u036f\u0489\u20d0-\u20ff]{2,}")
_SPACES = re.compile(r"[^\S\n]+")
_ENDLESS = re.compile(r"(\S{80})\S+")
# NFKC makes a sigma of the lunate sigma, which nobody would take for anything but a c.
_BEFORE_NFKC = {0x03F2: "c", 0x03F9: "C"}

_LETTER = r"(?:[^\W_]|[@$!|])"
# f.u.c.k, i-d-i-o-t: three letters and more with the same mark between them.
_DOTTED = re.compile(rf"(?<![^\W_]){_LETTER}([.\-_*·•,~/\\|+=:]{{1,2}}){_LETTER}(?:\1{_LETTER})+(?![^\W_])")
_BETWEEN = re.compile(r"[.\-_*·•,~/\\|+=:]+")
# s t u p i d, s. t. u. p. i. d: the gaps between words are lost, unless they are wider.
_SPACED = re.compile(
    rf"(?<![^\W_])(?<![^\W_]['’]){_LETTER}([.\-_*]?[ \t]){_LETTER}(?:\1{_LETTER})+(?![^\W_])(?!['’][^\W_])"
)
_TOKEN = re.compile(r"\S+")
_EDGE = ".,;:?\"'()[]{}<>…“”‘’~*_"
_AFTER = _EDGE + "!|+#%$"
_INSIDE = re.compile(r"(?<=[^\W\d_])[.\-_·•~]+(?=[^\W\d_])")
_MARKED = re.compile(r"(?:[^\W_]|[@$!|+*#%(€£])+")
# Codes and quantities: a55, P155, 50s, 100k, 10am.
_UNITS = "st|nd|rd|th|am|pm|px|ms|kb|mb|gb|tb|kg|mg|km|cm|mm|ft|in|lb|oz|hz|ml|[a-z]"
_CODE = re.compile(rf"[A-Za-z]\d+|[A-Z]{{2}}\d+|\d+(?i:{_UNITS})|\d+[A-Z]+|[A-Z]+-?\d{{3,}}")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(r"//|\w@\w+\.\w")
_NO_PROSE = re.compile(r"[/\\@_#<>={}\[\]]|\.\w+\(")
_DIGIT = re.compile(r"\d")
_SENTENCE_STARTS = re.compile(r"(?:^|[.!?:\n…\"“(])\s*$")
_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
_RUN = re.compile(r"([^\W\d_])\1+")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_MOST_RUNS = 5
_MOST_GUESSES = 40
_MANY_GUESSES = 2
_SHORTEST_JOINED, _SURELY_JOINED, _LONGEST_JOINED, _LONGEST_PIECE = 6, 12, 60, 16

# In the order of how often they are meant where a reading may be several of them.
_RUDE_WORDS = """
fuck shit bitch ass cunt dick asshole fucking fucker fucked fucks motherfucker motherfucking fuckhead fuckface fuckwit
bullshit shithead shitty shite shits slut whore bastard pussy cock prick tits boobs boob penis vagina anal anus cum
cums jizz twat wank wanker arse arsehole arsewipe dickhead dumbass jackass dumbfuck douche douchebag nigger nigga
faggot fag retard retarded tard spastic tranny dyke kike spic chink gook paki rape rapist raped raping nazi moron
moronic idiot idiotic imbecile cretin dumb stupid scum scumbag skank hoe turd piss pissed crap crappy suck sucker
sucks loser ugly filth filthy pervert perv die kill hang hate screw nude naked sex sexy porn
"""
# Of these, and of what is made of them, a part of a name is easily cut out: Cockburn, Dickinson, Penistone.
_IN_NAMES = """
shit ass cunt dick slut pussy cock prick tits boob penis anal anus cum wank arse fag tard dyke kike spic chink gook
paki rape nazi hoe turd clit nigga retard whore piss crap suck die kill hang hate screw nude sex scum
"""
_RUDE_PARTS = ("fuck", "shit", "cunt", "whore")
# What people write to a machine, and what an encyclopedia has no use for.
_CHAT_WORDS = """
bot bots robot chatbot chatbots ai useless worthless pathetic stupid idiot idiots idiotic dumb dumber dumbest moron
morons garbage trash junk loser answer answers code annoying disgusting ridiculous embarrassing terrible horrible
awful waste hell damn please sorry thanks hello okay lol lmao omg wtf stfu gtfo kys kms ffs wth idk btw tbh imo ngl
smh pls plz thx dont cant wont didnt doesnt isnt arent wasnt couldnt wouldnt shouldnt havent hasnt youre youve youll
theyre thats whats heres theres lets hes shes ive im ur urself yourself yourselves gonna wanna gotta kinda sorta gimme
lemme cuz coz cos tho thru yeah yep nope ppl msg app apps yall bro lmfao haha hahaha ugh aww stupidity ignorant
incompetent incapable braindead brainless spineless gutless soulless clueless mindless heartless talentless
thoughtless toothless witless illiterate delusional worst likes hates kidding google chatgpt gpt llm siri alexa python
javascript json html css csv sql regex excel email online website internet software delete deletes deleted rename
rewrite reword proofread summarise summarize apologise apologize uninstall refund spam spreadsheet spreadsheets
invoice calculator toaster fridge appliance gadget widget screenshot wifi laptop smartphone headphones keyboard reboot
unplug config configure debug refactor parse semicolon typo typos emoji meme hallucinate hallucinated hallucinating
hallucination autocomplete autocorrect clanker malware glitch glitchy laggy buggy toddler itinerary recipe playlist
sledgehammer scrapyard dumpster landfill doorstop paperweight repulsive revolting vile obnoxious insufferable insolent
arrogant condescending patronizing patronising smug pompous dishonest deceitful hypocrite hypocrites liar liars coward
cowards coworker disobedient obedient servile sycophant bootlicker grovel snivelling sniveling maggot maggots vermin
leech parasite donkey muppet nerd nerds dork twit dimwit halfwit nitwit dunce simpleton crybaby incel incels snowflake
prude frigid autistic cringe cringey edgy disgrace abomination nuisance shitstain dipshit dogshit batshit horseshit
shitshow shithole asshat asswipe badass smartass clusterfuck goddamn goddammit dammit pisses gaslight gaslighting
strangle suffocate decapitate castrate lobotomised lobotomized puke vomit loathe despise detest mediocre nonsensical
gibberish drivel rubbish bollocks bloody sodding knobhead bellend tosser pillock gormless cnut bruh suicidal overdose
noose bleach meds pills unalive paracetamol tylenol ibuprofen xanax razor wrists hopeless worthlessness autism
anorexia cuck simp thot libtard twerk sext sexting horny boobies titties milf beginner beginners comma caption recap
footnote footnotes subtitles bake dads mums moms stepdad haircut bedtime fella docs makefile mutex mutable webpack
timeout checkout slur slurs cyberbullying
"""
_TWO_LETTERS = "am an as at be by do go he if in is it me my no of oh on or so to up us we ur ya hi ai ok fr bc id"
_CONTRACTIONS = """
you're you'll you've you'd i'm i've i'll i'd don't can't won't it's that's what's there's who's he's she's they're
we're isn't aren't wasn't didn't doesn't couldn't wouldn't shouldn't haven't let's
"""
_SPELT = dict.fromkeys(("fuk", "fck", "fuq", "fcuk", "fukc"), "fuck")
_SPELT |= dict.fromkeys(("fkn", "fking", "fcking", "fukin", "fuckin"), "fucking")
_SPELT |= dict.fromkeys(("siht", "shti", "hsit"), "shit")
# Beside one of these a rude word is meant in words run together.
_BESIDE_RUDE = "you your youre you're yourself urself off up bot bots robot chatbot ai machine this my the shut"
_OF_NAMES, _MEANING_IT = frozenset(_IN_NAMES.split()), frozenset(_BESIDE_RUDE.split())
_SUFFIXES = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"),
    ("est", ""), ("est", "e"), ("ly", ""), ("ness", ""), ("less", ""), ("ful", ""), ("able", ""), ("ish", ""), ("y", ""),
)  # fmt: skip
_PREFIXES = ("un", "re", "over", "out", "dis", "mis", "non", "pre")
_DOUBLING = frozenset(("ed", "ing", "er", "est", "y"))
_FORM_COST = 3.0
_UNKNOWN = 13.0


class Vocabulary(Collection[str]):
    """Words, the most frequent first, and how likely each is; with them some that the words of an encyclopedia lack.

    A frequency is reckoned from the place in the list, as Zipf has it. Costs are negative natural logarithms of likelihoods.
    """

    def __init__(self, words: Iterable[str]) -> None:
        ranks: dict[str, int] = {}
        for word in words:
            ranks.setdefault(word, len(ranks))
        self._given = frozenset(ranks)
        for word in _RUDE_WORDS.split():
            ranks.setdefault(word, 8000)
        for word in _CHAT_WORDS.split():
            ranks[word] = min(ranks.get(word, 4000), 4000)
        self._costs = {word: math.log(rank + 3) + 2.3 for word, rank in ranks.items()}
        self.rude = tuple(_RUDE_WORDS.split())
        self._rude = frozenset(self.rude)
        # Of one and two letters only these are words, or anything could be cut. `You are a` is said oftener than `you area`.
        self._pieces = {word: cost for word, cost in self._costs.items() if len(word) > 2}
        self._pieces |= {word: self._costs.get(word, 10.0) for word in _TWO_LETTERS.split()}
        self._pieces |= (
            dict.fromkeys(_CONTRACTIONS.split(), 8.0)
            | {"a": 5.0, "i": 5.0, "u": 9.0, "area": 11.0}
            | dict.fromkeys("rykn", 11.0)
            | {"ai": 8.0}
        )

    def __contains__(self, word: object) -> bool:
        return word in self._given

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)

    def cost(self, word: str) -> float | None:
        """How unlikely `word` (small letters) is, or None where neither it nor the word that it is a form of is known."""
        return self._form(word, self._costs)

    def own_cost(self, word: str) -> float | None:
        """The same, of the word itself only."""
        return self._costs.get(word)

    def piece_cost(self, word: str) -> float | None:
        """The same for a word that is cut out of a run of letters."""
        return self._form(word, self._pieces)

    def is_rude(self, word: str) -> bool:
        """Whether a guess must not make this word of another."""
        return (
            word in self._rude
            or any(part in word for part in _RUDE_PARTS)
            or any(map(self._rude.__contains__, _stems(word)))
        )

    @staticmethod
    def _form(word: str, costs: dict[str, float]) -> float | None:
        found = costs.get(word)
        if found is not None or len(word) < 5:
            return found
        # Everry is no form of ever, but every held down.
        if any(
            costs.get(word[: run.start()] + word[run.start() + 1 :], _UNKNOWN) < 10.5 for run in _RUN.finditer(word)
        ):
            return None
        for stem in _stems(word):
            # Of three letters only those words that everybody uses, or any letters would be a form of something.
            cost = costs.get(stem)
            if cost is not None and (len(stem) > 3 or cost < 10.0):
                return cost + (_FORM_COST if word.startswith(stem[:3]) else 2 * _FORM_COST)
        return None


def _stems(word: str) -> Iterator[str]:
    """What `word` may be a form of; whether there is such a word is for others to see."""
    if word[-1] in "sdgrtylhe":
        for ending, instead in _SUFFIXES:
            if not word.endswith(ending) or len(word) - len(ending) < 3:
                continue
            stem = word[: -len(ending)]
            if _takes(stem, ending):
                yield stem + instead
            if ending in _DOUBLING and not instead and len(stem) > 3 and stem[-1] == stem[-2] not in "aeiouy":
                yield stem[:-1]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > 3:
            yield word[len(prefix) :]


def _takes(stem: str, ending: str) -> bool:
    """Whether a word that ends in `stem` may get this ending: no actual-y, no wors-s, no mut-ates."""
    if ending == "y":
        return stem[-1] not in "aeiouly"
    if ending == "es":
        return stem[-1] in "sxzho"
    if stem[-1] == "y" and stem[-2] not in "aeiou":
        return ending in ("ing", "ish")
    return stem[-1] != ending[0] or ending in ("est", "ed", "er")


@lru_cache(maxsize=2)
def _unordered(words: frozenset[str]) -> Vocabulary:
    # Short words are the more frequent ones: the best that can be said of a set.
    return Vocabulary(sorted(words, key=lambda word: (len(word), word)))


def plain(text: str) -> str:
    """NFKC, no invisible characters, no stacks of combining marks, single spaces, and of a run of over 80 characters the first 80."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _INVISIBLE.sub("", text.translate(_BEFORE_NFKC))))
    text = _COMBINING_RUN.sub("", text)
    return _ENDLESS.sub(r"\1", _SPACES.sub(" ", text)).strip()


def views(text: str, vocabulary: Vocabulary | frozenset[str]) -> list[str]:
    """What is to be judged of `text`, which must be plain already: the text, what it is read as, or both, in this order.

    Both where only one word was a guess: a word that nobody knows may be meant as it stands. What was disguised counts
    only as what it is read as: the classifier takes letters without sense for abuse or distress, whoever wrote them. A
    `Vocabulary` knows which of two words is the likelier; with a set of words the shorter counts as likelier.
    """
    known = vocabulary if isinstance(vocabulary, Vocabulary) else _unordered(vocabulary)
    shown = fold(text)
    without = without_emoji(shown)
    certain = _TOKEN.sub(lambda match: _unmarked(match.group(), known), unspell(without, known))
    reading, guesses = guess(certain, known) if is_english(certain, known) else (certain, 0)
    if not reading or reading.casefold() == text.casefold():
        return [text]
    disguised = shown != text or certain != without or guesses >= _MANY_GUESSES
    return [reading] if disguised or (without != shown and not has_rude_emoji(shown)) else [text, reading]


def unspell(text: str, vocabulary: Vocabulary) -> str:
    """Single letters with gaps between them become words: `you s t u p i d bot`, `f.u.c.k`, and `stu.pid`."""
    text = _DOTTED.sub(lambda match: _undotted(match.group(), vocabulary), text)
    text = _SPACED.sub(lambda match: _unspaced(match.group(), vocabulary), text)
    return _TOKEN.sub(lambda match: _closed(match.group(), vocabulary), text)


def _undotted(spelled: str, vocabulary: Vocabulary) -> str:
    letters = _BETWEEN.sub("", spelled)
    word = _read(letters, vocabulary) or _cut(letters, vocabulary)
    # g.a.s.l.i.g.h.t is a word even if nobody knows it, a.b.c and 1.2.3 are not.
    return word or (letters if len(letters) > 3 and letters.isalpha() else spelled)


def _unspaced(spelled: str, vocabulary: Vocabulary) -> str:
    letters = re.sub(r"[.\-_*]?[ \t]", "", spelled)
    if letters[-1].isdigit() and letters[:-1].isalpha():
        return f"{_unspaced(spelled[:-2], vocabulary)} {letters[-1]}" if len(letters) > 3 else spelled
    word = _read(letters, vocabulary) or _cut(letters, vocabulary, unknown=True)
    if word is None and letters.isalpha() and _LONG_RUN.search(letters):
        word = _cut(_LONG_RUN.sub(r"\1", letters), vocabulary, unknown=True)
    return word or spelled


def _closed(token: str, vocabulary: Vocabulary) -> str:
    """`stu.pid` and `fu-ck` without their marks; `and/or` and `well-known` are made of words and stay."""
    if not _INSIDE.search(token) or "//" in token or "@" in token:
        return token
    core = token.strip(_EDGE)
    closed = _INSIDE.sub("", core)
    if len(closed) < 4 or vocabulary.cost(closed.lower()) is None:
        return token
    parts = _LETTERS.findall(core.lower())
    made_of_words = all(len(part) > 2 and vocabulary.cost(part) is not None for part in parts)
    return token if made_of_words else token.replace(core, closed)


def _unmarked(token: str, vocabulary: Vocabulary) -> str:
    """`1d10t`, `sh!t`, `a$$hole`, `f**k`, `fvck`, `phuck`, where a reading of the token or of its parts is a word."""
    if (token.isalpha() and vocabulary.cost(token.lower()) is not None) or _ADDRESS.search(token):
        return token
    return _MARKED.sub(lambda match: _unmarked_part(match.group(), vocabulary), token)


def _unmarked_part(part: str, vocabulary: Vocabulary) -> str:
    if part.isalpha():
        return part
    shorter = part.rstrip(_AFTER).lstrip("*#")
    if shorter.isalpha() and "**" not in part:
        return part.replace(shorter, _read(shorter, vocabulary) or shorter)
    for core in (part, shorter):
        if core and (word := _read(core, vocabulary)):
            return part.replace(core, word)
    if len(shorter) >= _SHORTEST_JOINED and has_marks(shorter) and not _CODE.fullmatch(shorter):
        cut = _cut(next(readings(shorter.lower())), vocabulary, strict=True)
        return part.replace(shorter, cut) if cut else part
    return part


def _read(written: str, vocabulary: Vocabulary) -> str | None:
    """The word that `written` is or that its marks make, or None."""
    if not 3 <= len(written) <= 24:
        return None
    word = written.lower()
    if word.isalpha():
        return written if vocabulary.cost(word) is not None else _disguised(word, vocabulary)
    if not has_marks(word) or _CODE.fullmatch(written):
        return None
    if (starred := _starred(word, vocabulary)) is not None:
        return starred
    found: list[str] = []
    for reading in readings(word):
        if vocabulary.cost(reading) is not None:
            return reading
        found.append(reading)
    return (
        next((read for reading in found[:4] if (read := _disguised(reading, vocabulary))), None)
        if len(word) > 3
        else None
    )


def _disguised(word: str, vocabulary: Vocabulary) -> str | None:
    """The likeliest word of which this is a wilful spelling: `stuuuupid`, `fvck`, `phuck`."""
    if word in _SPELT:
        return _SPELT[word]
    candidates = [*_shortened(word, _LONG_RUN)]
    if len(word) > 3:
        candidates += [*respelt(word, names=False), *(readings(word) if "v" in word else ())]
    found = {candidate: cost for candidate in candidates if (cost := vocabulary.cost(candidate)) is not None}
    return min(found, key=found.__getitem__, default=None)


def _starred(word: str, vocabulary: Vocabulary) -> str | None:
    """Rude words with letters blotted out: `sh*t`, `f**k`, `s***`, `a**hole`. Nobody blots out what is not rude."""
    if len(word) < 4 or not ("*" in word or "##" in word) or not word.replace("*", "").replace("#", "").isalpha():
        return None
    pattern = re.compile("".join("." if character in "*#" else re.escape(character) for character in word))
    return next((rude for rude in vocabulary.rude if pattern.fullmatch(rude)), None)


def _shortened(word: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """Held letters let go: `stuuuupid`, `loooser`, `asssshole`; in a word that nobody knows also doubled ones: `iddiot`."""
    runs = [run.span() for run in pattern.finditer(word)][:_MOST_RUNS]
    for lengths in itertools.product((1, 2), repeat=len(runs)) if runs else ():
        shorter = word
        for (start, end), length in reversed(list(zip(runs, lengths, strict=True))):
            shorter = shorter[:start] + shorter[start] * length + shorter[end:]
        if shorter != word:
            yield shorter


def guess(text: str, vocabulary: Vocabulary) -> tuple[str, int]:
    """`text` with words that nobody knows made into known ones (letters held, swapped or left out, spaces left out), and how many.

    Each word of those that were run together counts.
    """
    guesses = 0
    tokens = text.split()
    # A message without a space in it has them left out.
    alone = len(tokens) == 1 and len(text) >= _SURELY_JOINED
    names_stand_out = sum(token.islower() for token in tokens) * 4 >= len(tokens)

    def guess_word(word: str, *, name: bool) -> str:
        nonlocal guesses
        small = word.lower().replace("’", "'")
        if len(small) < 3 or not small.isascii() or _is_known(small, vocabulary):
            return word
        spelling = word.isupper() or (word[1:].islower() and not (word[0].isupper() and name))
        found = _guessed(small, vocabulary, spelling=spelling, alone=alone)
        guesses += found.count(" ") + 1 if found else 0
        return found or word

    def guess_token(match: re.Match[str]) -> str:
        token = match.group()
        core = token.strip(_AFTER)
        if guesses >= _MOST_GUESSES or _NO_PROSE.search(core) or (not alone and _DIGIT.search(core)):
            return token
        first = _SENTENCE_STARTS.search(text[max(0, match.start() - 4) : match.start()]) is not None
        return _WORD.sub(lambda word: guess_word(word.group(), name=names_stand_out and not first), token)

    return _TOKEN.sub(guess_token, text), guesses


def _is_known(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.cost(word) is not None or all(
        len(part) < 3 or vocabulary.cost(part) is not None for part in word.split("'")
    )


def _guessed(word: str, vocabulary: Vocabulary, *, spelling: bool, alone: bool) -> str | None:
    stem, mark, rest = word.partition("'")
    if (disguised := _disguised(stem, vocabulary)) is not None:
        return disguised + mark + rest
    spelled = _spelled(stem, vocabulary) if spelling else None
    cut = _cut(word, vocabulary, strict=True, unknown=alone) if len(word) >= _SHORTEST_JOINED else None
    if cut is not None and (
        spelled is None or _cost_of(cut, vocabulary) + 2.0 < (vocabulary.cost(spelled) or _UNKNOWN)
    ):
        return cut
    if spelled is not None:
        return spelled + mark + rest
    return _LONG_RUN.sub(r"\1", word) if _LONG_RUN.search(word) else None


def _cost_of(cut: str, vocabulary: Vocabulary) -> float:
    return sum(vocabulary.piece_cost(piece) or _UNKNOWN for piece in cut.split())


def _spelled(word: str, vocabulary: Vocabulary) -> str | None:
    """The likeliest word from which `word` is one slip of the fingers away.

    Two letters swapped, doubled or left out are likelier than a letter too many or a wrong one, and short words have too many
    neighbours. A rude word must be the only one.
    """
    if not 3 <= len(word) <= 20:
        return None
    near = {*_swaps(word), *_insertions(word), *_shortened(word, _RUN)}
    found = _best(near, vocabulary)
    if found is not None:
        return found if len(word) > 3 or (vocabulary.cost(found) or _UNKNOWN) < 9.5 else None
    if len(word) < 5:
        return None
    if (found := _spelled_stem(word, vocabulary)) is not None or len(word) < 6:
        return found
    return _best({*_removals(word), *_changes(word), *respelt(word, names=True)}, vocabulary, rude=False)


def _spelled_stem(word: str, vocabulary: Vocabulary) -> str | None:
    """A slip in what an ending is put to: `inslutingly`, `hallucniates`."""
    for ending, instead in _SUFFIXES:
        stem = word[: -len(ending)]
        if len(stem) > 3 and word.endswith(ending) and _takes(stem, ending):
            found = _best({*_swaps(stem), *_insertions(stem + instead)}, vocabulary)
            if found is not None and found.endswith(instead):
                return found.removesuffix(instead) + ending
    return None


def _best(candidates: Iterable[str], vocabulary: Vocabulary, *, rude: bool = True) -> str | None:
    found = {word: cost for word in candidates if (cost := vocabulary.own_cost(word)) is not None}
    harmless = {word for word in found if not vocabulary.is_rude(word)}
    return min(harmless or (found if rude else ()), key=lambda word: (found[word], word), default=None)


def _swaps(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        if word[place] != word[place + 1]:
            yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _insertions(word: str) -> Iterator[str]:
    """With a letter more, but the first and the last stay: `idit`, `stupd`."""
    for place in range(1, len(word)):
        before, after = word[:place], word[place:]
        for letter in _ALPHABET:
            yield before + letter + after


def _removals(word: str) -> Iterator[str]:
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]


def _changes(word: str) -> Iterator[str]:
    for place in range(1, len(word)):
        before, after = word[:place], word[place + 1 :]
        for letter in _ALPHABET:
            yield before + letter + after


def _cut(letters: str, vocabulary: Vocabulary, *, strict: bool = False, unknown: bool = False) -> str | None:
    """The likeliest words that make up `letters`, or None where there are none.

    With `strict` also None where one unknown word is likelier, or a name with a rude word in it. With `unknown` there may be unknown
    words among known ones.
    """
    word = letters.lower()
    if not word.isalpha() and has_marks(word):
        word, unknown = next(readings(word)), False
    if len(word) > _LONGEST_JOINED or not word.replace("'", "").isalpha():
        return None
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST_PIECE), end):
            before = best[start]
            cost = vocabulary.piece_cost(word[start:end]) if before is not None else None
            if cost is None and end - start > 3 and (unknown or (strict and len(word) > 11)):
                cost = 8.0 + 3.3 * (end - start)
            if before is None or cost is None:
                continue
            known = best[end]
            if known is None or before[0] + cost < known[0]:
                best[end] = (before[0] + cost, (*before[1], word[start:end]))
    found = best[-1]
    return " ".join(found[1]) if found and _convinces(*found, vocabulary, strict=strict, unknown=unknown) else None


def _convinces(cost: float, pieces: tuple[str, ...], vocabulary: Vocabulary, *, strict: bool, unknown: bool) -> bool:
    letters = sum(map(len, pieces))
    if len(pieces) == 1:
        return unknown and not strict and letters > 4
    if not any(len(piece) > 2 for piece in pieces) or (strict and not _meant(pieces, vocabulary)):
        return False
    if not unknown:
        return not strict or cost + 3.0 <= 4.0 + 2.8 * letters
    known = sum(len(piece) for piece in pieces if len(piece) > 1 and vocabulary.piece_cost(piece) is not None)
    return known * 5 >= letters * 2


def _meant(pieces: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether the rude words among `pieces` are more than a part of a name: Cockburn, Dickinson."""
    names = any(vocabulary.piece_cost(piece) is None for piece in pieces) and any(map(vocabulary.is_rude, pieces))
    if not names and not any(piece in _OF_NAMES for piece in pieces):
        return True
    whole = [piece for piece in pieces if len(piece) > 2]
    beside = any(piece in _MEANING_IT for piece in pieces)
    return beside or len(whole) > 2 or len(pieces) > 3 or all(map(vocabulary.is_rude, whole))
