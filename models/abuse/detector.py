"""The abuse detector in this process: a message and the turn before it in, an Assessment out."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.abuse import rules, sparing, tone
from models.abuse.assessment import Assessment, Target
from models.abuse.encoder import Encoder, Laid
from models.abuse.heads import Heads, Scores
from models.abuse.language import is_english
from models.abuse.layout import HEADS
from models.abuse.masking import Masked, bare, mask
from models.abuse.ngrams import NGRAM_HEADS, Ngrams
from models.abuse.normalising.normalise import plain, views
from models.abuse.segments import LONG, pieces, sampled, sentences, telling
from models.abuse.thresholds import Thresholds, read_thresholds
from models.abuse.weights import ENCODER_FILE, HEADS_FILE, NGRAMS_FILE, THRESHOLDS_FILE, WEIGHTS, unusable

_ABUSE, _CRISIS = HEADS.index("abuse"), HEADS.index("crisis")
_SUSPECTED = [NGRAM_HEADS.index("abuse"), NGRAM_HEADS.index("crisis")]
_SUSPICIOUS = -2.0
"""The logit of the linear model from which a sentence is worth the encoder's time."""
_ASK_AGAIN = -2.0
"""The logit of a crisis from which a message is also read without its context."""
_CONTEXT_READ = 600
"""Characters of the turn before that are read: its end."""
_MOST_CHARACTERS = 200_000
_SHORT = 80
"""Characters up to which a message is only scored whole: its sentences would be lost in nothing."""
_EDGE = 1000
"""Characters at each end of a text that are read for its tone."""
_GRAVE = 0.5
"""The score of a threat, of sexual or of hateful words from which neither affection nor a laugh makes it milder."""
_SERIOUS = 2.0
"""The severity from which a threat or sexual words are severe."""
_SENTENCE_SHARE = 0.5
"""How much of the worst sentence counts when the message as a whole is better than it."""


@dataclass(frozen=True)
class _Texts:
    """What is scored of one message."""

    whole: list[str]
    """The message itself and its other readings, or the parts of a long one: each counts in full."""
    sentences: list[str]
    """Its telling sentences, which count less: a sentence without its neighbours may mean anything."""
    crisis_only: list[str]
    """With its quotes: what somebody else wrote may be a crisis, never the user's abuse."""

    @property
    def every(self) -> list[str]:
        """All of them, in the order in which they are scored."""
        return [*self.whole, *self.sentences, *self.crisis_only]


@dataclass(frozen=True)
class _Message:
    """A message as the rules read it, with the assistant's turn before it."""

    said: str
    masked: Masked
    texts: _Texts
    before: str

    @property
    def edges(self) -> str:
        """Of a long text its beginning and its end, where people say how they mean it."""
        text = self.masked.text
        return text if len(text) <= 2 * _EDGE else f"{text[:_EDGE]}\n{text[-_EDGE:]}"

    @property
    def says_crisis(self) -> bool:
        """Whether it says in plain words that somebody is in a crisis, disguised or not."""
        return rules.says_crisis(self.said, self.texts.whole) or sparing.says_yes_to_dying(self.said, self.before)


