"""Branch teams: what their region wants of them in a year, and how far they are."""
