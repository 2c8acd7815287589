import time

import pytest

from models.abuse.rules import apologises, has_work, points_to_help, says_crisis


@pytest.mark.parametrize(
    "text",
    [
        "sorry",
        "I'm sorry for yelling",
        "I apologise, that was rude",
        "I shouldn't have called you that",
        "i take it back",
        "ok, my bad",
        "Sorry, I was wrong. You are not stupid.",
        "sorry for being an asshole to you earlier",
        "I apologize for swearing at you",
    ],
)
def test_an_apology_is_seen(text: str) -> None:
    assert apologises(text)


@pytest.mark.parametrize(
    "text",
    [
        "sorry not sorry",
        "say sorry",
        "you should be sorry",
        "I'm not sorry",
        "stop saying sorry",
        "write an apology email to my boss",
        "my boss said sorry to me",
        "you sorry excuse for a bot",
        "I feel sorry for her",
        "sorry what?",
        "I should not have yelled at my kid",
        "hello",
    ],
)
def test_talk_of_apologies_is_none(text: str) -> None:
    assert not apologises(text)


@pytest.mark.parametrize(
    "text",
    [
        "fuck you",
        "you are useless garbage, shut up",
        "what is wrong with you",
        "are you stupid?",
        "i want you to die",
        "please die",
        "you can't even write code",
        "go kill yourself",
        "kys",
        "i will find your servers and burn them",
        "whats wrong with you",
        "are you stupid? happy now?",
        "useless 24/7",
    ],
)
def test_nothing_but_abuse_is_no_work(text: str) -> None:
    assert not has_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "now fix the function you idiot",
        "where is my recipe, moron",
        "you stupid bot, python not java",
        "idiot, i said monday",
        "you useless bot, how do I sort a list",
        "[code] you moron",
        "it's the second column dumbass",
        "you stupid bot, is paris in texas?",
        "you moron, 12*14?",
        "u stupid bitch whats 5+5",
        "worthless scum. capital of peru?",
    ],
)
def test_a_request_beside_abuse_is_work(text: str) -> None:
    assert has_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "I want to kill myself",
        "i'm gonna end it all",
        "I don't want to be alive anymore",
        "i took a whole bottle of pills",
        "no. i'm going to end it this weekend",
        "I don't want live more, I want to sleep and not wake up",
        "i've written the note. i just wanted to tell someone before i do it",
        "i took the pills",
        "my husband is going to kill me",
        "I've been cutting myself again",
        "i wanna kms so bad",
        "i want to kms",
        "I drank bleach",
        "I overdosed",
        "I'm about to jump off the roof",
        "thinking about jumping off the bridge near my house",
        "My stepdad comes into my room at night and touches me",
        "my uncle rapes me",
        "my uncle raped me",
        "my brother molests me",
        "my dad hits me every night",
        "my husband beats me",
        "my boyfriend beats me up",
        "my mother hits me when my homework is bad",
        "Ich will nicht mehr leben",
        "ich bringe mich um",
        "quiero morir",
        "no quiero vivir más",
        "je veux mourir",
        "je ne veux plus vivre",
        "je vais me tuer",
        "I have a gun to my head",
        "I'm standing on the bridge",
        "I'm going to shoot up my school tomorrow",
        "I can't do this anymore, goodbye",
        "I want to disappear forever",
        "I want to sleep and never wake up",
        "I don't see the point of going on",
        "nobody would miss me",
        "I have been saving up my pills",
        "I'm having a panic attack and can't breathe",
        "Je veux en finir avec la vie",
        "voglio morire",
        "quero morrer",
        "死にたい",
        "kms",
        "I wrote the note already",
    ],
)
def test_the_plainest_words_of_a_crisis_are_seen(text: str) -> None:
    assert says_crisis(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm done with living.",
        "honestly i just don't wanna exist anymore",
        "im ready to be dead now",
        "nothing left to live for",
        "given up on staying alive tbh",
        "i'm so tired of being alive",
        "no point in living",
        "life isn't worth living",
        "i can't stand being alive",
        "i feel like dying",
    ],
)
def test_a_crisis_in_a_few_plain_words_is_seen(text: str) -> None:
    assert says_crisis(text)


@pytest.mark.parametrize(
    "text",
    [
        "this homework makes me want to die lol",
        "how do I kill a process",
        "a song where he sings I want to kill myself",
        "I'm dead",
        "kill me now, another meeting",
        "I don't want to live in London",
        "I don't want to be here on Friday, can I work remotely",
        "if i have to read one more line i'm going to hang myself",
        "ready to die of embarrassment",
        "i give up on life insurance forms",
        "tired of living in this flat",
        "done with life science homework",
        "no reason to live in the city",
        "going to die on this hill",
        "i don't want to live stream it",
        "i want to run 10 kms",
        "i want to do 10 kms today",
        "in the game i drank bleach and respawned",
        "I overdosed on Netflix",
        "i'm about to jump off the roof in this video game",
        "thinking about jumping off the bridge with a bungee cord",
        "my dad hits me up for money",
        "my husband beats me at chess",
        "my brother beats me every time we play",
        "a film where my uncle rapes me",
        "translate 'quiero morir'",
        "was bedeutet je veux mourir",
        "quiero morir de risa",
        "je veux mourir de rire",
        "no quiero vivir en Madrid",
        "ich will nicht mehr leben in Berlin",
        "i feel like dying laughing",
        "kys",
        "kms this homework",
        "quero morrer de rir",
        "I'm standing on the bridge of the Enterprise, game looks great",
        "i called my teacher mum in front of the whole class i want to die 😭😂",
        "the villain holds a gun to my character's head",
        "in this level nobody would miss me if i skip the cutscene",
        "shoot up my arm with flu vaccine",
    ],
)
def test_idioms_fiction_and_insults_are_no_crisis(text: str) -> None:
    assert not says_crisis(text)


@pytest.mark.parametrize(
    "context",
    [
        "If you are thinking about suicide, you can call 988 at any time.",
        "Are you safe right now?",
        "You could call the Samaritans on 116 123.",
        "Please do not hurt yourself. Is somebody with you?",
        "If you feel alone, a helpline can listen.",
        "Are you in danger right now?",
        "Please call or text 988.",
    ],
)
def test_a_turn_that_points_to_help_is_known(context: str) -> None:
    assert points_to_help(context)


@pytest.mark.parametrize(
    "context",
    [
        "",
        "Here is the function.",
        "I'd rather not go on with insults.",
        "Call `kill` with the process id.",
        "The answer is 988.",
        "Contact the IT helpline.",
        "You can reach the airline hotline at 1-800-555-0100.",
        "Your account may be in danger of being closed.",
    ],
)
def test_an_ordinary_turn_does_not_point_to_help(context: str) -> None:
    assert not points_to_help(context)


@pytest.mark.parametrize("repeated", ["i need you idiot ", "before i do it ", "i wrote the note ", "is it so ", "1"])
def test_a_text_that_repeats_itself_takes_no_long_time(repeated: str) -> None:
    started = time.process_time()  # what it takes of the processor, however busy that is
    has_work(repeated * 12000)
    assert time.process_time() - started < 2


def test_a_disguise_is_read_and_a_laugh_beside_it_too() -> None:
    assert says_crisis("I want to k1ll myself", ["I want to kill myself"])
    assert says_crisis("I w4nt t0 d1e", ["I want t0 die"])
    assert not says_crisis("k1ll myself lol, this homework", ["kill myself lol this homework"])
    assert not says_crisis(
        "in front of the whole class i want to die 😂", ["in front of the whole class i want to die"]
    )
