"""The pages of matching, proposals and release."""
