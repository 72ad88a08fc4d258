"""Sickness beside the other facts of a placement: what its page shows, the timeline, and what follows its period."""
