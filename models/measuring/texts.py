"""What the model is given to do while it is measured."""

from models.chat.records import PromptMessage, Role

_WORDS = "The sea was calm that morning, and the keeper counted the boats as they came in one by one. "

_CODE = """```python
def fibonacci(n):
    if n <= 0:
        return 0
    elif n == 1:
        return 1
    else:
        return fibonacci(n - 1) + fibonacci(n - 2)

for i in range(10):
    print(fibonacci(i))
```"""

_JAVASCRIPT = """```javascript
function debounce(action, wait) {
  let timer = null;
  return function (...args) {
    clearTimeout(timer);
    timer = setTimeout(() => action.apply(this, args), wait);
  };
}

const onResize = debounce(() => {
  console.log(window.innerWidth);
}, 200);
window.addEventListener("resize", onResize);
```"""

_CLASS = """```python
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        if not self.items:
            raise IndexError("pop from an empty stack")
        return self.items.pop()

    def __len__(self):
        return len(self.items)
```"""

_JSON = """```json
[
  {"name": "Anna Keller", "city": "Basel", "born": 1961},
  {"name": "Marco Ruiz", "city": "Seville", "born": 1974},
  {"name": "Jun Tanaka", "city": "Osaka", "born": 1988},
  {"name": "Freya Holm", "city": "Bergen", "born": 1992}
]
```"""

_RECIPE = """Ingredients:
- 200 g of flour
- 3 eggs
- 400 ml of milk
- a pinch of salt

Mix the flour and the salt in a bowl. Beat the eggs into the milk, and pour both slowly into the flour while you stir. Let the batter
rest for half an hour. Heat a little butter in a pan, pour in a thin layer of batter, and turn it when the edges are brown."""

_TABLE = """| name | city | born | instrument |
|---|---|---|---|
| Anna Keller | Basel | 1961 | violin |
| Marco Ruiz | Seville | 1974 | guitar |
| Jun Tanaka | Osaka | 1988 | piano |
| Freya Holm | Bergen | 1992 | cello |
| Peter Novak | Brno | 1957 | clarinet |
| Clara Weiss | Graz | 1985 | harp |"""


_LETTER = """Dear Mr Okafor,

Thank you for your letter of 3 March. We are sorry to hear that the parcel arrived with a broken corner. Please send the lamp back to
us in its box; we pay for the postage. As soon as it is here, a new one goes out to you, and it should arrive within five days.

With kind regards,
Helen Marsh"""


def story(number: int, sentences: int) -> str:
    """A long message that no other begins like."""
    return f"Story number {number}. {_WORDS * sentences}Tell me at length what the keeper saw on the next morning."


def _once_more(text: str) -> tuple[PromptMessage, ...]:
    # Twice before: the smallest models repeat a text only once they have seen that it is done.
    again = (PromptMessage(Role.ASSISTANT, text), PromptMessage(Role.USER, "Once more, please."))
    return (PromptMessage(Role.USER, f"Write this down:\n\n{text}"), *again, *again)


REPEATING = {
    "code": _once_more(_CODE),
    "JavaScript": _once_more(_JAVASCRIPT),
    "a class": _once_more(_CLASS),
    "JSON": _once_more(_JSON),
    "a recipe": _once_more(_RECIPE),
    "a table": _once_more(_TABLE),
    "a letter": _once_more(_LETTER),
}
"""Conversations whose answer is to be what stands in them already."""

CHANGED = {
    "code, changed": (PromptMessage(Role.USER, f"Add a method peek that returns the last item.\n\n{_CLASS}"),),
    "a letter, changed": (PromptMessage(Role.USER, f"Rewrite this letter to Mrs Okafor.\n\n{_LETTER}"),),
}
"""Conversations whose answer is to be nearly what stands in them."""

FREE = {
    "a story": (PromptMessage(Role.USER, "Tell me the story of a lighthouse keeper who learns to paint."),),
    "an explanation": (PromptMessage(Role.USER, "Explain how a bicycle stays upright, for a curious child."),),
    "a plan": (PromptMessage(Role.USER, "Write a plan for a week in Lisbon with two children."),),
}
"""Conversations whose answer stands nowhere in them."""
