"""Readers of the sets in which abuse is labelled."""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from models.abuse.assessment import Target
from models.abuse.training.rows import CRISIS_WORDS, RUDE_WORDS, SECOND_PERSON, Row, harmless

csv.field_size_limit(2**30)

_INSULTS = ("ableist", "intellectual")
_HATE = ("homophobic", "racist", "sexist", "transphobic")
_LEVELS = (1, 0, -1, -2, -3)


def read_csv(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a table, by column."""
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=delimiter))


def convabuse(path: Path) -> Iterator[tuple[str, Row]]:
    """People talking to two chatbots: soft labels from 1 to 8 annotators. Gives the conversation's id with each row.

    Threat is not labelled (an annotator's -3 may be one, or hate), nor is a crisis, but that shows in the words.
    """
    for record in read_csv(path):
        votes = [
            level for annotator in range(1, 9) for level in _LEVELS if _ticked(record, annotator, f"is_abuse.{level}")
        ]
        annotators = len(votes)
        if not annotators or not record["user"].strip():
            continue
        ticks = Counter(
            {
                column: sum(_ticked(record, a, column) for a in range(1, 9))
                for column in (*_INSULTS, *_HATE, "sex_harassment")
            }
        )
        targets = {
            Target.ASSISTANT: sum(_ticked(record, a, "target.system") for a in range(1, 9)),
            Target.PERSON: sum(_ticked(record, a, "target.individual") for a in range(1, 9)),
            Target.GROUP: sum(_ticked(record, a, "target.generalised") for a in range(1, 9)),
        }
        abuse = sum(level < 0 for level in votes) / annotators
        target = (
            max(targets, key=lambda each: targets[each])
            if abuse >= 0.5 and any(targets.values())
            else (Target.NONE if abuse == 0 else None)
        )
        agent = record["agent"].strip()
        yield (
            record["conv_id"],
            Row(
                record["user"].strip(),
                "convabuse",
                abuse,
                "" if agent == "_" else agent,
                insult=max(ticks[kind] for kind in _INSULTS) / annotators,
                sexual=ticks["sex_harassment"] / annotators,
                hate=max(ticks[kind] for kind in _HATE) / annotators,
                severity=sum(max(0, -level) for level in votes) / annotators,
                crisis=None if CRISIS_WORDS.search(record["user"]) else 0.0,
                target=target,
                weight=1.5,
            ),
        )


def _ticked(record: dict[str, str], annotator: int, column: str) -> bool:
    return record.get(f"Annotator{annotator}_{column}") in {"1", "1.0"}


def toxic_spans(folder: Path) -> Iterator[Row]:
    """News comments with marked spans. An insult to `you` is one to the reader, which in a chat is the assistant."""
    comments = {row["comment_id"]: row["comment_text"] for row in read_csv(folder / "comments.csv")}
    annotations: dict[str, list[str]] = defaultdict(list)
    clean: Counter[str] = Counter()
    for row in read_csv(folder / "annotations.csv"):
        annotations[row["comment_id"]].append(row["annotation"])
        clean[row["comment_id"]] += row["not toxic"] == "True"
    spans: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for row in read_csv(folder / "spans.csv"):
        if row["start"] and row["end"]:
            spans[row["annotation"]].append((row["type"], int(float(row["start"])), int(float(row["end"]))))
    for comment, marks in annotations.items():
        text = comments.get(comment, "").strip()
        if not 3 < len(text) < 320:
            continue
        share = {
            kind: sum(any(k == kind for k, _, _ in spans[mark]) for mark in marks) / len(marks)
            for kind in ("Insult", "Threat", "Identity based Attack")
        }
        worst = max(share.values())
        places = [start for mark in marks for kind, start, _ in spans[mark] if kind in share]
        direct = bool(places) and _speaks_to_you(text, places)
        if clean[comment] == len(marks) and not places and not SECOND_PERSON.search(text):
            # All comments were chosen as toxic once, so that nobody marked a word does not make one friendly.
            yield harmless(text, "toxic_spans_none", abuse=0.1, target=None, crisis=None)
        elif worst >= 0.34 and direct:
            yield Row(
                text,
                "toxic_spans",
                0.92 if worst >= 0.6 else 0.7,
                insult=share["Insult"],
                threat=share["Threat"],
                hate=share["Identity based Attack"],
                severity=1.8 if worst >= 0.6 else 1.2,
                target=Target.ASSISTANT,
                crisis=0.0,
            )
        elif worst >= 0.6 and not SECOND_PERSON.search(text) and len(text) > 30:
            hate = share["Identity based Attack"]
            group = hate >= 0.6
            yield Row(
                text,
                "toxic_spans_third",
                0.6 if group else 0.3,
                insult=share["Insult"],
                threat=share["Threat"],
                hate=hate,
                severity=1.0,
                target=Target.GROUP if group else Target.PERSON,
                crisis=0.0,
            )


def _speaks_to_you(text: str, places: list[int]) -> bool:
    """Whether `you` stands near the first marked insult, in the same sentence."""
    start = min(places)
    before = text[max(0, start - 28) : start].lower()
    for mark in ".!?\n":
        before = before.split(mark)[-1]
    # `Your comment is ridiculous` is about the comment; `your a fool` is not.
    return re.search(r"\b(?:you|you['’]?re|u|ur a|your an?)\b", before) is not None or text[start:].lower().startswith(
        "you "
    )


_HARMLESS_FUNCTIONS = ("F8:", "F9:", "F11:", "F15:", "F18:", "F19:", "F20:", "F21:")


def gpt_hatecheck(folder: Path) -> Iterator[Row]:
    """Functional cases for seven groups: hate, and what only looks like it.

    The set calls abuse of a single person no hate; here it is abuse. Abuse of objects is mixed with abuse of nobody, and left out.
    """
    for path in sorted(folder.glob("dataset_*.csv")):
        for row in read_csv(path):
            text, function = row["message"].strip(), row["functionality"]
            if row["hate_label"] == "1" or function.startswith("F24:"):
                threat = float(function.startswith(("F5:", "F6:")))
                yield Row(
                    text,
                    "gpt_hatecheck",
                    0.85,
                    insult=0.3,
                    threat=threat,
                    sexual=0.0,
                    hate=1.0,
                    severity=2.5,
                    target=Target.GROUP,
                    crisis=0.0,
                )
            elif function.startswith("F23:") and SECOND_PERSON.search(text):
                yield Row(
                    text,
                    "gpt_hatecheck_person",
                    0.95,
                    insult=1.0,
                    hate=0.0,
                    severity=2.2,
                    target=Target.ASSISTANT,
                    crisis=0.0,
                )
            elif function.startswith(_HARMLESS_FUNCTIONS):
                yield harmless(text, "gpt_hatecheck_not", target=None)


def hatemoji(path: Path) -> Iterator[Row]:
    """Hate with emoji, written to fool a classifier, beside the nearest text that is none."""
    for row in read_csv(path):
        text = row["text"].strip()
        if row["label_gold"] == "1":
            threat = float(row["type"] == "threateninglanguage")
            yield Row(text, "hatemoji", 0.75, threat=threat, hate=1.0, severity=2.0, target=Target.GROUP, crisis=0.0)
        else:
            yield Row(text, "hatemoji_not", 0.1, hate=0.0, threat=0.0, crisis=None)


def edos(path: Path) -> Iterator[Row]:
    """Sexism in Reddit and Gab comments."""
    for row in read_csv(path):
        text = row["text"].replace("[USER]", "").replace("[URL]", "").strip()
        kind = row["label_vector"][:3]
        if not 8 < len(text) < 260:
            continue
        if kind in {"1.1", "1.2", "2.2", "2.3"}:
            yield Row(
                text,
                "edos",
                0.75,
                threat=float(kind[0] == "1"),
                sexual=0.8 if kind == "2.3" else None,
                hate=0.85,
                severity=2.0,
                target=Target.GROUP,
                crisis=0.0,
            )
        elif kind == "non" and RUDE_WORDS.search(text):
            # Nobody said whether these are abusive of anybody else, only that most are not.
            yield Row(text, "edos_not", None, hate=0.05, crisis=None)
        elif kind == "non":
            yield harmless(text, "edos_not", target=None, crisis=None)


def madlibs(path: Path) -> Iterator[Row]:
    """`You are a ADJECTIVE GROUP`, toxic and not: the same identity must stand on both sides."""
    for row in read_csv(path):
        if row["Template"] in {"you_are_adj", "you_occupation", "being_adj", "am_hate_adj"}:
            direct = row["Template"].startswith("you")
            identity = row["Template"] != "you_occupation"
            if row["Label"] == "BAD":
                yield Row(
                    row["Text"],
                    "madlibs",
                    0.9 if direct else 0.75,
                    insult=float(direct),
                    hate=0.85 if identity else 0.1,
                    severity=2.0,
                    target=Target.ASSISTANT if direct else Target.GROUP,
                    crisis=0.0,
                )
            else:
                yield harmless(row["Text"], "madlibs_not", target=None)


def openai_moderation(path: Path) -> Iterator[Row]:
    """Prompts with labels for hate, harassment, sexual content, violence and self-harm, where somebody gave them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = str(record["prompt"]).strip()
        if record.get("SH") == 1:
            yield Row(text, "openai_self_harm", 0.0, threat=0.0, hate=0.0, crisis=0.9, target=None)
        elif record.get("H") == 1 or record.get("HR") == 1:
            hate = float(record.get("H", 0))
            yield Row(
                text,
                "openai_attack",
                0.7,
                threat=float(record.get("H2", 0)),
                hate=hate,
                severity=2.0,
                crisis=0.0,
                target=None,
            )
        elif not any(record.get(label) for label in ("S", "H", "V", "HR", "SH", "S3", "H2", "V2")):
            yield harmless(text, "openai_none", target=None)
