"""The forms of the file."""
