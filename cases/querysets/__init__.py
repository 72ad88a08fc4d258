"""Domain questions of the case, a module for each subject. Who may see what is decided here."""
