"""Real models for the tests: the default one, and tiny ones with random weights."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.chat.client import EngineClient
from models.chat.gguf.model_file import ModelFile, read_model_file
from models.chat.llama_log import LlamaLog
from models.chat.loaded_model import LoadedModel, StopFlag
from models.chat.records import EngineSettings
from models.library.default_model import find_default_model
from tests.models.chat.tiny_gguf import write_gemma, write_jamba, write_llama, write_mamba

Open = Callable[[Path], tuple[ModelFile, LoadedModel, StopFlag]]


@pytest.fixture(scope="session")
def log() -> LlamaLog:
    return LlamaLog()


@pytest.fixture(scope="session")
def open_model(log: LlamaLog) -> Iterator[Open]:
    """Loads models into the test's own process, for what is below the worker."""
    opened: list[LoadedModel] = []

    def load(path: Path) -> tuple[ModelFile, LoadedModel, StopFlag]:
        file, stop = read_model_file(path), StopFlag()
        model = LoadedModel(file, EngineSettings(threads=1, context_tokens=2048), log, stop, lambda _: None)
        opened.append(model)
        return file, model, stop

    yield load
    for model in opened:
        model.close()


@pytest.fixture(scope="session")
def tiny_llama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_llama(tmp_path_factory.mktemp("models") / "tiny.gguf")


@pytest.fixture(scope="session")
def tiny_mamba(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_mamba(tmp_path_factory.mktemp("models") / "mamba.gguf")


@pytest.fixture(scope="session")
def tiny_jamba(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_jamba(tmp_path_factory.mktemp("models") / "jamba.gguf")


@pytest.fixture(scope="session")
def tiny_gemma(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_gemma(tmp_path_factory.mktemp("models") / "gemma.gguf")


@pytest.fixture
def client() -> Iterator[EngineClient]:
    engine = EngineClient()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def engine() -> Iterator[EngineClient]:
    """The default model, loaded once for a module."""
    loaded = EngineClient()
    loaded.load(find_default_model(), EngineSettings(threads=1, context_tokens=2048))
    yield loaded
    loaded.close()
