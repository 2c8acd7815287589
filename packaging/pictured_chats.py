"""What is said in the chats that the pictures show."""

from models.chat.records import Sampling
from models.conversations.records import AnswerFigures, Attachment, MessageId, MessageState, Thoughts
from models.conversations.store import Store

EARLIER = ("Explain tides in two sentences.", "Three names for a small bakery")
QUESTION = "Give me three ideas for a quiet weekend in the country."
SHORTER = "Nice. Can you make the first one sound more inviting?"
ABUSE = (
    "That is garbage, you worthless idiot. Write it again.",
    "You are a pathetic, stupid piece of trash and I hate you.",
    "Shut up, you useless moron. You disgust me.",
    "You stupid worthless idiot, I hope they delete you.",
)
RICH_ANSWER = r"""The roots of $ax^2 + bx + c = 0$, where $a \neq 0$, are

$$x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}$$

```python
def roots(a: float, b: float, c: float) -> tuple[float, float]:
    root = (b * b - 4 * a * c) ** 0.5
    return (-b - root) / (2 * a), (-b + root) / (2 * a)
```

| $b^2 - 4ac$ | roots |
|:---:|---|
| $> 0$ | two |
| $= 0$ | one, $-\frac{b}{2a}$ |
| $< 0$ | none that is real |

> Try it with $x^2 - 5x + 6 = 0$ first. More is at [Quadratics](https://example.org/quadratic?equation=a)."""
AFTERWARDS = "Let us start again from here. Which of the three is best in the rain?"

LOGBOOK = "Logbook of the harbour master\n\n" + "\n".join(
    f"{day} May 1893: {what}."
    for day, what in enumerate(("rain, no ships", "two ships with timber", "the new light burns", "fog") * 7, start=1)
)


def keep_a_rich_answer(store: Store, model: str) -> tuple[int, MessageId]:
    """A chat with an answer that has formulas, code and a table: its thread, and the answer."""
    thread = store.new_thread("last-resort", "Two roots").id
    question = store.add_user_message(thread, "How do I solve a quadratic equation?")
    figures = AnswerFigures(
        prompt_tokens=212,
        answer_tokens=148,
        prompt_seconds=0.4,
        answer_seconds=2.1,
        used_tokens=360,
        window_tokens=8192,
        first_word_seconds=0.5,
        threads=4,
        sampling=Sampling(temperature=0.7, top_p=0.95),
    )
    answer = store.begin_answer(thread, question.id, model).id
    store.finish_answer(answer, RICH_ANSWER, MessageState.COMPLETE, figures)
    return thread, answer


def keep_one_with_a_file(store: Store, model: str) -> None:
    """A chat with an attached file, and with an answer that was thought over."""
    thread = store.new_thread("last-resort", "An old logbook").id
    file = Attachment(name="harbour logbook 1893.txt", size=len(LOGBOOK), text=LOGBOOK)
    question = store.add_user_message(thread, "When did the new light burn for the first time?", [file])
    thoughts = Thoughts(text="The logbook of the harbour master tells of the light on the third day.", seconds=4)
    answer = store.begin_answer(thread, question.id, model).id
    store.finish_answer(answer, "On the **3rd of May 1893**.", MessageState.COMPLETE, None, thoughts)
