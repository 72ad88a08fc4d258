"""The pages of groups that are lent together."""
