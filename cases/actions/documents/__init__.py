"""Documents: add, describe otherwise, remove, read."""
