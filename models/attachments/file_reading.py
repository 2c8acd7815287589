"""A file that the user attaches, as text."""

from pathlib import Path

from models.attachments.decoding import decode
from models.attachments.pdf_reading import PDF_MARK, is_pdf, read_pdf
from models.conversations.records import Attachment
from models.errors import AttachmentRefused

MOST_TEXT_BYTES = 4 * 1024 * 1024
"""More than any model's window holds. A PDF may be larger: most of it is pictures and fonts."""
MOST_PDF_BYTES = 100 * 1024 * 1024


def read_attachment(file: Path) -> Attachment:
    """Read the file whole. It may take seconds, and starts a process for a PDF: not for a thread that shows anything.

    Raises AttachmentRefused.
    """
    try:
        _refuse_unless_file(file)
        size = file.stat().st_size
        with file.open("rb") as opened:
            start = opened.read(PDF_MARK)
            pdf = is_pdf(start)
            _refuse_if_large(file.name, size, MOST_PDF_BYTES if pdf else MOST_TEXT_BYTES)
            content = b"" if pdf else start + opened.read(MOST_TEXT_BYTES)
    except OSError as error:
        reason = error.strerror or str(error)
        raise AttachmentRefused(f"“{file.name}” could not be read: {reason}. Nothing was attached.") from error
    text, note = read_pdf(file) if pdf else _decoded(file.name, content)
    if not text.strip():
        raise AttachmentRefused(f"“{file.name}” is empty. Nothing was attached.")
    return Attachment(name=file.name, size=size, text=text, note=note)


def _refuse_unless_file(file: Path) -> None:
    if file.is_dir():
        raise AttachmentRefused(f"“{file.name}” is a folder. Attach the files in it that matter.")
    if not file.exists():
        raise AttachmentRefused(f"“{file.name}” is not there any more. Nothing was attached.")
    if not file.is_file():  # a pipe or a device has no end
        raise AttachmentRefused(f"“{file.name}” is no file that can be attached. Choose a text file or a PDF.")


def _decoded(name: str, content: bytes) -> tuple[str, str]:
    decoded = decode(content)
    if decoded is None:
        raise AttachmentRefused(
            f"“{name}” is no text, so the model cannot read it. Text files, Markdown, code, CSV and PDF can be attached."
        )
    return decoded


def _refuse_if_large(name: str, size: int, most: int) -> None:
    if size > most:
        raise AttachmentRefused(
            f"“{name}” is too large: {size / 1024**2:,.0f} MB, where {most // 1024**2} MB can be attached. "
            "Attach the part of it that matters."
        )
