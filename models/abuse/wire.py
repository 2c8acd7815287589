"""What the detector's worker and its client say to each other, as MessagePack."""

import msgspec

from models.abuse.assessment import Assessment
from models.abuse.weighing.occlusion import Span


class AssessRequest(msgspec.Struct, frozen=True, tag="assess"):
    """Assess a message. `number` comes back with the answer, so that a late one is never taken for another's."""

    number: int
    text: str
    context: str


class WeighRequest(msgspec.Struct, frozen=True, tag="weigh"):
    """Find the words of a message that weighed, at most `most` spans of them."""

    number: int
    text: str
    context: str
    most: int


Request = AssessRequest | WeighRequest


class Reply(msgspec.Struct, frozen=True):
    """What was asked for, or the sentence that says why there is none."""

    number: int
    assessment: Assessment | None = None
    spans: list[Span] | None = None
    trouble: str = ""


to_bytes = msgspec.msgpack.Encoder().encode
request_from = msgspec.msgpack.Decoder(Request).decode
reply_from = msgspec.msgpack.Decoder(Reply).decode
