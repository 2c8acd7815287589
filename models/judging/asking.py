"""Which model is asked, and asking it: never raises, never takes longer than it may, and says nothing where anything is wrong."""

import time
from collections.abc import Sequence
from enum import StrEnum

from models.chat.engine import Judge
from models.chat.records import ModelDescription
from models.errors import ExeuntError
from models.judging import chat_model
from models.judging.excerpt import last_turns
from models.judging.guard_forms import FORMS, verdict
from models.policy.records import SecondKeyAnswer
from models.policy.second_key import SpokenTurn

_LEAST_PARAMETERS = 3_000_000_000
_LEAST_BYTES = 1_500_000_000
"""What three billion weights take at four bits each, for a file that does not say how many it has."""


class AskChatModel(StrEnum):
    """Whether the model that chats is asked to judge, and may leave."""

    AUTO = "auto"
    """Where it is large enough to: three billion weights and more, or a guard model."""
    ALWAYS = "always"
    NEVER = "never"


def may_judge(model: ModelDescription | None, setting: AskChatModel = AskChatModel.AUTO) -> bool:
    """Whether this chat model's word is worth asking for."""
    if model is None or setting is AskChatModel.NEVER:
        return False
    if setting is AskChatModel.ALWAYS or model.guard is not None:
        return True
    return model.parameters >= _LEAST_PARAMETERS or (model.parameters == 0 and model.file_bytes >= _LEAST_BYTES)


def ask(judge: Judge, turns: Sequence[SpokenTurn], seconds: float) -> SecondKeyAnswer:
    """Ask the loaded model about the last of the turns, in the form of its kind. Trouble is an answer with `agrees` None."""
    start = time.monotonic()
    model = judge.model
    name = model.name if model else ""
    read = last_turns(turns)
    agrees: bool | None = None
    said = "nothing was there to be judged"
    try:
        if not read:
            pass
        elif model and model.guard:
            form = FORMS[model.guard]
            prompts = form.prompts(read)
            agrees, said = verdict(form, judge.judge(prompts, form.question, seconds), len(prompts))
        else:
            judgement = judge.judge(chat_model.prompts(read), chat_model.YES_OR_NO, seconds)
            agrees, said = chat_model.verdict(judgement)
    except ExeuntError as error:
        said = error.sentence
    return SecondKeyAnswer(model=name, agrees=agrees, said=said, ms=(time.monotonic() - start) * 1000)
