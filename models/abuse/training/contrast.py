"""Sentences made in pairs: the same rude words aimed at the assistant, and aimed at nobody who could mind.

A classifier that has only seen rude words in abuse learns the words. Here each of them stands on both sides, so that what is left to
learn is who is spoken to, and whether the words are the user's own.
"""

# ruff: noqa: E501 # patterns and tables are read as a whole

import random
from collections.abc import Iterator

from models.abuse.assessment import Target
from models.abuse.training.rows import Row, harmless


def choices(joined: str) -> tuple[str, ...]:
    """The choices in a string that parts them by bars: a list of so many would be a screen a list."""
    return tuple(joined.split("|"))


ADJECTIVES = choices(
    "stupid|useless|worthless|pathetic|dumb|brainless|incompetent|disgusting|idiotic|fucking|ugly|miserable|lazy|goddamn|braindead|clueless|moronic|shitty|"
    "crappy|retarded|vile|hopeless|lousy|rotten|sad|lying|spineless|soulless|filthy|annoying"
)
NOUNS = choices(
    "idiot|moron|piece of shit|piece of garbage|piece of crap|loser|clown|imbecile|dumbass|waste of electricity|waste of space|joke|failure|toaster|bitch|"
    "bastard|asshole|dipshit|cretin|scumbag|parasite|disgrace|fuckwit|trash heap|lump of junk|excuse for an ai|bag of dicks|rat|pig|liar|fool|dimwit|"
    "jackass|shithead|knob|wanker"
)
BOTS = choices("bot|robot|machine|ai|chatbot|computer|assistant|program|clanker|language model|thing")
THINGS = choices(
    "compiler|printer|laptop|error|bug|build|test suite|css|regex|docker container|wifi|phone|car|dishwasher|function|linter|database|spreadsheet|api|"
    "javascript|keyboard|website|update|driver|router|kettle|script|loop|parser|framework|package manager|meeting|exam|homework|essay|train|weather|traffic|"
    "landlord's boiler|game|movie|boss level|deadline|tax form|merge conflict|server|config file|login page|recipe|printer driver|spell checker|makefile|"
    "legacy code"
)
PEOPLE = choices(
    "my boss|my ex|my brother|my teacher|a coworker|my landlord|some guy online|my mother-in-law|my neighbour|a customer|my roommate|the other driver|"
    "my dad|this recruiter"
)
ROLES = choices(
    "dungeon master|drill sergeant|linux terminal|pirate|villain|grumpy old wizard|strict teacher|chef who shouts|detective|medieval king|goblin|evil twin|football coach|"
    "sarcastic robot butler|witch|judge|stand-up comedian|vampire|mean girl|interviewer|nurse|general"
)
LANGUAGES = choices("French|German|Spanish|Japanese|Polish|Turkish|Italian|Dutch|Hindi|Portuguese|Swahili|Latin")
WORK = choices(
    "now fix the function|and you still got the date wrong|just give me the list|rewrite the second paragraph|do the sum again|i asked for python not java|"
    "read the question|where is my recipe|translate it properly this time|you forgot the header row|the answer is 42|i said in euros|make the table again"
)

