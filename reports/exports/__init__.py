"""Tables as files: one `Table`, three formats (csv, xlsx, ods), the same content in each."""

from reports.exports.formats import FORMATS, Format, filename
from reports.exports.table import Cell, Column, Kind, Table

__all__ = ["FORMATS", "Cell", "Column", "Format", "Kind", "Table", "filename"]
