"""What the engine worker and the process that runs its chat templates say to each other: MessagePack of these records."""

import msgspec

from models.chat.records import PromptMessage, PromptPart
from models.chat.templates.template import TemplateFacts


class OpenTemplate(msgspec.Struct, frozen=True, tag=True):
    """Make this template the one that renders. It has so many seconds for each request."""

    source: str
    seconds: float


class Render(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Render a conversation. `at_once` and what stands behind it: see `Template`."""

    messages: tuple[PromptMessage, ...]
    bos: str
    eos: str
    at_once: bool = False
    may_leave: bool = False
    think: bool | None = None


class Opened(msgspec.Struct, frozen=True, tag=True):
    """The template is ready."""

    facts: TemplateFacts


class Trapped(msgspec.Struct, frozen=True, tag=True):
    """The template was found out as a trap."""


class Rendered(msgspec.Struct, frozen=True, tag=True):
    """The prompt."""

    parts: tuple[PromptPart, ...]


Request = OpenTemplate | Render
Reply = Opened | Trapped | Rendered

_encoder = msgspec.msgpack.Encoder()
_request_decoder: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
_reply_decoder: msgspec.msgpack.Decoder[Reply] = msgspec.msgpack.Decoder(Reply)


def encode(record: Request | Reply) -> bytes:
    """The frame's payload for a record."""
    return _encoder.encode(record)


def decode_request(payload: bytes) -> Request:
    """The template process's side. Raises msgspec.MsgspecError on anything else."""
    return _request_decoder.decode(payload)


def decode_reply(payload: bytes) -> Reply:
    """The engine worker's side. Raises msgspec.MsgspecError on anything else."""
    return _reply_decoder.decode(payload)
