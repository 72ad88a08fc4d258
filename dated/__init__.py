"""Dated facts: the first of the three ideas that carry the house (see docs/architectuur.md).

Whatever is true for a while is a row with `during`, a closed-open range of days. This package is not an app: it has
the abstract model, the queryset and the words in which every app speaks about periods.
"""
