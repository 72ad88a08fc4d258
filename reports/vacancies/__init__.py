"""Counting what employers asked for and what came of it: posts, proposals, placements, and "nee verkocht"."""
