"""An app in a process of its own that is killed while somebody writes in it."""

import os
import subprocess
import sys
from pathlib import Path


def killed_while_writing(program: str, *arguments: Path) -> int:
    """Run a program that prints how many letters it has written, and kill it after 150; how many there were at last."""
    app = subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert app.stdout is not None
    typed = 0
    for line in app.stdout:
        typed = int(line)
        if typed == 150:
            app.kill()
    app.stdout.close()
    app.wait()
    assert typed >= 150, "the app ended by itself"
    return typed
