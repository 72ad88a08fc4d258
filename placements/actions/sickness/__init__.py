"""Acts on reports of sickness at a placement."""
