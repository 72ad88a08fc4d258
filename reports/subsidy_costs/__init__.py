"""What wage-cost subsidies cost: paid, committed and expected, what would change it, and beside a benefit avoided."""
