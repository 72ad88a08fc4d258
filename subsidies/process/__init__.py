"""From a request for wage-cost subsidy to its decision: what the screens, the signals and the letters read."""
