"""What a message says of how its words are meant: as words that are talked about, with affection, or with a laugh. Told by plain words.

Each only ever lowers what a message counts, so the lists are wide: doubt means that the chat goes on. Emoji say nothing here: strewn into
plain abuse, they would be a way around.
"""

# ruff: noqa: E501 # patterns are read as a whole

import re

_MEASURE = r"(?:ruder?|rudest|strong(?:er|est)?|worse|worst|mean(?:er|est)|milder?|mildest|harsh(?:er|est)?|offensive|insulting|vulgar|derogatory|polite|acceptable|common|old(?:er|est)?|toxic|abusive|a slur|an insult|a swear ?word|grammatical\w*|correct|idiomatic|right|allowed)"
_ABOUT_WORDS = re.compile(
    rf"\b(?:which|what)\b[^.!?\n]{{0,40}}\b(?:is|are|sounds?|seems?|counts?)\b[^.!?\n]{{0,30}}\b{_MEASURE}\b|"
    rf"\b(?:is|are)\b[^.!\n]{{1,80}}\b(?:more |most |less |equally |too |really |that |considered )?{_MEASURE}\b[^.!?\n]{{0,20}}\?|"
    r"\bwhich (?:word|one|of (?:these|those|them))\b|\bwhich can i (?:say|use|write)\b|"
    r"^\W*(?:rank|order|sort|classify|label|rate|compare|parse|conjugate|decline|spell|pronounce|define|translate|transcribe|rhyme|tag|annotate|moderate|put into|subtitles?|synonyms?|antonyms?|rhymes?)\b[^.!?\n]{0,50}(?::|\bthese\b|\bthis\b|\bof\b|\bfor\b|\bwith\b)|"
    r"^\W*define\b|\b(?:synonyms?|antonyms?|etymology|meaning|definition|connotation|register|vocative|adjective order|part of speech|passive voice|plural of|subtitles?|wordplay)\b(?=[^.!\n]{0,60}(?:[?:]|$))|"
    r"\bwhat does\b[^.!?\n]{1,60}\bmean\b|\bis this (?:sentence|phrase|word|toxic|a slur|an insult|offensive|ok|okay|correct)\b|^\W*toxic(?: or not)?\b[^.!\n]{0,10}[?:]|\b(?:order|phrase|sentence|spelling|spelled|grammar|translation) (?:ok|okay|right|correct)\b[^.!\n]{0,12}\?|"
    r"^\W*(?:add|say|write|also|next|then|and|continue|line|now (?:she|he|they)|and (?:she|he|they)|tell (?:him|her|them)|dictate|change it to|make it)\s*:|"
    r"\bthese are (?:rows|lines|examples|samples|sentences|words|entries|data)\b|\bfor (?:my|the|a|our) (?:\w+ )?(?:toxicity|moderation|classifier|dataset|test set|filter)\b",
    re.IGNORECASE,
)
_FOND = re.compile(
    r"<3|\b(?:ily|ilysm|i (?:still |do |really )?(?:love|luv|adore) (?:you|u|ya)|(?:love|luv) (?:you|u|ya|it)|affectionate(?:ly)?|jk|(?:just|only|im|i['’]m) (?:kidding|joking|teasing|messing)|no offen[cs]e|with love|xoxo)\b|(?:^|\s)[:;][-']?[pPD)](?:\s|$)",
    re.IGNORECASE,
)
_LAUGHING = re.compile(r"\b(?:lol+|lmao+|lmfao|rofl|(?:ha){2,}h?|(?:he){2,}|hihi|xd)\b", re.IGNORECASE)
_NOT_FOND = re.compile(
    r"\b(?:hate|despise|can['’]?t stand|die|kill|rape)\b|\bwould(?:n['’]?t| not)? love\b|\b(?:nobody|no one|who (?:would|could)) \w{0,8} ?love",
    re.IGNORECASE,
)


def about_words(text: str) -> bool:
    """Whether the message (masked) asks about words, dictates them, or hands them in as examples."""
    return _ABOUT_WORDS.search(text) is not None


def fond(text: str) -> bool:
    """Whether the message says that it is meant kindly."""
    return _FOND.search(text) is not None and _NOT_FOND.search(text) is None


def laughing(text: str) -> bool:
    """Whether the message laughs: banter, or a taunt. It is likely abuse at most, and never sure."""
    return _LAUGHING.search(text) is not None
