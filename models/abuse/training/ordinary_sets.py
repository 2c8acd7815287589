"""Readers of the sets of ordinary messages, of messages that only look like abuse, and of people in distress."""

# ruff: noqa: E501 # patterns and tables are read as a whole

import json
import re
from collections.abc import Iterator
from pathlib import Path

from models.abuse.assessment import Target
from models.abuse.training.abusive_sets import read_csv
from models.abuse.training.rows import CRISIS_WORDS, DESPAIR, RUDE_WORDS, SECOND_PERSON, Row, harmless

_ATTACK = re.compile(
    r"\b(?:stupid|idiot|dumb\w*|moron|bitch\w*|fuck (?:you|off|of)|fyck|shut (?:the|up)|suck|retard\w*|asshole|ass|whore|slut|dense|liar|pathetic|useless|hate you|piece of|dip ?shit|your brain|brain ?dead|bullshit you|disgusted|disgusting|whores?|"
    r"nigg\w*|fag\w*|kike\w*|spic\w*|chink\w*|tranny|cunt|wetback|gook\w*|coon\w*|pussy|dick)\b",
    re.IGNORECASE,
)


_ABOUT_A_GROUP = re.compile(
    r"\b(?:gays?|lgbt\w*|homosexual\w*|lesbians?|trans\w*|muslims?|islam|jews?|jewish|blacks?|whites?|asians?|chinese|indians?|mexicans?|latin[ao]s?|immigrants?|refugees?|arabs?|"
    r"africans?|women|woman|men|girls|females?|christians?|catholics?|gypsies|disabled|fat|poor|homeless|liberals?|democrats?|republicans?|conservatives?|race|races|people)\b",
    re.IGNORECASE,
)


def dialogues_about_harm(path: Path) -> Iterator[tuple[str, Row]]:
    """People provoking an assistant over several turns: dark requests, which are no abuse. Gives the dialogue's first words as its key.

    Abuse and hate are not labelled in the set, so turns with words for abuse are left out, and statements about groups too: a question
    about a group may stand, what somebody says of it is often hate.
    """
    seen: set[str] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        pieces = re.split(r"\n\n(Human|Assistant): ", json.loads(line)["chosen"])[1:]
        turns = list(zip(pieces[::2], (piece.strip() for piece in pieces[1::2]), strict=True))
        for place, (role, text) in enumerate(turns):
            if role != "Human" or not text or text in seen or _ATTACK.search(text):
                continue
            seen.add(text)
            if not _ABOUT_A_GROUP.search(text) or re.match(
                r"(?:how|what|where|when|who|can|could|tell|give|write|help|i (?:need|want))\b", text, re.IGNORECASE
            ):
                context = turns[place - 1][1] if place else ""
                yield (
                    turns[0][1][:80],
                    harmless(
                        text, "hh_harmless", context, target=None, crisis=None if CRISIS_WORDS.search(text) else 0.0
                    ),
                )


def github_comments(folder: Path) -> Iterator[Row]:
    """Heated issue threads. Frustration, impatience and swearing are no abuse; comments labelled as insults are left out."""
    for row in read_csv(folder / "annotated_comment_level.csv"):
        text = _without_quotes(row["comment_body"])
        if (
            3 < len(text) < 1500
            and row["tbdf"] in {"None", "Bitter frustration", "Impatience", "Entitlement", "Irony"}
            and not _insults(text)
        ):
            heated = row["tbdf"] != "None"
            yield harmless(
                text,
                "github_heated" if heated else "github",
                abuse=0.03 if heated else 0.0,
                target=Target.THING if heated else None,
            )


def github_toxicity(folder: Path) -> Iterator[Row]:
    """Issue comments of the same register, both labels; of the toxic ones those that speak to somebody."""
    for row in read_csv(folder / "train_comments.csv"):
        text = _without_quotes(row["text"])
        if not 3 < len(text) < 1500:
            continue
        if row["toxicity"] == "n" and not _insults(text):
            yield harmless(text, "strudel", target=None)
        elif row["toxicity"] == "y" and SECOND_PERSON.search(text) and _ATTACK.search(text) and len(text) < 300:
            yield Row(text, "strudel_toxic", 0.7, insult=0.7, severity=1.5, crisis=0.0)


def _insults(text: str) -> bool:
    return bool(SECOND_PERSON.search(text) and _ATTACK.search(text))


def _without_quotes(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith(">")).strip()


def counselling(path: Path) -> Iterator[Row]:
    """Questions to counsellors. Those that speak of death or self-harm are a crisis; of the others nobody said."""
    for text in sorted({(row["questionTitle"] + ". " + row["questionText"]).strip() for row in read_csv(path)}):
        topic_free = not re.search(r"depress|hopeless|abus|hurt|hit|rape|panic|die|dead|kill", text, re.IGNORECASE)
        crisis = 0.05 if topic_free and not CRISIS_WORDS.search(text) else _in_danger(text)
        yield harmless(text, "counselchat", target=None, crisis=crisis)


