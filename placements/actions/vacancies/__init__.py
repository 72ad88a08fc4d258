"""The acts on a vacancy."""
