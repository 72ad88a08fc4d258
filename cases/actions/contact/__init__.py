"""Contact moments, notes and appointments: record, correct, remove; make, move, settle."""
