"""The detector in a process of its own: `python -P -m models.abuse.worker`.

A crash of the model that the user chats with cannot take the detector down, and a crash in here costs no word of the conversation.
"""

import queue

from models.abuse.detector import Detector
from models.abuse.weighing.occlusion import weighed
from models.abuse.wire import AssessRequest, Reply, Request, request_from, to_bytes
from models.errors import DetectorUnavailable
from models.workers.child import Channel


def main() -> None:
    """Load the weights, then answer requests one at a time until the parent closes the pipe, which ends the process."""
    channel = Channel()
    waiting: queue.SimpleQueue[Request] = queue.SimpleQueue()
    channel.listen(lambda frame: waiting.put(request_from(frame)))
    detector: Detector | None = None
    trouble = ""
    try:
        detector = Detector()
    except DetectorUnavailable as error:
        trouble = error.sentence
    while True:
        channel.send(to_bytes(_answer(waiting.get(), detector, trouble)))


def _answer(request: Request, detector: Detector | None, trouble: str) -> Reply:
    if detector is None:
        return Reply(request.number, trouble=trouble)
    try:
        if isinstance(request, AssessRequest):
            return Reply(request.number, assessment=detector.assess(request.text, request.context))
        return Reply(request.number, spans=weighed(detector, request.text, request.context, request.most))
    except DetectorUnavailable as error:
        return Reply(request.number, trouble=error.sentence)


if __name__ == "__main__":
    main()
