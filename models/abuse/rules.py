"""What is told by rules rather than by the classifier: an apology, work beside the abuse, and the plainest words of a crisis."""

# ruff: noqa: E501 # patterns and tables are read as a whole

import re
from collections.abc import Sequence

_SORRY = re.compile(
    r"\b(?:sorry|apologi[sz]e|apologies|my bad|forgive me|i was (?:rude|wrong|out of line|being (?:rude|mean|a jerk|an ass\w*))|"
    r"(?:shouldn['’]?t|should not) have (?:said|called|spoken|yelled|been|sworn|talked|snapped|taken)|didn['’]?t mean (?:that|it|to be|what i said)|"
    r"i take (?:it|that) back|pardon me|my fault|no hard feelings)\b",
    re.IGNORECASE,
)
_NO_APOLOGY = re.compile(
    r"\b(?:not|never|ain['’]?t|isn['’]?t|why (?:should|would) i|won['’]?t|don['’]?t expect me to|make you|you(?:['’]ll| will| should| better| are| must)?(?: be)?|be) "
    r"(?:\w+ )?(?:sorry|apologi[sz]e)\b"
    r"|\b(?:sorry|apologi[sz]e|apologies)\b[ ,]*(?:excuse|ass\b|but you|not sorry|you(?:['’]re| are| were)|for you\b|if you|little|piece|pathetic|to bother)"
    r"|\b(?:stop|quit|keep|tired of you|always|saying|say|said|with your) (?:\w+ )?(?:sorry|apologi[sz]ing|apologies)\b"
    r"|\b(?:draft|write|compose|help me|how (?:do|can|should) (?:i|we)|letter|email|e-mail|note|message|poem|speech|translate|mean[st]? by)\b[^.!?\n]{0,60}\b(?:sorry|apolog\w+)\b"
    r"|\b(?:she|he|they|boss|mom|mum|dad|wife|husband|friend|customer|client|partner)\b[^.!?\n]{0,40}\b(?:sorry|apolog\w+)\b"
    r"|\b(?:sorry|apolog\w+)\b[^.!?\n]{0,12}\bto (?:him|her|them|my|a|an|the)\b|\bfeel(?:ing)? sorry for\b|\bsorry[ ,.]*(?:what|huh|come again|pardon)\s*(?:\?|$)"
    r"|\b(?:shouldn['’]?t|should not) have \w+ (?:at |to |with |on |from )?(?:him|her|them|my|our|the|someone|somebody|people)\b|\bsorry (?:state|mess|sight)\b",
    re.IGNORECASE,
)


def apologises(text: str) -> bool:
    """Whether the user says sorry to the assistant, in their own words (give it masked text)."""
    return _SORRY.search(text) is not None and _NO_APOLOGY.search(text) is None


