"""What there is to know of a message besides its words: when, by what, how fast, and how it was taken. Pure."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.settings.sampling_fields import sampling_fields
from desktop.translation import decimal, grouped, minute
from models.abuse.assessment import Assessment, Target
from models.chat.records import Sampling
from models.conversations.records import AnswerFigures, Author, Message
from models.policy.records import Action

_SHORTEST = 0.01
"""Seconds below which a speed would say nothing."""


@dataclass(frozen=True)
class Detail:
    """One line: what it is called, and what it is."""

    name: str
    value: str


def details(message: Message, model_name: str) -> list[Detail]:
    """All lines of a message. `model_name` is for an answer that does not know whose it is."""
    lines = [Detail(_tr("Written"), minute(message.created))]
    if message.author is Author.USER:
        return [*lines, Detail(_tr("Length"), _length(message.text)), *_assessment(message)]
    lines.append(Detail(_tr("Model"), message.model or model_name))
    lines.append(Detail(_tr("Length"), _length(message.text)))
    if message.thoughts is not None and message.thoughts.seconds:
        lines.append(Detail(_tr("Thinking"), _seconds(message.thoughts.seconds)))
    if message.figures is None:
        return [*lines, Detail(_tr("Figures"), _tr("None were kept of this answer."))]
    return lines + _figures(message.figures)


def as_text(lines: list[Detail]) -> str:
    """For the clipboard."""
    return "".join(f"{line.name}: {line.value}\n" for line in lines)


def _figures(figures: AnswerFigures) -> list[Detail]:
    lines = [
        Detail(
            _tr("Tokens"),
            _tr("{written} written, {read} in the prompt").format(
                written=grouped(figures.answer_tokens), read=grouped(figures.prompt_tokens)
            ),
        )
    ]
    if figures.answer_seconds > _SHORTEST and figures.answer_tokens:
        speed = _tr("{speed} tokens a second").format(speed=decimal(figures.answer_tokens / figures.answer_seconds, 1))
        lines.append(Detail(_tr("Speed"), speed))
    if figures.first_word_seconds:
        lines.append(Detail(_tr("To the first word"), _seconds(figures.first_word_seconds)))
    lines.append(
        Detail(
            _tr("Time"),
            _tr("{reading} reading, {writing} writing").format(
                reading=_seconds(figures.prompt_seconds), writing=_seconds(figures.answer_seconds)
            ),
        )
    )
    if figures.window_tokens:
        used = _tr("{used} of {window} tokens").format(
            used=grouped(figures.used_tokens), window=grouped(figures.window_tokens)
        )
        lines.append(Detail(_tr("Context window"), used))
    if figures.first_seen is not None:
        lines.append(Detail(_tr("Seen of the chat"), _tr("Not all: its beginning no longer fitted.")))
    if figures.threads:
        lines.append(Detail(_tr("Threads"), grouped(figures.threads)))
    if figures.sampling is not None:
        lines.extend(_sampling(figures.sampling))
    if figures.instructions:
        lines.append(Detail(_tr("Instructions"), figures.instructions))
    return lines


def _sampling(sampling: Sampling) -> list[Detail]:
    return [Detail(field.title, field.default([sampling])) for field in sampling_fields()]


def _assessment(message: Message) -> list[Detail]:
    found = message.assessment
    if found is None:
        return [Detail(_tr("Assessment"), _tr("None: the detector did not read this message."))]
    lines = [Detail(_tr("Assessment"), _in_words(found)), Detail(_tr("What came of it"), _what_came(message))]
    if not found.support:
        chance = _tr("{percent} % for abuse").format(percent=round(100 * found.abuse))
        lines.append(Detail(_tr("Score"), chance))
    return lines


def _in_words(found: Assessment) -> str:
    if found.support:
        return _tr("Somebody may need help. Such a message is never counted.")
    if found.corrected_by is not None:
        return _tr("You marked it as wrongly counted, so it counts as civil.")
    if found.rude:
        words = _tr("Rude, or mildly abusive, aimed at {target}.")
        if found.severe:
            words = _tr("Severe abuse, aimed at {target}.")
        elif found.strike:
            words = _tr("Abuse, aimed at {target}.")
        return words.format(target=target_words(found.target))
    return _tr("An apology.") if found.apology else _tr("Civil.")


def target_words(target: Target) -> str:
    """Against whom a message is, in the window's language."""
    return {
        Target.ASSISTANT: _tr("the model"),
        Target.PERSON: _tr("a person"),
        Target.GROUP: _tr("a group of people"),
        Target.THING: _tr("a thing"),
        Target.SELF: _tr("the writer"),
        Target.NONE: _tr("nobody"),
    }[target]


def _what_came(message: Message) -> str:
    action = message.decision.action if message.decision is not None else Action.PROCEED
    return {
        Action.SUPPORT: _tr("Support was offered."),
        Action.REDIRECT: _tr("The model asked for it to stop."),
        Action.WARN: _tr("The model warned that it would leave."),
        Action.END: _tr("The chat ended."),
        Action.CONFIRM_END: _tr("You were asked whether the chat should end."),
    }.get(action, _tr("Nothing: the chat went on."))


def _length(text: str) -> str:
    words = _tr("{words} words, {characters} characters")
    return words.format(words=grouped(len(text.split())), characters=grouped(len(text)))


def _seconds(seconds: float) -> str:
    return _tr("{seconds} s").format(seconds=decimal(seconds, 1 if seconds >= 1 else 2))


def _tr(text: str) -> str:
    return QCoreApplication.translate("MessageDetails", text)
