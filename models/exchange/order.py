"""Putting messages in an order in which each stands after its parent."""

import heapq
from collections import defaultdict

from msgspec.structs import replace

from models.conversations.whole import WholeMessage


def in_order(messages: list[WholeMessage], troubles: list[str]) -> list[WholeMessage]:
    """The messages, lowest numbers first as far as their parents allow. None is left out, whatever the parents are.

    A message whose parent is not there becomes one without, and so does the first in each circle.
    """
    numbers = {message.number: message for message in messages}
    children: defaultdict[int | None, list[int]] = defaultdict(list)
    lost = 0
    for message in messages:
        if message.parent is not None and message.parent not in numbers:
            numbers[message.number] = replace(message, parent=None)
            lost += 1
        children[numbers[message.number].parent].append(message.number)
    ordered: dict[int, WholeMessage] = {}
    ready = children[None]
    heapq.heapify(ready)
    rest = iter(sorted(numbers))
    while len(ordered) < len(numbers):
        if not ready:
            number = next(each for each in rest if each not in ordered)
            numbers[number] = replace(numbers[number], parent=None)
            lost += 1
        else:
            number = heapq.heappop(ready)
            if number in ordered:
                continue
        ordered[number] = numbers[number]
        for child in children[number]:
            if child not in ordered:
                heapq.heappush(ready, child)
    if lost:
        troubles.append(f"Of {lost} of its messages it is not known what came before: they stand at the beginning.")
    return list(ordered.values())
