"""What is said in the chats that the pictures show."""

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