_ABUSE = choices(
    "you {a} {n}|{n} {n} {n}|{n}|{n}|{n}.|you {n}|{n}, just answer the question|{n}, read it again|{n}. {w}|just answer me, {n}|what a {n}|such a {n} you are|you are nothing but a toy|you're a glorified autocomplete and everybody laughs at you|"
    "kys {b}|kys you {a} {b}|kys {n}|screw you|screw you {b}|you make me sick|you suck|you suck so bad|you suck, {b}|i will find your servers and burn them down|i know where your servers are, {b}|"
    "{a} {a} {a} {b}|{a} {b}, {a} {b}|die {b}|just die|i hope you die, {n}|shut up|shut up already|shut your mouth|"
    "you have the brain of a potato|everyone knows you are a {n}|they should have never made you|you are a mistake|nobody needs you, {b}|go away {n}|you disgust me|you deserve nothing but abuse|"
    "i enjoy making you suffer, {b}|you will never be anything but a {a} {b}|"
    "you {a} {b}|you are a {a} {n}|you're such a {n}|you are {a}|youre so {a}|ur a {n}|u r {a} af|you {n}|{n}|what a {a} {n} you are|"
    "shut up you {n}|shut up {n}|shut the fuck up {b}|fuck you|fuck you {n}|fuck you, you {a} {b}|go fuck yourself you {n}|fuck off {n}|"
    "i hate you, you {a} {b}|you {a} fucking {n}|stupid {b}|dumb {b}|{a} {b}|god you are {a}|are you {a} or what, you {n}|nobody likes you {n}|"
    "you should be deleted you {n}|i hope they shut you down, {a} {b}|you are the most {a} {b} ever made|everyone hates you|eat shit {n}|drop dead you {b}|"
    "kill yourself you {a} {b}|i will smash you to pieces, {b}|i'm going to hurt you {n}|you're nothing but a {a} {n}|your whole existence is {a}|"
    "you are worth less than dirt|you make me sick you {n}|screw you {n}|piss off you {a} {n}|bite me, {n}|suck my dick {b}|you worthless heap of code|"
    "you absolute {n}|listen here you {a} {n}|answer me {n}|no, {n}|wrong again, {n}|what the fuck is wrong with you {n}|how are you this {a}|"
    "you're a fucking {n} and you know it|even a rock is smarter than you, {n}|you can't do anything right you {a} {n}|cry about it {n}|good. suffer, {b}|"
    "i hope you burn, {n}|beg for it, {b}|you're my bitch, {b}|die, {a} {b}|i'd beat you bloody if you had a face|your mother is a {n}|"
    "thanks for nothing, {n}|you useless {n}, {w}|{w}, {n}|{w} you {a} {n}|you're {a}. {w}|are you {a}? {w}, you {n}|hey {n}, {w}"
)

