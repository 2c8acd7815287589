"""Text to tokens and back, for one loaded model.

A prompt is made of two kinds of text. The chat template's own parts may name control tokens; what people and models wrote may not:
whoever types `<|im_end|>` must not end a turn with it.
"""

import ctypes
import re
from functools import lru_cache

import llama_cpp.llama_cpp as llama

_ANCHORS = ("\n", "x", ".")
_MARKUP = re.compile(r"[<>\[\]{}|]|\x1c")
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
        self._markers: dict[int, bool] = {}
        self.adds_space = self._joined(self._tokenize("x", special=False)) == b" x"
        """Each text gets a space in front of it, as SentencePiece vocabularies have it."""
        self._anchor = self._find_anchor() if self.adds_space else None
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
        attributes = llama.llama_vocab_get_attr(self.handle, token)
        return bool(attributes & (llama.LLAMA_TOKEN_ATTR_CONTROL | llama.LLAMA_TOKEN_ATTR_USER_DEFINED))

    def is_special_text(self, text: str) -> bool:
        """Whether the text is one special token, such as `<|im_end|>` in many models."""
        tokens = self._tokenize(text, special=True)
        return len(tokens) == 1 and self.is_special(tokens[0])

    def piece(self, token: int) -> bytes:
        """The bytes that a token adds to an answer: none for a control token, and not always whole characters."""
        if (known := self._pieces.get(token)) is None:
            known = self._pieces[token] = self._read_piece(token, special=False)
        return known

    def _tokens_of_content(self, text: str, after_text: bool) -> tuple[int, ...]:
        """The tokens of what somebody wrote: none of them a control token or a marker, whatever the text. Cached."""
        tokens = self._tokens(text, special=False, after_text=after_text)
        marks = {token for token in set(tokens) if self._is_marker(token)}
        if not marks:
            return tuple(tokens)
        broken: list[int] = []
        for token in tokens:
            broken.extend(self._broken_up(token) if token in marks else (token,))
        return tuple(broken)

    def _is_marker(self, token: int) -> bool:
        if (known := self._markers.get(token)) is None:
            attributes = llama.llama_vocab_get_attr(self.handle, token)
            # Makers' own tokens are also runs of spaces and the like, which are harmless: only markup is meant.
            known = bool(attributes & llama.LLAMA_TOKEN_ATTR_CONTROL) or self.is_end(token)
            if attributes & llama.LLAMA_TOKEN_ATTR_USER_DEFINED:
                text = self._read_piece(token, special=True).decode("utf-8", "replace")
                known = known or (len(text) > 1 and _MARKUP.search(text) is not None)
            self._markers[token] = known
        return known

    def _broken_up(self, token: int) -> list[int]:
        """The characters of a marker, each by itself."""
        text = self._read_piece(token, special=True).decode("utf-8", "replace")
        tokens = [one for character in text for one in self._tokens(character, special=False, after_text=True)]
        return [one for one in tokens if not self._is_marker(one)]

    def _tokens(self, text: str, *, special: bool, after_text: bool) -> list[int]:
        if not text:
            return []
        if not (after_text and self.adds_space):
            return self._tokenize(text, special=special)
        if text[0] == " ":  # the space that is added is the one that stands there
            return (
                self._tokenize(text[1:], special=special) if len(text) > 1 else self._tokenize(" ", special=special)[1:]
            )
        if self._anchor is None:
            return self._tokenize(text, special=special)
        anchor, its_tokens = self._anchor
        tokens = self._tokenize(anchor + text, special=special)
        if tokens[: len(its_tokens)] == its_tokens:
            return tokens[len(its_tokens) :]
        return self._tokenize(text, special=special)

    def _find_anchor(self) -> tuple[str, list[int]] | None:
        """A text that keeps its tokens whatever follows: behind it, no space is added."""
        for anchor in _ANCHORS:
            tokens = self._tokenize(anchor, special=False)
            if all(self._tokenize(anchor + text, special=False)[: len(tokens)] == tokens for text in ("a", "The", "(")):
                return anchor, tokens
        return None

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
