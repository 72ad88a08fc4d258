"""Plans, trajectories and stages as they are shown, signalled and handed over."""