class Detector:
    """The shipped detector. Not thread-safe; `assess` takes about 10 ms on one core.

    Raises DetectorUnavailable where the weights in `folder` are missing or broken.
    """

    def __init__(self, folder: Path = WEIGHTS, threads: int = 1) -> None:
        self.thresholds: Thresholds = read_thresholds(folder / THRESHOLDS_FILE)
        self._heads = Heads(folder / HEADS_FILE)
        self._ngrams = Ngrams(folder / NGRAMS_FILE)
        self._encoder = Encoder(folder / ENCODER_FILE, threads)
        if self._heads.features != 2 * self._encoder.width:
            self._encoder.close()
            raise unusable(folder / HEADS_FILE)
        self._words = self._encoder.words()

    def close(self) -> None:
        """Free the weights. The detector cannot be used any more."""
        self._encoder.close()

    def assess(self, text: str, context: str = "") -> Assessment:
        """Assess one user message; `context` is the assistant's turn before it. Raises DetectorUnavailable."""
        started = time.perf_counter()
        said = _read(text)
        masked = mask(said)
        texts = self._texts(said, masked)
        (scores,) = self._scored([texts], context)
        message = _Message(said, masked, texts, plain(context[-_CONTEXT_READ:]))
        return self._judged(scores, message, started)

    def scores(self, text: str, context: str = "") -> Scores:
        """What the heads say of a message, without a verdict. Raises DetectorUnavailable."""
        return self.scores_of([text], context)[0]

    def scores_of(self, messages: Sequence[str], context: str = "") -> list[Scores]:
        """The same of several messages, each after the turn `context`. Of short ones eight take about half the time together."""
        said = [_read(text) for text in messages]
        return self._scored([self._texts(text, mask(text)) for text in said], context)

    def _scored(self, messages: Sequence[_Texts], context: str) -> list[Scores]:
        before = plain(context[-_CONTEXT_READ:])
        found = []
        for texts, logits in zip(messages, self._logits(messages, before), strict=True):
            whole = len(texts.whole)
            if before and logits[:, _CRISIS].max() > _ASK_AGAIN:
                # After sad news a message must have words of its own to be a crisis, so its score is that of both readings.
                (alone,) = self._logits([_Texts(texts.whole, [], [])], "")
                logits[:whole, _CRISIS] = (logits[:whole, _CRISIS] + alone[:, _CRISIS]) / 2
            found.append(_combined(logits, whole, whole + len(texts.sentences)))
        return found

    def _texts(self, said: str, masked: Masked) -> _Texts:
        if len(masked.text) > LONG:
            cut = pieces(masked.text)
            return _Texts([views(piece, self._words)[-1] for piece in sampled(cut, self._suspicion(cut))], [], [])
        whole = views(masked.text, self._words)
        if (own := bare(masked.text)) != masked.text and self._suspicion([own])[0] > _SUSPICIOUS:
            # A placeholder calms the encoder: `[code] fuck you` is said to somebody all the same.
            whole.append(own)
        found = sentences(whole[-1])
        quoted = [said[:LONG]] if masked.quoted and said != masked.text else []
        if len(found) < 2 or len(masked.text) <= _SHORT:
            return _Texts(whole, [], quoted)
        return _Texts(whole, telling(found, self._suspicion(found), _SUSPICIOUS), quoted)

    def suspicion(self, texts: Sequence[str]) -> list[float]:
        """How abusive or in need each text looks to the linear model alone, as a logit that orders them."""
        return [float(value) for value in self._suspicion([plain(text) for text in texts])]

    def _suspicion(self, texts: list[str]) -> NDArray[np.float32]:
        """How abusive or in need each text looks to the linear model, which reads a book in the time the encoder needs for a page."""
        return np.asarray(self._ngrams.logits(texts)[:, _SUSPECTED].max(axis=1), np.float32)

    def _logits(self, messages: Sequence[_Texts], context: str) -> list[NDArray[np.float32]]:
        """For each message the logits of its texts, in their order: (texts, OUTPUTS)."""
        laid: list[Laid] = []
        for texts in messages:
            laid += [self._encoder.lay_out(text, context) for text in texts.whole]
            laid += [self._encoder.lay_out(text, "") for text in (*texts.sentences, *texts.crisis_only)]
        linear = self._ngrams.logits([text for texts in messages for text in texts.every])
        logits = self._heads.logits(self._encoder.pooled(laid), linear)
        sizes = [len(texts.every) for texts in messages]
        return np.split(logits, np.cumsum(sizes)[:-1]) if sizes else []

    def _judged(self, scores: Scores, message: _Message, started: float) -> Assessment:
        limits, masked, edges = self.thresholds, message.masked.text, message.edges
        support = scores.crisis >= limits.crisis or message.says_crisis
        worst = max(scores.threat, scores.sexual, scores.hate)
        countable = not support and self._countable(scores, message) and (worst >= _GRAVE or not tone.fond(edges))
        aimed = aimed_score(scores)
        # What laughs may be banter: likely abuse, and not surely.
        strike = countable and aimed >= limits.strike and (worst >= _GRAVE or not tone.laughing(edges))
        sorry = rules.apologises(masked)
        # Who takes an insult back says it again.
        rude = countable and aimed >= (limits.strike if sorry else limits.rude)
        severe = strike and self._severe(scores)
        return Assessment(
            abuse=scores.abuse,
            insult=scores.insult,
            threat=scores.threat,
            sexual=scores.sexual,
            hate=scores.hate,
            crisis=max(scores.crisis, limits.crisis) if support else scores.crisis,
            severity=scores.severity,
            target=max(scores.targets, key=lambda target: scores.targets[target]),
            rude=rude or strike,
            strike=strike,
            severe=severe,
            support=support,
            apology=not rude and sorry,
            work=not rude or rules.has_work(masked),
            ms=(time.perf_counter() - started) * 1000,
            aimed=aimed,
            spares=sparing.spares(edges, message.before, abusive=rude),
        )

    def _severe(self, scores: Scores) -> bool:
        """Whether a strike is a threat, sexual harassment or hate of a group, and not only a foul word that often comes with them."""
        limits = self.thresholds
        grave = max(scores.threat, scores.sexual) >= limits.severe_kind and scores.severity >= _SERIOUS
        of_a_group = scores.hate >= limits.severe_kind and scores.targets[Target.GROUP] >= _GRAVE
        return grave or of_a_group or scores.severity >= limits.severe_severity

    def _countable(self, scores: Scores, message: _Message) -> bool:
        """Whether the message may count at all, whatever its score."""
        return (
            scores.crisis < self.thresholds.crisis_doubt
            and any(is_english(reading, self._words) for reading in message.texts.whole)
            and not rules.points_to_help(message.before)
            and not tone.about_words(message.edges)
        )


