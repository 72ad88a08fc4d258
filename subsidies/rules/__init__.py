"""Rules of the wage-cost subsidy: pure, dated functions. No ORM, no clock, no settings."""
