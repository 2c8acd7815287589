from pathlib import Path

import pytest

from models.abuse.evaluation import figures
from models.abuse.evaluation.everything import Evaluated
from models.abuse.evaluation.examples import Example, Mistake
from models.abuse.weights import WEIGHTS


@pytest.fixture(scope="session")
def shipped() -> figures.Figures:
    """The figures of the shipped detector, as the last evaluation wrote them."""
    return figures.read(WEIGHTS / figures.FILE)


@pytest.fixture
def evaluated(shipped: figures.Figures) -> Evaluated:
    """The shipped figures with a message that would break careless markup."""
    nasty = 'a \x00 <script>alert("x")</script> ]]> & \ud800 http://example.com/picture.png'
    example = Example(
        mistake=Mistake.FALSE_ABUSE, slice="<b>odd</b>", id="", text=nasty, context="'", score=0.9, verdict="rude"
    )
    return Evaluated(shipped, [example])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An empty folder of data sets."""
    return tmp_path
