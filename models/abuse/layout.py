"""How a message is laid out for the encoder and what its heads say, in one place for training and for running.

A sequence is `[CLS] message [SEP] context [SEP]`, without the last two parts where there is no context. llama.cpp gives every token
the first token type, so training does too. What is read off is the mean and the largest value of each dimension over `[CLS]` and the
message's own tokens: the context colours them through attention, and a long context cannot water them down.
"""

from collections.abc import Sequence

from models.abuse.assessment import Target

MESSAGE_TOKENS = 116
CONTEXT_TOKENS = 28
"""The tail of the assistant's turn that is read."""
MOST_TOKENS = MESSAGE_TOKENS + CONTEXT_TOKENS + 3

HEADS = ("abuse", "insult", "threat", "sexual", "hate", "severity", "crisis")
"""The heads with one output each, in the order of the weights; those of the target follow."""
TARGETS = tuple(Target)
OUTPUTS = len(HEADS) + len(TARGETS)


def lay_out(message: Sequence[int], context: Sequence[int], cls: int, sep: int) -> tuple[list[int], int]:
    """The tokens of one sequence, and how many of its first ones are pooled."""
    own = [cls, *message[:MESSAGE_TOKENS]]
    tail = [*context[-CONTEXT_TOKENS:], sep] if context else []
    return [*own, sep, *tail], len(own)
