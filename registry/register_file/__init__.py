"""Reading a file with registrations: what kind of file it is, which column is which, and what its cells say."""
