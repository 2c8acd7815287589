"""How large a window may be, and which models are refused for want of memory."""

from pathlib import Path

import pytest

from models.chat.context_window import choose_context_tokens
from models.chat.gguf.model_file import ModelFile
from models.chat.records import EngineSettings, KvType, Sampling
from models.errors import ModelTooLarge

GB = 10**9
EACH = 100_000
BUFFER = 200 * 1024 * 1024


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Weights of 8.2 GB that take no room on the disk."""
    file = tmp_path / "large.gguf"
    with file.open("wb") as stream:
        stream.truncate(8_200_000_000)
    return file


def model(path: Path, trained: int = 131072, each: int = EACH) -> ModelFile:
    return ModelFile(
        path=path,
        file_bytes=path.stat().st_size,
        name="large",
        architecture="llama",
        parameters=0,
        context_tokens=trained,
        kv_bytes_per_token=each,
        chat_template=None,
        sampling=Sampling(),
    )


def choose(file: ModelFile, free: int | None, wanted: int | None = None, **settings: object) -> int:
    return choose_context_tokens(file, EngineSettings(context_tokens=wanted, **settings), free)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "trained", "each", "tokens"),
    [
        (None, 8192, EACH, 8192),
        (None, 131072, EACH, 8192),
        (32768, 131072, EACH, 32768),
        (2_000_000_000, 131072, EACH, 131072),
        (8192, 4096, EACH, 4096),
        (8192, 0, EACH, 4096),
        (1, 8192, 0, 512),
        (8192, 256, 0, 256),
        (1 << 40, (1 << 32) - 1, 0, 1 << 20),
    ],
)
@pytest.mark.parametrize("free", [None, 1000 * GB])
def test_the_window_is_what_is_wanted_within_what_the_model_was_trained_for(
    path: Path, wanted: int | None, trained: int, each: int, tokens: int, free: int | None
) -> None:
    assert choose(model(path, trained, each), free, wanted) == tokens


def test_a_model_that_cannot_fit_is_refused_with_the_figures(path: Path) -> None:
    with pytest.raises(ModelTooLarge) as caught:
        choose(model(path), 6 * GB)
    assert caught.value.sentence == (
        "This model needs about 9.2 GB: 8.2 for the weights and 1.0 for a context of 8,192 tokens; 6.0 GB are free. "
        "It was not loaded. Close other programs, or choose a smaller model."
    )
    assert caught.value.smaller_context == 0


def test_a_window_that_was_asked_for_is_not_made_smaller_behind_ones_back(path: Path) -> None:
    free = 8_200_000_000 + BUFFER + 20_000 * EACH
    with pytest.raises(ModelTooLarge, match=r"32,768 tokens.*smaller context") as caught:
        choose(model(path), free, 32768)
    assert caught.value.smaller_context == 19968
    assert choose(model(path), free, caught.value.smaller_context) == 19968


def test_one_that_was_not_asked_for_is_as_long_as_there_is_room_for_a_chat(path: Path) -> None:
    def free(tokens: int) -> int:
        return 8_200_000_000 + BUFFER + tokens * EACH

    assert choose(model(path), free(5000)) == 4864
    assert choose(model(path), free(2048)) == 2048
    with pytest.raises(ModelTooLarge) as caught:
        choose(model(path), free(1100))
    assert caught.value.smaller_context == 1024


def test_fewer_bits_make_room(path: Path) -> None:
    free = 8_200_000_000 + BUFFER + 8192 * EACH * 34 // 64
    assert choose(model(path), free, 8192, kv_type=KvType.Q8_0) == 8192
    assert choose(model(path), free, 8192, kv_type=KvType.Q4_0) == 8192
    with pytest.raises(ModelTooLarge):
        choose(model(path), free, 8192)


def test_what_is_forced_is_loaded_with_a_window_that_fits_unless_that_is_forced_too(path: Path) -> None:
    assert choose(model(path), GB, force=True) == 7680
    assert choose(model(path), 0, force=True) == 512
    assert choose(model(path), GB, 32768, force=True) == 32768


def test_weights_alone_may_be_too_much(path: Path) -> None:
    with pytest.raises(ModelTooLarge):
        choose(model(path, each=0), GB)
    assert choose(model(path, each=0), 9 * GB) == 8192


def test_all_parts_of_a_model_count(path: Path) -> None:
    first = path.rename(path.with_name("m-00001-of-00002.gguf"))
    with first.with_name("m-00002-of-00002.gguf").open("wb") as second:
        second.truncate(8 * GB)
    with pytest.raises(ModelTooLarge, match=r"16\.2 for the weights"):
        choose(model(first), 12 * GB)
