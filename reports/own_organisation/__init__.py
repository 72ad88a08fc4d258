"""The municipality as an employer: what it wanted, what there is, and what is planned until the end of the year."""
