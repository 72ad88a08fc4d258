"""The profile for employers: how it is made of an intake, and what may stand in it."""
