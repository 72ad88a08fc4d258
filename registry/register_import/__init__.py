"""From the rows of a file to the register: staged, compared with the register in sets, and written in batches."""
