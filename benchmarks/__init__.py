"""Speed as a ratio in one run: each figure beside what a user would use instead, and beside the floor."""
