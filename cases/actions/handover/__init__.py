"""Handing a file over to another municipality: offer, withdraw, refuse, accept."""
