"""The plan: make it, change it, tick its steps, look back on it."""
