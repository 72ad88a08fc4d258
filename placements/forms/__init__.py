"""The forms of work and guidance; a module for each subject."""
