"""The screens of trajectories, certificates and advice on sheltered work."""
