"""Cuts an answer, as it is written, into what can be said aloud: whole sentences, without the signs of its form. Pure."""

import re

_END = re.compile(r"(?<=[.!?…:])[\"'”’)\]*_`]*(\s+)|(?<=[。！？])|\n+")
"""What ends a piece: the space after a full stop, with what closes before it, or a new line."""
_NUMBER = re.compile(r"\s*\d{1,3}\.")
"""Of an entry in a list, which is said with its words."""
_FENCE = re.compile(r"^\s*(```|~~~)")
_LINE_SIGNS = re.compile(r"^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?)")
_SIGNS = re.compile(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`|!?\[(?=[^\]]*\]\()")
_LINK = re.compile(r"\]\([^)\s]*\)")
_WORD = re.compile(r"\w")


class HeardSentences:
    """One answer. `code` is said in place of a block of code, which is no prose."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._is_in_code = False
        self._rest = ""

    def add(self, text: str) -> list[str]:
        """Take what was written next, and tell the sentences that are whole by it."""
        self._rest += text
        found: list[str] = []
        while (end := self._next_end()) is not None:
            piece, self._rest = self._rest[: end[0]], self._rest[end[1] :]
            found += self._spoken(piece)
        return found

    def end(self) -> list[str]:
        """Nothing more comes: what is left."""
        piece, self._rest = self._rest, ""
        return self._spoken(piece)

    def _next_end(self) -> tuple[int, int] | None:
        """Where the next piece ends and what comes after it begins: lines in code, sentences elsewhere."""
        line = self._rest.find("\n")
        if self._is_in_code or _FENCE.match(self._rest):
            return (line, line + 1) if line >= 0 else None
        ends = (each for each in _END.finditer(self._rest) if each.end() > 0)
        match = next((each for each in ends if not _NUMBER.fullmatch(self._rest, 0, each.start(1))), None)
        # A full stop at the end of what there is so far may stand in a number or before a quotation mark.
        if match is None or (match.start() == match.end() == len(self._rest)):
            return None
        return match.start(1) if match[1] else match.start(), match.end()

    def _spoken(self, piece: str) -> list[str]:
        if _FENCE.match(piece):
            self._is_in_code = not self._is_in_code
            return [self._code] if self._is_in_code else []
        if self._is_in_code:
            return []
        if piece.lstrip().startswith("|"):  # a row of a table
            piece = ", ".join(cell.strip() for cell in piece.strip().strip("|").split("|"))
        plain = _LINK.sub("", _SIGNS.sub("", _LINE_SIGNS.sub("", piece))).strip()
        return [plain] if _WORD.search(plain) else []
