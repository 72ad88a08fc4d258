"""Complaints: record, handle, close, re-open."""
