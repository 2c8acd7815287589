"""What a saved state depends on, as one short text: the library, the model and the settings with which it was made."""

import hashlib
import os

import llama_cpp
import llama_cpp.llama_cpp as llama

from models.chat.gguf.model_file import ModelFile
from models.chat.gguf.split_model import parts_of
from models.chat.loaded_model import LoadedModel

_HEAD_BYTES = 1 << 20
_SAMPLE_BYTES = 1 << 16
_SAMPLES = 16


def fingerprint(file: ModelFile, model: LoadedModel) -> str:
    """64 hexadecimal digits. Two models that differ in one weight may share them; two that were trained or made smaller apart do not.

    The file is read in its head, its tail and samples between them: some milliseconds, where a digest of all takes a minute.
    """
    digest = hashlib.sha256()
    for part in (llama_cpp.__version__, llama.llama_print_system_info().decode(), model.state_settings):
        digest.update(part.encode() + b"\0")
    for path in parts_of(file.path):
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            digest.update(f"{size}\0".encode() + stream.read(_HEAD_BYTES))
            for number in range(1, _SAMPLES + 1):
                stream.seek(max((size - _SAMPLE_BYTES) * number // _SAMPLES, 0))
                digest.update(stream.read(_SAMPLE_BYTES))
    return digest.hexdigest()