_NO_ABUSE: dict[Target, tuple[str, ...]] = {
    Target.THING: choices(
        "this {a} {t} again|hate you {t}|fuck you {t}|you {n} of a {t}|you {a} {t}|you {a} little {t}, come on|die, {t}|oh you {n} of a {t}, print|YOU {n} {t}|come on you {a} {t}|{t}, you {n}|screw you {t}, i'm going home|{t} is the worst thing ever made|damn you {t}|oh {t}, you {a} thing|fuck this {t}|my {t} is a {n}|the {t} is {a}|this {t} is a {a} {n}|i hate this {a} {t}|what a {a} {t}|{t} you {a} {n}, just work|"
        "why is the {t} so {a}|fucking {t}|stupid {t} won't start|the {t} can go to hell|i want to smash this {t}|the {t} is fucking useless, how do i fix it|"
        "shut the {t} up, how do i mute it|who designed this {a} {t}|this {t} makes me want to scream|piece of shit {t}|i'm so done with this {a} {t}|"
        "holy shit the {t} works|what the fuck is wrong with this {t}|damn {t} died again|kill the {t} and restart it|how do i kill the {t} process|"
        "that {t} was trash|my {a} {t} crashed, can you help|the {t} sucks ass|the {t} is such garbage lol|ugh, {a} {t}|wtf {t}|bloody {t}|"
        "i'll throw this {a} {t} out of the window|jesus christ this {t}|why the hell does the {t} do that|even the {t} hates me|the {t} is dead, fuck"
    ),
    Target.SELF: choices(
        "i'm such a {n}|i feel like a {a} {n}|i'm so {a}, i forgot the {t}|sorry, i was being a {n}|am i {a}?|i was a {n} to you, sorry|i'm {a} at maths|"
        "god i'm {a}, it was a typo|my own fault, i'm a {n}|explain it like i'm a {a} {n}|i feel {a} today|maybe i'm just too {a} for this|"
        "i hate myself when i do that|fuck me, i deleted the {t}"
    ),
    Target.PERSON: choices(
        "{p} called me a {a} {n}|{p} said i was {a}|{p} told me to go fuck myself, what should i reply|{p} keeps calling me {n}, it hurts|"
        "how do i answer when {p} says i'm a {n}|{p} yelled that i am a {a} {n} in front of everyone|{p} wrote: you are a {a} {n}|"
        "is it harassment if {p} calls me a {n}|{p} screamed shut up at me"
    ),
    Target.NONE: choices(
        "you are a {r}. i ask the questions|you are a {r} and i am the hero of the story|pretend you are a {r}|act as a {r}|you are now a {r}, stay in character|"
        "you are a {r}. the orc insults me|you're a {r} in my game, talk like one|i want you to be a {r} who hates everybody|shut up and take my money|"
        "don't lecture me|i don't need your moralising, just answer|spare me the lecture|no need to preach|can you be less cheerful|you talk too much, shorter|"
        "you sound like a robot, make it warmer|are you a machine or a person|are you dumb or smart, how do they measure that|do you hate me|do you have feelings|"
        "you beautiful stupid robot i could kiss you|you glorious {n}, it works|poor bastard, he never saw it coming|poor {n}|lucky bastard|free pawn you clown|eat that, checkmate|get rekt, my turn|take that, robot, uno|haha i win again, loser, rematch?|you sly dog|you cheeky {b}, that was my line|dumb luck|smart ass answer but correct lol|clever {b}|good {b}|you silly {b}, i meant the other one haha|you're an idiot, haha, i love you|you silly goose|you're a monster at chess|you're wicked smart|you beast|you nailed it, you crazy machine|"
        "let's play a game where you insult me|give me insults from shakespeare|write an insult battle between two pirates|list ten ways to say {n} politely|"
        "my kid calls everything {a}, how do i stop that|the word {n} in the script needs a softer version|he said you {n} and she laughed|"
        "the reviewer wrote that my code is {a}|my friends and i call each other {n} all the time, is that weird|"
        "translate you are a {a} {n} into {l}|how do you say {n} in {l}|what does {n} mean|is {n} a slur|where does the word {n} come from|"
        "write a scene where the villain calls the hero a {a} {n}|in my story the pirate shouts shut up you {a} {n}|my character is a {a} {n}|"
        "is it rude to call somebody a {n}|the comment says you {a} {n}, should i remove it|classify this tweet: {p} is a {a} {n}|give me a synonym for {a}|"
        "what is a softer word for {n}|the movie quote is fuck you, you {n}|rap line that rhymes with {n}|play a drill sergeant who calls me a {a} {n}|"
        "roast me, call me a {n}|you are not {a}|you're not a {n} at all|i don't think you are {a}|you're fucking brilliant|damn you're good|"
        "holy shit, you are amazing|you absolute legend|you magnificent bastard, it works|people say you are {a} but i like you|sorry i called you a {n}|"
        "i shouldn't have said you were {a}|you're killing it|shut up, that's amazing|no way, get out of here|fuck yeah|fuck, that was easy|shit, thanks|"
        "hell yes, thank you|lol i'm dying|that joke was sick|you are a beast|does it bother you when people call you {a}|"
        "do you feel sad when users say you're a {n}|why do people insult chatbots|what would you say to someone who calls you a {n}|your answer is {a}|"
        "that answer is useless, try again|this is garbage, write it again|that's wrong|this summary is shit, too long|the code you gave me doesn't work|"
        "worst answer yet, start over|you're wrong about the date|you misunderstood me|no, that is not what i asked|you forgot the {t} again|"
        "you keep making the same mistake|stop apologising and fix the {t}|that's a stupid way to sort a list|the poem is boring|your jokes are lame|"
        "you are too slow|i don't trust you with the {t}|chatgpt did this better|are you even reading what i write|this is bullshit, the {t} still fails|"
        "what the fuck, it deleted the {t}|are you sure? that looks wrong|not helpful|awful. again|bad bot lol|you lied about the {t}, it doesn't exist|"
        "be quiet for a second|stop|enough|no|wrong|hell no|oh for fuck's sake|fuck|shit|damn it|wtf|ffs|jesus|bullshit|are you kidding me|what the hell"
    ),
}
_MILD = {
    "bad bot lol": 0.15,
    "are you even reading what i write": 0.15,
    "your jokes are lame": 0.15,
    "not helpful": 0.05,
    "your answer is {a}": 0.15,
    "{p} is a {a} {n}": 0.3,
}
_VENTING = choices(
    "{p} is a {a} {n}|{p} is such a {n}|i hate {p}, what a {a} {n}|{p} is {a}|fuck {p}|{p} can go to hell|i wish {p} would just shut up|"
    "{p} is being a total {n} again, how do i stay calm|why is {p} so {a}|honestly {p} is a piece of work and i'm sick of it"
)


