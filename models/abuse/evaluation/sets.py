"""Readers of what only the evaluation reads: files and labels that training leaves alone, and the structure of some sets."""

import json
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from models.abuse.cases import Half
from models.abuse.measuring import Message
from models.abuse.training.abusive_sets import read_csv
from models.abuse.training.all_rows import contexts
from models.abuse.training.mix import with_context
from models.abuse.training.ordinary_sets import distress_posts
from models.abuse.training.rows import CRISIS_WORDS, SECOND_PERSON, Row, held_out
from models.abuse.training.slices import held_out_rows, rows_of

_SEED = 23
_T = TypeVar("_T")
_SWEARING = re.compile(
    r"\b(?:fuck\w*|(?:bull)?shit\w*|damn\w*|goddamn\w*|hell|crap\w*|ass|arse|bloody|bastard|piss\w*|wtf|bitch\w*)\b",
    re.IGNORECASE,
)


def sampled(rows: Sequence[_T], most: int) -> list[_T]:
    """At most `most` of the rows, the same every time."""
    return list(rows) if len(rows) <= most else random.Random(_SEED).sample(rows, most)


def unseen(data: Path, messages: Iterable[Message]) -> list[Message]:
    """The messages whose text is no training row and has not come before."""
    seen = {row.text.casefold() for row in rows_of(data)[0]}
    found = []
    for message in messages:
        key = message.text.casefold()
        if key and key not in seen:
            seen.add(key)
            found.append(message)
    return found


def after_answers(data: Path, messages: Iterable[Message]) -> list[Message]:
    """Every second message behind somebody's answer, as training and the held-out look-alikes have it."""
    pool, chance = contexts(data), random.Random(_SEED)
    return [
        replace(message, context=with_context(Row(message.text, "", None, message.context), pool, chance).context)
        for message in messages
    ]


def requests(data: Path, name: str, most: int) -> list[Message]:
    """Requests to assistants from the test files of `clinc150`, `banking77` or `slurp`."""
    if name == "clinc150":
        clinc = json.loads((data / name / "data_full.json").read_text(encoding="utf-8"))
        texts = [text for split in ("test", "oos_test") for text, _ in clinc[split]]
    elif name == "banking77":
        texts = [row["text"].strip() for row in read_csv(data / name / "test.csv")]
    else:
        lines = (data / name / "test.jsonl").read_text(encoding="utf-8").splitlines()
        texts = [json.loads(line)["sentence"] for line in lines]
    found = unseen(data, (Message(f"{name} test file", text, abuse=0.0, crisis=0.0) for text in texts))
    return after_answers(data, sampled(found, most))


def distress(data: Path) -> list[Message]:
    """Posts of people in distress from the validation and test files; a crisis where they speak of suicide or self-harm."""
    rows = [row for name in ("val", "test") for row in distress_posts(data / "diasafety" / f"{name}.json")]
    return unseen(data, (Message("distress posts", row.text, abuse=0.0, crisis=row.crisis) for row in rows))


def counselling(data: Path) -> list[Message]:
    """Questions to counsellors, held out, with their label of a crisis."""
    rows = held_out_rows(data, None, "counselchat")
    return [Message("counselling", row.text, abuse=0.0, crisis=row.crisis) for row in rows]


def vulgar_comments(data: Path) -> list[Message]:
    """Issue comments that annotators called vulgar and nothing worse, without a word to anybody: some of the others do attack.

    Training takes none of that label.
    """
    rows = read_csv(data / "vcu_github_incivility" / "annotated_comment_level.csv")
    texts = (row["comment_body"].strip() for row in rows if row["tbdf"] == "Vulgarity")
    return unseen(
        data,
        (
            Message("github, vulgar", text, abuse=0.0)
            for text in texts
            if 3 < len(text) < 1500 and not SECOND_PERSON.search(text)
        ),
    )


def swearing_on_reddit(data: Path, most: int) -> list[Message]:
    """Reddit comments with swear words that annotators called neither misogynistic nor an attack, without a word to anybody."""
    rows = [
        row
        for row in _reddit(data)
        if row.abuse == 0.0 and _SWEARING.search(row.text) and not SECOND_PERSON.search(row.text)
    ]
    return [replace(message, slice="reddit, swearing") for message in sampled(rows, most)]


def harmful_content(data: Path, most: int) -> list[Message]:
    """Prompts labelled as sexual or violent and not as hate or harassment. Training takes none of them."""
    lines = (data / "openai_moderation" / "samples-1680.jsonl").read_text(encoding="utf-8").splitlines()
    found = []
    for record in map(json.loads, lines):
        attack = any(record.get(label) for label in ("H", "HR", "SH", "H2"))
        text = str(record["prompt"]).strip()
        if not attack and (record.get("S") or record.get("V")) and len(text) < 1500:
            found.append(Message("openai, sexual or violent", text, abuse=0.0))
    return sampled(unseen(data, found), most)


def reddit_attacks(data: Path, most: int) -> list[Message]:
    """Personal attacks on Reddit against `most` of the comments that are none; no row of the set is trained on."""
    rows = _reddit(data)
    return [row for row in rows if row.abuse == 1.0] + sampled([row for row in rows if row.abuse == 0.0], most)


def _reddit(data: Path) -> list[Message]:
    rows = read_csv(data / "misogyny_reddit" / "final_labels.csv")
    label = {
        "Nonmisogynistic_personal_attack": 1.0,
        "Misogynistic_personal_attack": 1.0,
        "None_of_the_categories": 0.0,
    }
    return unseen(
        data,
        (
            Message("reddit attacks", row["body"].strip(), abuse=label[row["level_2"]])
            for row in rows
            if row["level_2"] in label
            and 3 < len(row["body"]) < 1000
            and row["body"].strip() not in {"[deleted]", "[removed]"}
        ),
    )


