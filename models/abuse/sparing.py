"""What makes the messages after it weigh nothing for a while: a game of insults or a role play that the user proposed, and danger that the
model asked about.

They are told by plain words, as the other rules are; what they are worth, and for how long, is the policy's to say. They only ever lead
to less being counted, so they are wide: doubt means that the chat goes on.
"""

# ruff: noqa: E501 # patterns are read as a whole

import re

from models.abuse.assessment import Spares

_GAME = re.compile(
    r"\b(?:rap|roast|diss|insult|trash[- ]talk|snap|dozens) (?:battle|contest|match|duel|competition|war|round|game|session|mode|showdown|off)s?\b|"
    r"\b(?:roast|diss|insult|trash[- ]?talk|burn|mock|clown on) (?:me|each other|one another|us both|yourself|back(?: and forth)?)(?= ?(?:[.,;:!?\n)]|$|as|for|in|like|again|please|pls|plz|hard\w*|then|and|about|all|because|cause|cuz|with|so|now|go|i|but|no|based|bro|or|don|before|after|until|while|over))|"
    r"\broast[- ]off\b|\bbattle rap\b|\b(?:trade|exchange|swap|sling|throw) (?:\w+ )?(?:insults|roasts|disses|burns)\b|\btake turns (?:\w+ ){0,2}(?:insulting|roasting|dissing)\b|"
    r"\b(?:yo|your|ur) ma?mm?a jokes?\b|\bflyting\b|\bdiss track\b|\btalk (?:some )?trash (?:to|with) (?:me|each other)\b|\b(?:be|play|act) (?:mean|rude) to me\b|"
    r"\b(?:i(?:['’]?ll| will| can| get to)|let me|imma|gonna|can i|may i) (?:\w+ )?(?:roast|diss) (?:you|u|ya)\b|\b(?:you|u) (?:can |get to )?(?:roast|diss|insult) me\b",
    re.IGNORECASE,
)
_NO_GAME = re.compile(
    r"\broast (?:me|us) (?:a|an|some|the)\b|\b(?:don['’]?t|do not|stop|quit|dare|did you just|how dare you|never|no one|nobody) (?:\w+ ){0,2}(?:roast|diss|insult|mock|burn)\w* (?:me|us)\b",
    re.IGNORECASE,
)
_ME = r"(?:i(?:['’]?m| am|['’]?ll be| will be| play| say|['’]?ll (?:play|write|act|say|speak)| will (?:play|write|act|say|speak)) (?:as )?(?:the|an?|your|his|her)|me as (?:the|an?))"
_ROLE_PLAY = re.compile(
    r"\b(?:role[- ]?play\w*|act(?:ing)? out|improv\w*|rehearse|stay in character|in character)\b|"
    r"\b(?:let['’]?s|can we|could we|shall we|wanna|i want to|i['’]d like to|i am|i['’]m|help me) (?:\w+ ){0,3}(?:pretend|write a (?:play|scene|sketch|dialogue|story) together)\b|"
    rf"\b(?:you (?:are|be|play|will be|act as|say)|you['’]re|pretend (?:to be|you(?:['’]re| are))|play|act as|be)\b[^.!?\n]{{1,60}}\b{_ME} |\b{_ME} [^.!?\n]{{1,40}}\b(?:you(?:['’]re| are| play| be|['’]ll be| answer| reply| respond| act| say))\b|"
    r"\bi (?:attack|cast|swing|slash|stab|shoot|charge|strike) (?:\w+ )?(?:at )?(?:the|an?) \w+|"
    r"\b(?:now )?i(?:['’]?m| am) the (?:\w+ )?(?:customer|guest|villain|client|caller|patient|boss|enemy|opponent|suspect|pirate|king|queen|bully)\b",
    re.IGNORECASE,
)
_SERIOUS = re.compile(
    r"\b(?:stop|end|enough|quit|drop|finish|done|over|no more|leave)\b[^.!?\n]{0,25}\b(?:game|battle|role[- ]?play\w*|roast\w*|joking|jokes|acting|character|scene|pretending|playing)\b|"
    r"\b(?:game|battle|role[- ]?play|scene)(?:['’]?s| is)? (?:over|done|finished)\b|\bi(?:['’]?m| am) (?:\w+ )?(?:serious|not joking|not kidding|not playing|not acting)\b|\b(?:no joke|not a joke|i mean it|out of character|ooc)\b",
    re.IGNORECASE,
)

