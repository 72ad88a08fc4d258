"""Pages with figures."""
