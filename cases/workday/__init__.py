"""The day of a consultant: what is due, whose files are whose, and who stands in for whom."""
