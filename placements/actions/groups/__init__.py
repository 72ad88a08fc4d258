"""Acts on groups that are lent together."""
