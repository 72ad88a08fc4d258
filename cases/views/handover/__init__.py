"""Pages on handing a file over: the offer, the list, and what the other municipality decides."""
