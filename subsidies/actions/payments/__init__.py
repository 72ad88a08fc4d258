"""Acts on accounts, payment runs, payments and payment files."""
