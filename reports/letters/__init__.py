"""Letters about the wage-cost subsidy: their words, as pdf, and on a municipality's own template."""
