"""Finding people: the list with its filters, the search box, and who is not in view yet."""
