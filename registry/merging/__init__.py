"""Bringing two records of one person together, and apart again.

`absorb` knows no app: it follows every relation that the database keeps to a row, so facts of higher apps come along
without an import. A relation without a constraint in the database is a posting (the ledger): it follows from the facts.
"""
