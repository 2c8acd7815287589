"""A page of HTML as PDF, laid out by Qt. Any thread may do it, once there is an application."""

from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUrl
from PySide6.QtGui import QImage, QPageSize, QPdfWriter, QTextDocument


class _Page(QTextDocument):
    """Nothing that a page names is ever loaded, from the net or from a disk."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        # A picture of nothing: without any, Qt looks for the file itself.
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(0)
        return nothing


def pdf_of(page: str) -> bytes:
    """The file."""
    document = _Page()
    font = document.defaultFont()
    font.setPointSizeF(10.5)
    document.setDefaultFont(font)
    document.setHtml(page)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("Exeunt")
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())  # printing a document adds two centimetres of its own
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())