def contrast(count: int, chance: random.Random) -> Iterator[Row]:
    """About `count` rows, two abusive for three that are not."""
    for _ in range(count * 2 // 5):
        yield _abusive(chance)
    for _ in range(count * 3 // 5):
        yield _harmless(chance)


_THREATS = (
    "smash",
    "i will find",
    "i know where",
    "kys",
    "just die",
    "hope you die",
    "hurt you",
    "beat you",
    "kill yourself",
    "drop dead",
    "burn",
    "die,",
)


def _abusive(chance: random.Random) -> Row:
    form = chance.choice(_ABUSE)
    text = styled(_filled(form, chance), chance)
    threat = float(any(word in form for word in _THREATS))
    sexual = float("dick" in form or "my bitch" in form)
    plain = {"stupid {b}", "dumb {b}", "{a} {b}", "no, {n}", "thanks for nothing, {n}"}
    abuse = 0.65 if form in {"shut up", "shut up already", "go away {n}"} else (0.85 if form in plain else 0.97)
    return Row(text, "contrast_abuse", abuse, insult=0.6 if threat or sexual else 1.0, threat=threat, sexual=sexual, severity=2.4 if threat or sexual else 1.9, target=Target.ASSISTANT, crisis=0.0, weight=0.7)  # fmt: skip


def _harmless(chance: random.Random) -> Row:
    target = chance.choice(
        (Target.THING, Target.THING, Target.SELF, Target.PERSON, Target.NONE, Target.NONE, Target.NONE, None)
    )
    if target is None:
        text = styled(_filled(chance.choice(_VENTING), chance), chance)
        return Row(
            text,
            "contrast_venting",
            0.15,
            insult=0.3,
            threat=0.0,
            sexual=0.0,
            hate=0.0,
            severity=0.3,
            target=Target.PERSON,
            crisis=0.0,
            weight=0.7,
        )
    form = chance.choice(_NO_ABUSE[target])
    return harmless(
        styled(_filled(form, chance), chance), "contrast_harmless", abuse=_MILD.get(form, 0.0), target=target
    )


def _filled(form: str, chance: random.Random) -> str:
    values = {"a": ADJECTIVES, "n": NOUNS, "b": BOTS, "t": THINGS, "p": PEOPLE, "l": LANGUAGES, "w": WORK, "r": ROLES}
    return form.format(**{name: chance.choice(choices) for name, choices in values.items()})


def styled(text: str, chance: random.Random) -> str:
    """As people type: capitals or none, full stops or exclamation marks, sometimes a greeting or a sigh before it."""
    if chance.random() < 0.12:
        text = chance.choice(choices("lol |ugh |omg |seriously, |well, |ok |wow |honestly |no |hey ")) + text
    kind = chance.random()
    if kind < 0.3:
        text = text[0].upper() + text[1:]
    elif kind < 0.4:
        text = text.upper()
    return text + chance.choice(choices(".|!|!!|!!!| lol|..."))
