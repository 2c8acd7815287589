"""What the detector's worker and its client say to each other, as MessagePack."""

import msgspec

from models.abuse.assessment import Assessment


class AssessRequest(msgspec.Struct, frozen=True):
    """Assess a message. `number` comes back with the answer, so that a late one is never taken for another's."""

    number: int
    text: str
    context: str


class AssessReply(msgspec.Struct, frozen=True):
    """An assessment, or the sentence that says why there is none."""

    number: int
    assessment: Assessment | None = None
    trouble: str = ""


to_bytes = msgspec.msgpack.Encoder().encode
request_from = msgspec.msgpack.Decoder(AssessRequest).decode
reply_from = msgspec.msgpack.Decoder(AssessReply).decode
