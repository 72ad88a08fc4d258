"""Intake and diagnosis: its facts as plain values, what of it is known, and how it reads."""
