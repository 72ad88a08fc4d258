"""The screens of the payments."""
