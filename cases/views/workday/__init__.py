"""Pages of the day's work: the work list, tasks, the caseload, and what a municipality chose about signals."""
