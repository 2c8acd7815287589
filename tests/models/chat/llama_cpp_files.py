"""Where llama.cpp's own templates and vocabularies lie on this machine, if anywhere: they come with its sources, not with ours."""

import os
from pathlib import Path

_CACHES = (
    "uv/sdists-v*/pypi/llama-cpp-python/*/*/src",
    "uv/sdists-v*/**/llama-cpp-python/*/src",
    "pip/llama-cpp-python*",
)


def models_folder() -> Path | None:
    """llama.cpp's `models` folder: from the environment (EXEUNT_TEMPLATES is its `templates`), or from a package cache."""
    if named := os.environ.get("EXEUNT_TEMPLATES"):
        return Path(named).parent
    home = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    for pattern in _CACHES:
        for found in sorted(home.glob(f"{pattern}/vendor/llama.cpp/models")):
            if (found / "templates").is_dir():
                return found
    return None


def template_files() -> list[Path]:
    """The templates; none where they are not on this machine."""
    folder = models_folder()
    return sorted((folder / "templates").glob("*.jinja")) if folder else []


def vocabulary_files() -> list[Path]:
    """GGUF files that hold a vocabulary and nothing else; none where they are not on this machine."""
    folder = models_folder()
    return sorted(folder.glob("ggml-vocab-*.gguf")) if folder else []
