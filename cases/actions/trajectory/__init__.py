"""Trajectories: start, extend, end, correct, remove; certificates, and advice on sheltered work."""
