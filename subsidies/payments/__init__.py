"""The heart of the payments: what is desired, what is posted, and the lines of a run."""