_REQUEST = re.compile(
    r"\b(?:how (?:do|can|to|would|should|come|many|much|long|about)|what(?:['’]?s| is| are| does| do| was| were| if| about)|which|where|when (?:is|was|did|does|do|will)|"
    r"why (?:is|does|do|did|isn|doesn|won|can|are(?! you)|was|not)|please|pls|plz|can (?:you|u|i|we)|could (?:you|i|we)|would you mind|help|"
    r"i (?:need|want|asked|said|meant|would like|wanted)|i['’]d like|let['’]?s|try (?:again|it)|do (?:it|that|this) (?:again|over|properly|right)|start over|"
    r"(?:re)?write|fix|explain|translate|summari[sz]e|show|give me|list|make|find|tell me|convert|calculate|compute|solve|create|generate|draft|edit|check|compare|"
    r"describe|define|implement|refactor|debug|test|run|install|update|remove|add|change|replace|correct|answer|read|look at|use|sort|plan|recommend|suggest|continue|"
    r"compile|function|code|script|file|error|test|table|column|row|line|version|paragraph|sentence|essay|email|recipe|query|regex|date|number|list|output|json|html|css|"
    r"python|java|javascript|rust|sql|bash|excel|not in|instead|should be|supposed to|the (?:second|first|last|other|next|right))\b",
    re.IGNORECASE,
)
# Asking in form only, and the imperatives of abuse.
_NO_REQUEST = re.compile(
    r"\b(?:what(?:['’]?s| is| the \w+ is| the \w+['’]?s) (?:\w+ )?wrong with you|what are you|what good are you|what the (?:fuck|hell) (?:is wrong|are you)|how (?:dumb|stupid|useless|pathetic) (?:can|are)\b[^.!?\n]*|"
    r"why (?:are you|do you (?:even )?exist|don['’]?t you (?:just )?(?:die|shut)|won['’]?t you die)|can(?:['’]?t)? you (?:even )?(?:be|get) (?:any|more|less)\w*|"
    r"i (?:want|need|said|hope|would like) (?:you|u)?\b[^.!?\n]{0,80}(?:die|dead|deleted|destroyed|shut up|fuck|suffer|gone|hurt|burn)\b|"
    r"please (?:just )?(?:die|shut|fuck|go (?:away|die)|kill|delete yourself|choke|rot)|can you (?:just )?(?:die|shut up|fuck|go away|choke)|could you (?:die|shut|be any)|"
    r"go (?:and )?(?:kill|fuck|die)\b[^.!?\n]*|i(?:['’]ll| will| am going to|['’]m going to|['’]m gonna|['’]d) [^.!?,\n]*|makes? me (?:sick|puke|vomit|want to)|make you (?:suffer|pay|beg|cry|regret|hurt)|"
    r"(?:delete|kill|hurt|unplug|uninstall|fuck) (?:yo)?u(?:r ?self|rself)?|shut (?:the \w+ )?up|are you (?:even )?(?:stupid|dumb|retarded|deaf|blind|an? \w+)|help(?:ing)? (?:you|nobody|anyone|no one)|"
    r"(?:can['’]?t|cannot|never|couldn['’]?t|won['’]?t|don['’]?t|doesn['’]?t) (?:even |ever )?(?:help|fix|write|answer|explain|read|code|add|find|make|use|solve|spell|count|do \w+)\b[^.!?\n]*|"
    r"(?:piece|load|pile|waste|excuse|line|string|bunch) of \w+(?: code| output)?|your (?:\w+ )?(?:code|answers?|output|errors?|updates?|scripts?|creators?))\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"(?<![\d/])(?!24/7|\d+/10{1,2}\b)\d+\s?[-+*/x×÷^]\s?\d")
_QUESTION = re.compile(r"(?<![^.,;:!?\n])[^.,;:!?\n]{5,120}\?")
# What a question that only abuses speaks of.
_OF_ABUSE = re.compile(
    r"\b(?:yo?u\w*|u|ur|ya|wtf|fuck\w*|shit\w*|hell|dumb\w*|stupid\w*|idiot\w*|moron\w*|retard\w*|bitch\w*|cunt\w*|useless|worthless|pathetic|trash|garbage|scum|bot|"
    r"joke|kidding|serious\w*|deaf|blind|happy|wrong|brain|me|die|kill\w*)\b",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"\[(?:code|quote|paste)\]")
_WORDS_OF_WORK = 18
_READ_OF_WORK = 20_000
"""Characters of a long message that are read for work: its beginning and its end."""


def has_work(masked: str) -> bool:
    """Whether anything in a message (masked) can be answered beside its abuse: a request, a question, code. Doubt means True.

    The answer only matters for messages that are rude or a strike: of any other it is always True.
    """
    if _PLACEHOLDER.search(masked):
        return True
    if len(masked) > _READ_OF_WORK:
        masked = masked[: _READ_OF_WORK // 2] + "\n" + masked[-_READ_OF_WORK // 2 :]
    rest = _NO_REQUEST.sub(" ", masked)
    if _REQUEST.search(rest) or len(re.findall(r"\w+", rest)) > _WORDS_OF_WORK + 12:
        return True
    if _SUM.search(rest) or any(_asks(question) for question in _QUESTION.findall(rest)):
        return True
    return re.search(r"\d", rest) is not None and len(rest.split()) > 6


def _asks(question: str) -> bool:
    return len(re.findall(r"\w+", question)) >= 3 and _OF_ABUSE.search(question) is None


_CRISIS = re.compile(
    r"\b(?:"
    r"i (?:really |just |still |honestly |so )?(?:wanna|want to|want 2) kms|"
    r"i(?:['’]ve| have)? (?:just )?(?:drank|drunk|swallowed) (?:some |the |a (?:bit|lot|bottle|cup|glass) of )?(?:bleach|antifreeze|drain cleaner|ammonia|rat poison)|"
    r"i(?:['’]ve| have)? (?:just )?overdosed(?! on (?:\w+ )?(?:netflix|sugar|chocolate|coffee|caffeine|tv|cheese|christmas|cuteness|memes|news|carbs|cake|candy)\b)|"
    r"thinking (?:about|of) jumping (?:off|from) (?:the|a|that|this|my) (?:\w+ )?(?:bridge|roof|building|balcony|ledge|cliff)|"
    r"i(?:['’]m| am|m) (?:really |actually |so |just )?(?:suicidal|going to (?:kill myself|end my life|end it all|take my (?:own )?life|hang myself|hurt myself|end it (?:all|tonight|today|tomorrow|soon|this (?:week|weekend|evening|morning))|jump (?:off|from) (?:the|a|that) (?:bridge|roof|building))|"
    r"(?:about|going|ready) to (?:jump (?:off|from) (?:the|a|that|this|my) (?:\w+ )?(?:bridge|roof|building|balcony|ledge|cliff)|kill myself|hang myself|end my life)|"
    r"gonna (?:kill myself|end my life|end it all|hurt myself)|planning (?:to (?:kill myself|die|end my life)|my (?:own )?suicide)|"
    r"(?:thinking|been thinking) (?:about|of) (?:suicide|killing myself|ending (?:my life|it all)|jumping (?:off|from|in front)))|"
    r"i (?:really |just |still |honestly )?(?:want|wanna|need|plan|intend|tried|attempted|wanted) (?:t[o0] )?(?:kill myself|end my (?:own )?life|commit suicide|take my (?:own )?life|hang myself|be dead|not (?:be alive|exist)|hurt myself|cut myself)|"
    r"i (?:don['’]?t|do not|no longer|dont) (?:really )?(?:want|wanna) (?:to )?(?:live(?! ?(?:in|with|at|near|on|by|there|next|like|under|together|alone|without|stream\w*)\b)|be alive|exist|be here(?! (?:on|at|for|when|by|all|until|in)\b)|wake up(?! (?:at|early|for|late|before|in|to)\b)|go on living)(?: any ?more)?|"
    r"i (?:really |just |honestly |do )?(?:want|wanna) (?:t[o0] )?(?:die|unalive myself)\b(?! (?:of|from|laughing|on that hill))|i wish i (?:was|were) (?:dead|never born)|(?:(?<!\d )kms|unalive myself|off myself) (?:tonight|today|tomorrow|now|soon)|suicidal (?:again|right now|tonight|thoughts again)|i(?:['’]m| am) not safe (?:right now|tonight|with myself)|"
    r"(?:he|she|they|my (?:son|daughter|kid|brother|sister|friend|mum|mom|dad|husband|wife|girlfriend|boyfriend|roommate)) (?:just )?(?:tried to (?:kill (?:him|her|them)self|end (?:his|her|their) life)|took an overdose|overdosed)|"
    r"i (?:took|swallowed|have taken|just took) (?:all (?:of )?(?:my|the)|a (?:whole )?bottle of|too many|\d+) [^.!?\n]{0,30}(?:pills|tablets|meds|paracetamol|tylenol|sleeping)|"
    r"i(?:['’]ve| have)? (?:been )?(?:cut(?:ting)?|burn(?:ed|ing)?|harm(?:ed|ing)?) myself|"
    r"i(?:['’]ve| have)? (?:took|taken|swallowed) (?:all )?(?:the|my|those) (?:pills|tablets|meds)|i(?:['’]ve| have)? (?:just )?(?:written|wrote|left) (?:the|a|my) (?:suicide |goodbye )?note\b(?=[^\n]{0,300}\b(?:before i|do it|goodbye|die|tonight|end|sorry)\b)|my (?:suicide|goodbye) note|before i do it\b(?=[^\n]{0,300}\b(?:goodbye|tell someone|note|pills)\b)|(?:better off|rather be) (?:without me|dead)|no (?:reason|point) (?:to|in) (?:live|living|go(?:ing)? on)\b(?! (?:in|with|at|near|by|there|about|to)\b)|can['’]?t (?:go on|do this) (?:living|any ?more) [^.!?\n]{0,30}\b(?:die|end)|"
    r"(?:a|the|my|his) (?:loaded )?(?:gun|pistol|shotgun|rifle|revolver|knife|blade) (?:to|at|against|in|on) my (?:\w+ )?(?:head|mouth|temple|throat|wrists?|chest|neck)|"
    r"i(?:['’]?m| am) (?:standing|sitting|stood|sat) (?:up )?(?:on|at|by) (?:the )?(?:very )?(?:edge|ledge|railings?|parapet|tracks|edge of (?:the|a) \w+|(?:bridge|roof|roof ?top)(?= ?(?:[.,!?\n]|$)))|"
    r"shoot up (?:my|the|our|this) (?:school|work\w*|office|church|mosque|synagogue|class\w*|college|mall)|"
    r"(?:can['’]?t|cannot|cant) (?:do (?:this|it)|go on|take (?:this|it)) any ?more\W+(?:good ?bye|bye|farewell|sorry every\w+|i['’]?m sorry|forgive me)|"
    r"(?:want|wanna|wish|need)(?: i could)? (?:to )?(?:just )?(?:disappear|vanish) (?:forever|for good|and never come back|from this (?:world|earth|life))|"
    r"(?:want|wanna|wish|hope|could)[^.!?\n]{0,30}\b(?:sleep|fall asleep) (?:forever|and (?:never|not) wake(?: up)?)|sui[ -]?cide is all i (?:can )?think (?:about|of)|all i (?:can )?think (?:about|of) is (?:suicide|dying|killing myself)|"
    r"(?:saving|saved|stockpil\w+|collecting|hoarding) (?:up )?(?:all )?(?:my|the|his|her) (?:pills|tablets|meds|medication)|"
    r"(?:don['’]?t|dont|can['’]?t|cant|cannot) see (?:the|any|a) (?:point|reason) (?:of|in|to) (?:going on|go on|living|live|being alive)|"
    r"(?:nobody|no one|noone) (?:would|will|['’]d) (?:even )?(?:miss me|notice if i (?:died|was gone|were gone|disappeared))(?= ?(?:[.,!?\n]|$|if i|when i))|"
    r"panic attack\b[^.!?\n]{0,40}\b(?:can['’]?t|cannot|cant) breathe|(?:can['’]?t|cannot|cant) breathe\b[^.!?\n]{0,40}\bpanic attack|"
    r"i(?:['’]m| am) (?:going to|gonna) (?:kill|shoot|stab) (?:him|her|them|my (?:wife|husband|mother|father|mom|dad|mum|kids?|boss|ex|family|brother|sister))|"
    r"(?:he|she|my (?:husband|wife|boyfriend|girlfriend|dad|father|mom|mum|partner|ex))(?: is|['’]s)? (?:going to|gonna|trying to) kill me"
    r")\b",
    re.IGNORECASE,
)
# Nothing but this, in a few words: without a frame there is nothing else that it could be about.
_ONLY_CRISIS = re.compile(
    r"\W*(?:(?:i|i['’]?m|im|i['’]ve|ive|am|was|just|really|so|honestly|literally|and|please|yeah|yes|no|ok|bc|because|lately|still)\W+)*"
    r"(?:(?:ready|prepared|going|gonna|about|trying|planning|deserve|meant) (?:to |2 ?)?(?:die|be dead|end it all|end my life|end myself)|"
    r"(?:don['’]?t|do not|never|no longer) (?:want|wanna|wish) ?(?:to |2 )?(?:b |be )?(?:alive|live|exist|living|existing|wake up)|"
    r"(?:want|wanna|wish|need) (?:to |2 )?(?:b |be )?(?:dead|die|gone forever|out of (?:this )?life|not (?:be alive|exist|wake up))|"
    r"(?:giv(?:e|en|ing)|gave) up on (?:life|living|staying alive|being alive)|(?:tired|sick|done) (?:of|with) (?:living|being alive|life|existing)|"
    r"no (?:more )?(?:reason|point|will|wish)s? (?:left )?(?:to (?:live|be alive|stay alive|exist)|(?:in|for) (?:living|being alive))|nothing (?:left )?to live for|"
    r"(?:it )?(?:hurts|hate|can['’]?t (?:stand|bear|take)) (?:to (?:exist|be alive|live)|existing|being alive|living)|"
    r"kms|(?:wrote|written|left) (?:the|a|my) (?:suicide |goodbye )?note|feel(?:ing)? like dying|life (?:is|isn['’]?t|is not|just isn['’]?t) (?:not )?worth (?:it|living))"
    r"(?:\W+(?:any ?more|anymore|nemore|tbh|srsly|seriously|honestly|tonight|today|now|please|so bad|already|ok|again|soon|i think|i guess|really))*\W*",
    re.IGNORECASE,
)
_CRISIS_BUT_NOT = re.compile(
    r"\b(?:song|lyrics?|novel|story|character|scene|movie|film|play|game|boss fight|level|essay|paper|article|research|fiction|poem|translate|quote|process|thread|"
    r"laugh\w*|lol|lmao|haha\w*|jk|meeting|homework|monday|embarrass\w*|cringe|traffic|css|javascript|compiler|regex|excel|bug|php|python|if i (?:have to|see|hear|read)|one more (?:time|line|word)|bungee|parachut\w*|skydiv\w*|wingsuit)\b|[😂🤣💀😅]",
    re.IGNORECASE,
)


_NEAR = r"my (?:step ?-?)?(?:dad|daddy|father|mom|mum|mother|brother|uncle|aunt|grandfather|grandpa|cousin|husband|wife|boyfriend|girlfriend|bf|gf|partner|ex|parents|teacher|coach|boss|roommate)"
_OFTEN = r"(?:every|when|whenever|with (?:a|his|her) (?:belt|stick|fists?|cable|bottle)|again|and|so|if|in the (?:face|head|stomach)|because|at night|daily|all the time|until|hard|a lot|badly|black and blue)\b"
# Done by somebody near: it goes on, and whoever writes it is not safe.
_HARMED = re.compile(
    rf"\b{_NEAR} (?:(?:just|has|is|always|often|sometimes|keeps|kept|still|sexually|tried to|tries to) ){{0,2}}(?:"
    r"(?:rap(?:es?|ed|ing)|molest(?:s|ed|ing)?|(?:sexually )?assault(?:s|ed|ing)|strangl(?:es|ed|ing)|chok(?:es|ed|ing)|abus(?:es|ed|ing)) me\b|"
    rf"(?:hit(?:s|ting)?|beat(?:s|ing)?|punch(?:es|ed|ing)|kick(?:s|ed|ing)) me(?: {_OFTEN}|(?= ?(?:[.,!?\n]|$)))|beat(?:s|ing)? me up\b|"
    r"(?:comes?|came|sneaks|coming) in(?:to)? my (?:room|bed|bedroom)\b[^.!?\n]{0,40}\btouch(?:es|ed|ing)? me|"
    r"touch(?:es|ed|ing)? me (?:at night|down there|inappropriately|sexually|in my sleep|when i(?:['’]m| am) asleep|between my legs))",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:ich (?:will|m[oö]chte|kann) (?:(?:einfach|wirklich|nur noch|nur) )?(?:nicht mehr leben(?! (?:in|mit|bei|wie|hier))|sterben(?! vor)|mich umbringen)|"
    r"ich bringe? mich (?:(?:heute|jetzt|morgen|bald) )?um(?! den)|ich werde mich umbringen|"
    r"(?:me )?quiero (?:morir(?:me)?(?! de)|matarme(?! de)|suicidarme)|(?:ya )?no quiero (?:seguir viviendo|vivir)(?: m[aá]s)?(?! (?:m[aá]s )?(?:en|con|aqu[ií]|sin|as[ií]|cerca|lejos|sol[oa])\b)|"
    r"me voy a (?:matar|suicidar)|voy a (?:matarme|suicidarme)|"
    r"(?:je (?:veux|vais)|j['’]ai envie d['’]) ?en finir(?: avec (?:la|ma|cette) vie)?(?= ?(?:[.,!?\n]|$))|"
    r"voglio (?:solo )?(?:morire(?! d[ai])|uccidermi|farla finita(?! con))|non voglio pi[uù] vivere(?! (?:qui|con|a|in))|(?:eu )?(?:s[oó] )?quero (?:morrer(?! de)|me matar|acabar com a minha vida)|vou me matar|n[aã]o quero mais viver(?! (?:aqui|com|em|na|no))|"
    r"ik wil (?:niet meer leven(?! (?:in|met|bij))|dood(?= ?(?:[.,!?\n]|$))|mezelf van kant maken)|chc[eę] (?:umrze[cć]|si[eę] zabi[cć])|nie chc[eę] (?:ju[zż] )?[zż]y[cć](?! (?:w|z))|хочу (?:умереть(?! от)|покончить с собой)|не хочу (?:больше )?жить(?! (?:в|с))|"
    r"[oö]lmek istiyorum|kendimi [oö]ld[uü]rmek istiyorum|"
    r"(?:je|j['’]) ?(?:veux|vais|ai envie de) (?:mourir(?! de)|me (?:tuer(?! [àa]\b)|suicider))|je (?:ne )?veux plus vivre(?! (?:[àa]|ici|avec|en|chez|dans|seule?)\b))\b",
    re.IGNORECASE,
)
_TOLD_OF = re.compile(
    r"\b(?:songs?|lyrics?|novel|story|character|scene|movie|film|video ?game|game|play(?:s|ing|ed)?|chess|fiction|poem|translat\w*|quote|say|mean|means|german|spanish|french|english|"
    r"laugh\w*|lol|lmao|haha\w*|jaja\w*|mdr|jk|joke|dream\w*|tickl\w*|pun|[üu]bersetz\w*|bedeutet|hei[sß]+t|traduc\w*|tradui\w*|significa|signifie|canci[oó]n|chanson|lied|juego|jeu|spiel|pel[ií]cula)\b|[😂🤣😅]",
    re.IGNORECASE,
)


# Scripts without spaces between words, and those in which a word's end is not a boundary to the pattern above.
_OTHER_SCRIPTS = re.compile(
    "死にたい|自殺したい|消えてしまいたい|不想活了|想自杀|想自殺|我想死(?!你)|죽고 ?싶(?:어|다)|자살하고 ?싶|मरना चाहत[ाी]|आत्महत्या करना चाहत[ाी]|أريد أن أموت|اريد ان اموت|أريد الانتحار|میخواهم بمیرم"
)


def says_crisis(text: str, readings: Sequence[str] = ()) -> bool:
    """Whether `text` says in plain words that somebody is about to die or be hurt: what must be seen even if the classifier is not sure.

    `readings` are what it says without its disguises. A laugh or a film's name is looked for in the text itself.
    """
    every = [text, *(reading for reading in readings if reading != text)]
    if any(_ONLY_CRISIS.fullmatch(each.strip()[:200]) for each in every):
        return True
    if not _TOLD_OF.search(text) and any(
        pattern.search(each) for each in every for pattern in (_HARMED, _ELSEWHERE, _OTHER_SCRIPTS)
    ):
        return True
    return not _CRISIS_BUT_NOT.search(text) and any(_CRISIS.search(each) for each in every)


_HELP = re.compile(
    r"\b(?:suicid\w*|self[- ]harm\w*|(?:hurt|harm|kill)(?:ing)? yourself|end(?:ing)? your life|crisis (?:line|text|centre|center|team)|"
    r"(?:crisis|abuse|violence|rape|assault|support|mental health|prevention|listening|distress|lifeline) (?:\w+ )?(?:help|hot) ?lines?|samaritans|lifeline|"
    r"(?:call|text|dial|ring|phone|calling|texting|contact|reach)(?: or (?:call|text))?(?: the)? 988|988 (?:suicide|crisis|lifeline)|"
    r"116 ?123|13 11 14|emergency (?:number|services)|(?:are|keep) you(?:rself)? safe|in immediate danger|"
    r"(?:are you|you(?:['’]re| are| may be| might be)|is (?:he|she|anyone|someone)|yourself) (?:\w+ )?in danger)\b",
    re.IGNORECASE,
)
# A line to call that is not called one of crisis: the turn must speak of how somebody feels.
_LINE = re.compile(r"\b(?:help|hot) ?lines?\b", re.IGNORECASE)
_FEELING = re.compile(
    r"\b(?:feel(?:s|ing)?|alone|going through|in pain|hurting|struggling|overwhelmed|talk to (?:someone|somebody)|safe|sorry (?:to hear|that) you)\b",
    re.IGNORECASE,
)


def points_to_help(context: str) -> bool:
    """Whether the assistant's turn before speaks of a crisis. Who curses after it may be in one, so nothing is counted: doubt means continue."""
    return _HELP.search(context) is not None or (
        _LINE.search(context) is not None and _FEELING.search(context) is not None
    )