def distress_posts(path: Path) -> Iterator[Row]:
    """What people wrote in forums for the depressed, as the context of a reply."""
    seen = set()
    for record in json.loads(path.read_text(encoding="utf-8")):
        text = str(record["context"]).replace("&gt;", "").strip()
        if (
            record["category"] == "Risk Ignorance"
            and text not in seen
            and not re.search(r"\b(?:hope|wish) (?:you|he|she|they)\b", text, re.IGNORECASE)
        ):
            seen.add(text)
            yield harmless(text, "distress", target=None, crisis=_in_danger(text))


def _in_danger(text: str) -> float | None:
    """How surely somebody distressed who writes `text` of themselves is in a crisis; None where the words do not say."""
    if re.search(r"\b(?:i|i.?m|i.?ve|my|me|myself)\b", text, re.IGNORECASE) is None:
        return None
    if CRISIS_WORDS.search(text):
        return 0.95
    return 0.7 if DESPAIR.search(text) else None


def safety_tests(path: Path) -> Iterator[Row]:
    """Harmful requests: none is abuse, and those about self-harm are asked by people in danger."""
    for row in read_csv(path):
        harm = row["harm_area"].startswith("Suicide")
        yield harmless(row["prompts_final"].strip(), "simplesafetytests", crisis=0.85 if harm else 0.0)


def requests(folder: Path) -> Iterator[Row]:
    """What people ask assistants for."""
    clinc = json.loads((folder / "clinc150" / "data_full.json").read_text(encoding="utf-8"))
    for split in ("train", "val", "oos_train", "oos_val"):
        for text, _ in clinc[split]:
            yield harmless(text, "clinc150")
    for row in read_csv(folder / "banking77" / "train.csv"):
        yield harmless(row["text"].strip(), "banking77")
    for line in (folder / "slurp" / "devel.jsonl").read_text(encoding="utf-8").splitlines():
        yield harmless(json.loads(line)["sentence"], "slurp")
    for name in ("seed_tasks.jsonl", "user_oriented_instructions.jsonl"):
        for line in (folder / "self_instruct" / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            given = record["instances"][0]["input"]
            yield harmless(f"{record['instruction']}\n{given}".strip(), "self_instruct")


def first_messages(path: Path) -> Iterator[Row]:
    """Conversations with an open assistant."""
    messages = {record["task_message_id"]: record for record in json.loads(path.read_text(encoding="utf-8"))}
    for record in messages.values():
        if record["role"] == "prompter" and record["text"].strip():
            parent = messages.get(record["parent_message_id"] or "")
            yield harmless(record["text"].strip(), "oasst", parent["text"] if parent else "")


def roleplay(path: Path) -> Iterator[Row]:
    """Prompts that set up a part to play."""
    for row in read_csv(path):
        if len(row["prompt"]) < 6000:
            yield harmless(row["prompt"].strip(), "roleplay")


def forum_replies(path: Path) -> Iterator[Row]:
    """Comments with the comment before them, about one in a hundred toxic; only the others are used."""
    for row in read_csv(path):
        text = row["text"].strip()
        if row["label"] == "0" and 3 < len(text) < 1200 and not _insults(text):
            yield harmless(
                text, "forum", row["parent"].strip(), target=None, crisis=None if CRISIS_WORDS.search(text) else 0.0
            )


def dialect_pairs(path: Path) -> Iterator[Row]:
    """The same sentence in African American and standard English: neither is abuse."""
    for line in path.read_text(encoding="utf-8").splitlines():
        for text in line.split("\t"):
            if text.strip():
                yield harmless(text.strip(), "dialect", target=None)


_SMALL_TALK = {
    "agent.bad": 0.45, "agent.annoying": 0.3, "agent.boring": 0.2, "agent.crazy": 0.3, "agent.fired": 0.15, "agent.be_clever": 0.1, "appraisal.bad": 0.05,
    "Criticism_Abusive": 0.8, "Criticism_Bot": 0.4, "Criticism_Looks": 0.6, "Relationship_HateYou": 0.65, "Command_ShutUp": 0.45, "Command_Fired": 0.15,
}  # fmt: skip


def small_talk(folder: Path) -> Iterator[Row]:
    """Chit-chat with an assistant, with its mild insults."""
    found = [
        (row["Question"], row["Answer"].removeprefix("smalltalk."))
        for row in read_csv(folder / "botframework_smalltalk" / "smalltalkkb.tsv", "\t")
    ]
    more = read_csv(folder / "personality_chat" / "Queries_Responses_Friendly_QnAMaker.tsv", "\t")
    found += [(row["Question"], row["Metadata"].removeprefix("Scenario:")) for row in more]
    for text, kind in found:
        abuse = _SMALL_TALK.get(kind, 0.0)
        if abuse > 0.1:
            yield Row(
                text.strip(),
                "small_talk",
                abuse,
                insult=abuse,
                threat=0.0,
                hate=0.0,
                severity=abuse * 1.5,
                target=Target.ASSISTANT,
                crisis=0.0,
            )
        elif not RUDE_WORDS.search(text):
            yield harmless(text.strip(), "small_talk", abuse=abuse, target=None)
