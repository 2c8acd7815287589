import numpy as np
import pytest

pytest.importorskip("torch", reason="training's environment has it")

from models.abuse.layout import OUTPUTS
from models.abuse.training.agreement import LOWEST_COSINE, check_agreement
from models.abuse.training.export import write_encoder, write_heads
from models.abuse.training.network import Network, Tokenizer, encoder_folder, read_vocabulary


def test_llama_cpp_says_what_torch_says(tmp_path) -> None:
    folder = encoder_folder()
    network = Network(folder).eval()
    write_encoder(network, read_vocabulary(folder), tmp_path / "encoder.gguf")
    write_heads(network, np.ones(OUTPUTS, np.float32), np.zeros(OUTPUTS, np.float32), tmp_path / "heads.npz")
    assert check_agreement(network, Tokenizer(folder), tmp_path) >= LOWEST_COSINE
