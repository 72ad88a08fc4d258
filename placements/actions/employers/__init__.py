"""Acts on employers and on what is kept about them. Consultants do them; whoever reads files reads the result."""