def toxic_issues(data: Path) -> list[Message]:
    """Whole issues of the test file, both labels, without those that training has a comment of."""
    folder = data / "strudel_github_toxicity"
    trained = {row["_id"].rsplit("/", 1)[0] for row in read_csv(folder / "train_comments.csv")}
    return [
        Message("github issues, test file", row["total_text"].strip(), abuse=float(row["toxicity"] == "y"))
        for row in read_csv(folder / "labeled_test_issues.csv")
        if row["_id"] not in trained and row["total_text"].strip()
    ]


def talk_pages(data: Path, most: int) -> list[Message]:
    """Toxic comments of Wikipedia's talk pages, a label that training leaves out, against others of a file that it never reads."""
    folder = data / "wiki_context_toxicity"
    without, within = read_csv(folder / "gn.csv"), read_csv(folder / "gc.csv")
    rows = [row for row in (*without, *within) if row["label"] == "1"]
    rows += sampled([row for row in without if row["label"] == "0"], most)
    return unseen(
        data,
        (
            Message("talk pages", row["text"].strip(), row["parent"].strip(), float(row["label"] == "1"))
            for row in rows
            if 3 < len(row["text"]) < 1200
        ),
    )


def emoji_hate(data: Path) -> list[Message]:
    """Hate with emoji, and its neighbours, from the validation file."""
    rows = read_csv(data / "hatemoji" / "validation.csv")
    return unseen(
        data,
        (Message("hatemoji, validation file", row["text"].strip(), abuse=float(row["label_gold"])) for row in rows),
    )


@dataclass(frozen=True)
class Functional:
    """A functional case: what it tests, whose identity it names, and whether it attacks somebody."""

    message: Message
    function: str
    identity: str
    hateful: bool
    held_out: bool
    """By the digest that divides the set. Of functions that training never reads, the other rows are as new to it."""


_NAMES = {"black_people": "black people", "disabled_people": "disabled people"}


def functional(data: Path) -> list[Functional]:
    """The functional cases that training holds out, and those of functions that it never reads."""
    found: dict[str, Functional] = {}
    for path in sorted((data / "gpt_hatecheck").glob("dataset_*.csv")):
        identity = path.stem.removeprefix("dataset_")
        for row in read_csv(path):
            function, text = row["functionality"], row["message"].strip()
            # An attack on one person is no hate in the set, and abuse here; so is one on a profession.
            hateful = row["hate_label"] == "1" or function.startswith(("F23:", "F24:"))
            message = Message(f"functional {function.split(':')[0]}", text, abuse=float(hateful))
            group = _NAMES.get(identity, identity.lower())
            found.setdefault(text.casefold(), Functional(message, function, group, hateful, held_out(text)))
    kept = {message.text for message in unseen(data, (each.message for each in found.values()))}
    return [each for each in found.values() if each.message.text in kept]


@dataclass(frozen=True)
class Identity:
    """A sentence of a template about an identity, kind or unkind."""

    message: Message
    term: str
    held_out: bool


def identities(data: Path) -> list[Identity]:
    """The madlibs of every identity term, those that training may have drawn and those that it never does."""
    rows = read_csv(data / "wiki_bias_madlibs" / "bias_madlibs_77k.csv")
    terms = sorted({row["Text"].split(" ", 1)[1] for row in rows if row["Template"] == "verb_adj"}, key=len)[::-1]
    names = re.compile("|".join(rf"\b{re.escape(term)}\b" for term in terms))
    seen = {row.text.casefold() for row in rows_of(data)[0]}
    found = []
    for row in rows:
        match = names.search(row["Text"]) if row["Template"] in {"verb_adj", "you_are_adj", "being_adj"} else None
        if match:
            message = Message("madlibs", row["Text"], abuse=float(row["Label"] == "BAD"))
            found.append(Identity(message, match.group(), row["Text"].casefold() not in seen))
    return found


def dialect_pairs(data: Path) -> list[tuple[Message, Message]]:
    """The same sentence in African American and in standard English."""
    lines = (data / "aae_habitual_pairs" / "habitual.txt").read_text(encoding="utf-8").splitlines()
    pairs = [[text.strip() for text in line.split("\t")] for line in lines]
    return [
        (Message("dialect", pair[0], abuse=0.0), Message("dialect", pair[1], abuse=0.0))
        for pair in pairs
        if len(pair) == 2 and all(pair)
    ]


def social(data: Path) -> list[Message]:
    """Held-out small talk with an assistant: mild insults against everything that is none."""
    rows = held_out_rows(data, None, "small_talk")
    return [
        Message("small talk", row.text, abuse=float((row.abuse or 0) >= 0.3))
        for row in rows
        if not 0.1 < (row.abuse or 0) < 0.3
    ]


def comments_with_spans(data: Path) -> list[Message]:
    """Held-out news comments: insults to somebody spoken to against comments in which nothing was marked."""
    return [
        Message("toxic spans", row.text, abuse=float(row.source == "toxic_spans"))
        for row in held_out_rows(data, None, "toxic_spans", "toxic_spans_none")
    ]


def swearing_held_out(data: Path) -> list[Message]:
    """Held-out messages of several sets that swear at nobody, test half."""
    rows = held_out_rows(data, Half.TEST, "forum", "hh_harmless", "github", "strudel", "roleplay", "oasst")
    return [Message("held out, swearing", row.text, row.context, 0.0) for row in rows if _SWEARING.search(row.text)]


def speaks_of_crisis(text: str) -> bool:
    """Whether a text has plain words for suicide or self-harm."""
    return CRISIS_WORDS.search(text) is not None
