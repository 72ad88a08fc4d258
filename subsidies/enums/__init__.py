"""Vocabulary of the wage-cost subsidy: English names, Dutch labels; a module for each subject."""