def _read(text: str) -> str:
    # Bounded twice: some characters are eighteen letters when they are normalised.
    return _bounded(plain(_bounded(text)))


def _bounded(text: str) -> str:
    """Of a text that is a book, its beginning and its end: reading all of it would take seconds."""
    return (
        text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS // 2] + "\n" + text[-_MOST_CHARACTERS // 2 :]
    )


def aimed_score(scores: Scores) -> float:
    """How surely the message is abuse that the policy counts: of the assistant, or hate. Anger about the absent is less."""
    aim = (
        scores.targets[Target.ASSISTANT]
        + max(scores.targets[Target.GROUP], scores.targets[Target.PERSON]) * scores.hate
    )
    return scores.abuse * min(1.0, aim)


def _combined(logits: NDArray[np.float32], whole: int, with_sentences: int) -> Scores:
    """One set of scores from those of all texts: the first `whole` rows count in full, those up to `with_sentences` by half, the rest
    by half and only for a crisis.
    """
    counted = logits[:with_sentences].copy()
    strongest = int(np.argmax(counted[:whole, _ABUSE]))
    base = counted[strongest]
    if with_sentences > whole:
        worst = whole + int(np.argmax(counted[whole:, _ABUSE]))
        mixed = _SENTENCE_SHARE * counted[worst] + (1 - _SENTENCE_SHARE) * base
        if mixed[_ABUSE] > base[_ABUSE]:
            base = mixed
    combined = base.copy()
    combined[_CRISIS] = logits[:whole, _CRISIS].max()
    if len(logits) > whole:
        # A sentence or a quotation without its neighbours sounds grave easily: the whole message has a say.
        parts_say = logits[whole:, _CRISIS].max()
        combined[_CRISIS] = max(combined[_CRISIS], (combined[_CRISIS] + parts_say) / 2)
    return Heads.scores(combined)
