"""What coaches give: their sheet of hours, and their share of the caseload."""
