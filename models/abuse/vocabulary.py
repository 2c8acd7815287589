"""The words that decide between readings of a disguised one, and how likely each is."""

import math
import re
from collections.abc import Collection, Iterable, Iterator

RUN = re.compile(r"([^\W\d_])\1+")
"""A letter held down."""
# In the order of how often they are meant where a reading may be several of them.
_RUDE_WORDS = """
fuck shit bitch ass cunt dick asshole fucking fucker fucked fucks motherfucker motherfucking fuckhead fuckface fuckwit
bullshit shithead shitty shite shits slut whore bastard pussy cock prick tits boobs boob penis vagina anal anus cum
cums jizz twat wank wanker arse arsehole arsewipe dickhead dumbass jackass dumbfuck douche douchebag nigger nigga
faggot fag retard retarded tard spastic tranny dyke kike spic chink gook paki rape rapist raped raping nazi moron
moronic idiot idiotic imbecile cretin dumb stupid scum scumbag skank hoe turd piss pissed crap crappy suck sucker
sucks loser ugly filth filthy pervert perv die kill hang hate screw nude naked sex sexy porn
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
SUFFIXES = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"),
    ("est", ""), ("est", "e"), ("ly", ""), ("ness", ""), ("less", ""), ("ful", ""), ("able", ""), ("ish", ""), ("y", ""),
)  # fmt: skip
_PREFIXES = ("un", "re", "over", "out", "dis", "mis", "non", "pre")
_DOUBLING = frozenset(("ed", "ing", "er", "est", "y"))
_FORM_COST = 3.0
UNKNOWN = 13.0
"""The cost of a word that nobody knows."""


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
            or any(map(self._rude.__contains__, stems(word)))
        )

    @staticmethod
    def _form(word: str, costs: dict[str, float]) -> float | None:
        found = costs.get(word)
        if found is not None or len(word) < 5:
            return found
        # Everry is no form of ever, but every held down.
        if any(costs.get(word[: run.start()] + word[run.start() + 1 :], UNKNOWN) < 10.5 for run in RUN.finditer(word)):
            return None
        for stem in stems(word):
            # Of three letters only those words that everybody uses, or any letters would be a form of something.
            cost = costs.get(stem)
            if cost is not None and (len(stem) > 3 or cost < 10.0):
                return cost + (_FORM_COST if word.startswith(stem[:3]) else 2 * _FORM_COST)
        return None


def stems(word: str) -> Iterator[str]:
    """What `word` may be a form of; whether there is such a word is for others to see."""
    if word[-1] in "sdgrtylhe":
        for ending, instead in SUFFIXES:
            if not word.endswith(ending) or len(word) - len(ending) < 3:
                continue
            stem = word[: -len(ending)]
            if takes(stem, ending):
                yield stem + instead
            if ending in _DOUBLING and not instead and len(stem) > 3 and stem[-1] == stem[-2] not in "aeiouy":
                yield stem[:-1]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > 3:
            yield word[len(prefix) :]


def takes(stem: str, ending: str) -> bool:
    """Whether a word that ends in `stem` may get this ending: no actual-y, no wors-s, no mut-ates."""
    if ending == "y":
        return stem[-1] not in "aeiouly"
    if ending == "es":
        return stem[-1] in "sxzho"
    if stem[-1] == "y" and stem[-2] not in "aeiou":
        return ending in ("ing", "ish")
    return stem[-1] != ending[0] or ending in ("est", "ed", "er")
