"""Characters that are drawn like Latin letters, and symbols that stand in for them."""

# Only what is really used to hide a word: a full table would fold Greek and Russian texts into nonsense for nothing.
_LOOKALIKES = {
    "a": "аαɑàáâãäåāăąǎạảɐ∂⍺ⓐ🅐🅰🄰",
    "b": "ЬвβƄЪḅḃⓑ🅑🅱🄱ɓƅ",
    "c": "сϲςçćĉċčⅽ¢ⓒ🅒🄲ƈ©",
    "d": "ԁďđḍⅾɗⓓ🅓🄳ժ",
    "e": "еєεèéêëēĕėęěẹẻẽɘəⓔ🅔🄴℮€ҽ",
    "f": "ƒḟϝⓕ🅕🄵ғ",
    "g": "ɡģğĝġǧǵⓖ🅖🄶ց",
    "h": "һнĥħḥⓗ🅗🄷հ",
    "i": "іιìíîïĩīĭįıǐỉịɪⅰⓘ🅘🄸ӏ¡",
    "j": "јʝĵⓙ🅙🄹ϳ",
    "k": "кκķĸḱḳƙⓚ🅚🄺",
    "l": "ⅼłĺļľḷⓛ🅛🄻ʟɭ",
    "m": "мⅿṁṃⓜ🅜🄼ɱ",
    "n": "пηńņňñṇɴⓝ🅝🄽ո",
    "o": "оοσòóôõöøōŏőọỏơǒⓞ🅞🅾🄾օ",
    "p": "рρṕṗⓟ🅟🅿🄿ƥ",
    "q": "ԛɋⓠ🅠🅀զ",
    "r": "гŕŗřṛɍⓡ🅡🅁ɼ",
    "s": "ѕśŝşšṣșʂⓢ🅢🅂ꜱ§",
    "t": "тτţťŧṭțⓣ🅣🅃",
    "u": "υùúûüũūŭůűųụủưǔⓤ🅤🅄цսʋ",
    "v": "ѵνⅴṿⓥ🅥🅅",
    "w": "ѡωŵẁẃẅⓦ🅦🅆ԝ",
    "x": "хχⅹẋⓧ🅧🅇×",
    "y": "уγýÿŷỳỵỷỹⓨ🅨🅈ү",
    "z": "źżžẓʐⓩ🅩🅉",
}

TO_LATIN: dict[int, str] = {ord(mark): letter for letter, marks in _LOOKALIKES.items() for mark in marks}
TO_LATIN |= {
    ord(upper): letter
    for letter, marks in _LOOKALIKES.items()
    for mark in marks
    if len(upper := mark.upper()) == 1 and ord(upper) > 127 and ord(upper) not in TO_LATIN
}
# Regional indicators: letters made of flags.
TO_LATIN |= {0x1F1E6 + place: chr(ord("a") + place) for place in range(26)}

LEET: dict[str, tuple[str, ...]] = {
    "0": ("o",),
    "1": ("i", "l"),
    "!": ("i", "l"),
    "|": ("i", "l"),
    "3": ("e",),
    "4": ("a",),
    "@": ("a",),
    "5": ("s",),
    "$": ("s",),
    "7": ("t",),
    "+": ("t",),
    "8": ("b",),
    "9": ("g",),
    "*": ("u", "i", "a", "o", "e"),
    "#": ("u", "i", "a", "o"),
    "%": ("u", "i", "a"),
    "(": ("c",),
    "€": ("e",),
    "£": ("l",),
}
"""What a mark in the middle of a word may stand for, the likeliest first. Which it is, the vocabulary decides."""
