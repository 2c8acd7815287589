"""The process that runs strangers' chat templates. Run as `python -P -m models.chat.templates.worker` by `process.py`.

A template that is a trap ends this process, or is ended with it; the engine worker and its model stay.
"""

import queue

from models.chat.templates.program import TemplateHostile
from models.chat.templates.protocol import (
    Opened,
    OpenTemplate,
    Rendered,
    Reply,
    Request,
    Trapped,
    decode_request,
    encode,
)
from models.chat.templates.template import ChatTemplate
from models.chat.templates.watch import SECONDS, template_watch
from models.workers.child import Channel


def main() -> None:
    """Be the worker of the process that started this one."""
    channel = Channel()
    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    channel.listen(requests.put)
    template, seconds = ChatTemplate(None), SECONDS
    while True:
        request = decode_request(requests.get())
        if isinstance(request, OpenTemplate):
            seconds = request.seconds
        reply: Reply
        try:
            with template_watch(seconds):
                template, reply = _serve(template, request)
        except (TemplateHostile, MemoryError, RecursionError):
            reply = Trapped()
        channel.send(encode(reply))


def _serve(template: ChatTemplate, request: Request) -> tuple[ChatTemplate, Reply]:
    if isinstance(request, OpenTemplate):
        opened = ChatTemplate(request.source)
        return opened, Opened(opened.facts)
    template.bos, template.eos = request.bos, request.eos
    if request.at_once:
        parts = template.render_at_once(request.messages)
    else:
        parts = template.render(request.messages, may_leave=request.may_leave, think=request.think)
    return template, Rendered(tuple(parts))


if __name__ == "__main__":
    main()
