"""Handing a file over to another municipality: what goes along, and the chain of files that results."""
