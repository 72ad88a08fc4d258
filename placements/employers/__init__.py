"""Employers: finding and choosing one, its page before a visit, and what is likely recorded twice."""
