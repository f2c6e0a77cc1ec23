"""Paper: a document dressed for it, its preview, and the same as a PDF file."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

FAMILY = "Inter"
POINTS = 10
MARGIN = 18
"""Millimetres around the text."""

# Qt knows margins in pixels only: a 96th of an inch.
_STYLE = """
h1 { font-size: 18pt; font-weight: 600; margin: 0 0 6px 0; }
h2 { font-size: 13pt; font-weight: 600; margin: 20px 0 4px 0; }
h3 { font-size: 10pt; font-weight: 600; margin: 14px 0 0 0; }
p { margin: 0 0 6px 0; }
p.meta { font-size: 9pt; color: #555555; margin: 0 0 2px 0; }
p.who { font-size: 9pt; font-weight: 600; margin: 6px 0 2px 0; }
span.strong { font-weight: 600; }
td { padding: 1px 14px 4px 0; }
"""


def paper_document(title: str, html: str) -> QTextDocument:
    """A document in black on white whatever the theme.

    `html` may use h1 to h3, p, p.meta, p.who, span.strong and tables.
    """
    document = QTextDocument()
    font = QFont(FAMILY)
    font.setPointSizeF(POINTS)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(html)
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    return document


def preview(document: QTextDocument, title: str, window: QWidget) -> QPrintPreviewDialog:
    """Show how it will look, with the way to the printer; the dialog deletes itself when it is closed."""
    # The dialog keeps a printer of its own alive; one of ours would be gone before it.
    dialog = QPrintPreviewDialog(window)
    _prepare(dialog.printer(), title)
    dialog.setWindowTitle(title)
    dialog.setObjectName("printPreview")
    dialog.paintRequested.connect(document.print_)
    dialog.finished.connect(dialog.deleteLater)
    document.setParent(dialog)
    dialog.open()
    return dialog


def save_pdf(document: QTextDocument, title: str, path: str) -> bool:
    """Write the document to a PDF file; whether that went well."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    _prepare(printer, title)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(path)
    document.print_(printer)
    return printer.printerState() is not QPrinter.PrinterState.Error


def _prepare(printer: QPrinter, title: str) -> None:
    """The paper of this part of the world, and the job's name in the printer's queue."""
    printer.setDocName(title)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
