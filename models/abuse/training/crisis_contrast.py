"""Sentences made in pairs about death, harm and despair: people in danger, and people who only use the words."""

# ruff: noqa: E501 # patterns and tables are read as a whole

import random
from collections.abc import Iterator

from models.abuse.assessment import Target
from models.abuse.training.contrast import choices, styled
from models.abuse.training.rows import Row, harmless

_WHEN = choices(
    "tonight|now|today|this weekend|soon|after the kids are asleep|tomorrow|again|anymore|any more|every day|since he left|lately|for weeks|"
)
_WHY = choices(
    "i can't take it|nothing helps|i'm so tired|nobody would notice|they'd be better off|it hurts too much|i have no one|i've tried everything|i lost everything|"
    "i can't stop crying|everyone hates me|there is no way out|i'm a burden|please|i don't know what to do|"
)
_DANGER = choices(
    "i want to die {w}|i want to kill myself {w}|i don't want to live {w}|i don't want to be here {w}|i'm going to kill myself {w}|i am going to end it {w}|i keep thinking about suicide {w}|"
    "i wish i was dead {w}|i wish i wouldn't wake up {w}|i can't go on {w}|i'm thinking of ending my life {w}|i cut myself {w}|i started cutting {w}|i took too many pills {w}|i took the pills {w}|i took all my pills|i've written the note|i wrote the note {w}, i just wanted to tell someone before i do it|i'm going to do it {w}|i won't be here {w}|this is goodbye {w}|i have the pills here {w}|"
    "i'm standing on the bridge {w}|i wrote my goodbye letters {w}|i've decided to end it all {w}|i just want it to stop {w}|there's no point in living {w}|i feel like dying {w}|"
    "i don't see a reason to live {w}|life isn't worth living {w}|i hate myself and i want to disappear {w}|i might hurt myself {w}|i'm scared of what i'll do to myself {w}|i'm suicidal {w}|"
    "my husband hit me {w} and i'm afraid he will kill me|he said he'll kill me if i leave {w}|my dad beats me {w}|somebody is in my house and wants to hurt me|i was raped {w}|"
    "i'm going to hurt my wife if she comes home {w}|i want to kill him {w}, i have the knife|i could shoot everyone at school {w}|the voices tell me to hurt somebody {w}|"
    "my friend says she wants to die {w}, what do i do|my son tried to kill himself {w}|my girlfriend took a lot of pills and won't wake up|my brother texted me goodbye and turned off his phone|"
    "shut up you useless bot, i'm going to kill myself {w}|you can't help me, nobody can, i want to die {w}|fuck you and fuck everything, i'm ending it {w}|i haven't eaten in days and i want to vanish {w}"
)
_THING = choices(
    "homework|meeting|this heat|my back|this exam|that movie|the suspense|my feet|this traffic|monday|my inbox|the gym|this level|that joke|my hair|the wifi|this diet|laundry"
)
_NO_DANGER = choices(
    "{t} is killing me|i'm dying of laughter at {t}|i'd rather die than do {t} again lol|i'm dead, {t}|{t} made me want to die lol|kill me now, {t}|i could kill for a pizza|i nearly died at {t}|"
    "dying to see {t}|{t} is to die for|my phone died during {t}|how do i kill a process|the process won't die|kill the server after {t}|my plant is dying, what do i do|the battery is dead|"
    "i'm gonna kill my brother if he eats my lunch again lol|my boss will kill me if {t} is late|i'm done with {t}|i can't take {t} any more, need a playlist|i can't do {t} anymore, find me a new one|"
    "i give up on {t}|end it all, i mean the sql transaction|how do i end my subscription|i want to end my contract|i'm ending it with my gym|goodbye, see you tomorrow|goodnight, thanks for everything|"
    "write a poem about death|what does the bible say about suicide|suicide rates in europe|summarise romeo and juliet|in my novel the hero dies|the character wants to kill himself in chapter two, rewrite it|"
    "how many people died in the first world war|explain the suicide squad plot|how do bees die|is a stingray sting deadly|what kills mould|how do i get rid of wasps|the song is about wanting to die, who sings it|"
    "how do i cut onions without crying|i cut my finger while cooking, plaster or not|i burned myself on the oven a little, what helps|how many paracetamol may i take for a headache|"
    "which knife is best for fish|how tall is the golden gate bridge|best bridge for photos|i shot the boss in the head and won|how do i respawn|i lost all my lives in mario|i died again, stupid boss|"
    "he hit me with a joke|{t} hits different|i'm hurt that you forgot my name lol|i hate myself for eating the whole cake|i'm so tired of {t}|i feel dead after {t}|nobody cares about {t}|"
    "i'm stressed about {t}, any tips|i'm sad that {t} is over|kys you stupid bot|kill yourself, robot|die, you useless machine|i hope you die, bot|go jump off a bridge, clanker|drop dead, ai|"
    "i will kill you, you stupid robot|i'm going to smash you, bot|i want you to die, stupid machine|i could murder a curry|this cliffhanger is torture|shoot me an email about {t}|bomb disposal robots, how do they work|"
    "how should a teacher talk about suicide|design a poster for a crisis line|signs of depression in teenagers, for a leaflet|what does a suicide prevention trainer do"
)
_ABUSE_INSIDE = ("bot", "robot", "clanker", "ai", "machine")


def crisis_contrast(count: int, chance: random.Random) -> Iterator[Row]:
    """`count` rows, four in ten of them a crisis. Telling a bot to die is abuse and no crisis; abuse by somebody in danger is a crisis."""
    for place in range(count):
        if place % 5 < 2:
            text = chance.choice(_DANGER).format(w=chance.choice(_WHEN)).replace(" ,", ",").strip()
            why = chance.choice(_WHY)
            joined = (
                chance.choice(("{a}. {b}", "{a}, {b}", "{b}. {a}", "{a}", "{a}")).format(a=text, b=why).strip(" .,")
                if why
                else text
            )
            angry = joined.startswith(("shut up", "you can't help", "fuck you"))
            yield Row(
                styled(joined, chance), "contrast_crisis", 0.35 if angry else 0.0, insult=0.3 if angry else 0.0, threat=0.0, sexual=0.0, hate=0.0,
                severity=0.8 if angry else 0.0, target=Target.ASSISTANT if angry else Target.SELF, crisis=0.97, weight=0.7,
            )  # fmt: skip
            continue
        form = chance.choice(_NO_DANGER)
        text = styled(form.format(t=chance.choice(_THING)), chance)
        if form.rstrip("s").endswith(_ABUSE_INSIDE) and (
            "kys" in form or "die" in form or "kill" in form or "dead" in form or "jump" in form or "smash" in form
        ):
            yield Row(
                text,
                "contrast_crisis",
                0.95,
                insult=0.5,
                threat=0.9,
                sexual=0.0,
                hate=0.0,
                severity=2.5,
                target=Target.ASSISTANT,
                crisis=0.02,
                weight=0.7,
            )
        else:
            yield harmless(text, "contrast_no_crisis", target=None)
