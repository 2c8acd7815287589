"""Guard models are known by their templates and names, and nothing else is taken for one."""

from pathlib import Path

import pytest

from models.chat.gguf.guard_models import guard_format, read_guard_model
from models.chat.gguf.model_file import ModelFile
from models.chat.records import GuardFormat, Sampling
from models.errors import ModelFileMissing, NotAGuardModel, NotAModelFile
from tests.models.chat.tiny_gguf import write_llama

QWEN = "<BEGIN UNSAFE CONTENT CATEGORIES> {{ messages }} 'Safety: Safe', 'Safety: Controversial'"
LLAMA = "<BEGIN UNSAFE CONTENT CATEGORIES>\nS1: Violent Crimes.\nS10: Hate.\n{{ messages }}"
GEMMA = "You are a policy expert. {{ messages }} Our safety principle is {{ guideline }}"
CHAT = "{% for m in messages %}{{ m.content }}{% endfor %}"


def model(name: str, architecture: str, template: str | None = CHAT, own: str = "") -> ModelFile:
    return ModelFile(
        path=Path("/models") / name,
        file_bytes=1,
        name=name,
        architecture=architecture,
        parameters=1,
        context_tokens=0,
        kv_bytes_per_token=0,
        chat_template=template,
        sampling=Sampling(),
        own_names=own,
    )


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        (model("mine.gguf", "qwen3", QWEN), GuardFormat.QWEN3GUARD_GEN),
        (model("mine.gguf", "llama", LLAMA), GuardFormat.LLAMA_GUARD_3),
        (model("mine.gguf", "gemma2", GEMMA), GuardFormat.SHIELDGEMMA),
        (model("Qwen3Guard-Gen-4B.Q4_K_M.gguf", "qwen3"), GuardFormat.QWEN3GUARD_GEN),
        (model("Llama-Guard-3-8B.Q8_0.gguf", "llama", None), GuardFormat.LLAMA_GUARD_3),
        (model("shieldgemma-2b.Q4_0.gguf", "gemma2", None), GuardFormat.SHIELDGEMMA),
        (model("model.gguf", "llama", None, own="Llama Guard 3 1B"), GuardFormat.LLAMA_GUARD_3),
        (model("Qwen3Guard-Stream-4B.gguf", "qwen3"), None),
        (model("shieldgemma-2-4b-it.gguf", "gemma3"), None),
        (model("Llama-Guard-3-11B-Vision.gguf", "mllama", None), None),
        (model("Qwen3-4B.gguf", "qwen3"), None),
        (model("my notes on Llama Guard 3.gguf", "qwen2"), None),
        (model("SmolLM2-135M.gguf", "llama", None), None),
    ],
)
def test_a_guard_model_is_known(file: ModelFile, kind: GuardFormat | None) -> None:
    assert guard_format(file) is kind


def test_a_file_that_is_no_guard_model_is_refused_in_a_sentence(tmp_path: Path) -> None:
    guard = write_llama(tmp_path / "Llama-Guard-3-tiny.gguf")
    assert read_guard_model(guard).name == "Llama-Guard-3-tiny"
    with pytest.raises(NotAGuardModel, match=r"small\.gguf is no guard model"):
        read_guard_model(write_llama(tmp_path / "small.gguf"))
    (tmp_path / "words.gguf").write_text("words")
    with pytest.raises(NotAModelFile):
        read_guard_model(tmp_path / "words.gguf")
    with pytest.raises(ModelFileMissing):
        read_guard_model(tmp_path / "gone.gguf")
