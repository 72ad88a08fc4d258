"""Acts that end a place on the register by law, or take back what ended it."""
