"""What was copied out of a transcript, and a process that ends afterwards."""

import subprocess
import sys
import textwrap

import pytest

_COPIES = """
    from PySide6.QtWidgets import QApplication, QWidget
    from desktop.clipboard import keep_what_was_copied
    from desktop.theme.tokens import LIGHT
    from desktop.transcript.markdown.reading import read_markdown
    from desktop.transcript.prose_pane import ProsePane
    from desktop.transcript.style import Style
    import sys; app = QApplication(sys.argv)
    around = QWidget()
    pane = ProsePane(around)
    pane.show_blocks(read_markdown("- one"), Style(LIGHT, LIGHT.ink))
    pane.selectAll()
    pane.copy()
    keep_what_was_copied()
    assert app.clipboard().text() == "• one", app.clipboard().text()
"""


@pytest.mark.parametrize("platform", ["offscreen", "minimal"])
def test_a_process_that_copied_ends_well_and_the_copy_stays(platform: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(_COPIES), "-platform", platform],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
