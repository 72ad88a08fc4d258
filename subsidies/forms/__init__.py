"""The forms of the wage-cost subsidy; a module for each subject."""
