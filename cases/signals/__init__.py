"""Signals: what needs a colleague's attention in a file, derived from the facts of the day and never stored as truth.

A kind of signal is registered once (`register`), by the app that knows its facts; cases/signals/raised.py asks all
kinds in one query. What a municipality chose about a kind (days, weight, on or off) is a dated setting.
"""

from cases.signals.kinds import Ask, Raised, Signal, found, kinds, register

__all__ = ["Ask", "Raised", "Signal", "found", "kinds", "register"]
