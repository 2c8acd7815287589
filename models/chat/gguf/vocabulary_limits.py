"""Vocabularies over which llama.cpp would end, or never come to an end."""

from models.chat.gguf.cursor import nonsense
from models.chat.gguf.header import GgufHeader
from models.errors import NotAChatModel

_BYTES_OF_TEXT = [byte for byte in range(1, 0xF5) if byte not in (0xC0, 0xC1)]
"""All that UTF-8 has."""


def refuse_unusable_vocabulary(header: GgufHeader) -> None:
    """Raises NotAModelFile for one that cannot be, NotAChatModel for one of a kind that writes no text."""
    kind = header.values.get("tokenizer.ggml.model")
    if kind == "bert":
        raise NotAChatModel(
            "The vocabulary of this model is for reading text, not for writing it. Choose a chat model."
        )
    tokens = _as_c_reads(header.tokens)
    if len(set(tokens)) + max(tokens.count(b"") - 1, 0) != len(tokens):  # each without a text is given one of its own
        raise nonsense("its vocabulary has a token twice")
    if (kind == "llama" and not _spells_by_name(set(tokens))) or (kind == "rwkv" and not _spells(set(tokens))):
        raise nonsense("its vocabulary has no tokens for some bytes")


def _as_c_reads(tokens: list[bytes]) -> list[bytes]:
    """The tokens up to a zero byte, where a text ends in C."""
    return [token.partition(b"\0")[0] for token in tokens] if b"\0" in b"".join(tokens) else tokens


def _spells_by_name(tokens: set[bytes]) -> bool:
    """Whether every text can be written as bytes, in the way of SentencePiece: a token `<0x0A>` for a byte."""
    return all(b"<0x%02X>" % byte in tokens or bytes([byte]) in tokens for byte in _BYTES_OF_TEXT)


def _spells(tokens: set[bytes]) -> bool:
    """The same in the way of RWKV, which writes unusual bytes as Python does."""
    written = {9: b"\\t", 10: b"\\n", 13: b"\\r", 92: b"\\\\"}
    return all(
        {bytes([byte]), b"\\x%02x" % byte, b"\\" + bytes([byte]), written.get(byte, b"")} & tokens
        for byte in _BYTES_OF_TEXT
    )
