"""How a message is shown, besides what it is. Values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.attachments.costs import FileCost
from desktop.transcript.surroundings import Surroundings
from models.conversations.records import Attachment


@dataclass(frozen=True)
class Showing:
    """What the row of one message needs to know of the path and of what the user has opened."""

    ended: bool = False
    """The chat is over: nothing is offered that would go on with it."""
    model_name: str = ""
    """For an answer that does not know whose it is."""
    folded: bool = False
    """The support card is folded away."""
    thoughts_open: bool = False
    file_costs: Mapping[Attachment, FileCost] = field(default_factory=dict)
    """What is known of what attached files take of the model's window."""
    surroundings: Surroundings = field(default_factory=Surroundings)