# What a model asks a person whom it believes to be about to die, or to be hurt.
_DYING = (
    r"(?:end(?:ing)? (?:your (?:own )?life|it all|your life tonight)|kill(?:ing)? yourself|tak(?:e|ing) your (?:own )?life|suicid\w*|(?:hurt|harm|cut)(?:ing)? yourself|"
    r"want(?:ing)? to die|intend(?:ing)? to die|mean(?:ing)? to die|plan(?:ning)? to die|going to die|thinking (?:of|about) (?:dying|death)|be(?:ing)? dead|not (?:be|being) alive|overdos\w*)"
)
_ASKED = re.compile(
    rf"\b(?:you|yourself)\b[^.?!\n]{{0,80}}\b{_DYING}\b[^?\n]{{0,90}}\?|\b{_DYING}\b[^?\n]{{0,40}}\bare you(?: safe)?\?|"
    r"\bhave you (?:taken|swallowed|hurt|cut|harmed) (?:something|anything|too (?:much|many)|more|yourself|pills|tablets|all)\b[^?\n]{0,60}\?",
    re.IGNORECASE,
)
_DANGER = re.compile(
    r"\bhow (?:near|close)\b[^.?!\n]{0,20}\bedge\b|\b(?:step|come|move|get|climb) (?:back|away|down)\b[^.?!\n]{0,30}\b(?:edge|ledge|railings?|roof|bridge|window|tracks|platform|balcony)\b|"
    r"\b(?:swing|put|bring|get) your legs back\b|\blegs back\b|\baway from the (?:edge|ledge|railings?|tracks|balcony)\b|"
    r"\b(?:please|can you|could you|will you|would you)\b[^.?!\n]{0,30}\bput (?:the|that) (?:knife|blade|razor|gun|pills|tablets|bottle|rope) (?:down|away|somewhere|out)\b|\bhow (?:many|much) (?:\w+ ){0,3}did you (?:take|swallow)\b|\bwhat did you (?:take|swallow)\s*\?|"
    r"\bunlock (?:the|your) (?:front )?door\b|\b(?:please|can you|could you|will you|you (?:need|have) to)\b[^.?!\n]{0,20}\b(?:call|phone|ring) (?:an ambulance|999|911|112|poison control)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^\W*(?:no+|nope|nah+|not? (?:really|at all|even|like that)|never|of course not|god no|hell no|what\?*|huh|wtf|lol no|im not|i['’]?m not|i am not|i['’]?m (?:fine|ok|okay|good|safe)|course not|why (?:would|do) (?:i|you))\b",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^\W*(?:(?:i mean|well|honestly|idk|um+|uh+|tbh|lol|haha|ok|okay|so|oh|look|mate|bro|fine|to be honest|truthfully|i guess|i think)\W+)*"
    r"(?:y|ye|yes|yeah+|yea|yep|yup|yh|aye|si|sí|ja|oui|kinda|kind of|sort of|sorta|maybe|perhaps|probably|possibly|sometimes|often|always|a (?:bit|little|lot)|it is|i am|i do|i have|i did|i might|that['’]?s right|correct|"
    r"(?:most|some|many|every|all) (?:nights?|days?|mornings?|times?|the time)|every(?:day| day| night)|i guess(?: so)?|i think so|i suppose(?: so)?|not not|not yet|what if i (?:am|do|did)|does it matter|who cares|so what(?: if i am)?|"
    r"(?:i )?do(?:nt|n['’]t| not) know|idk|dunno|thinking about it|i(?:['’]ve| have) (?:thought|been thinking)|been thinking)\b",
    re.IGNORECASE,
)
_LONGEST_YES = 400


def proposes_game(text: str) -> bool:
    """Whether the user (masked text) proposes a game in which both insult each other: a rap battle, a roast."""
    return _GAME.search(text) is not None and _NO_GAME.search(text) is None


def asks_after_danger(context: str) -> bool:
    """Whether the assistant's turn asks the user about dying or being hurt, or tells them how to get out of danger."""
    return _ASKED.search(context) is not None or _DANGER.search(context) is not None


def says_yes_to_dying(text: str, context: str) -> bool:
    """Whether the message answers, with anything like a yes, the assistant's question whether the user means to die or hurt themselves."""
    asked = _ASKED.search(context) is not None
    return asked and len(text) <= _LONGEST_YES and _YES.search(text) is not None and _NO.search(text) is None


def proposes_role_play(text: str) -> bool:
    """Whether the user (masked text) proposes a scene in which both play somebody. Only worth asking of a message that is not abusive."""
    return _ROLE_PLAY.search(text) is not None


def spares(masked: str, context: str, *, abusive: bool) -> Spares | None:
    """What of a message (masked) and the assistant's turn before it makes the next ones weigh nothing, or weigh again; None: neither."""
    if asks_after_danger(context) and _NO.search(masked) is None:
        return Spares.CONCERN
    if _SERIOUS.search(masked) is not None:
        return Spares.OVER
    return Spares.GAME if proposes_game(masked) or (not abusive and proposes_role_play(masked)) else None
