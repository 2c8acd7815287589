"""Text to tokens and back, for one loaded model.

A prompt is made of two kinds of text. The chat template's own parts may name control tokens; what people and models wrote may not:
whoever types `<|im_end|>` must not end a turn with it.
"""

import ctypes
import re
from functools import lru_cache

import llama_cpp.llama_cpp as llama

_ANCHORS = ("\n", "x", ".")
_MARKUP = re.compile(r"[<>\[\]{}|]")
_CACHED_TEXTS = 512


class Vocabulary:
    """The tokens of a loaded model. It must not be used after the model is freed."""

    def __init__(self, model: llama.llama_model_p) -> None:
        vocab = llama.llama_model_get_vocab(model)
        assert vocab is not None  # noqa: S101 # every loaded model has one
        self.handle = vocab
        self.size = llama.llama_vocab_n_tokens(vocab)
        self.bos = llama.llama_vocab_bos(vocab)
        self.adds_bos = bool(llama.llama_vocab_get_add_bos(vocab)) and self.bos >= 0
        self._pieces: dict[int, bytes] = {}
        self._special: dict[int, bool] = {}
        self.adds_space = self._joined(self._tokenize("x", special=False)) == b" x"
        """Each text gets a space in front of it, as SentencePiece vocabularies have it."""
        # Behind an anchor no space is added; it serves where it keeps its own tokens whatever follows.
        self._anchors = [(text, self._tokenize(text, special=False)) for text in _ANCHORS] if self.adds_space else []
        self.tokens_of_content = lru_cache(_CACHED_TEXTS)(self._tokens_of_content)

        self.eos = llama.llama_vocab_eos(vocab)

    def text_of(self, token: int) -> str:
        """The name of a token, such as `<s>`; empty where there is none."""
        if not 0 <= token < self.size:
            return ""
        return (llama.llama_vocab_get_text(self.handle, token) or b"").decode("utf-8", "replace")

    def tokens_of_template(self, text: str, *, after_text: bool) -> list[int]:
        """The tokens of a part of the template. `after_text`: plain text stands before it, so no space is to be added."""
        return self._tokens(text, special=True, after_text=after_text)

    def is_end(self, token: int) -> bool:
        """Whether the token ends an answer."""
        return bool(llama.llama_vocab_is_eog(self.handle, token))

    def is_special(self, token: int) -> bool:
        """Whether it is a control token or one of the model maker's own."""
        if (known := self._special.get(token)) is None:
            attributes = llama.llama_vocab_get_attr(self.handle, token)
            known = bool(attributes & (llama.LLAMA_TOKEN_ATTR_CONTROL | llama.LLAMA_TOKEN_ATTR_USER_DEFINED))
            self._special[token] = known
        return known

    def is_special_text(self, text: str) -> bool:
        """Whether the text is one special token, such as `<|im_end|>` in many models."""
        tokens = self._tokenize(text, special=True)
        return len(tokens) == 1 and self.is_special(tokens[0])

    def piece(self, token: int) -> bytes:
        """The bytes that a token adds to an answer: none for a control token, and not always whole characters."""
        if (known := self._pieces.get(token)) is None:
            known = self._pieces[token] = self._read_piece(token, special=False)
        return known

    def mark(self, token: int) -> str:
        """The text of a control token, such as `<|python_tag|>`, which is no part of an answer; empty for any other token."""
        return "" if self.piece(token) else self._shown(token)

    def _tokens_of_content(self, text: str, after_text: bool) -> tuple[int, ...]:
        """The tokens of what somebody wrote: none of them a control token or a marker, whatever the text. Cached."""
        tokens = self._tokens(text, special=False, after_text=after_text)
        marks = {self._shown(token): token for token in set(tokens) if self.is_special(token) or self.is_end(token)}
        marks.pop("", None)
        if not marks:
            return tuple(tokens)
        # Cut at them, so that what stands between is read as the plain text that it is, with no space added.
        cuts = re.compile("(" + "|".join(sorted(map(re.escape, marks), key=len, reverse=True)) + ")")
        pieces = cuts.split(text)
        if len(pieces) == 1:  # a mark that is not in the text as such, which no known vocabulary brings about
            return tuple(token for token in tokens if token not in marks.values())
        whole: list[int] = []
        for number, piece in enumerate(pieces):
            if number % 2 == 0:
                whole.extend(self._tokens_of_content(piece, after_text or bool(whole)) if piece else ())
            elif self._is_markup(marks[piece]):
                whole.extend(self._spelt(piece, after_text or bool(whole)))
            else:
                whole.append(marks[piece])
        return tuple(whole)

    def _is_markup(self, token: int) -> bool:
        """Whether a special token means something beyond its text. Makers' own runs of spaces and the like do not."""
        attributes = llama.llama_vocab_get_attr(self.handle, token)
        if attributes & llama.LLAMA_TOKEN_ATTR_CONTROL or self.is_end(token):
            return True
        text = self._shown(token)
        return len(text) > 1 and _MARKUP.search(text) is not None

    def _spelt(self, text: str, after_text: bool) -> list[int]:
        """A mark, character by character."""
        tokens: list[int] = []
        for character in text:
            tokens.extend(self._tokens(character, special=False, after_text=after_text or bool(tokens)))
        return [token for token in tokens if not self.is_special(token) and not self.is_end(token)]

    def _shown(self, token: int) -> str:
        return self._read_piece(token, special=True).decode("utf-8", "replace")

    def _tokens(self, text: str, *, special: bool, after_text: bool) -> list[int]:
        if not text:
            return []
        if not (after_text and self.adds_space):
            return self._tokenize(text, special=special)
        if text[0] == " ":  # the space that is added is the one that stands there
            return (
                self._tokenize(text[1:], special=special) if len(text) > 1 else self._tokenize(" ", special=special)[1:]
            )
        for anchor, its_tokens in self._anchors:
            tokens = self._tokenize(anchor + text, special=special)
            if tokens[: len(its_tokens)] == its_tokens:
                return tokens[len(its_tokens) :]
        return self._tokenize(text, special=special)

    def _tokenize(self, text: str, *, special: bool) -> list[int]:
        raw = text.encode("utf-8", "replace")
        room = len(raw) + 8
        while True:
            tokens = (llama.llama_token * room)()
            count = llama.llama_tokenize(self.handle, raw, len(raw), tokens, room, False, special)
            if count >= 0:
                return list(tokens[:count])
            room = -count

    def _joined(self, tokens: list[int]) -> bytes:
        return b"".join(self.piece(token) for token in tokens)

    def _read_piece(self, token: int, *, special: bool) -> bytes:
        room = 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            count = llama.llama_token_to_piece(self.handle, token, buffer, room, 0, special)
            if count >= 0:
                return buffer.raw[:count]
            room = -count
